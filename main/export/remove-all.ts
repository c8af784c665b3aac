import type { ExportedFile } from './manifest.ts'
import type { Target } from './target.ts'
import { createSiteWriter } from './write-site.ts'

/**
 * Removes everything that earlier exports wrote and that is still as they wrote it; answers with what has to stay.
 *
 * A file that was changed since is somebody's work: it stays, and the export tells of it as it always does.
 */
export function removeAll({ folder, manifest }: Target): ReadonlyMap<string, ExportedFile> {
  const before = manifest?.files ?? new Map<string, ExportedFile>()
  createSiteWriter(folder, before).removeRest()
  return before
}
