import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentHash } from '../../disk/content-hash.ts'

/**
 * Tells this build of the app from every other: by the bundle that this module is in, and by the names and sizes of
 * those beside it. The names of most have a hash of their contents in them; renderer and theme are in some of these.
 */
export function buildKey(): string {
  key ??= contentHash(describe(fileURLToPath(import.meta.url)))
  return key
}

let key: string | null = null

function describe(own: string): string {
  const folder = dirname(own)
  const names = readdirSync(folder).sort()
  const sizes = names.map(name => `${name} ${statSync(join(folder, name)).size}`)
  return JSON.stringify([readFileSync(own, 'utf8'), sizes])
}
