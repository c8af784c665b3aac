// One record of a journal: 4 bytes length, 4 bytes checksum (both big-endian), then as many bytes of JSON.
import { crc32 } from 'node:zlib'
import type { FileId } from '../../shared/blog.ts'
import type { ChangesJson } from '../../shared/calls/posts.ts'

/** Everything there is to know of an unsaved post at one moment. */
export interface Snapshot {
  readonly kind: 'snapshot'
  readonly id: FileId
  /** The number of the last change that it includes. */
  readonly seq: number
  /** sha256 of the bytes on the disk that `base` is the text of; empty: there is no file yet. */
  readonly sha: string
  readonly base: string
  /** From `base` to what was typed. */
  readonly changes: ChangesJson
}

export type JournalRecord =
  | Snapshot
  /** One more change, to the text as the records before it leave it. */
  | { readonly kind: 'changes'; readonly seq: number; readonly sha: string; readonly changes: ChangesJson }
  /** The text as it is at this point is about to become the file `id`, with this checksum. */
  | { readonly kind: 'saving'; readonly seq: number; readonly sha: string; readonly id: FileId }

const headBytes = 8

export function encodeRecord(record: JournalRecord): Uint8Array {
  // JSON escapes a lone surrogate, which UTF-8 has no bytes for: what was typed comes back as it was.
  const body = Buffer.from(JSON.stringify(record))
  const head = Buffer.alloc(headBytes)
  head.writeUInt32BE(body.length, 0)
  head.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([head, body])
}

/** The records up to the first that is cut short or damaged: a torn tail was never acknowledged. */
export function decodeRecords(bytes: Uint8Array): readonly JournalRecord[] {
  const log = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: JournalRecord[] = []
  let at = 0
  while (at + headBytes <= log.length) {
    const body = log.subarray(at + headBytes, at + headBytes + log.readUInt32BE(at))
    if (body.length !== log.readUInt32BE(at) || crc32(body) !== log.readUInt32BE(at + 4)) break
    // The checksum says that it is as `encodeRecord` wrote it; a length of nothing is zeros after a power loss.
    if (body.length === 0) break
    records.push(JSON.parse(body.toString()) as JournalRecord)
    at += headBytes + body.length
  }
  return records
}
