import { forgetLastFew } from '../again/last-few.ts'
import { type ExportedFile, type Manifest, saveClaims, saveManifest } from './manifest.ts'
import type { SiteFolder } from './site-folder.ts'
import { isLeftAlone } from './target.ts'

/** Notes down, before they are written, which files of a folder will be ours. */
export interface ClaimFiles {
  claim(paths: readonly string[]): Promise<void>
}

/**
 * `before`: what earlier exports wrote there. `isFresh`: the folder is new or as good as empty, so nothing in it is
 * anybody's but what may be in such a folder.
 */
export function claimFiles(
  dataFolder: string,
  before: Manifest,
  folder: SiteFolder,
  isFresh: boolean,
): ClaimFiles {
  // What an export that was killed had claimed stays claimed until one has ended.
  const isClaimed = ({ sha, wasThere }: ExportedFile) => sha === null || wasThere !== undefined
  const claimed = new Set([...before.files].flatMap(([path, file]) => (isClaimed(file) ? path : [])))
  let isBegun = !isFresh
  return {
    async claim(paths) {
      if (!isBegun) await saveManifest(dataFolder, { ...before, files: new Map() })
      isBegun = true
      const size = claimed.size
      for (const path of paths) {
        const isSurelyFree = before.files.has(path) || (isFresh && !isLeftAlone(path))
        if (isSurelyFree || !folder.has(path)) claimed.add(path)
      }
      if (claimed.size > size) await saveClaims(dataFolder, before, [...claimed])
      forgetLastFew({ dataFolder, folder: before.folder })
    },
  }
}
