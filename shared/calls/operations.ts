import type { FileId } from '../blog.ts'
import type { BulkChange, BulkPreview, TagField } from '../bulk/bulk-change.ts'
import type { Message } from '../errors.ts'
import type { ChangedLine } from '../operations/changed-lines.ts'
import type { Operation } from '../operations/operation.ts'
import type { TagSuggestion } from '../tags/tag-suggestion.ts'

/** What an operation will do, as it is shown while it is being chosen. */
export interface OperationPreview {
  /** Why it cannot be done; null: it can. */
  readonly refusal: Message | null
  readonly newId: FileId | null
  /** Where the post is found on the site, in real characters; null: nowhere, or only the generator knows. */
  readonly address: { readonly before: string | null; readonly after: string | null }
  /** Links that change, and in how many files. */
  readonly links: { readonly count: number; readonly files: number }
  readonly imageFolder: { readonly from: FileId; readonly to: FileId } | null
  /** The old address, where the generator will lead its visitors on. */
  readonly redirect: string | null
  readonly warnings: readonly Message[]
  /** The lines that change, the first of them. */
  readonly lines: readonly ChangedLine[]
}

/** What an operation, or the undo of one, has done. */
export interface OperationDone {
  readonly what: Message
  /** By which it can be undone; null: it was an undo. */
  readonly number: number | null
  /** What the post, or its copy, is called now; null: it is gone. */
  readonly newId: FileId | null
  /** Open posts that have another name now; `text` null: with what the window has not sent, it is what it was. */
  readonly opened: readonly {
    readonly from: FileId
    readonly to: FileId
    readonly text: string | null
    readonly seq: number
  }[]
  readonly warnings: readonly Message[]
}

/** How far a change of many posts is. */
export interface BulkProgress {
  readonly job: string
  readonly done: number
  readonly total: number
}

/** What changes one post or many as one, and can be undone. */
export interface OperationCalls {
  /** What an operation on a post would do; nothing is touched. */
  'operations.plan': { args: { operation: Operation }; result: OperationPreview }
  'operations.run': { args: { operation: Operation }; result: OperationDone }
  'operations.undo': { args: { number: number }; result: OperationDone }
  /** Undoes the last one, also of an earlier start. */
  'operations.undoLast': { args: void; result: OperationDone }
  /** The folders that a post can be moved to. */
  'operations.folders': { args: { id: FileId }; result: readonly FileId[] }
  /** What a change of many posts would do; nothing is touched. `bulk.cancel` with its job ends it. */
  'bulk.plan': { args: { job: string; change: BulkChange }; result: BulkPreview }
  /**
   * Carries it out, but for the posts to leave out: all of it or nothing, and undone as one by `operations.undo`.
   *
   * Refused when it would do something else by now than what was last planned of it.
   */
  'bulk.run': {
    args: { job: string; change: BulkChange; leaveOut: readonly FileId[] }
    result: OperationDone
  }
  /** Ends a plan that nobody waits for, or a change that is carried out: the disk is left as it was before. */
  'bulk.cancel': { args: { job: string }; result: void }
  /** What might be put in order in the blog's tags, or categories. */
  'tags.suggest': { args: { field: TagField }; result: readonly TagSuggestion[] }
  /** The marks of suggestions that the user does not want to see again in this blog. */
  'tags.dismissed': { args: { field: TagField }; result: readonly string[] }
  'tags.keepDismissed': { args: { field: TagField; marks: readonly string[] }; result: void }
}
