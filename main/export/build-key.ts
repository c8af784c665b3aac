import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { contentHash } from '../disk/content-hash.ts'

/**
 * Tells this build of the app from every other: the hash of the bundle that this module, the renderer and the theme
 * are in. What it says of the bundles that are loaded later are their names, which have a hash in them.
 */
export function buildKey(): string {
  key ??= contentHash(readFileSync(fileURLToPath(import.meta.url)))
  return key
}

let key: string | null = null
