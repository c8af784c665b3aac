import type { FileId } from '../blog.ts'
import type { BlogCheck, LinksOf } from '../check/blog-check.ts'
import type { BlogProblem } from '../check/blog-problem.ts'
import type { TypedLook, TypedText } from '../check/typed-text.ts'
import type {
  FoundHeading,
  FoundLink,
  FoundPicture,
  LearntBlog,
  LinkName,
} from '../completion/blog-completion.ts'
import type { FoundTitle, SearchAnswer, SearchMatches, SearchOptions } from '../search/search.ts'

export interface CheckProgress {
  readonly job: string
  readonly done: number
  readonly total: number
  readonly found: readonly BlogProblem[]
}

/** What is looked for in all posts, is wrong in them, or completes what is typed. */
export interface FindingCalls {
  /** Looks for something in all posts, with what is not saved; a newer call answers the older one as outdated. */
  'search.query': { args: { query: string; options: SearchOptions }; result: SearchAnswer }
  /** The same without matches and without a limit, for a list that is narrowed; apart from `search.query`. */
  'search.match': { args: { query: string; options: SearchOptions }; result: SearchMatches }
  /**
   * Posts by a few letters of their titles, names or pinyin; for nothing typed, those that were looked at last. `recent`:
   * the window's own, the last one first, since main hears of a post only a moment after it is shown.
   */
  'search.titles': { args: { query: string; recent: readonly FileId[] }; result: readonly FoundTitle[] }
  /** Looks at every post of the blog; what is found comes as `check.progressed` meanwhile. */
  'check.run': { args: { job: string }; result: BlogCheck }
  'check.cancel': { args: { job: string }; result: void }
  /** Which posts link to this one, and to which it links, as it is on the disk now. */
  'check.linksOf': { args: { id: FileId }; result: LinksOf }
  /** What the blog says to a text that is being typed, of which main need not know yet. */
  'check.typed': { args: TypedText; result: TypedLook }
  /** How one writes in the open blog, learnt of its newest posts. */
  'completion.learn': { args: void; result: LearntBlog }
  /** Links from a post to others by a few letters of their titles, names or pinyin, as this blog writes them. */
  'completion.links': {
    args: { id: FileId; query: string; name: LinkName }
    result: readonly FoundLink[]
  }
  /** Pictures of the blog whose paths have what was typed, as a post links to them. */
  'completion.pictures': { args: { id: FileId; query: string }; result: readonly FoundPicture[] }
  /** The parts of what a link leads to; `written` is what stands before its `#`. */
  'completion.headings': { args: { id: FileId; written: string }; result: readonly FoundHeading[] }
}
