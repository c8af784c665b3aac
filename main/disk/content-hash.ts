import { hash } from 'node:crypto'

/** Tells contents apart in the app's own lists: sha256 in 43 characters. */
export function contentHash(content: Uint8Array | string): string {
  return hash('sha256', content, 'base64url')
}
