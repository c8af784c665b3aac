import type { FileId } from '../../shared/blog.ts'
import type { OperationDone } from '../../shared/calls/operations.ts'
import { AppError } from '../../shared/errors.ts'
import type { AnnouncedImage } from '../../shared/images/announced-image.ts'
import type { ImageWork } from '../../shared/images/image-choices.ts'
import type { Blog } from '../blog/blog.ts'
import { type ChangePlace, changeFiles } from '../disk/changes/change-files.ts'
import { toDiskError } from '../disk/disk-error.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { resolveId } from '../disk/resolve-id.ts'
import { sha256 } from '../disk/sha256.ts'
import { imageExtension } from './image-type.ts'
import type { PrepareThread } from './prepare-thread.ts'

export interface ReplacePlace {
  readonly fs: FsPort
  readonly blog: Blog
  readonly thread: PrepareThread
  readonly changes: ChangePlace
}

export interface ImageToReplace {
  readonly id: FileId
  readonly image: AnnouncedImage
  readonly work: ImageWork
  readonly bytes: Uint8Array
}

/**
 * Puts a picture in the place of one that is in the blog: all its links show the new one. What was there is kept.
 *
 * Throws where it is of another kind: its name would say what it is not.
 */
export async function replaceImage(
  { fs, blog, thread, changes }: ReplacePlace,
  { id, image, work, bytes }: ImageToReplace,
): Promise<OperationDone> {
  const path = await resolveId(blog.root, id, fs)
  const now = await fs.readFile(path).catch((error: unknown) => {
    throw toDiskError(error, id)
  })
  const kind = imageExtension(now)
  // Made another kind only where all pictures are: one that has its place keeps its kind.
  const { prepared } = await thread.prepare({ name: image.name, bytes, work: { ...work, format: 'keep' } })
  if (!prepared.isPicture || (kind !== null && prepared.extension !== kind)) {
    throw new AppError('invalid', 'image.otherKind', { name: image.name, file: id })
  }
  return oneAtATime(`images ${blog.root}`, async () => {
    const what = { key: 'image.replaced', params: { file: id } } as const
    const change = { kind: 'replace', id, baseSha: sha256(now), bytes: prepared.bytes } as const
    const number = await changeFiles(changes, { what, changes: [change] })
    return { what, number, newId: null, opened: [], warnings: prepared.warnings }
  })
}
