import type { ExportedFile } from './manifest.ts'
import { createSiteFolder } from './site-folder.ts'
import type { Target } from './target.ts'

/**
 * Removes everything that earlier exports wrote and that is still as they wrote it; answers with all that they wrote. Of
 * what somebody has changed since, the export makes again what is planned, and leaves and tells of the rest, as always.
 */
export function removeAll({ folder, manifest }: Target): ReadonlyMap<string, ExportedFile> {
  const before = manifest?.files ?? new Map<string, ExportedFile>()
  const site = createSiteFolder(folder)
  for (const [path, known] of before) site.remove(path, known)
  return before
}
