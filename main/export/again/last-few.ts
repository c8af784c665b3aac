import { readFileSync, rmSync } from 'node:fs'
import { contentHash } from '../../disk/content-hash.ts'
import { systemCode, toDiskError } from '../../disk/disk-error.ts'
import type { FsPort } from '../../disk/node-fs.ts'
import { nodeFsNow } from '../../disk/node-fs-now.ts'
import { writePrivate } from '../../disk/write-private.ts'
import type { ExportedFile } from '../write/manifest.ts'
import { fileBeside } from '../write/manifest-file.ts'
import type { KnownPlace } from './known-file.ts'
import type { KnownSite } from './known-site.ts'
import { lookOrNull } from './look-or-null.ts'

/**
 * What an export of a few files found and left where blog and site were not as they are known of the last whole export:
 * as long as all of it is so, and nothing else is, there is nothing to do.
 */
export interface LastFew {
  /** The hash of each text, by its place among all. */
  readonly texts: ReadonlyMap<number, string>
  /** Size and time of each file of the site, by its path. */
  readonly files: ReadonlyMap<string, FileLeft>
}

type FileLeft = Pick<ExportedFile, 'size' | 'mtimeMs'>

/** There was no such export: all has to be as the whole one saw and left it. */
const noFew: LastFew = { texts: new Map(), files: new Map() }

interface WrittenFew {
  /** Of the account that this is about. */
  readonly sum: string
  readonly texts: readonly (readonly [at: number, sha: string])[]
  readonly files: readonly (readonly [path: string, size: number, mtimeMs: number])[]
}

function fewFile({ dataFolder, folder }: KnownPlace): string {
  return fileBeside(dataFolder, folder, '.few')
}

/** What was saved of this very account; what is damaged is as good as nothing. */
export function readLastFew(place: KnownPlace, { sum }: Pick<KnownSite, 'sum'>): LastFew {
  const written = readWritten(place)
  return written?.sum === sum ? { texts: new Map(written.texts), files: filesOf(written) } : noFew
}

/** The files that the last export left, if it was one of a few files: until another writes, whatever the account. */
export function filesOfLastFew(place: KnownPlace): LastFew['files'] {
  const written = readWritten(place)
  return written === null ? noFew.files : filesOf(written)
}

function filesOf({ files }: WrittenFew): LastFew['files'] {
  return new Map(files.map(([path, size, mtimeMs]) => [path, { size, mtimeMs }]))
}

function readWritten(place: KnownPlace): WrittenFew | null {
  const bytes = readBytes(fewFile(place))
  const end = bytes.indexOf('\n')
  const body = bytes.subarray(end + 1)
  if (bytes.toString('utf8', 0, Math.max(0, end)) !== contentHash(body)) return null
  // Its hash was right, so it is what was saved.
  return JSON.parse(body.toString('utf8')) as WrittenFew
}

/** To be done before a file of the site is written: from then on it is not known what was left. */
export function forgetLastFew(place: KnownPlace): void {
  const file = fewFile(place)
  try {
    rmSync(file, { force: true })
  } catch (error) {
    throw toDiskError(error, file)
  }
}

/** Empty: it is not there, or cannot be read. */
function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return Buffer.alloc(0)
  }
}

/** It may be deleted at any time. */
export async function saveLastFew(
  place: KnownPlace,
  { sum }: Pick<KnownSite, 'sum'>,
  { texts, files }: LastFew,
  fs: FsPort = nodeFsNow,
): Promise<void> {
  const written: WrittenFew = {
    sum,
    texts: [...texts],
    files: [...files].map(([path, { size, mtimeMs }]) => [path, size, mtimeMs]),
  }
  const body = Buffer.from(JSON.stringify(written))
  const file = fewFile(place)
  try {
    await writePrivate(fs, file, [Buffer.from(`${contentHash(body)}\n`), body], false)
  } catch (error) {
    throw toDiskError(error, file)
  }
}

/** Whether these are all the texts, and each says what it said. `shaOf` null: it cannot be read. */
export function areTextsOf(
  { texts }: LastFew,
  touched: readonly number[],
  shaOf: (at: number) => string | null,
): boolean {
  return touched.length === texts.size && touched.every(at => texts.has(at) && texts.get(at) === shaOf(at))
}

/** Whether the strayed files of a folder are among those that were left, and each of those is as it was left. */
export function areFilesOf({ files }: LastFew, strayed: readonly string[], folder: string): boolean {
  if (!strayed.every(path => files.has(path))) return false
  return [...files].every(([path, { size, mtimeMs }]) => {
    const stats = lookOrNull(`${folder}/${path}`)
    return stats?.isFile() === true && stats.size === size && stats.mtimeMs === mtimeMs
  })
}
