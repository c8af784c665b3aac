import { lstatSync, type Stats } from 'node:fs'
import { systemCode } from '../../disk/disk-error.ts'

/** What the disk says of a path, whatever is there; null: nothing that it would tell us of. */
export function lookOrNull(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}
