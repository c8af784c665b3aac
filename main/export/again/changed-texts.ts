import { AppError } from '../../../shared/errors.ts'
import { shortened, shortHash } from '../../disk/content-hash.ts'
import type { BlogReader } from '../read/blog-reader.ts'
import type { KnownDetails, KnownSite } from './known-site.ts'
import { lookOrNull } from './look-or-null.ts'
import { folderComparer } from './see-folders.ts'
import { hasStamp, isAsShown } from './seen-files.ts'

export interface BlogLook {
  /** The blog's real path. */
  readonly root: string
  readonly reader: BlogReader
  readonly details: () => KnownDetails | null
  readonly pause: () => Promise<void>
}

/**
 * The texts of a blog that say something else than the last export found, by their places among all; null: something
 * has changed that may change more than pages with these texts.
 *
 * Nothing is listed and hardly anything read: what the disk says of each file and folder is compared with what it said
 * then. A file that was too young then to be told from a later one is read.
 */
export async function changedTexts(known: KnownSite, look: BlogLook): Promise<ReadonlySet<number> | null> {
  const { root, pause } = look
  const isSameFolder = folderComparer(root)
  for (const [at, [id, stamp]] of known.folders.entries()) {
    if (at % atOnce === 0) await pause()
    if (!isSameFolder(id, stamp, () => look.details()?.names[at] ?? null)) return null
  }
  for (const [at, id] of known.sources.paths.entries()) {
    if (at % atOnce === 0) await pause()
    const stats = lookOrNull(`${root}/${id}`)
    if (stats === null || !isAsShown(known.sources, at, stats)) return null
  }
  const changed = new Set<number>()
  for (const [at, id] of known.texts.paths.entries()) {
    if (at % atOnce === 0) await pause()
    const stats = lookOrNull(`${root}/${id}`)
    if (stats === null) return null
    if (hasStamp(known.texts, at, stats)) continue
    const [textSha = '', headSha = ''] = look.details()?.shas[at] ?? []
    const found = textSha === '' ? null : shasOf(id, look.reader)
    if (found === null || found.headSha !== headSha) return null
    if (found.textSha !== textSha) changed.add(at)
  }
  return changed
}

/** To ask for the time is no work, and yet more than to look at a file. */
const atOnce = 256

/** Null: it cannot be read any more, which whoever exports all of the site tells. */
function shasOf(id: string, reader: BlogReader): { textSha: string; headSha: string } | null {
  try {
    const { sha, body } = reader.text(id)
    return { textSha: shortened(sha), headSha: shortHash(body.head) }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
