import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openHistory } from '../../main/disk/history/history.ts'
import { type FsPort, nodeFs } from '../../main/disk/node-fs.ts'
import { replaceFile } from '../../main/disk/replace-file.ts'
import { sha256 } from '../../main/disk/sha256.ts'
import { AppError } from '../../shared/errors.ts'

export interface Place {
  readonly root: string
  readonly dataFolder: string
}

export const id = 'post.md'

/** How a save ended: `done`, the key of the sentence that told why not, or `not told`. */
export async function savePost(
  { root, dataFolder }: Place,
  base: string,
  text: string,
  fs: FsPort = nodeFs,
): Promise<string> {
  const history = openHistory(fs, dataFolder, root)
  try {
    await replaceFile({
      fs,
      root,
      id,
      baseSha: sha256(base),
      bytes: new TextEncoder().encode(text),
      guard: history.guard,
      keepVersion: version => history.keep(id, version),
    })
    return 'done'
  } catch (error) {
    return error instanceof AppError ? error.key : `not told: ${String(error)}`
  }
}

/** What is wrong after a save that ended like this; nothing: null. */
export function harmOf({ root }: Place, base: string, text: string, outcome: string): string | null {
  if (outcome.startsWith('not told')) return outcome
  const found = readFileSync(join(root, id), 'utf8')
  if (found !== base && found !== text) return `the post is torn, and it was said: ${outcome}`
  if (outcome === 'done' && found !== text) return 'said to be saved, and is not'
  const left = readdirSync(root).filter(name => name.startsWith('.~'))
  return left.length > 0 ? `something was left: ${left.join(', ')}` : null
}
