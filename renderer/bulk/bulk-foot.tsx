import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { cancelBulk } from '../state/operations/bulk-actions.ts'
import { type BulkRun, changingFiles, closeBulk, useBulk } from '../state/operations/bulk-store.ts'

/** The buttons; while the change is carried out, how far it is and the way to stop it. */
export function BulkFoot() {
  const run = useBulk(state => state.run)
  return run === null ? <Buttons /> : <Progress run={run} />
}

function Buttons() {
  const say = useSay()
  const plan = useBulk(state => state.plan)
  const leftOut = useBulk(state => state.leftOut)
  const preview = plan.kind === 'ready' ? plan.preview : null
  const count = changingFiles(preview).filter(({ id }) => !leftOut.has(id)).length
  const isReady = preview?.refusal === null && count > 0
  return (
    <>
      {isReady && <p className="bulk-hint">{say(preview.isWhole ? 'bulk.hintWhole' : 'bulk.hint')}</p>}
      <div className="dialog-buttons bulk-buttons">
        <button type="button" className="button" onClick={closeBulk}>
          {say('dialog.cancel')}
        </button>
        <button type="submit" className="button-primary" disabled={!isReady}>
          {count === 0 ? say('bulk.doNone') : say('bulk.do', { count })}
        </button>
      </div>
    </>
  )
}

function Progress({ run: { done, total, isCancelling } }: { readonly run: BulkRun }) {
  const say = useSay()
  return (
    <div className="bulk-progress">
      <progress
        className="progress-bar bulk-bar"
        aria-label={say('bulk.progressLabel')}
        {...(total === 0 ? {} : { value: done, max: total })}
      />
      <p className="bulk-progress-text">
        {total === 0 ? say('bulk.starting') : say('bulk.progress', { done, total })}
      </p>
      <button
        type="button"
        className="button"
        disabled={isCancelling}
        onClick={() => void attempt(cancelBulk)}
      >
        {say(isCancelling ? 'bulk.stopping' : 'bulk.stop')}
      </button>
    </div>
  )
}
