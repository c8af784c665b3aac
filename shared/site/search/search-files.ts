import { encodeAddress } from '../address/address.ts'
import type { PostLink } from '../page-view.ts'
import type { PlannedFile } from '../plan/planned-file.ts'
import type { SearchTable } from './search-table.ts'
import { longestWord } from './search-words.ts'

/** Where the index is, as its files' paths begin. */
export const searchFolder = 'inkstone/search/'

/** What results show of so many posts is in one file. */
export const postsInBlock = 64

/** About what one file of words should weigh: a search loads one for each pair of characters that is typed. */
const shardCharacters = 24 * 1024
const mostShards = 1024

/** What results show of a post: title, address from the site's root, day, and the beginning of the text. */
export type ShownPost = readonly [string, string, string, string]

/** `summary` is the beginning of the post's text. */
export function shownPost(post: PostLink, summary: string | null): ShownPost {
  return [post.title, encodeAddress(post.address.slice(1)), post.day, post.description ?? summary ?? '']
}

/** What a post is found by as by its title. */
export function searchTitle(post: PostLink): string {
  let said = post.title
  for (const { name } of post.tags) said += ` ${name}`
  return said
}

/**
 * The search index as scripts, since a page that is opened from the disk may load nothing else.
 *
 * Words are spread over files by how they begin, so that a search loads those few that can hold what was typed; what
 * results show is in files of their own, loaded for the results that are shown. `shown`: the posts, oldest first, as
 * the table numbers them. (docs/decisions/0082-search.md)
 */
export function searchFiles(table: SearchTable, shown: readonly ShownPost[]): readonly PlannedFile[] {
  const shards = shardCount(table)
  return [
    script('index', JSON.stringify({ posts: shown.length, block: postsInBlock, shards })),
    ...shardFiles(table, shards, () => true),
    ...blocksOf(shown).map(blockFile),
  ]
}

/** Every file that an index of so many posts may have, whatever their words are. */
export function possibleSearchFiles(posts: number): readonly string[] {
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`)
  const all = ['index', ...names('w', mostShards), ...names('p', Math.ceil(posts / postsInBlock))]
  return all.map(scriptPath)
}

/** Over how many files the words of a table are spread. */
export function shardCount(table: SearchTable): number {
  let weight = 0
  for (const [word, numbers] of table) weight += wordWeight(word, numbers.length)
  return shardsFor(weight)
}

/** What a word adds to the weight of a table; `listLength`: of its list as text. */
export function wordWeight(word: string, listLength: number): number {
  return word.length + listLength + 6
}

/** The same as `shardCount` for what all words weigh. */
export function shardsFor(weight: number): number {
  let count = 1
  while (count < mostShards && weight / count > shardCharacters) count *= 2
  return count
}

/** The wanted ones of the files with words. */
export function shardFiles(
  table: SearchTable,
  shards: number,
  isWanted: (shard: number) => boolean,
): readonly PlannedFile[] {
  const wanted = new Map<number, string[]>()
  for (let shard = 0; shard < shards; shard++) if (isWanted(shard)) wanted.set(shard, [])
  for (const word of table.keys()) wanted.get(shardOf(word, shards))?.push(word)
  return [...wanted].map(([shard, words]) => script(`w${shard}`, wordsJson(words, table)))
}

/**
 * Words and lists as JSON, in an order that depends on nothing but the words: numbers first, as objects have it.
 *
 * Not by an object, which takes long to make of thousands of words; and sorted as texts are anyway, since to ask a
 * function of our own takes ten times as long.
 */
function wordsJson(words: readonly string[], table: SearchTable): string {
  const numbers = words.filter(isIndex).sort((a, b) => Number(a) - Number(b))
  const others = words.filter(word => !isIndex(word)).sort()
  const entries = [...numbers, ...others].map(word => `${wordJson(word)}:"${table.get(word) ?? ''}"`)
  return `{${entries.join(',')}}`
}

/** What an object takes for the number of an element. */
function isIndex(word: string): boolean {
  // Few words begin with a digit, and nothing that a word begins with comes before digits.
  return word < ':' && /^(?:0|[1-9]\d{0,9})$/.test(word) && Number(word) < 2 ** 32 - 1
}

/** Letters need no escapes; but half a character may be left of one where a word is cut. */
function wordJson(word: string): string {
  // As a plain key it would be the object's prototype, in a script and not in JSON.
  if (word === '__proto__') return '["__proto__"]'
  return word.length < longestWord ? `"${word}"` : JSON.stringify(word)
}

/** Which file a word is in: pairs by their first character, words by their first two letters, so that beginnings meet. */
export function shardOf(word: string, shards: number): number {
  const code = word.codePointAt(0) ?? 0
  // East Asian characters begin here; letters before them are searched for by two.
  const second = code < 0x3000 ? word.charCodeAt(1) || 0 : 0
  // A power of two, so the lowest bits are enough.
  return (code + second * 31) & (shards - 1)
}

/** What results show, in files of so many posts. */
export function blocksOf(shown: readonly ShownPost[]): readonly (readonly ShownPost[])[] {
  return Array.from({ length: Math.ceil(shown.length / postsInBlock) }, (_, at) =>
    shown.slice(at * postsInBlock, (at + 1) * postsInBlock),
  )
}

/** One of these files. */
export function blockFile(block: readonly ShownPost[], number: number): PlannedFile {
  return script(`p${number}`, JSON.stringify(block))
}

function script(name: string, json: string): PlannedFile {
  return {
    kind: 'text',
    path: scriptPath(name),
    text: `inkstoneSearch(${JSON.stringify(name)},${json})\n`,
  }
}

function scriptPath(name: string): string {
  return `${searchFolder}${name}.js`
}
