import { useSay } from '../say.ts'
import { ariaChord } from '../state/app/key-chord.ts'
import { attempt } from '../state/app/notices-store.ts'
import { previewSite, setPreviewsDrafts, useSite } from '../state/blog/site-store.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyHint, useIsMac } from '../ui/key-hint.tsx'

/** The site in the browser before anything is exported. */
export function PreviewPart() {
  const say = useSay()
  const isMac = useIsMac()
  const previewsDrafts = useSite(state => state.previewsDrafts)
  return (
    <section className="site-preview" aria-labelledby="site-preview">
      <h2 className="unseen" id="site-preview">
        {say('preview.title')}
      </h2>
      <p className="site-preview-text">{say('preview.text')}</p>
      <div className="site-preview-line">
        <button
          type="button"
          className="button"
          aria-keyshortcuts={ariaChord('Mod+Shift+B', isMac)}
          onClick={() => void attempt(() => previewSite(null))}
        >
          <Icon name="outside" />
          {say('preview.open')}
          <KeyHint keys="Mod+Shift+B" />
        </button>
        <label className="site-preview-drafts">
          <input
            type="checkbox"
            checked={previewsDrafts}
            onChange={event => setPreviewsDrafts(event.target.checked)}
          />
          {say('preview.drafts')}
        </label>
      </div>
    </section>
  )
}
