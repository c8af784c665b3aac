import type { FileId } from '../blog.ts'

/** What a user can do with the posts that are selected in the list. A day is `YYYY-MM-DD`. */
export type PostChange =
  | { readonly type: 'setDraft'; readonly posts: readonly FileId[]; readonly isDraft: boolean }
  | { readonly type: 'setDate'; readonly posts: readonly FileId[]; readonly to: DateGoal }
  | { readonly type: 'trashPosts'; readonly posts: readonly FileId[] }

/** All on one day, or each of them so many days later; fewer than none is earlier. */
export type DateGoal =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'shift'; readonly days: number }
