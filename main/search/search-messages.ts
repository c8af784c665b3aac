import type { FileId, Generator } from '../../shared/blog.ts'
import type { ReplaceText } from '../../shared/bulk/bulk-change.ts'
import type { FoundReplacements } from '../../shared/bulk/plan-replace.ts'
import type { FoundTitle, SearchAnswer, SearchMatches, SearchOptions } from '../../shared/search/search.ts'
import type { PostFact } from './search-index.ts'

/** A post of the blog, with what changes when its file does; `stamp` null: read it in any case. */
export interface ListedPost extends PostFact {
  readonly stamp: string | null
}

/** What the thread that searches is started with. */
export interface SearchPlace {
  /** The blog's real path. */
  readonly root: string
  readonly generator: Generator
  /** The number of the newest search of each kind: an older one may stop. */
  readonly newest: Int32Array
  /** Its one cell has the number of the question that is being answered; 0: none is. */
  readonly running: Int32Array
}

/** Who asks: the searches of one do not break off those of another. */
export const searchKinds = { view: 0, list: 1 } as const
export type SearchKind = keyof typeof searchKinds

/** What is looked for. */
export interface SearchOrder {
  readonly kind: SearchKind
  /** Counts up in each kind. */
  readonly number: number
  readonly query: string
  readonly options: SearchOptions
  /** Null: in all posts. */
  readonly only: readonly FileId[] | null
}

/** What the thread is told. */
export type SearchNews =
  /** All posts of the blog, as they were just listed. */
  | { readonly type: 'listed'; readonly posts: readonly ListedPost[] }
  | { readonly type: 'changed'; readonly changed: readonly ListedPost[]; readonly removed: readonly FileId[] }
  /** The pages beside the posts, of which titles alone are found. */
  | { readonly type: 'pages'; readonly pages: readonly PostFact[] }
  /** Texts that are not saved yet; what was told before and is not among them is saved or given up. */
  | { readonly type: 'unsaved'; readonly texts: readonly { readonly id: FileId; readonly text: string }[] }

/** What it is asked; the reply has the same number. */
export type SearchQuestion =
  | { readonly type: 'search'; readonly ask: number; readonly order: SearchOrder }
  | { readonly type: 'match'; readonly ask: number; readonly order: SearchOrder }
  | {
      readonly type: 'titles'
      readonly ask: number
      readonly query: string
      readonly recent: readonly FileId[]
      readonly withPages: boolean
    }
  | {
      readonly type: 'replace'
      readonly ask: number
      readonly change: ReplaceText
      /** Null: in all posts. */
      readonly only: readonly FileId[] | null
    }

/** The answer to the request with that number. */
export type SearchReply =
  | { readonly type: 'search'; readonly ask: number; readonly answer: SearchAnswer }
  | { readonly type: 'match'; readonly ask: number; readonly answer: SearchMatches }
  | { readonly type: 'titles'; readonly ask: number; readonly answer: readonly FoundTitle[] }
  | { readonly type: 'replace'; readonly ask: number; readonly answer: FoundReplacements }
