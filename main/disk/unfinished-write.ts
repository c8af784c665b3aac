// A file that is written in place is for some milliseconds neither its old self nor its new one. Until it is whole, a
// note in the data folder holds both; a start that finds such a note puts the old bytes back.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { systemCode } from './disk-error.ts'
import type { FsPort } from './node-fs.ts'
import { syncFolder } from './temporary-file.ts'
import { writePrivate } from './write-private.ts'

export interface UnfinishedWrite {
  readonly id: FileId
  /** Of the process that writes. */
  readonly pid: number
  readonly old: Uint8Array
  readonly fresh: Uint8Array
}

/** Puts a note into `folder`, on the disk when it answers; the answer takes it away, when the file is whole again. */
export async function noteWrite(
  fs: FsPort,
  folder: string,
  { id, old, fresh }: Omit<UnfinishedWrite, 'pid'>,
): Promise<() => Promise<void>> {
  await fs.mkdir(folder)
  const path = join(folder, `${randomBytes(8).toString('hex')}${ending}`)
  const head = JSON.stringify({ id, pid: process.pid, oldBytes: old.length })
  const bytes = Buffer.concat([new TextEncoder().encode(`${head}\n`), old, fresh])
  await writePrivate(fs, path, bytes)
  return () => removeNote(fs, folder, path)
}

const ending = '.unfinished'

export interface Note {
  readonly write: UnfinishedWrite
  remove(): Promise<void>
}

/** The notes that are in `folder`; none when it is not there. */
export async function readNotes(fs: FsPort, folder: string): Promise<readonly Note[]> {
  const notes: Note[] = []
  for (const name of await namesIn(fs, folder)) {
    const path = join(folder, name)
    try {
      notes.push({ write: parse(await fs.readFile(path)), remove: () => removeNote(fs, folder, path) })
    } catch (error) {
      // Its writer finished in this moment.
      if (systemCode(error) !== 'ENOENT') throw error
    }
  }
  return notes
}

async function namesIn(fs: FsPort, folder: string): Promise<readonly string[]> {
  try {
    return (await fs.readdir(folder)).filter(name => name.endsWith(ending))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}

function parse(bytes: Uint8Array): UnfinishedWrite {
  const end = bytes.indexOf(0x0a)
  // Written by `noteWrite` alone, and moved to its name when it was whole.
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Head
  const middle = end + 1 + head.oldBytes
  return { id: head.id, pid: head.pid, old: bytes.subarray(end + 1, middle), fresh: bytes.subarray(middle) }
}

interface Head {
  readonly id: FileId
  readonly pid: number
  readonly oldBytes: number
}

async function removeNote(fs: FsPort, folder: string, path: string): Promise<void> {
  await fs.unlink(path)
  // A note that came back after a power loss would speak of a file as it was long ago.
  await syncFolder(fs, folder)
}

/**
 * Whether a write that was cut off can have left these bytes: each is the old file's or the new one's at its place, or
 * nothing yet where the file was made longer.
 *
 * A file that someone changed since is no such mix, and must not be taken for one.
 */
export function isTorn(found: Uint8Array, { old, fresh }: UnfinishedWrite): boolean {
  const [shorter, longer] = [old.length, fresh.length].sort((a, b) => a - b)
  if (found.length < (shorter ?? 0) || found.length > (longer ?? 0)) return false
  return found.every((byte, at) => byte === old[at] || byte === fresh[at] || (byte === 0 && at >= old.length))
}
