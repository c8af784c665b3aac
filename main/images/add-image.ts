import { AppError, type Message } from '../../shared/errors.ts'
import type { AddedImage, AnnouncedImage } from '../../shared/images/announced-image.ts'
import type { ImageWork } from '../../shared/images/image-choices.ts'
import type { Blog } from '../blog/blog.ts'
import type { History } from '../disk/history/history.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { sha256 } from '../disk/sha256.ts'
import type { FoundPlace } from './find-image-place.ts'
import { safeImageName } from './image-name.ts'
import type { PrepareThread } from './prepare-thread.ts'
import { storeImage } from './store-image.ts'

export interface AddPlace {
  readonly fs: FsPort
  readonly blog: Blog
  readonly history: Pick<History, 'keep'>
  readonly thread: PrepareThread
}

export interface ImageToAdd {
  readonly image: AnnouncedImage
  /** What it would be called, were that a name for every system. */
  readonly wanted: string
  readonly place: FoundPlace
  readonly work: ImageWork
  /** What it is called, where that has been told already. */
  readonly promised: string | null
  readonly bytes: Uint8Array
  /** Keys of the names that are promised to others. */
  readonly others: ReadonlySet<string>
}

/** Prepares it in its thread, stores it in its turn, and keeps what it was before. */
export async function addImage(
  { fs, blog, history, thread }: AddPlace,
  { image, wanted, place, work, promised, bytes, others }: ImageToAdd,
): Promise<AddedImage> {
  const { prepared, original } = await thread.prepare({ name: image.name, bytes, work })
  const { extension, isPicture, done } = prepared
  const name = safeImageName(promised ?? wanted, extension)
  const folder = { fs, root: blog.root, folder: place.habit.folder }
  const isNumbered = promised === null && image.isNumbered
  // Two of one size may be the same picture, of which the second has to see the first. Others need not wait: a name is
  // taken by who makes the file, and the disk has several at once sooner than one by one.
  const turn = `image ${blog.root} ${folder.folder} ${prepared.bytes.length}`
  const stored = await oneAtATime(turn, () =>
    storeImage(folder, { bytes: prepared.bytes, name, isNumbered, promised: others }),
  )
  const link = place.linkTo(stored.id, isPicture)
  const added = { link, isKnown: stored.isKnown, done, warnings: prepared.warnings }
  if (done.length === 0 || stored.isKnown) return { ...added, original: null }
  try {
    await history.keep(stored.id, original, 'operation')
    return { ...added, original: sha256(original) }
  } catch (error) {
    // The picture is in the blog; what it was before is where it came from.
    if (!(error instanceof AppError)) throw error
    const warning: Message = { key: error.key, params: error.params }
    return { ...added, original: null, warnings: [...added.warnings, warning] }
  }
}
