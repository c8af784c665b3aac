import {
  blockFile,
  postsInBlock,
  type ShownPost,
  shardCount,
  shardFiles,
  shardOf,
  shownPost,
} from '../../../shared/site/search/search-files.ts'
import type { SearchPart } from '../../../shared/site/search/search-part.ts'
import { changedTable, type SearchTable } from '../../../shared/site/search/search-table.ts'
import type { FilesToMake } from './files-to-make.ts'
import type { Kept } from './kept-texts.ts'
import type { KnownSearch } from './known-site.ts'
import type { FewPage } from './make-few.ts'

interface SearchChange {
  readonly read: (kept: Kept) => string
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
  const before = readTable(read(known.words), read(known.lists))
  const numbers = pages.flatMap(({ page }) => page.number ?? [])
  const numberOf = Int32Array.from({ length: known.posts }, (_, number) => number)
  for (const number of numbers) numberOf[number] = -1
  const after = numbers.length === 0 ? before : changedTable(before, numberOf, [part])
  if (shardCount(after) !== known.shards) return null
  const shards = new Set([...files.shards, ...changedShards(before, after, known.shards)])
  const rows = new Map(
    pages.flatMap(({ page, planned: { view }, summary }): [number, ShownPost][] =>
      view.kind === 'post' && page.number !== null ? [[page.number, shownPost(view.post, summary)]] : [],
    ),
  )
  const blocks = new Set([...files.blocks, ...[...rows.keys()].map(blockOf)])
  return [
    ...shardFiles(after, known.shards, shard => shards.has(shard)),
    ...[...blocks].flatMap(number => {
      const kept = known.blocks[number]
      if (kept === undefined) return []
      // Written by keep-known-site.ts, and its hash was right.
      const block = JSON.parse(read(kept)) as ShownPost[]
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

function changedShards(before: SearchTable, after: SearchTable, shards: number): ReadonlySet<number> {
  const changed = new Set<number>()
  for (const [word, list] of after) if (before.get(word) !== list) changed.add(shardOf(word, shards))
  for (const word of before.keys()) if (!after.has(word)) changed.add(shardOf(word, shards))
  return changed
}

/** No word has a blank in it, and neither has a list. */
export function writeTable(table: SearchTable): { readonly words: string; readonly lists: string } {
  return { words: [...table.keys()].join(' '), lists: [...table.values()].join(' ') }
}

function readTable(words: string, lists: string): SearchTable {
  const all = lists.split(' ')
  return new Map(words === '' ? [] : words.split(' ').map((word, at) => [word, all[at] ?? '']))
}
