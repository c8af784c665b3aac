import type { FileId } from '../../shared/blog.ts'
import type { NewBytes } from '../../shared/bulk/bulk-plan.ts'
import type { Message } from '../../shared/errors.ts'
import { stripMetadata } from '../../shared/images/metadata/strip-metadata.ts'
import { sha256 } from '../disk/sha256.ts'
import { shortSize } from './shrink-image.ts'

/** The picture without where it was taken, and what else it tells besides what it shows; else why it stays as it is. */
export function stripImage(image: FileId, bytes: Uint8Array): NewBytes | Message {
  const { bytes: after, removed, isUnderstood } = stripMetadata(bytes)
  if (!isUnderstood) return { key: 'images.cannotStrip' }
  if (removed === null) return { key: 'images.nothingToStrip' }
  const name = image.slice(image.lastIndexOf('/') + 1)
  const before = [name, ...(removed.hasLocation ? ['GPS'] : []), shortSize(bytes.length)].join(' · ')
  return { baseSha: sha256(bytes), after, shown: { before, after: `${name} · ${shortSize(after.length)}` } }
}
