import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import type { LogEntry } from '../../../shared/calls/app.ts'
import type { OperationPreview } from '../../../shared/calls/operations.ts'

/** An operation that asks something before it is done. */
export interface AskedOperation {
  readonly kind: 'rename' | 'move' | 'date'
  readonly id: FileId
}

/** The menu of a post: where it is, and whether a row of the list or the bar above the text asked for it. */
export interface ShownMenu {
  readonly id: FileId
  readonly at: { readonly x: number; readonly y: number }
  readonly from: 'list' | 'bar'
}

interface OperationsState {
  readonly menu: ShownMenu | null
  readonly asked: AskedOperation | null
  /** What it would do, as chosen so far; null: not known yet. */
  readonly preview: OperationPreview | null
  /** The choice has changed since `preview`. */
  readonly isPlanning: boolean
  readonly isRunning: boolean
  /** Where the post can be moved to. */
  readonly folders: readonly FileId[]
  /** Null: the log is not shown. */
  readonly log: readonly LogEntry[] | null
  /** Null: no report is shown. */
  readonly report: string | null
}

export const useOperations = create<OperationsState>()(() => ({
  menu: null,
  asked: null,
  preview: null,
  isPlanning: false,
  isRunning: false,
  folders: [],
  log: null,
  report: null,
}))

export function openPostMenu(id: FileId, at: ShownMenu['at'], from: ShownMenu['from'] = 'list'): void {
  useOperations.setState({ menu: { id, at, from } })
}

export function closePostMenu(): void {
  useOperations.setState({ menu: null })
}

/** Shows the dialog of an operation; what it would do is worked out as its fields are filled in. */
export function openOperation(asked: AskedOperation): void {
  useOperations.setState({ asked, preview: null, isPlanning: false, folders: [], menu: null })
}

export function closeOperation(): void {
  useOperations.setState({ asked: null, preview: null, isPlanning: false })
}
