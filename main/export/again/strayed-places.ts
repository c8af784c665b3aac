import { lookOrNull, looksAtOnce } from './look-or-null.ts'
import { isAsLeft, type SeenFiles } from './seen-files.ts'

/**
 * The places, among all, of files of a site that are not there any more, or have another size or time; null now and
 * then, when some are looked at, so that others may have their turn.
 */
export function* strayedPlaces(files: SeenFiles, folder: string): Generator<number | null> {
  for (const [at, path] of files.paths.entries()) {
    if (at % looksAtOnce === 0) yield null
    const stats = lookOrNull(`${folder}/${path}`)
    if (!stats?.isFile() || !isAsLeft(files, at, stats)) yield at
  }
}
