import { Facet } from '@codemirror/state'
import type { Generator } from '../../../shared/blog.ts'
import type {
  FoundHeading,
  FoundLink,
  FoundPicture,
  LearntBlog,
  LinkName,
} from '../../../shared/completion/blog-completion.ts'
import type { Params } from '../../../shared/errors.ts'
import type { CountedName } from '../../../shared/post-filter/complete-filter.ts'
import type { MessageKey } from '../../../shared/words/words.ts'

/** What completion asks of the blog. The editor knows neither calls nor stores, so it is given these. */
export interface CompletionPort {
  /** Null: no blog is open. */
  readonly generator: () => Generator | null
  /** Null: not learnt yet. */
  readonly learnt: () => LearntBlog | null
  /** Names that posts have, the most used first. */
  readonly names: (field: 'tags' | 'categories') => readonly CountedName[]
  readonly links: (query: string, name: LinkName) => Promise<readonly FoundLink[]>
  readonly pictures: (query: string) => Promise<readonly FoundPicture[]>
  /** Parts of what a link leads to; of the text itself where nothing is written before the `#`. */
  readonly headings: (written: string, text: () => string) => Promise<readonly FoundHeading[]>
  /** Where the window shows a picture of the blog from. */
  readonly pictureAddress: (picture: FoundPicture) => string
  readonly say: (key: MessageKey, params?: Params) => string
}

export const completionPort = Facet.define<CompletionPort, CompletionPort | null>({
  combine: given => given[0] ?? null,
})
