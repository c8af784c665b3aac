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
