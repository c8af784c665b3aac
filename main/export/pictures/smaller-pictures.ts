import { mkdir, readdir, readFile, stat, unlink, utimes } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import type { FileId } from '../../../shared/blog.ts'
import type { SiteProblem } from '../../../shared/calls/site.ts'
import { AppError } from '../../../shared/errors.ts'
import { type SmallerPictures, smallerPath, widthsFor } from '../../../shared/site/smaller-pictures.ts'
import { systemCode, toDiskError } from '../../disk/disk-error.ts'
import { nodeFs } from '../../disk/node-fs.ts'
import { sha256 } from '../../disk/sha256.ts'
import { writeOutput } from '../../disk/write-output.ts'
import { loadSharp } from '../../images/load-sharp.ts'
import type { BlogReader } from '../read/blog-reader.ts'

/** Smaller pictures of a blog's pictures, made by earlier exports or now. */
export interface SmallerOfBlog {
  readonly pictures: ReadonlyMap<FileId, SmallerPictures>
  /** Pictures that none could be made of: their pages show the originals. */
  readonly problems: readonly SiteProblem[]
}

export const noSmaller: SmallerOfBlog = { pictures: new Map(), problems: [] }

export interface SmallerOrder {
  readonly reader: BlogReader
  /** Every file of the blog. */
  readonly files: readonly FileId[]
  readonly dataFolder: string
  /** Awaited before each picture; throws to stop. */
  readonly pause: () => Promise<void>
  readonly onPicture: () => void
}

/** Those that WebP makes smaller; GIFs may move, and drawings have no size. */
export function isShrinkable(id: FileId): boolean {
  return /\.(?:png|jpe?g|webp)$/i.test(id)
}

/**
 * Makes smaller pictures of all that a blog has, each once: they are kept outside the blog, by the hash of the
 * original's bytes, and are found there by the next export of whichever blog.
 *
 * Each file is whole or not there, so that an export that is stopped leaves nothing half.
 */
export async function makeSmallerPictures(order: SmallerOrder): Promise<SmallerOfBlog> {
  const { reader, files, pause, onPicture } = order
  const folder = smallerFolder(order.dataFolder)
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw toDiskError(error, folder)
  })
  await forgetOld(folder)
  const pictures = new Map<FileId, SmallerPictures>()
  const problems: SiteProblem[] = []
  const waiting = files.filter(isShrinkable)
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      await pause()
      const made = await makeOne(reader, id, folder)
      if ('key' in made) problems.push(made)
      else if (made.widths.length > 0) pictures.set(id, made)
      onPicture()
    }
  }
  // More at a time would need more memory than they save in time: one large picture takes hundreds of megabytes.
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
  return { pictures, problems }
}

async function makeOne(
  reader: BlogReader,
  id: FileId,
  folder: string,
): Promise<SmallerPictures | SiteProblem> {
  const notShrunk: SiteProblem = {
    file: id,
    line: null,
    key: 'export.pictureNotShrunk',
    params: { image: id },
  }
  const bytes = bytesOrNull(reader, id)
  if (bytes === null) return notShrunk
  try {
    const name = sha256(bytes).slice(0, 20)
    const known = await readNote(folder, name)
    if (known !== null) return { name, widths: known }
    const widths = await shrink(bytes, name, folder)
    await writeOutput(nodeFs, noteFile(folder, name), new TextEncoder().encode(JSON.stringify({ widths })))
    return { name, widths }
  } catch (error) {
    // A full disk, or a folder that cannot be written: not one picture's fault.
    if (!(error instanceof AppError) || error.code === 'disk') throw error
    return notShrunk
  }
}

/** Null: it cannot be read, whatever the reason; that is told where it cannot be copied either. */
function bytesOrNull(reader: BlogReader, id: FileId): Uint8Array | null {
  try {
    // It is at work for long, and others are read meanwhile.
    return new Uint8Array(reader.bytes(id).bytes)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

/** A picture of more dots is not taken apart: a few bytes of file can say that they are a wall of dots. */
const mostPixels = 64_000_000

async function shrink(bytes: Uint8Array, name: string, folder: string): Promise<readonly number[]> {
  const sharp = await loadSharp()
  const picture = () => sharp(bytes, { limitInputPixels: mostPixels })
  const look = async () => picture().metadata()
  // An empty file fails before there is a promise.
  const { autoOrient, pages = 1 } = await look().catch(failed)
  if (pages > 1 || isMovingPng(bytes)) return []
  const widths: number[] = []
  for (const width of widthsFor(autoOrient)) {
    const small = picture().autoOrient().resize({ width, withoutEnlargement: true }).keepIccProfile()
    const smaller = await small.webp({ quality: 80 }).toBuffer().catch(failed)
    // What is not smaller is of no use to anybody.
    if (smaller.length >= bytes.length) continue
    await writeOutput(nodeFs, cachedPicture(folder, name, width), smaller)
    widths.push(width)
  }
  return widths
}

function failed(error: unknown): never {
  throw new AppError('invalid', 'export.pictureNotShrunk', {}, error)
}

/** An animation would become a still. Of one in PNG only its first picture is seen by who reads it as PNG. */
function isMovingPng(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return start.startsWith('\u0089PNG') && start.includes('acTL')
}

/** Where they are kept, for all blogs. */
export function smallerFolder(dataFolder: string): string {
  return join(dataFolder, 'pictures')
}

/** Where one of them is kept. */
export function cachedPicture(folder: string, name: string, width: number): string {
  return join(folder, smallerPath(name, width).replace(/^.*\//, ''))
}

function noteFile(folder: string, name: string): string {
  return join(folder, `${name}.json`)
}

const note = v.object({ widths: v.array(v.number()) })

/** The widths that were made before; null: not known, or not all of them are there any more. */
async function readNote(folder: string, name: string): Promise<readonly number[] | null> {
  try {
    const found = v.safeParse(
      v.pipe(v.string(), v.parseJson(), note),
      await readFile(noteFile(folder, name), 'utf8'),
    )
    if (!found.success) return null
    const { widths } = found.output
    for (const width of widths) await stat(cachedPicture(folder, name, width))
    // Whose note is new is in use.
    const now = new Date()
    await utimes(noteFile(folder, name), now, now)
    return widths
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}

const keptMs = 90 * 24 * 3600 * 1000

/** What no export has wanted for three months goes: it can be made again. */
async function forgetOld(folder: string): Promise<void> {
  const names = await readdir(folder)
  const old = new Set<string>()
  for (const name of names.filter(file => file.endsWith('.json'))) {
    const stats = await stat(join(folder, name))
    if (Date.now() - stats.mtimeMs > keptMs) old.add(name.replace(/\.json$/, ''))
  }
  for (const name of names) {
    const owner = name.replace(/(?:-\d+\.webp|\.json)$/, '')
    if (old.has(owner)) await unlink(join(folder, name))
  }
}
