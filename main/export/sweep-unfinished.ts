import { existsSync, readdirSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toDiskError } from '../disk/disk-error.ts'
import { isTemporaryName } from '../disk/temporary-file.ts'
import type { ExportedFile } from './manifest.ts'

/**
 * Removes the temporary files that an export left when it was killed.
 *
 * One that was killed left files in its manifest as planned; after one that ended there is nothing to look for, and
 * no folder is read.
 */
export function sweepUnfinished(folder: string, before: ReadonlyMap<string, ExportedFile>): void {
  if (![...before.values()].some(file => file.sha === null)) return
  const parents = new Set([...before.keys()].map(path => dirname(join(folder, ...path.split('/')))))
  for (const parent of parents) {
    if (!existsSync(parent)) continue
    try {
      for (const name of readdirSync(parent).filter(isTemporaryName)) unlinkSync(join(parent, name))
    } catch (error) {
      throw toDiskError(error, parent)
    }
  }
}
