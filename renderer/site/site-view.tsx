import { assertNever } from '../../shared/errors.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { cancelExport, type Export, useSite } from '../state/blog/site-store.ts'
import { bringIntoView } from './bring-into-view.ts'
import { ExportForm } from './export-form.tsx'
import { ExportReport } from './export-report.tsx'
import { PreviewPart } from './preview-part.tsx'
import { useSeconds } from './use-seconds.ts'
import './site-view.css'

/** Where the blog becomes a folder of plain files. */
export function SiteView() {
  const say = useSay()
  const state = useSite(site => site.export)
  return (
    <main className="page">
      <div className="page-column">
        <h1 className="page-title">{say('site.title')}</h1>
        <p className="page-lead">{say('site.text')}</p>
        <PreviewPart />
        <ExportForm />
        <Outcome state={state} />
      </div>
    </main>
  )
}

function Outcome({ state }: { readonly state: Export }) {
  const say = useSay()
  switch (state.kind) {
    case 'idle':
    case 'failed': // Said beside the field.
      return null
    case 'running':
      return <Progress {...state} />
    case 'cancelled':
      return (
        <p className="site-cancelled" role="status">
          {say('site.cancelled')}
        </p>
      )
    case 'done':
      return <ExportReport result={state.result} />
    default:
      return assertNever(state)
  }
}

function Progress({ sinceMs, done, total, isCancelling }: Extract<Export, { kind: 'running' }>) {
  const say = useSay()
  const seconds = useSeconds(sinceMs)
  return (
    <section className="site-progress" ref={bringIntoView}>
      {total === 0 ? (
        <progress className="progress-bar site-bar" aria-label={say('site.progressLabel')} />
      ) : (
        <progress
          className="progress-bar site-bar"
          aria-label={say('site.progressLabel')}
          value={done}
          max={total}
        />
      )}
      <p className="site-progress-text">
        {total === 0 ? say('site.starting') : say('site.progress', { done, total })}
        {seconds > 0 && ` · ${say('site.elapsed', { seconds })}`}
      </p>
      <button
        type="button"
        className="button"
        disabled={isCancelling}
        onClick={() => void attempt(cancelExport)}
      >
        {say(isCancelling ? 'site.cancelling' : 'site.cancel')}
      </button>
    </section>
  )
}
