// What the versions of one blog hold, one file for each content, named by its hash.
import { join } from 'node:path'
import { systemCode } from '../disk-error.ts'
import type { FsPort } from '../node-fs.ts'
import { writePrivate } from '../write-private.ts'
import { compress } from './compress.ts'

const ending = '.gz'
/** Put aside to be removed, until it is sure that no version needs it. */
const asideEnding = '.gz.aside'

export function contentsFolder(folder: string): string {
  return join(folder, 'contents')
}

export function contentPath(folder: string, sha: string): string {
  return join(contentsFolder(folder), sha + ending)
}

/** Answers with the bytes that it takes on the disk, where it is when this answers. */
export async function keepContent(
  fs: FsPort,
  folder: string,
  sha: string,
  bytes: Uint8Array,
): Promise<number> {
  const path = contentPath(folder, sha)
  const known = await sizeOrNull(fs, path)
  if (known !== null) return known
  await fs.mkdir(contentsFolder(folder))
  const packed = await compress(bytes)
  await writePrivate(fs, path, packed)
  return packed.length
}

export async function holdsContent(fs: FsPort, folder: string, sha: string): Promise<boolean> {
  return (await sizeOrNull(fs, contentPath(folder, sha))) !== null
}

async function sizeOrNull(fs: FsPort, path: string): Promise<number | null> {
  try {
    return (await fs.stat(path)).size
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * Removes the contents that no version names.
 *
 * Another process may be about to name one again. So each is first put aside; one that is named by then is put back,
 * and one that is named later is missed by its own `keep`, which writes it again.
 */
export async function removeUnnamed(
  fs: FsPort,
  folder: string,
  readNames: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  const before = await readNames()
  for (const sha of await shasIn(fs, folder, ending)) {
    if (!before.has(sha)) await ifThere(fs.rename(contentPath(folder, sha), asidePath(folder, sha)))
  }
  // With those that a process left which was killed in the middle of this.
  const aside = await shasIn(fs, folder, asideEnding)
  if (aside.length === 0) return
  const after = await readNames()
  for (const sha of aside) {
    if (after.has(sha)) await ifThere(fs.rename(asidePath(folder, sha), contentPath(folder, sha)))
    else await ifThere(fs.unlink(asidePath(folder, sha)))
  }
}

/** Another process may be doing the same. */
async function ifThere(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
}

function asidePath(folder: string, sha: string): string {
  return join(contentsFolder(folder), sha + asideEnding)
}

async function shasIn(fs: FsPort, folder: string, end: string): Promise<readonly string[]> {
  try {
    const names = await fs.readdir(contentsFolder(folder))
    return names
      .filter(name => name.length === 64 + end.length && name.endsWith(end))
      .map(name => name.slice(0, 64))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}
