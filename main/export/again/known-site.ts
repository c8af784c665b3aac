import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SiteProblem } from '../../../shared/calls/site.ts'
import type { OwnPage } from '../../../shared/site/plan/page-parts.ts'
import type { TitleCount } from '../../../shared/site/site-language.ts'
import { contentHash, hashLength } from '../../disk/content-hash.ts'
import { systemCode, toDiskError } from '../../disk/disk-error.ts'
import type { FsPort } from '../../disk/node-fs.ts'
import { nodeFsNow } from '../../disk/node-fs-now.ts'
import { writePrivate } from '../../disk/write-private.ts'
import { manifestStamp } from '../write/manifest.ts'
import { fileBeside } from '../write/manifest-file.ts'
import { type Kept, type KeptTexts, openKeptTexts } from './kept-texts.ts'
import { type KnownPlace, knownFile } from './known-file.ts'
import { readPages } from './known-pages.ts'
import { lengthsOf, packedSeen, type SeenLengths, unpackedSeen } from './packed-seen.ts'
import type { SeenFiles } from './seen-files.ts'

/**
 * All that an export looked at and all that it left: enough to see that nothing has changed since without listing,
 * reading or planning anything. What more it takes to make a few files again is in the details, read when it is asked for.
 */
export interface KnownSite {
  /** Tells this account from every other. */
  readonly sum: string
  /** Of everything besides files that the site depends on. */
  readonly key: string
  /** As the manifest says them. */
  readonly identity: string
  readonly blog: string
  /** What the disk said of the manifest that was saved with this. */
  readonly manifestStamp: string
  /** By the clock alone, posts come and go outside of this time; null: it has no end. */
  readonly fromMs: number
  readonly untilMs: number | null
  readonly folders: SeenFiles
  /** Posts, pages, and files that may be templates, with their stamps. */
  readonly texts: SeenFiles
  /** Files that pages show, with sizes and when they were changed; a time of -1: it was too young. */
  readonly sources: SeenFiles
  /** What is in the site, with sizes and times. */
  readonly files: SeenFiles
  readonly result: {
    readonly pages: number
    readonly images: number
    readonly problems: readonly SiteProblem[]
    readonly notes: readonly SiteProblem[]
    readonly leftOut: readonly SiteProblem[]
  }
  /** A `KnownDetails` as JSON. */
  readonly details: Kept
}

export interface KnownDetails {
  /** Of each folder, see `namesOf`, as JSON. */
  readonly names: Kept
  /** A `PageRow` for each page, so many in each part, as JSON: of 10,000 hardly any is asked for. */
  readonly parts: readonly Kept[]
  /** The text of each row, by its place among all; -1: it shows none. */
  readonly textOfRow: readonly number[]
  /** Rows of the pages with a place that another page links to. */
  readonly linkedInto: readonly number[]
  readonly feeds: readonly KnownFeed[]
  /** Of all posts. */
  readonly titles: TitleCount & {
    /** See `placesByTitle`. */
    readonly arePlaces: boolean
  }
  readonly search: KnownSearch
  /** A `SiteSetup`, in V8's own form. */
  readonly setup: Kept
}

/** What is known of a text. */
export interface KnownText {
  /** Both hashes are empty where any change may change the plan. */
  readonly textSha: string
  readonly headSha: string
  /** The pages that show it. */
  readonly pages: readonly KnownPage[]
}

/** A feed wants the texts of twenty posts from all over the blog, and of each reads all that are in its part. */
export const rowsInPart = 16

export interface KnownSearch {
  readonly shards: number
  readonly posts: number
  readonly words: Kept
  readonly lists: Kept
  readonly blocks: readonly Kept[]
}

export type PageRow = readonly [
  /** Of its text, see `KnownText`. */
  textSha: string,
  headSha: string,
  path: string,
  /** Its place among the texts; -1: it shows none. */
  text: number,
  /** As page-parts.ts puts it. */
  own: OwnPage,
  /** A `PostLink` as JSON each; null: there is none in that place. */
  posts: readonly (Kept | null)[],
  /** Both as page-facts.ts has them. */
  ids: unknown,
  rest: unknown,
  /** In the search index; null: it is not there. */
  number: number | null,
]

/** A row as what it is, for the few that are made. */
export interface KnownPage {
  readonly textSha: string
  readonly headSha: string
  readonly path: string
  readonly text: number
  readonly own: OwnPage
  readonly posts: readonly (Kept | null)[]
  readonly ids: unknown
  readonly rest: unknown
  readonly number: number | null
  /** Whether some page links to a place in it. */
  readonly isLinkedInto: boolean
}

export function knownPage(row: PageRow, isLinkedInto: boolean): KnownPage {
  const [textSha, headSha, path, text, own, posts, ids, rest, number] = row
  return { textSha, headSha, path, text, own, posts, ids, rest, number, isLinkedInto }
}

export interface KnownFeed {
  readonly path: string
  /** The planned file as JSON. */
  readonly planned: Kept
  /** Places of its posts among the texts. */
  readonly texts: readonly number[]
}

function textsFile({ dataFolder, folder }: KnownPlace): string {
  return fileBeside(dataFolder, folder, '.texts')
}

/** Null: nothing is known, or it is of something else, or somebody has exported into the folder since. */
export function readKnownSite(place: KnownPlace, key: string): KnownSite | null {
  const known = parse(readShared(knownFile(place)), key)
  return known?.manifestStamp === manifestStamp(place.dataFolder, place.folder) ? known : null
}

/** What the last whole export left that kept an account of it, whatever has become of the manifest; null: not known. */
export function readLeftFiles(place: KnownPlace): Pick<KnownSite, 'identity' | 'blog' | 'files'> | null {
  return parse(readShared(knownFile(place)), null)
}

type Written = Omit<KnownSite, 'sum' | 'folders' | 'texts' | 'sources' | 'files'> & {
  /** See `packedSeen`. */
  readonly seen: readonly SeenLengths[]
}

/** A line of JSON, and what was seen after it; `headBytes`: what comes before both. */
function bodyOf(known: Omit<KnownSite, 'sum'>, headBytes: number): Buffer {
  const { folders, texts, sources, files, ...rest } = known
  const all = [folders, texts, sources, files]
  const written: Written = { ...rest, seen: all.map(lengthsOf) }
  const line = Buffer.from(JSON.stringify(written))
  return Buffer.concat([line, endOfLine(headBytes + line.length), ...packedSeen(all)])
}

/** Numbers may begin at every eighth byte only. */
function endOfLine(bytes: number): Buffer {
  return Buffer.from(`${' '.repeat(7 - (bytes % 8))}\n`)
}

/** Null: it is damaged, or has another key than one that is asked for. */
function parse(bytes: Uint8Array<SharedArrayBuffer> | null, key: string | null): KnownSite | null {
  if (bytes === null) return null
  const all = Buffer.from(bytes.buffer)
  const end = all.indexOf('\n')
  const [writtenKey, sum] = all.toString('latin1', 0, Math.max(0, end)).split(' ')
  if (key !== null && key !== writtenKey) return null
  // The check sum stands for all that could be wrong with the file; after it, it is what was written.
  if (sum !== contentHash(all.subarray(end + 1))) return null
  const seenFrom = all.indexOf('\n', end + 1) + 1
  const { seen, ...written } = JSON.parse(all.toString('utf8', end + 1, seenFrom)) as Written
  const [folders, texts, sources, files] = unpackedSeen(bytes.buffer, seenFrom, seen)
  if (!folders || !texts || !sources || !files) return null
  return { ...written, sum, folders, texts, sources, files }
}

/** In memory that threads may share; null: it is not there, or cannot be read. */
function readShared(path: string): Uint8Array<SharedArrayBuffer> | null {
  let file: number | null = null
  try {
    file = openSync(path, 'r')
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size))
    return readSync(file, bytes, 0, bytes.length, 0) === bytes.length ? bytes : null
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** What `known` leaves to be read when it is asked for; null: it is not what was written. */
export interface KnownTexts extends KeptTexts {
  details(): KnownDetails | null
  /** What was in a folder, by its place among all. */
  names(at: number): string | null
  /** By its place among all. */
  text(at: number): KnownText | null
  /** All pages. */
  pages(): readonly KnownPage[] | null
  /** The pages that name one of these posts. */
  pagesNaming(posts: readonly Kept[]): readonly KnownPage[] | null
}

/** Null: there are none. */
export function openTexts(place: KnownPlace, known: KnownSite): KnownTexts | null {
  const texts = openKeptTexts(textsFile(place))
  if (texts === null) return null
  const read = new Map<Kept, unknown>()
  // Its hash was right, so it is what the last whole export wrote; each caller says what that is.
  function json<T>(kept: Kept | undefined): T | null {
    if (kept === undefined) return null
    const bytes = read.has(kept) ? null : texts?.bytes(kept)
    if (bytes) read.set(kept, JSON.parse(bytes.toString('utf8')))
    return (read.get(kept) ?? null) as T | null
  }
  const details = () => json<KnownDetails>(known.details)
  let rows: ReadonlyMap<number, readonly number[]> | null = null
  let linkedInto: ReadonlySet<number> | null = null
  function page(row: number): KnownPage | null {
    const part = json<readonly PageRow[]>(details()?.parts[Math.floor(row / rowsInPart)])
    const found = part?.[row % rowsInPart]
    linkedInto ??= new Set(details()?.linkedInto)
    return found === undefined ? null : knownPage(found, linkedInto.has(row))
  }
  return {
    ...texts,
    details,
    names: at => json<readonly string[]>(details()?.names)?.[at] ?? null,
    text(at) {
      rows ??= rowsOfTexts(details()?.textOfRow ?? [])
      const pages = allOrNull((rows.get(at) ?? []).map(page))
      const [{ textSha, headSha } = { textSha: '', headSha: '' }] = pages ?? []
      return pages && { textSha, headSha, pages }
    },
    pages: () => readPages(texts, details(), null),
    pagesNaming: posts => readPages(texts, details(), posts),
  }
}

function rowsOfTexts(textOfRow: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>()
  for (const [row, text] of textOfRow.entries()) {
    const others = rows.get(text)
    if (others === undefined) rows.set(text, [row])
    else others.push(row)
  }
  return rows
}

function allOrNull<T>(all: readonly (T | null)[]): readonly T[] | null {
  const found = all.flatMap(one => one ?? [])
  return found.length === all.length ? found : null
}

/** Saves what an account says where to find: before it, since each text is believed only when it is what was written. */
export async function saveKnownTexts(
  place: KnownPlace,
  texts: readonly Uint8Array[],
  fs: FsPort = nodeFsNow,
): Promise<void> {
  await save(textsFile(place), texts, fs)
}

/** It may be deleted at any time, and so may the texts. */
export async function saveKnownSite(
  place: KnownPlace,
  known: Omit<KnownSite, 'sum'>,
  fs: FsPort = nodeFsNow,
): Promise<void> {
  const headBytes = known.key.length + hashLength + 2
  const body = bodyOf(known, headBytes)
  const head = Buffer.from(`${known.key} ${contentHash(body)}\n`)
  await save(knownFile(place), [head, body], fs)
}

async function save(file: string, pieces: readonly Uint8Array[], fs: FsPort): Promise<void> {
  try {
    await fs.mkdir(dirname(file))
    await writePrivate(fs, file, pieces, false)
  } catch (error) {
    throw toDiskError(error, file)
  }
}
