import type { PlannedFile } from '../../../shared/site/plan/planned-file.ts'
import {
  blockFile,
  postsInBlock,
  type ShownPost,
  shardFiles,
  shardOf,
  shardsFor,
  shownPost,
  wordWeight,
} from '../../../shared/site/search/search-files.ts'
import type { SearchPart } from '../../../shared/site/search/search-part.ts'
import {
  lookThrough,
  placesByWord,
  type SearchTable,
  tableWith,
} from '../../../shared/site/search/search-table.ts'
import type { FilesToMake } from './files-to-make.ts'
import type { Kept } from './kept-texts.ts'
import type { KnownSearch } from './known-site.ts'
import type { FewPage } from './make-few.ts'

interface SearchChange {
  readonly read: (kept: Kept) => Buffer
  /** The words of posts that have changed. */
  readonly part: SearchPart
  /** The pages of these posts. */
  readonly pages: readonly FewPage[]
  /** Files that are to be made whatever is in them. */
  readonly files: Pick<FilesToMake, 'shards' | 'blocks'>
}

/** The files of a search index that are others after some of its posts have changed; null: there are more or fewer. */
export function searchFilesAfter(
  known: KnownSearch,
  { read, part, pages, files }: SearchChange,
): readonly { readonly path: string; readonly text: string }[] | null {
  const numbers = pages.flatMap(({ page }) => page.number ?? [])
  const words = wordsAfter(known, { read, part, numbers, shards: files.shards })
  if (words === null) return null
  const rows = new Map(
    pages.flatMap(({ page, planned: { view }, summary }): [number, ShownPost][] =>
      view.kind === 'post' && page.number !== null ? [[page.number, shownPost(view.post, summary)]] : [],
    ),
  )
  const blocks = new Set([...files.blocks, ...[...rows.keys()].map(blockOf)])
  return [
    ...words,
    ...[...blocks].flatMap(number => {
      const kept = known.blocks[number]
      if (kept === undefined) return []
      // The last whole export wrote it, and its hash was right.
      const block = JSON.parse(read(kept).toString('utf8')) as ShownPost[]
      return blockFile(
        block.map((row, at) => rows.get(number * postsInBlock + at) ?? row),
        number,
      )
    }),
  ].flatMap(file => (file.kind === 'text' ? file : []))
}

function blockOf(number: number): number {
  return Math.floor(number / postsInBlock)
}

/** The files with words that are others, and those of `shards`; null: there are more or fewer of them. */
function wordsAfter(
  known: KnownSearch,
  {
    read,
    part,
    numbers,
    shards,
  }: Pick<SearchChange, 'read' | 'part'> & {
    readonly numbers: readonly number[]
    readonly shards: ReadonlySet<number>
  },
): readonly PlannedFile[] | null {
  const table = openTable(read(known.words).toString('utf8'), read(known.lists), numbers)
  const { before, added } = changedWords(table, part)
  const numberOf = Int32Array.from({ length: known.posts }, (_, number) => number)
  for (const number of numbers) numberOf[number] = -1
  const after = tableWith(before, numberOf, added)
  if (shardsFor(table.weight - weightOf(before) + weightOf(after)) !== known.shards) return null
  const wanted = new Set([...shards, ...changedShards(before, after, known.shards)])
  const all = new Map<string, string>()
  let at = -1
  for (const word of table.words) {
    at++
    if (wanted.has(shardOf(word, known.shards)) && !before.has(word)) all.set(word, table.list(at))
  }
  for (const [word, list] of after) all.set(word, list)
  return shardFiles(all, known.shards, shard => wanted.has(shard))
}

/**
 * The lists of words that come or go with posts, as they were, and what these posts have of each now. Of a text that
 * was changed somewhere they are few: most of its words are where they were, and so are their lists.
 */
function changedWords(table: ReturnType<typeof openTable>, part: SearchPart) {
  const added = placesByWord(part)
  const before = new Map<string, string>()
  let at = -1
  for (const word of table.words) {
    const had = table.touched.get(++at)
    const has = added.get(word)
    if (had === undefined && has === undefined) continue
    if (had?.length === has?.length && had?.every((place, turn) => place === has?.[turn])) added.delete(word)
    else before.set(word, table.list(at))
  }
  return { before, added }
}

function weightOf(table: SearchTable): number {
  return [...table].reduce((weight, [word, list]) => weight + wordWeight(word, list.length), 0)
}

function changedShards(before: SearchTable, after: SearchTable, shards: number): ReadonlySet<number> {
  const changed = new Set<number>()
  for (const [word, list] of after) if (before.get(word) !== list) changed.add(shardOf(word, shards))
  for (const word of before.keys()) if (!after.has(word)) changed.add(shardOf(word, shards))
  return changed
}

/** A table as `writeTable` wrote it, of which no list becomes a text before it is asked for. */
function openTable(written: string, lists: Buffer, posts: readonly number[]) {
  const words = written === '' ? [] : written.split(' ')
  const { starts, touched } = lookThrough(lists, words.length, posts)
  const blanks = Math.max(0, words.length - 1)
  return {
    words,
    touched,
    weight: words.length * wordWeight('', 0) + written.length - blanks + lists.length - blanks,
    list: (at: number) => lists.toString('latin1', starts[at], (starts[at + 1] ?? 0) - 1),
  }
}

/** No word has a blank in it, and neither has a list. */
export function writeTable(table: SearchTable): { readonly words: string; readonly lists: string } {
  return { words: [...table.keys()].join(' '), lists: [...table.values()].join(' ') }
}
