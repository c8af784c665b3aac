import type { OperationDone } from '../../../shared/calls/operations.ts'
import { ask } from '../../ask.ts'
import { attempt, explain, notify } from '../app/notices-store.ts'
import { whenComposed } from '../writing/the-editor.ts'
import { useWriting } from '../writing/writing-store.ts'
import { changingFiles, closeBulk, failBulk, useBulk } from './bulk-store.ts'
import { followOperation, undoOperation } from './operation-actions.ts'

/** Carries out what is being looked over, but for the files that are unchecked. How it ends is told in a notice. */
export async function confirmBulk(): Promise<void> {
  const { change, plan, leftOut, run } = useBulk.getState()
  if (change === null || run !== null || plan.kind !== 'ready' || plan.preview.refusal !== null) return
  const ids = changingFiles(plan.preview).map(({ id }) => id)
  const leaveOut = ids.filter(id => leftOut.has(id))
  if (leaveOut.length === ids.length) return
  const job = crypto.randomUUID()
  useBulk.setState({ run: { job, done: 0, total: 0, isCancelling: false }, problem: null })
  try {
    const { postId } = useWriting.getState()
    if (postId !== null) await whenComposed(postId)
    const done = await followOperation(null, () => ask('bulk.run', { job, change, leaveOut }))
    const { onDone } = useBulk.getState()
    useBulk.setState({ run: null })
    closeBulk()
    tell(done)
    onDone?.(change)
  } catch (error) {
    const isCancelled = useBulk.getState().run?.isCancelling === true
    if (!isCancelled) return failBulk(explain(error))
    useBulk.setState({ run: null })
    closeBulk()
    notify('done', { key: 'bulk.cancelled' })
  }
}

/** Stops the change that is being carried out: the disk is left as it was. */
export async function cancelBulk(): Promise<void> {
  const { run } = useBulk.getState()
  if (run === null || run.isCancelling) return
  useBulk.setState({ run: { ...run, isCancelling: true } })
  await ask('bulk.cancel', { job: run.job })
}

function tell({ what, number, warnings }: OperationDone): void {
  const undo = () => attempt(() => undoOperation(number))
  notify('done', what, number === null ? null : { label: 'operation.undo', run: undo })
  for (const warning of warnings) notify('problem', warning)
}
