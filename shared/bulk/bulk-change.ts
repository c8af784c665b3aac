import type { FileId } from '../blog.ts'
import type { FixEdit, ProblemKind } from '../check/blog-problem.ts'
import type { Message } from '../errors.ts'
import type { ChangedLine } from '../operations/changed-lines.ts'
import type { SearchOptions } from '../search/search.ts'
import type { ImageChange } from './image-change.ts'
import type { PostChange } from './post-change.ts'

/** What a post is sorted by; all that is done to tags is done to categories in the same way. */
export type TagField = 'tags' | 'categories'

/** What a user can do with many posts as one. */
export type BulkChange =
  | PostChange
  | { readonly type: 'renameTag'; readonly field: TagField; readonly from: string; readonly to: string }
  | {
      readonly type: 'mergeTags'
      readonly field: TagField
      readonly from: readonly string[]
      readonly to: string
    }
  | {
      readonly type: 'splitTag'
      readonly field: TagField
      readonly from: string
      readonly into: readonly string[]
    }
  | { readonly type: 'deleteTags'; readonly field: TagField; readonly names: readonly string[] }
  | {
      readonly type: 'addTags'
      readonly field: TagField
      readonly names: readonly string[]
      readonly posts: readonly FileId[]
    }
  | {
      readonly type: 'removeTags'
      readonly field: TagField
      readonly names: readonly string[]
      readonly posts: readonly FileId[]
    }
  /** From one field to the other, in every post that has them. */
  | {
      readonly type: 'moveTags'
      readonly from: TagField
      readonly names: readonly string[]
      readonly to: TagField
    }
  /** Addresses that the site had, each to lead on to a post. */
  | {
      readonly type: 'addRedirects'
      readonly redirects: readonly { readonly post: FileId; readonly from: string }[]
    }
  /** What a check found, where only one way of mending it is right. */
  | {
      readonly type: 'fixProblems'
      readonly kind: ProblemKind
      readonly files: readonly { readonly id: FileId; readonly edits: readonly FixEdit[] }[]
    }
  | ReplaceText
  | ImageChange

/** What is found by a search becomes something else. */
export interface ReplaceText {
  readonly type: 'replaceText'
  readonly query: string
  readonly options: SearchOptions
  /** Of a regular expression, `$1` is its first group, `$<name>` a named one, `$&` the match, `\\n` a line break. */
  readonly replacement: string
  /** Posts that stay as they are. */
  readonly without: readonly FileId[]
  /** Matches that stay as they are, counted from 0 in their post, which had `of` of them when they were chosen. */
  readonly skip: readonly SkippedMatches[]
}

export interface SkippedMatches {
  readonly id: FileId
  readonly matches: readonly number[]
  readonly of: number
}

/** What a change of many posts will do, as it is shown before it is done. */
export interface BulkPreview {
  /** Why it cannot be done; null: it can. */
  readonly refusal: Message | null
  /** What is done, in one sentence. */
  readonly what: Message
  readonly files: readonly BulkPreviewFile[]
  /** Its files change together or not at all: none can be left out. */
  readonly isWhole?: true
  readonly warnings: readonly Message[]
}

export interface BulkPreviewFile {
  readonly id: FileId
  readonly title: string
  /** The lines that change; none: the post stays as it is, and `warning` says why. */
  readonly lines: readonly ChangedLine[]
  readonly warning: Message | null
}
