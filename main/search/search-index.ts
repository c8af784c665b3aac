import type { FileId, Generator } from '../../shared/blog.ts'
import { splitPost } from '../../shared/matter/split-post.ts'
import { findHeadings } from '../../shared/search/find-headings.ts'
import { foundMatches } from '../../shared/search/found-matches.ts'
import { type KeptText, keepText } from '../../shared/search/kept-text.ts'
import type { Matcher } from '../../shared/search/matcher.ts'
import type { FoundPost, SearchOptions, TitleMark } from '../../shared/search/search.ts'

/** What is to be known of a post besides its text. */
export interface PostFact {
  readonly id: FileId
  readonly title: string
  /** Milliseconds since 1970 UTC; null: it has no date. */
  readonly timeMs: number | null
}

/** What a search found: the posts, the best first. */
export interface Hits {
  readonly posts: readonly IndexedPost[]
  /** False: it was stopped before all were looked at. */
  readonly isWhole: boolean
}

export interface IndexedPost extends PostFact {
  readonly keptTitle: KeptText
  /** Null: it is not read yet, or cannot be. */
  readonly text: KeptText | null
  readonly headings: KeptText
}

/** The texts of all posts, folded, in memory: looking through them takes less than asking an index on the disk. */
export interface SearchIndex {
  /** Takes a post, with its text where that is known; without, what was known of it stays. */
  put(fact: PostFact, text: string | null): void
  remove(id: FileId): void
  has(id: FileId): boolean
  /** The newest first. */
  posts(): readonly IndexedPost[]
  /** Looks for it in these posts, or all; `isOver` is asked before each whether to go on. */
  find(matcher: Matcher, options: Wanted, within: Within): Hits
}

type Wanted = Pick<SearchOptions, 'frontMatter' | 'phrase'>

export interface Within {
  readonly only: ReadonlySet<FileId> | null
  readonly isOver: () => boolean
}

export function createSearchIndex(generator: Generator): SearchIndex {
  const posts = new Map<FileId, IndexedPost>()
  let newestFirst: readonly IndexedPost[] | null = null
  const sorted = () => {
    newestFirst ??= [...posts.values()].sort(byTime)
    return newestFirst
  }
  return {
    put(fact, text) {
      const { id, title, timeMs } = fact
      const before = posts.get(id) ?? { text: null, headings: nothing }
      const { text: kept, headings } = text === null ? before : keepPost(text, generator)
      posts.set(id, { id, title, timeMs, keptTitle: keepText(title), text: kept, headings })
      newestFirst = null
    },
    remove(id) {
      posts.delete(id)
      newestFirst = null
    },
    has: id => posts.has(id),
    posts: sorted,
    find: (matcher, options, within) => findIn(sorted(), matcher, options, within),
  }
}

const nothing = keepText('')

function keepPost(text: string, generator: Generator): Pick<IndexedPost, 'text' | 'headings'> {
  const { bodyFrom } = splitPost(text, generator)
  const headings = findHeadings(text.slice(bodyFrom)).map(({ line }) => line)
  return { text: keepText(text, bodyFrom), headings: keepText(headings.join('\n')) }
}

function byTime(one: IndexedPost, other: IndexedPost): number {
  const later = (other.timeMs ?? -Infinity) - (one.timeMs ?? -Infinity)
  // Two without a date: -Infinity minus itself is no number.
  if (later < 0 || later > 0) return later
  return one.id < other.id ? 1 : -1
}

/** In the title, in a heading, in the text; in each the newest first. */
function findIn(
  posts: readonly IndexedPost[],
  matcher: Matcher,
  { frontMatter, phrase }: Wanted,
  { only, isOver }: Within,
): Hits {
  const ranks: [IndexedPost[], IndexedPost[], IndexedPost[]] = [[], [], []]
  let isWhole = true
  for (const post of posts) {
    if (only !== null && !only.has(post.id)) continue
    if (isOver()) {
      isWhole = false
      break
    }
    const text = post.text ?? nothing
    // A phrase is to be replaced, and no title is: only what is in the text counts.
    const title = phrase ? null : post.keptTitle
    if (!matcher.isIn(text, frontMatter ? 0 : text.bodyFrom, title)) continue
    ranks[rankOf(post, matcher)].push(post)
  }
  return { posts: ranks.flat(), isWhole }
}

function rankOf({ keptTitle, headings }: IndexedPost, matcher: Matcher): 0 | 1 | 2 {
  if (matcher.isIn(keptTitle, 0, null)) return 0
  return matcher.isIn(headings, 0, null) ? 1 : 2
}

/** A post as it is shown, with its matches. */
export function describeHit(post: IndexedPost, matcher: Matcher, options: SearchOptions): FoundPost {
  const text = post.text ?? nothing
  const matches = matcher.matchesIn(text, options.frontMatter ? 0 : text.bodyFrom)
  return {
    id: post.id,
    title: post.title,
    titleMarks: options.phrase ? [] : marksIn(post.keptTitle, matcher),
    count: matches.length,
    matches: foundMatches(text, matches.slice(0, options.perPost)),
  }
}

function marksIn(title: KeptText, matcher: Matcher): readonly TitleMark[] {
  return matcher.matchesIn(title, 0).map(({ from, to }): TitleMark => [from, to])
}
