import { searchFolder } from '../../../shared/site/search/search-files.ts'
import type { Kept } from './kept-texts.ts'
import type { KnownFeed, KnownPage, KnownSite, KnownTexts } from './known-site.ts'
import type { RenamedPost } from './renamed-post.ts'
import { pathAt } from './seen-files.ts'

/** The files of a site that have to be made again, or at least looked at. */
export interface FilesToMake {
  readonly pages: readonly KnownPage[]
  readonly feeds: readonly KnownFeed[]
  /** Numbers of files of the search index. */
  readonly shards: ReadonlySet<number>
  readonly blocks: ReadonlySet<number>
}

const nothingToMake: FilesToMake = { pages: [], feeds: [], shards: new Set(), blocks: new Set() }

/** More pages than these are many, and are made with all the others. */
const mostPages = 100
const mostFeeds = 40

interface Wanted {
  readonly strayedAt: readonly number[]
  readonly renamed: ReadonlyMap<number, RenamedPost>
  readonly texts: Omit<KnownTexts, 'names'>
}

/**
 * What follows from changed texts and titles, and what in the folder is not as it was left; null: too much, or something
 * that only an export of the whole site can put right. `changed` are places among the texts, `strayedAt` among the files.
 */
export function filesToMake(
  known: KnownSite,
  changed: ReadonlySet<number>,
  { strayedAt, renamed, texts }: Wanted,
): FilesToMake | null {
  const strayed = new Set(strayedAt.map(at => pathAt(known.files, at)))
  if (changed.size + strayed.size === 0) return nothingToMake
  const details = texts.details()
  if (details === null) return null
  const shards = new Set<number>()
  const blocks = new Set<number>()
  for (const path of strayed) {
    const found = searchFile.exec(path)
    if (found === null) continue
    const [, kind, number] = found
    ;(kind === 'w' ? shards : blocks).add(Number(number))
    strayed.delete(path)
  }
  const feeds = details.feeds.filter(
    feed => strayed.delete(feed.path) || feed.texts.some(text => changed.has(text)),
  )
  const names = [...renamed].flatMap(([text, { kept }]) => (changed.has(text) ? [kept] : []))
  const pages = pagesToMake({ changed, names, strayed }, texts)
  if (pages === null) return null
  const isMuch = pages.length > mostPages || feeds.length > mostFeeds
  return isMuch || strayed.size > 0 ? null : { pages, feeds, shards, blocks }
}

interface Reasons {
  readonly changed: ReadonlySet<number>
  /** Posts that are named in another way. */
  readonly names: readonly Kept[]
  /** Loses the paths of pages. */
  readonly strayed: Set<string>
}

/** Takes pages from the paths of strayed files; null: it is not known which they are. */
function pagesToMake(
  { changed, names, strayed }: Reasons,
  texts: Omit<KnownTexts, 'names'>,
): readonly KnownPage[] | null {
  const pages = new Map<string, KnownPage>()
  for (const text of changed) {
    const known = texts.text(text)
    if (known === null) return null
    for (const page of known.pages) pages.set(page.path, page)
  }
  const naming = names.length > 0 ? texts.pagesNaming(names) : []
  if (naming === null) return null
  for (const page of naming) pages.set(page.path, page)
  for (const path of pages.keys()) strayed.delete(path)
  // Which page a path is takes a look at all of them.
  const all = strayed.size > 0 ? texts.pages() : []
  if (all === null) return null
  for (const page of all) if (strayed.delete(page.path)) pages.set(page.path, page)
  return [...pages.values()]
}

const searchFile = new RegExp(`^${searchFolder}([wp])(\\d+)\\.js$`)
