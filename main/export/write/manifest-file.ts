import { createHash } from 'node:crypto'
import { join } from 'node:path'

/** Neither in the blog nor in the exported folder (`folder`: its real path), since nothing of ours belongs in either. */
export function manifestFile(dataFolder: string, folder: string): string {
  return join(dataFolder, 'exports', `${createHash('sha256').update(folder).digest('hex').slice(0, 32)}.json`)
}

/** A file beside the manifest, with its name and another ending. */
export function fileBeside(dataFolder: string, folder: string, ending: string): string {
  return manifestFile(dataFolder, folder).replace(/\.json$/, ending)
}
