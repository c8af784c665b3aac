import { closeSync, openSync, readSync } from 'node:fs'
import { shortHash } from '../../disk/content-hash.ts'
import { systemCode } from '../../disk/disk-error.ts'
import { createTextPieces } from './text-pieces.ts'

/** Where a text is in a file of many, and its hash: each is read alone, and believed only when it is what was written. */
export type Kept = readonly [from: number, length: number, sha: string]

/** Gathers texts for one file, and says of each where it will be in it. */
export interface TextKeeper {
  /** `sha`: the text's, where it is known already. */
  keep(text: string | Uint8Array, sha?: string): Kept
  /** Everything so far, in pieces. */
  pieces(): readonly Uint8Array[]
}

export function createTextKeeper(): TextKeeper {
  const { add, pieces } = createTextPieces()
  let end = 0
  return {
    keep(text, sha = shortHash(text)) {
      const from = end
      const length = add(text)
      end += length
      return [from, length, sha]
    },
    pieces,
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
