import { readFile, stat } from 'node:fs/promises'
import type { Asset } from '../images/asset-file.ts'

/** A clipboard that holds more than this is of no use to any editor. */
const mostBytes = 5 * 1024 * 1024

/** A picture of the blog as a `data:` address; null: it is too large for a clipboard. */
export async function pictureData({ path, mime }: Asset): Promise<string | null> {
  const { size } = await stat(path)
  if (size > mostBytes) return null
  return `data:${mime};base64,${(await readFile(path)).toString('base64')}`
}

/**
 * Whether a picture's file was written, or put there, after a moment.
 *
 * A file that takes the place of another may be older than it: the system notes when it came.
 */
export async function isNewer({ path }: Asset, sinceMs: number): Promise<boolean> {
  // One that goes meanwhile is no newer picture.
  const stats = await stat(path).catch(() => null)
  return stats !== null && Math.max(stats.mtimeMs, stats.ctimeMs) > sinceMs
}
