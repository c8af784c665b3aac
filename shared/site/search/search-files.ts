import { encodeAddress } from '../address.ts'
import type { PostLink } from '../page-view.ts'
import type { PlannedFile } from '../planned-file.ts'
import { searchWords } from './search-words.ts'

/** A post as the search knows it. */
export interface SearchEntry {
  readonly post: PostLink
  /** What a reader sees of it. */
  readonly text: string
  readonly summary: string | null
}

/** Takes posts one by one, newest first, and keeps of each only what the index needs: no text, no set of words. */
export interface SearchIndex {
  add(entry: SearchEntry): void
  files(): readonly PlannedFile[]
}

/** What results show of so many posts is in one file. */
const postsInBlock = 64

/** About what one file of words should weigh: a search loads one for each pair of characters that is typed. */
const shardCharacters = 24 * 1024
const mostShards = 1024

/**
 * The search index as scripts, since a page that is opened from the disk may load nothing else.
 *
 * Words are spread over files by how they begin, so that a search loads those few that can hold what was typed; what
 * results show is in files of their own, loaded for the results that are shown. Posts are numbered from the oldest, so
 * that a new one changes as little as possible. (docs/decisions/0082-search.md)
 */
export function createSearchIndex(): SearchIndex {
  // For each word the posts that have it, as they came: twice the post's number, one more where the title has it.
  const places = new Map<string, number[]>()
  const shown: Shown[] = []
  const note = (word: string, place: number) => {
    const found = places.get(word)
    if (found) found.push(place)
    else places.set(word, [place])
  }
  return {
    add({ post, text, summary }) {
      const place = shown.length * 2
      const inTitle = searchWords(`${post.title} ${post.tags.map(({ name }) => name).join(' ')}`)
      for (const word of searchWords(text)) if (!inTitle.has(word)) note(word, place)
      for (const word of inTitle) note(word, place + 1)
      shown.push([
        post.title,
        encodeAddress(post.address.slice(1)),
        post.day,
        post.description ?? summary ?? '',
      ])
    },
    files() {
      const lists = [...places].map(
        ([word, list]) => [word, encodeNumbers(fromOldest(list, shown.length))] as const,
      )
      return filesOf(lists, [...shown].reverse())
    },
  }
}

function fromOldest(places: readonly number[], count: number): number[] {
  return places.map(place => (count - 1 - (place >> 1)) * 2 + (place & 1)).reverse()
}

type EncodedList = readonly [word: string, numbers: string]

function filesOf(lists: readonly EncodedList[], shown: readonly Shown[]): readonly PlannedFile[] {
  const weight = lists.reduce((sum, [word, numbers]) => sum + word.length + numbers.length + 6, 0)
  const shards = shardCount(weight)
  const tables: EncodedList[][] = Array.from({ length: shards }, () => [])
  for (const list of lists) tables[shardOf(list[0], shards)]?.push(list)
  return [
    script('index', { posts: shown.length, block: postsInBlock, shards }),
    ...tables.map((table, number) =>
      script(`w${number}`, Object.fromEntries(table.sort(([a], [b]) => (a < b ? -1 : 1)))),
    ),
    ...blocksOf(shown).map((block, number) => script(`p${number}`, block)),
  ]
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * Growing numbers as text: each as its distance from the one before, in digits of five bits, the lowest first. A digit
 * of the second half of the alphabet says that more follow.
 */
export function encodeNumbers(numbers: readonly number[]): string {
  const codes: number[] = []
  let last = 0
  for (const number of numbers) {
    let rest = number - last
    last = number
    for (; rest >= 32; rest = Math.floor(rest / 32)) codes.push(digits.charCodeAt(32 + (rest % 32)))
    codes.push(digits.charCodeAt(rest))
  }
  return textOfCodes(codes)
}

/** In pieces, since a call takes so many arguments only; letter by letter, 10,000 posts take seconds. */
function textOfCodes(codes: readonly number[]): string {
  if (codes.length <= 4096) return String.fromCharCode(...codes)
  const pieces: string[] = []
  for (let at = 0; at < codes.length; at += 4096)
    pieces.push(String.fromCharCode(...codes.slice(at, at + 4096)))
  return pieces.join('')
}

function shardCount(weight: number): number {
  let count = 1
  while (count < mostShards && weight / count > shardCharacters) count *= 2
  return count
}

/** Which file a word is in: pairs by their first character, words by their first two letters, so that beginnings meet. */
export function shardOf(word: string, shards: number): number {
  const code = word.codePointAt(0) ?? 0
  // East Asian characters begin here; letters before them are searched for by two.
  const second = code < 0x3000 ? word.charCodeAt(1) || 0 : 0
  // A power of two, so the lowest bits are enough.
  return (code + second * 31) & (shards - 1)
}

/** Title, address from the site's root, day, and the beginning of the text. */
type Shown = readonly [string, string, string, string]

function blocksOf(shown: readonly Shown[]): readonly (readonly Shown[])[] {
  return Array.from({ length: Math.ceil(shown.length / postsInBlock) }, (_, at) =>
    shown.slice(at * postsInBlock, (at + 1) * postsInBlock),
  )
}

function script(name: string, value: unknown): PlannedFile {
  // As a plain key it would be the object's prototype, in a script and not in JSON.
  const json = JSON.stringify(value).replaceAll('"__proto__":', '["__proto__"]:')
  return {
    kind: 'text',
    path: `inkstone/search/${name}.js`,
    text: `inkstoneSearch(${JSON.stringify(name)},${json})\n`,
  }
}
