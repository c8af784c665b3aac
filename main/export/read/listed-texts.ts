import type { FileId } from '../../../shared/blog.ts'
import type { TakeText } from '../../blog/blog.ts'
import { stampOf } from './blog-reader.ts'

/** Memory that all threads of an export see, in parts. */
export type TextMemory = readonly SharedArrayBuffer[]

/** Where a text lies in that memory, and what the disk said of its file when it was read. */
export interface TextPlace {
  /** Which part of the memory. */
  readonly part: number
  readonly from: number
  readonly length: number
  /** As `ReadText` has it. */
  readonly stamp: string
}

/**
 * The texts that were read to list the posts. Whoever makes a post's page takes it from here: the file need not be
 * looked for, opened and read a second time, and list and page show one state of it.
 */
export interface ListedTexts {
  readonly memory: TextMemory
  readonly take: TakeText
  /** Null: it has to be read, since the listing had no need to, or it was one too many. */
  placeOf(id: FileId): TextPlace | null
}

/** Into memory that is shared V8 copies word by word where both begin with one, else byte by byte. */
const wordBytes = 8
/** A listing hands over texts of at most a megabyte, so each has room. */
const partBytes = 4 << 20
/** Of a blog of 20,000 posts as long as most are; of a larger one the rest is read twice. */
const mostParts = 32

export function createListedTexts(most = mostParts): ListedTexts {
  const memory: SharedArrayBuffer[] = []
  const places = new Map<FileId, TextPlace>()
  let part: Uint8Array = new Uint8Array()
  let used = 0
  return {
    memory,
    take(id, bytes, stats) {
      if (memory.length === 0 || used + bytes.length > part.length) {
        if (memory.length >= most) return
        const added = new SharedArrayBuffer(partBytes)
        memory.push(added)
        part = new Uint8Array(added)
        used = 0
      }
      part.set(bytes, used)
      places.set(id, {
        part: memory.length - 1,
        from: used,
        length: bytes.length,
        stamp: stampOf(stats),
      })
      used += Math.ceil(bytes.length / wordBytes) * wordBytes
    },
    placeOf: id => places.get(id) ?? null,
  }
}

/** The bytes of a text. Throws where it is in none of these parts, which would be a fault of ours. */
export function bytesAt(memory: TextMemory, { part, from, length }: TextPlace): Buffer {
  const held = memory[part]
  if (held === undefined) throw new Error(`there is no part ${part} of the texts`)
  return Buffer.from(held, from, length)
}
