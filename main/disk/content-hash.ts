import { createHash, hash } from 'node:crypto'

/** Tells contents apart in the app's own lists: sha256 in 43 characters. */
export function contentHash(content: Uint8Array | string): string {
  return hash('sha256', content, 'base64url')
}

/** Of a `contentHash`, in characters. */
export const hashLength = 43

/** The same of contents that lie in pieces. */
export function piecesHash(pieces: readonly Uint8Array[]): string {
  const sum = createHash('sha256')
  for (const piece of pieces) sum.update(piece)
  return sum.digest('base64url')
}

/** `contentHash` in 22 characters, for lists of many thousand: by chance no two of them ever meet. */
export function shortHash(content: Uint8Array | string): string {
  return shortened(contentHash(content))
}

/** The short hash of what has this hash. */
export function shortened(hash: string): string {
  return hash.slice(0, 22)
}
