// What many versions of one moment hold, together in one file: each content by itself would wait for the disk a
// thousand times when a thousand posts change as one.
//
//   packs/<random>.pack = gzip of: {"contents": [[sha, length], …]} ⏎ all their bytes in that order
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { systemCode } from '../disk-error.ts'
import { withFileLock } from '../file-lock.ts'
import type { FsPort } from '../node-fs.ts'
import { writePrivate } from '../write-private.ts'
import { compress } from './compress.ts'
import { holdsContent } from './history-contents.ts'

const ending = '.pack'

export function packsFolder(folder: string): string {
  return join(folder, 'packs')
}

export type Contents = ReadonlyMap<string, Uint8Array>

export interface Pack {
  readonly path: string
  /** What each of its contents takes on the disk, its share of the whole. */
  packedBytes(sha: string): number
}

/** Keeps contents by their sha256 in a file of their own; they are on the disk when it answers. */
export async function keepPack(fs: FsPort, folder: string, contents: Contents): Promise<Pack> {
  await fs.mkdir(packsFolder(folder))
  const head = { contents: [...contents].map(([sha, { length }]) => [sha, length]) }
  const whole = Buffer.concat([new TextEncoder().encode(`${JSON.stringify(head)}\n`), ...contents.values()])
  const packed = await compress(whole)
  const path = join(packsFolder(folder), `${randomBytes(8).toString('hex')}${ending}`)
  await writePrivate(fs, path, packed)
  const share = packed.length / whole.length
  return { path, packedBytes: sha => Math.ceil((contents.get(sha)?.length ?? 0) * share) }
}

/** Null: no pack holds it. */
export async function readPacked(fs: FsPort, folder: string, sha: string): Promise<Uint8Array | null> {
  for (const path of await packPaths(fs, folder)) {
    const found = (await readPack(fs, path))?.get(sha)
    if (found !== undefined) return found
  }
  return null
}

/** Null: it has gone in this moment, or the disk has damaged it, which must not hide what other packs hold. */
async function readPack(fs: FsPort, path: string): Promise<Contents | null> {
  const packed = await ifThere(fs.readFile(path))
  const whole = packed === null ? null : await promisify(gunzip)(packed).catch(nullIfDamaged)
  if (whole === null) return null
  const end = whole.indexOf(0x0a)
  // Written by `keepPack` alone, whole or not at all.
  const head = JSON.parse(whole.subarray(0, end).toString()) as { contents: readonly [string, number][] }
  let from = end + 1
  return new Map(
    head.contents.map(([sha, length]) => {
      from += length
      return [sha, whole.subarray(from - length, from)]
    }),
  )
}

function nullIfDamaged(error: unknown): null {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return null
  throw error
}

/** A younger one may be of another process that is about to name what is in it. */
const settledMs = 10 * 60 * 1000

/**
 * Removes the packs that no version needs, and writes those anew of which versions need less than half.
 *
 * A content that is by itself too, or in another pack, is not needed twice. One process at a time does this, so that no
 * two of them leave a content to each other.
 */
export async function tidyPacks(
  fs: FsPort,
  folder: string,
  readNames: () => Promise<ReadonlySet<string>>,
  nowMs: number,
): Promise<void> {
  if ((await packPaths(fs, folder)).length === 0) return
  await withFileLock(fs, join(packsFolder(folder), 'tidy.lock'), async () => {
    const names = await readNames()
    const elsewhere = new Set<string>()
    for (const path of await packPaths(fs, folder)) {
      const contents = await readPack(fs, path)
      if (contents === null) continue
      const needed = await neededOf(fs, folder, contents, names, elsewhere)
      for (const sha of needed.keys()) elsewhere.add(sha)
      if (nowMs - ((await ifThere(fs.stat(path)))?.mtimeMs ?? nowMs) < settledMs) continue
      if (sizeOf(needed) * 2 > sizeOf(contents)) continue
      if (needed.size > 0) await keepPack(fs, folder, needed)
      await ifThere(fs.unlink(path))
    }
  })
}

async function neededOf(
  fs: FsPort,
  folder: string,
  contents: Contents,
  names: ReadonlySet<string>,
  elsewhere: ReadonlySet<string>,
): Promise<Contents> {
  const needed = new Map<string, Uint8Array>()
  for (const [sha, bytes] of contents) {
    if (!names.has(sha) || elsewhere.has(sha) || (await holdsContent(fs, folder, sha))) continue
    needed.set(sha, bytes)
  }
  return needed
}

function sizeOf(contents: Contents): number {
  return [...contents.values()].reduce((sum, { length }) => sum + length, 0)
}

async function packPaths(fs: FsPort, folder: string): Promise<readonly string[]> {
  const names = (await ifThere(fs.readdir(packsFolder(folder)))) ?? []
  return names.filter(name => name.endsWith(ending)).map(name => join(packsFolder(folder), name))
}

/** Another process may have taken it away. */
async function ifThere<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}
