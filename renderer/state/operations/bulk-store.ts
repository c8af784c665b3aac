import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import type { BulkChange, BulkPreview } from '../../../shared/bulk/bulk-change.ts'
import type { Events } from '../../../shared/calls.ts'
import type { Message } from '../../../shared/errors.ts'
import { ask } from '../../ask.ts'
import { explain, reportError } from '../app/notices-store.ts'

/** What is known of a change of many posts that is being looked over. */
export type BulkPlan =
  /** `preview`: what stood there for the choice before; null: nothing is known yet. */
  | { readonly kind: 'planning'; readonly preview: BulkPreview | null }
  | { readonly kind: 'ready'; readonly preview: BulkPreview }
  | { readonly kind: 'failed'; readonly message: Message }

/** A change that is being carried out. */
export interface BulkRun {
  readonly job: string
  readonly done: number
  /** 0: not known yet. */
  readonly total: number
  readonly isCancelling: boolean
}

interface BulkState {
  /** Null: no change is being looked over. */
  readonly change: BulkChange | null
  readonly plan: BulkPlan
  /** Files that the user has unchecked: they stay as they are. */
  readonly leftOut: ReadonlySet<FileId>
  readonly run: BulkRun | null
  /** Why it could not be carried out, until something else is chosen. */
  readonly problem: Message | null
  /** What follows in the window once it is carried out; it is given the change as it was chosen in the end. */
  readonly onDone: ((change: BulkChange) => void) | null
}

const nothing: BulkState = {
  change: null,
  plan: { kind: 'planning', preview: null },
  leftOut: new Set(),
  run: null,
  problem: null,
  onDone: null,
}

export const useBulk = create<BulkState>()(() => nothing)

/** The plan that is being worked out. No other is asked for then: of the names typed meanwhile only the last one matters. */
let asking: string | null = null

/** Opens the dialog that shows what a change of many posts would do, and lets the user carry it out. */
export function openBulkPlan(change: BulkChange, onDone: BulkState['onDone'] = null): void {
  if (useBulk.getState().run !== null) return
  useBulk.setState({ ...nothing, change, onDone })
  void planBulk()
}

/** Another name was typed, or another tag chosen, in the open dialog: what is unchecked stays so. */
export function changeBulk(change: BulkChange): void {
  const { change: open, run, plan } = useBulk.getState()
  if (open === null || run !== null) return
  useBulk.setState({ change, problem: null, plan: { kind: 'planning', preview: shownPreview(plan) } })
  giveUpPlan()
  void planBulk()
}

/** What a change would do, as far as it is known; null: nothing is known. */
export function shownPreview(plan: BulkPlan): BulkPreview | null {
  return plan.kind === 'failed' ? null : plan.preview
}

/** The files that would change, without those that stay as they are for a reason. */
export function changingFiles(preview: BulkPreview | null): BulkPreview['files'] {
  return preview?.files.filter(({ lines }) => lines.length > 0) ?? []
}

/** It could not be carried out: the reason is shown beside the plan, which is worked out again. */
export function failBulk(problem: Message): void {
  const { plan } = useBulk.getState()
  useBulk.setState({ run: null, problem, plan: { kind: 'planning', preview: shownPreview(plan) } })
  void planBulk()
}

/** Closes the dialog; while a change is carried out it stays, since it says how that ends. */
export function closeBulk(): void {
  if (useBulk.getState().run !== null) return
  useBulk.setState(nothing)
  giveUpPlan()
}

/** Nobody waits any more for the plan that is being worked out: of many posts it would take its time. */
function giveUpPlan(): void {
  if (asking === null) return
  ask('bulk.cancel', { job: asking }).catch((error: unknown) => reportError(error))
}

/** Takes a file out of the change, or in again. */
export function setInBulk(id: FileId, isIn: boolean): void {
  if (shownPreview(useBulk.getState().plan)?.isWhole) return
  const leftOut = new Set(useBulk.getState().leftOut)
  if (isIn) leftOut.delete(id)
  else leftOut.add(id)
  useBulk.setState({ leftOut })
}

/** Takes all files in, or all out. */
export function setAllInBulk(isIn: boolean): void {
  const files = changingFiles(shownPreview(useBulk.getState().plan))
  useBulk.setState({ leftOut: new Set(isIn ? [] : files.map(({ id }) => id)) })
}

export function acceptBulkProgress({ job, done, total }: Events['bulk.progressed']): void {
  const { run } = useBulk.getState()
  if (run?.job === job) useBulk.setState({ run: { ...run, done, total } })
}

/** Works out what the chosen change would do; an answer to an earlier choice is dropped. */
async function planBulk(): Promise<void> {
  const { change } = useBulk.getState()
  if (asking !== null || change === null) return
  const job = crypto.randomUUID()
  asking = job
  const plan = await askForPlan(job, change)
  asking = null
  if (useBulk.getState().change === change) useBulk.setState({ plan })
  else await planBulk()
}

async function askForPlan(job: string, change: BulkChange): Promise<BulkPlan> {
  try {
    return { kind: 'ready', preview: await ask('bulk.plan', { job, change }) }
  } catch (error) {
    return { kind: 'failed', message: explain(error) }
  }
}
