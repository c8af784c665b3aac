import { searchFolder } from '../../../shared/site/search/search-files.ts'
import { type KnownDetails, type KnownFeed, type KnownPage, type KnownSite, knownPage } from './known-site.ts'
import { lookOrNull } from './look-or-null.ts'
import { isAsLeft } from './seen-files.ts'

/** The files of a site that have to be made again, or at least looked at. */
export interface FilesToMake {
  readonly pages: readonly KnownPage[]
  readonly feeds: readonly KnownFeed[]
  /** Numbers of files of the search index. */
  readonly shards: ReadonlySet<number>
  readonly blocks: ReadonlySet<number>
}

export interface SiteLook {
  /** Real path of the exported folder. */
  readonly folder: string
  readonly details: () => KnownDetails | null
  readonly pause: () => Promise<void>
}

const nothingToMake: FilesToMake = { pages: [], feeds: [], shards: new Set(), blocks: new Set() }

/** More pages than these are many, and are made with all the others. */
const mostPages = 20
const mostFeeds = 40

/**
 * What follows from changed texts, and what in the folder is not as it was left; null: too much, or something that
 * only an export of the whole site can put right. `changed` are places among the texts.
 */
export async function filesToMake(
  known: KnownSite,
  changed: ReadonlySet<number>,
  { folder, details, pause }: SiteLook,
): Promise<FilesToMake | null> {
  const strayed = await strayedFiles(known, folder, pause)
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

/** Files that are not there any more, or have another size or time. */
async function strayedFiles(
  { files }: KnownSite,
  folder: string,
  pause: () => Promise<void>,
): Promise<Set<string>> {
  const strayed = new Set<string>()
  for (const [at, path] of files.paths.entries()) {
    if (at % 256 === 0) await pause()
    const stats = lookOrNull(`${folder}/${path}`)
    if (!stats?.isFile() || !isAsLeft(files, at, stats)) strayed.add(path)
  }
  return strayed
}
