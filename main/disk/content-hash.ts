import { hash } from 'node:crypto'

/** Tells contents apart in the app's own lists: sha256 in 43 characters. */
export function contentHash(content: Uint8Array | string): string {
  return hash('sha256', content, 'base64url')
}

/** The same in 22 characters, for lists of many thousand: by chance no two of them ever meet. */
export function shortHash(content: Uint8Array | string): string {
  return shortened(contentHash(content))
}

/** The short hash of what has this hash. */
export function shortened(hash: string): string {
  return hash.slice(0, 22)
}
