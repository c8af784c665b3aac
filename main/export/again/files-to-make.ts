import { searchFolder } from '../../../shared/site/search/search-files.ts'
import { type KnownDetails, type KnownFeed, type KnownPage, type KnownSite, knownPage } from './known-site.ts'

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
const mostPages = 20
const mostFeeds = 40

/**
 * What follows from changed texts, and what in the folder is not as it was left; null: too much, or something that
 * only an export of the whole site can put right. `changed` are places among the texts, `strayedAt` among the files.
 */
export function filesToMake(
  known: KnownSite,
  changed: ReadonlySet<number>,
  {
    strayedAt,
    details,
  }: { readonly strayedAt: readonly number[]; readonly details: () => KnownDetails | null },
): FilesToMake | null {
  const strayed = new Set(strayedAt.map(at => known.files.paths[at] ?? ''))
  if (changed.size + strayed.size === 0) return nothingToMake
  const more = details()
  if (more === null) return null
  const shards = new Set<number>()
  const blocks = new Set<number>()
  for (const path of strayed) {
    const found = searchFile.exec(path)
    if (found === null) continue
    const [, kind, number] = found
    ;(kind === 'w' ? shards : blocks).add(Number(number))
    strayed.delete(path)
  }
  const isToMake = (path: string, texts: readonly number[]) =>
    strayed.delete(path) || texts.some(text => changed.has(text))
  const pages = more.pages.filter(([path, text]) => isToMake(path, [text])).map(knownPage)
  const feeds = more.feeds.filter(({ path, texts }) => isToMake(path, texts))
  const isMuch = pages.length > mostPages || feeds.length > mostFeeds
  return isMuch || strayed.size > 0 ? null : { pages, feeds, shards, blocks }
}

const searchFile = new RegExp(`^${searchFolder}([wp])(\\d+)\\.js$`)
