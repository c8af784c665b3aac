import type { PostSummary } from '../blog.ts'
import type { Message } from '../errors.ts'

/** What a text asks of posts, `tag:OpenStack year:2019 快照`: all of its terms hold. */
export interface Filter {
  readonly terms: readonly FilterTerm[]
  /** What of the text is not understood as its writer may have meant it. */
  readonly hints: readonly Message[]
}

/** Holds when one of its tests does; negated, when none does. */
export interface FilterTerm {
  readonly isNegated: boolean
  readonly tests: readonly FilterTest[]
}

/** Texts in it are folded. */
export type FilterTest =
  /** Found in the title, a tag, a category, the file's name, or the text of the post. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'title' | 'path'; readonly text: string }
  /** `isStart`: the name only begins like this, `tag:open*`. */
  | { readonly kind: 'tag' | 'category'; readonly name: string; readonly isStart: boolean }
  /** Days as text, `2019-03-05`: from this one on, before that one. */
  | { readonly kind: 'date'; readonly from: string; readonly before: string }
  | { readonly kind: 'words'; readonly least: number; readonly most: number }
  | { readonly kind: 'draft'; readonly isDraft: boolean }
  | { readonly kind: 'is'; readonly state: PostState }

export type PostState = (typeof postStates)[number]

/** What `is:` knows. */
export const postStates = ['draft', 'future', 'hidden', 'problem', 'untitled', 'conflict'] as const

/** A post with its folded texts, worked out once and not for each key that is typed. */
export interface FilteredPost {
  readonly post: PostSummary
  readonly foldedTitle: string
  readonly foldedId: string
  readonly foldedTags: readonly string[]
  readonly foldedCategories: readonly string[]
}
