import type { PostDate, PostSummary } from '../../shared/blog.ts'

/** Column by column, since 10,000 objects with the same keys take twice as long to read. */
interface Columns {
  /** Every tag and category once; posts name them by their place. */
  readonly names: readonly string[]
  readonly ids: readonly string[]
  readonly stamps: readonly string[]
  readonly identities: readonly (string | null)[]
  readonly titles: readonly string[]
  readonly dates: readonly (PostDate['timeMs'] | null)[]
  readonly days: readonly string[]
  /** A letter a post. */
  readonly sources: string
  readonly tags: readonly (readonly number[])[]
  readonly categories: readonly (readonly number[])[]
  /** `1` for a draft. */
  readonly drafts: string
  readonly problems: readonly PostSummary['problem'][]
  readonly hiddens: readonly PostSummary['hidden'][]
  readonly sizes: readonly number[]
  readonly changes: readonly number[]
  readonly words: readonly (number | null)[]
}

const letters = { field: 'f', name: 'n', modified: 'm', folder: 'o' } as const
const sources: Readonly<Record<string, PostDate['source']>> = {
  f: 'field',
  n: 'name',
  m: 'modified',
  o: 'folder',
}

/** A post of the list, without the rest of its front matter. */
export interface PackedPost {
  /** Of the file that it was read from. */
  readonly stamp: string
  readonly identity: string | null
  readonly summary: PostSummary
}

export function packPosts(posts: readonly PackedPost[]): string {
  const places = new Map<string, number>()
  const placeOf = (name: string) => {
    const place = places.get(name) ?? places.size
    places.set(name, place)
    return place
  }
  const all = posts.map(({ summary }) => summary)
  const columns: Columns = {
    ids: all.map(({ id }) => id),
    stamps: posts.map(({ stamp }) => stamp),
    identities: posts.map(({ identity }) => identity),
    titles: all.map(({ title }) => title),
    dates: all.map(({ date }) => date?.timeMs ?? null),
    days: all.map(({ date }) => date?.day ?? ''),
    sources: all.map(({ date }) => (date === null ? ' ' : letters[date.source])).join(''),
    tags: all.map(({ tags }) => tags.map(placeOf)),
    categories: all.map(({ categories }) => categories.map(placeOf)),
    drafts: all.map(({ draft }) => (draft ? '1' : '0')).join(''),
    problems: all.map(({ problem }) => problem),
    hiddens: all.map(({ hidden }) => hidden),
    sizes: all.map(({ sizeBytes }) => sizeBytes),
    changes: all.map(({ changedMs }) => changedMs),
    words: all.map(({ words }) => words),
    names: [...places.keys()],
  }
  return JSON.stringify(columns)
}

/** The same posts, from a text that `packPosts` made. */
export function unpackPosts(text: string): PackedPost[] {
  // Its check sum says that this program wrote it.
  const columns = JSON.parse(text) as Columns
  const named = (places: readonly number[] = []) => places.map(place => columns.names[place] ?? '')
  return columns.ids.map((id, at) => {
    const timeMs = columns.dates[at] ?? null
    const source = sources[columns.sources[at] ?? '']
    return {
      stamp: columns.stamps[at] ?? '',
      identity: columns.identities[at] ?? null,
      summary: {
        id,
        title: columns.titles[at] ?? '',
        date:
          timeMs === null || source === undefined ? null : { timeMs, day: columns.days[at] ?? '', source },
        tags: named(columns.tags[at]),
        categories: named(columns.categories[at]),
        draft: columns.drafts[at] === '1',
        problem: columns.problems[at] ?? null,
        hidden: columns.hiddens[at] ?? null,
        sizeBytes: columns.sizes[at] ?? 0,
        changedMs: columns.changes[at] ?? 0,
        words: columns.words[at] ?? null,
      },
    }
  })
}
