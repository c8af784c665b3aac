import {
  type ShownPost,
  searchFiles,
  searchFolder,
  shownPost,
} from '../../../shared/site/search/search-files.ts'
import { changedTable, searchTable } from '../../../shared/site/search/search-table.ts'
import type { SearchMemory } from '../again/site-memory.ts'
import type { ExportedFile } from '../write/manifest.ts'
import { giveTexts } from './give-copies.ts'
import { type MadePages, type PageWork, postPaths } from './make-pages.ts'
import { type GivenWork, nothingGiven } from './maker-crew.ts'
import { fileWith, type SiteParts } from './site-parts.ts'

/**
 * Makes the search index, out of the last one where there is one: of most posts nothing has to be read for it. Its files,
 * which have to be claimed already, are given out to be written.
 */
export function makeSearch(
  work: PageWork,
  made: MadePages,
  shown: readonly ShownPost[],
  parts: SiteParts,
): { readonly memory: SearchMemory; readonly given: GivenWork } {
  const paths = postPaths(work.pages)
  const before = parts.memory?.search ?? null
  const known = before === null || !isSameSearch(before, paths, made) ? null : knownFiles(parts)
  if (before !== null && known !== null) {
    for (const [path, file] of known) parts.ledger.same(path, file)
    parts.progress.add(known.size)
    return { memory: before, given: nothingGiven }
  }
  const table =
    before === null
      ? searchTable(made.searchParts)
      : changedTable(before.table, numbersAfter(before.paths, paths, made), made.searchParts)
  const files = searchFiles(table, shown)
  parts.progress.add(files.length)
  return { memory: { paths, table }, given: giveTexts(files, parts) }
}

/** The same posts in the same order, and none of them was made again. */
function isSameSearch({ paths }: SearchMemory, now: readonly string[], { remade }: MadePages): boolean {
  return paths.length === now.length && now.every((path, at) => path === paths[at] && !remade.has(path))
}

/** The index as it is there; null: some of it is not, or not as it was. */
function knownFiles(parts: SiteParts): ReadonlyMap<string, ExportedFile> | null {
  const files = new Map<string, ExportedFile>()
  for (const [path, known] of parts.before) {
    if (!path.startsWith(searchFolder)) continue
    const file = known.sha === null ? null : fileWith(known.sha, path, parts)
    if (file === null) return null
    files.set(path, file)
  }
  return files.size === 0 ? null : files
}

function numbersAfter(before: readonly string[], now: readonly string[], { remade }: MadePages): Int32Array {
  const numbers = new Map(now.map((path, at) => [path, at]))
  return Int32Array.from(before, path => (remade.has(path) ? -1 : (numbers.get(path) ?? -1)))
}

/** What results show of the posts, oldest first. */
export function shownPosts({ pages }: PageWork, { facts }: MadePages): readonly ShownPost[] {
  const summaries = new Map(facts.map(([{ path }, { summary }]) => [path, summary]))
  return pages
    .flatMap(({ path, view }) =>
      view.kind === 'post' ? [shownPost(view.post, summaries.get(path) ?? null)] : [],
    )
    .reverse()
}
