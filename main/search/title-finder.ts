import type { FileId } from '../../shared/blog.ts'
import { matchName, scoreName, typedQuery } from '../../shared/search/match-name.ts'
import type { FoundTitle } from '../../shared/search/search.ts'
import { type ReadingsOf, type TypedName, typedName } from '../../shared/search/typed-name.ts'
import { createBest } from './best.ts'
import type { PostFact } from './search-index.ts'

/** Finds posts by a few letters of their titles or names. */
export interface TitleFinder {
  /** The best first, of equals who was looked at last, then the newest. `posts` newest first. */
  find(query: string, posts: readonly PostFact[], recent: readonly FileId[]): readonly FoundTitle[]
  /** Works out for the first search what all of them need. */
  prepare(posts: readonly PostFact[]): void
}

interface Known {
  readonly post: PostFact
  readonly title: TypedName
  /** The file's own name, without folder, date and extension. */
  readonly name: TypedName
}

interface Scored {
  readonly id: FileId
  readonly title: TypedName
  readonly score: number
}

/** More is not read; who does not find it here types one more letter. */
const most = 50

export function createTitleFinder(readingsOf: ReadingsOf): TitleFinder {
  const known = new Map<FileId, Known>()
  const knownOf = (post: PostFact) => {
    const before = known.get(post.id)
    if (before?.post.title === post.title) return before
    const made = {
      post,
      title: typedName(post.title, readingsOf),
      name: typedName(nameOf(post.id), readingsOf),
    }
    known.set(post.id, made)
    return made
  }
  // The index gives the same list until a post changes: to look each of them up again takes as long as to match them.
  let last: { readonly posts: readonly PostFact[]; readonly known: readonly Known[] } | null = null
  const allOf = (posts: readonly PostFact[]) => {
    if (last?.posts !== posts) last = { posts, known: posts.map(knownOf) }
    return last.known
  }
  return {
    prepare: posts => void allOf(posts),
    find(query, posts, recent) {
      const ranks = new Map(recent.map((id, rank) => [id, rank]))
      const rankOf = ({ id }: { readonly id: FileId }) => ranks.get(id) ?? recent.length
      const typed = typedQuery(query)
      if (typed.words.length === 0) {
        return posts
          .toSorted((one, other) => rankOf(one) - rankOf(other))
          .slice(0, most)
          .map(unmarked)
      }
      const best = createBest<Scored>(
        most,
        (one, other) => other.score - one.score || rankOf(one) - rankOf(other),
      )
      for (const { post, title, name } of allOf(posts)) {
        // A title says it better than a file's name, which mostly says the same.
        const score = scoreName(typed, title) ?? scoreName(typed, name)
        if (score !== null) best.add({ id: post.id, title, score })
      }
      return best.all().map(({ id, title }) => ({ id, titleMarks: matchName(typed, title)?.marks ?? [] }))
    },
  }
}

function unmarked({ id }: PostFact): FoundTitle {
  return { id, titleMarks: [] }
}

function nameOf(id: FileId): string {
  const folder = id.lastIndexOf('/')
  const name = id
    .slice(folder + 1)
    .replace(/\.[^.]+$/, '')
    .replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '')
  // Of a post in a folder of its own, the folder has the name.
  return name === 'index' && folder > 0 ? nameOf(id.slice(0, folder)) : name
}
