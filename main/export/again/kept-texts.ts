import { closeSync, openSync, readSync } from 'node:fs'
import { shortHash } from '../../disk/content-hash.ts'
import { systemCode } from '../../disk/disk-error.ts'

/** Where a text is in a file of many, and its hash: each is read alone, and believed only when it is what was written. */
export type Kept = readonly [from: number, length: number, sha: string]

/** Gathers texts for one file, and says of each where it will be in it. */
export interface TextKeeper {
  /** `sha`: the text's, where it is known already. */
  keep(text: string | Uint8Array, sha?: string): Kept
  /** Everything so far, in pieces. */
  pieces(): readonly Uint8Array[]
}

/** Small texts go into pieces of this size together: 10,000 of them, each in memory of its own, take long to write. */
const pieceBytes = 1 << 20

export function createTextKeeper(): TextKeeper {
  const pieces: Uint8Array[] = []
  let piece = Buffer.alloc(0)
  let filled = 0
  let end = 0

  function begin(room: number): void {
    if (filled > 0) pieces.push(piece.subarray(0, filled))
    piece = Buffer.allocUnsafe(room)
    filled = 0
  }

  function put(text: string | Uint8Array): number {
    if (typeof text !== 'string') {
      begin(0)
      pieces.push(text)
      return text.length
    }
    // A letter takes three bytes at the most; of a long text it is worth to know.
    const atMost = 3 * text.length > pieceBytes ? Buffer.byteLength(text) : 3 * text.length
    if (atMost > piece.length - filled) begin(Math.max(pieceBytes, atMost))
    const length = piece.write(text, filled)
    filled += length
    return length
  }

  return {
    keep(text, sha = shortHash(text)) {
      const from = end
      const length = put(text)
      end += length
      return [from, length, sha]
    },
    pieces() {
      begin(0)
      return pieces
    },
  }
}

/** Reads single texts of a file that `createTextKeeper` filled. */
export interface KeptTexts {
  /** Null: the file has something else there, or nothing. */
  bytes(kept: Kept): Buffer | null
  close(): void
}

/** Null: there is no such file. */
export function openKeptTexts(path: string): KeptTexts | null {
  const file = opened(path)
  if (file === null) return null
  return {
    bytes([from, length, sha]) {
      const bytes = Buffer.alloc(length)
      const read = readSync(file, bytes, 0, length, from)
      return read === length && shortHash(bytes) === sha ? bytes : null
    },
    close: () => closeSync(file),
  }
}

function opened(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}
