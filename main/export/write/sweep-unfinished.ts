import { existsSync, readdirSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toDiskError } from '../../disk/disk-error.ts'
import { isTemporaryName } from '../../disk/temporary-file.ts'
import type { ExportedFile } from './manifest.ts'

/**
 * Removes the temporary files that an export left when it was killed.
 *
 * They lie beside files that it was about to write, and those are known as claimed; no other folder is read.
 */
export function sweepUnfinished(folder: string, before: ReadonlyMap<string, ExportedFile>): void {
  const claimed = [...before].flatMap(([path, { sha }]) => (sha === null ? path : []))
  const parents = new Set(claimed.map(path => dirname(join(folder, ...path.split('/')))))
  for (const parent of parents) {
    if (!existsSync(parent)) continue
    try {
      for (const name of readdirSync(parent).filter(isTemporaryName)) unlinkSync(join(parent, name))
    } catch (error) {
      throw toDiskError(error, parent)
    }
  }
}
