import { join } from 'node:path'
import type { FileId } from '../../../shared/blog.ts'
import type { Message } from '../../../shared/errors.ts'
import type { FileRename } from '../../../shared/operations/operation.ts'
import { systemCode } from '../disk-error.ts'
import type { FsPort } from '../node-fs.ts'
import { renameWithRetry, syncFolder } from '../temporary-file.ts'
import { writePrivate } from '../write-private.ts'

/** One step of a change of many files, as it is written down before the first of them is touched. */
export type RecordedStep =
  | { readonly kind: 'replace'; readonly id: FileId; readonly before: string; readonly after: string }
  | { readonly kind: 'create'; readonly id: FileId; readonly after: string }
  | { readonly kind: 'rename'; readonly from: FileId; readonly to: FileId }
  | { readonly kind: 'trash' | 'remove'; readonly id: FileId; readonly before: string }

export interface ChangeRecord {
  /** What it does, for people. */
  readonly what: Message
  /** The post that it is about, where it gets another name. */
  readonly post: FileRename | null
  /** The number of the change that this one takes back; null: it takes back none. */
  readonly undoes: number | null
  readonly atMs: number
  /** The process that carries it out. */
  readonly pid: number
  readonly steps: readonly RecordedStep[]
  /** Folders that it makes, the outermost first. */
  readonly folders: readonly FileId[]
}

export interface StoredRecord extends ChangeRecord {
  readonly number: number
  readonly isPending: boolean
  /** The bytes of this sha256 as they were before. Throws when the record does not hold them. */
  bytes(sha: string): Uint8Array
}

/**
 * Writes a record with all the bytes that it needs to be taken back; it is on the disk when this answers.
 *
 * One file for all of them: `<number>.pending` until the change is complete, then `<number>.done`.
 */
export async function writeRecord(
  fs: FsPort,
  folder: string,
  record: ChangeRecord,
  blobs: ReadonlyMap<string, Uint8Array>,
): Promise<number> {
  await fs.mkdir(folder)
  // Never one that was there before: a notice on the screen may still offer to undo that.
  const last = Math.max(0, ...(await recordNames(fs, folder)).map(name => name.number))
  const number = Math.max(last + 1, record.atMs)
  const index = [...blobs].map(([sha, { length }]) => [sha, length])
  const head = new TextEncoder().encode(`${JSON.stringify({ ...record, blobs: index })}\n`)
  const bytes = Buffer.concat([head, ...blobs.values()])
  const path = join(folder, `${number}.pending`)
  await writePrivate(fs, path, bytes)
  return number
}

/** From here on the change is complete, and can be undone. */
export async function completeRecord(fs: FsPort, folder: string, number: number): Promise<void> {
  await renameWithRetry(fs, join(folder, `${number}.pending`), join(folder, `${number}.done`))
  await syncFolder(fs, folder)
}

export async function removeRecord(fs: FsPort, folder: string, number: number): Promise<void> {
  for (const end of ['pending', 'done']) {
    await fs.unlink(join(folder, `${number}.${end}`)).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error
    })
  }
  await syncFolder(fs, folder)
}

/** All records of a blog, oldest first. */
export async function recordNames(
  fs: FsPort,
  folder: string,
): Promise<readonly { readonly number: number; readonly isPending: boolean }[]> {
  const names = await fs.readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  })
  return names
    .flatMap(name => {
      const found = /^(\d{1,15})\.(pending|done)$/.exec(name)
      return found === null ? [] : [{ number: Number(found[1]), isPending: found[2] === 'pending' }]
    })
    .sort((a, b) => a.number - b.number)
}

/** What a complete one takes on the disk; none: it is not there any more. */
export async function recordBytes(fs: FsPort, folder: string, number: number): Promise<number> {
  try {
    return (await fs.stat(join(folder, `${number}.done`))).size
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 0
    throw error
  }
}

/** Null: there is none of this number. */
export async function readRecord(fs: FsPort, folder: string, number: number): Promise<StoredRecord | null> {
  for (const end of ['pending', 'done']) {
    const bytes = await fs.readFile(join(folder, `${number}.${end}`)).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return null
      throw error
    })
    if (bytes !== null) return parseRecord(number, end === 'pending', bytes)
  }
  return null
}

function parseRecord(number: number, isPending: boolean, bytes: Uint8Array): StoredRecord {
  const end = bytes.indexOf(0x0a)
  // Written by `writeRecord` alone, whole or not at all.
  const { blobs, ...record } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(0, end)),
  ) as ChangeRecord & {
    readonly blobs: readonly (readonly [string, number])[]
  }
  const places = new Map<string, { from: number; to: number }>()
  let from = end + 1
  for (const [sha, length] of blobs) {
    places.set(sha, { from, to: from + length })
    from += length
  }
  return {
    ...record,
    number,
    isPending,
    bytes(sha) {
      const place = places.get(sha)
      if (place === undefined) throw new Error(`change ${number} has no bytes of ${sha}`)
      return bytes.subarray(place.from, place.to)
    },
  }
}
