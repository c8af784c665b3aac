import { AppError } from '../../../shared/errors.ts'
import { readLeftFiles } from '../again/known-site.ts'
import { allPaths, sizeFacts } from '../again/seen-files.ts'
import { folderIdentity, type Manifest, readManifest, withClaimed } from './manifest.ts'

/** What is known of the files in a folder. `damaged`: an export made some of them, and which cannot be told. */
export type FoundManifest =
  | { readonly kind: 'read'; readonly manifest: Manifest | null }
  | { readonly kind: 'damaged'; readonly file: string }

/**
 * The manifest of a folder, its real path. One that is damaged is put together again from what the last export kept
 * for the next: a file that still has the size and time that it was left with is ours. Of the others nothing is
 * believed, so none of them is removed.
 */
export async function findManifest(dataFolder: string, folder: string): Promise<FoundManifest> {
  try {
    return { kind: 'read', manifest: await readManifest(dataFolder, folder) }
  } catch (error) {
    if (!(error instanceof AppError) || error.key !== 'export.brokenManifest') throw error
    const left = readLeftFiles({ dataFolder, folder })
    if (left === null || left.identity !== (await folderIdentity(folder))) {
      return { kind: 'damaged', file: String(error.params?.file ?? '') }
    }
    // No contents have this hash: all is made again, and compared with what is there.
    const files = allPaths(left.files).map((path, at) => {
      const [size = 0, mtimeMs = 0] = left.files.facts.subarray(at * sizeFacts)
      return [path, { sha: '', size, mtimeMs, from: null }] as const
    })
    const { identity, blog } = left
    const manifest = await withClaimed(dataFolder, { folder, identity, blog, files: new Map(files) })
    return { kind: 'read', manifest }
  }
}
