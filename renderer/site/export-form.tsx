import { type SubmitEvent, useId } from 'react'
import { sayMessage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { chooseFolder, setFolder, startExport, useSite } from '../state/blog/site-store.ts'
import { Icon } from '../ui/icon.tsx'
import { bringIntoView } from './bring-into-view.ts'
import { ImageSettings } from './image-settings.tsx'
import { LookSettings } from './look-settings.tsx'

/** The folder and the button; what went wrong stands below the field. */
export function ExportForm() {
  const say = useSay()
  const id = useId()
  const folder = useSite(state => state.folder)
  const problem = useSite(state => (state.export.kind === 'failed' ? state.export.message : null))
  const isRunning = useSite(state => state.export.kind === 'running')
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void startExport()
  }
  return (
    <form className="export-form" onSubmit={onSubmit}>
      <label className="export-label" htmlFor={id}>
        {say('site.folder')}
      </label>
      <div className="export-line">
        <input
          id={id}
          className="field"
          type="text"
          value={folder}
          placeholder={say('site.folderHint')}
          spellCheck={false}
          autoComplete="off"
          disabled={isRunning}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={event => setFolder(event.target.value)}
        />
        <button
          type="button"
          className="button"
          disabled={isRunning}
          onClick={() => void attempt(chooseFolder)}
        >
          {say('site.choose')}
        </button>
      </div>
      {problem && (
        <p className="field-problem" id={`${id}-problem`} role="alert" ref={bringIntoView}>
          <Icon name="warning" />
          {sayMessage(say, problem)}
        </p>
      )}
      <LookSettings />
      <ImageSettings />
      <button type="submit" className="button-primary export-button" disabled={isRunning}>
        {say('site.export')}
      </button>
    </form>
  )
}
