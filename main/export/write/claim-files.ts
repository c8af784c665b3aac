import { type Manifest, saveClaims, saveManifest } from './manifest.ts'
import type { SiteFolder } from './site-folder.ts'

/** Notes down, before they are written, which files of a folder will be ours. */
export interface ClaimFiles {
  claim(paths: readonly string[]): Promise<void>
}

/** `before`: what earlier exports wrote there. `isFresh`: the folder is new or empty, so nothing in it is anybody's. */
export function claimFiles(
  dataFolder: string,
  before: Manifest,
  folder: SiteFolder,
  isFresh: boolean,
): ClaimFiles {
  // What an export that was killed had claimed stays claimed until one has ended.
  const claimed = new Set([...before.files].flatMap(([path, { sha }]) => (sha === null ? path : [])))
  let isBegun = !isFresh
  return {
    async claim(paths) {
      if (!isBegun) await saveManifest(dataFolder, { ...before, files: new Map() })
      isBegun = true
      const size = claimed.size
      for (const path of paths) {
        if (isFresh || before.files.has(path) || !folder.has(path)) claimed.add(path)
      }
      if (claimed.size > size) await saveClaims(dataFolder, before, [...claimed])
    },
  }
}
