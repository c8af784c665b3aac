import { encodeAddress } from '../address.ts'
import type { PostLink } from '../page-view.ts'
import type { PlannedFile } from '../planned-file.ts'
import { searchWords } from './search-words.ts'

/** A post as the search knows it. */
export interface SearchEntry {
  readonly post: PostLink
  /** Its words, see `searchWords`: kept instead of its text, which would fill the memory. */
  readonly words: ReadonlySet<string>
  readonly summary: string | null
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
export function searchFiles(entries: readonly SearchEntry[]): readonly PlannedFile[] {
  const oldestFirst = [...entries].reverse()
  const places = placesOfWords(oldestFirst)
  const encoded = [...places].map(([word, numbers]) => [word, encodeNumbers(numbers)] as const)
  const weight = encoded.reduce((sum, [word, numbers]) => sum + word.length + numbers.length + 6, 0)
  const shards = shardCount(weight)
  const tables: [string, string][][] = Array.from({ length: shards }, () => [])
  for (const [word, numbers] of encoded) tables[shardOf(word, shards)]?.push([word, numbers])
  return [
    script('index', { posts: entries.length, block: postsInBlock, shards }),
    ...tables.map((table, number) =>
      script(`w${number}`, Object.fromEntries(table.sort(([a], [b]) => (a < b ? -1 : 1)))),
    ),
    ...blocksOf(oldestFirst).map((block, number) => script(`p${number}`, block)),
  ]
}

/** For each word the posts that have it: twice the post's number, and one more where the title has it. */
function placesOfWords(entries: readonly SearchEntry[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [number, { post, words }] of entries.entries()) {
    const inTitle = searchWords(`${post.title} ${post.tags.map(({ name }) => name).join(' ')}`)
    for (const word of words) if (!inTitle.has(word)) add(word, number * 2)
    for (const word of inTitle) add(word, number * 2 + 1)
  }
  return places

  function add(word: string, place: number): void {
    const found = places.get(word)
    if (found) found.push(place)
    else places.set(word, [place])
  }
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

function blocksOf(entries: readonly SearchEntry[]): readonly (readonly Shown[])[] {
  const shown = entries.map(({ post, summary }): Shown => {
    const text = post.description ?? summary ?? ''
    return [post.title, encodeAddress(post.address.slice(1)), post.day, text]
  })
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
