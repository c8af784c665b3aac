import { randomBytes } from 'node:crypto'
import type { FileId } from '../../shared/blog.ts'
import { AppError, type Message } from '../../shared/errors.ts'
import type { AddedImage, AnnouncedImage, BegunImage } from '../../shared/image/announced-image.ts'
import type { ImagePlace, ImageWork } from '../../shared/image/image-choices.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import type { History } from '../disk/history/history.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { sha256 } from '../disk/sha256.ts'
import type { OpenDocuments } from '../documents/open-documents.ts'
import { type FoundPlace, findImagePlace } from './find-image-place.ts'
import type { ImageChoicesStore } from './image-choices-store.ts'
import { safeImageName } from './image-name.ts'
import type { PrepareThread } from './prepare-thread.ts'
import { createPromises, type PromisedNames } from './promised-names.ts'
import { filesIn, storeImage } from './store-image.ts'

/** Pictures on their way from the window, in chunks. One that is not finished in time is dropped. */
export interface Uploads {
  /** Says where they will be, and of large ones at once how they will be linked to: nobody waits for their bytes. */
  begin(
    postId: FileId,
    images: readonly AnnouncedImage[],
  ): Promise<ImagePlace & { images: readonly BegunImage[] }>
  send(upload: string, offset: number, bytes: Uint8Array): void
  /** Adds the picture to the blog. */
  finish(upload: string): Promise<AddedImage>
  close(): void
}

export const maxImageBytes = 64 * 1024 * 1024

/** Of all pictures on their way together, as far as they have come. */
const maxWaitingBytes = 4 * maxImageBytes
const patienceMs = 10 * 60 * 1000

interface Upload {
  readonly image: AnnouncedImage
  readonly place: FoundPlace
  readonly work: ImageWork
  /** What it is called, where that has been told already. */
  readonly promised: string | null
  bytes: Uint8Array | null
  received: number
  timer: NodeJS.Timeout
}

export interface UploadsPlace {
  readonly fs: FsPort
  readonly blog: Blog
  readonly documents: Pick<OpenDocuments, 'tip'>
  readonly history: Pick<History, 'keep'>
  readonly thread: PrepareThread
  /** The posts as they are known: nobody waits for 10,000 of them. */
  posts(): Promise<readonly PostFile[]>
  readonly choices: Pick<ImageChoicesStore, 'read'>
}

export function createUploads(given: UploadsPlace): Uploads {
  const uploads = new Map<string, Upload>()
  const names = createPromises()
  const drop = (key: string) => {
    const upload = uploads.get(key)
    if (upload === undefined) return
    clearTimeout(upload.timer)
    uploads.delete(key)
    if (upload.promised !== null) names.release(upload.place.habit.folder, upload.promised)
  }
  const dropLater = (key: string) => setTimeout(() => drop(key), patienceMs).unref()
  const required = (key: string): Upload => {
    const upload = uploads.get(key)
    if (upload === undefined) throw lost()
    return upload
  }
  return {
    async begin(postId, images) {
      const [posts, choices] = await Promise.all([given.posts(), given.choices.read()])
      const question = { postId, postText: given.documents.tip(postId) }
      const place = await findImagePlace({ blog: given.blog, posts, choices }, question)
      const { folder, from } = place.habit
      const present = await filesIn({ fs: given.fs, root: given.blog.root, folder })
      const begun = images.map((image): BegunImage => {
        const problem = refusal(image)
        if (problem !== null) return { problem }
        const key = randomBytes(12).toString('hex')
        const promised = names.promise(folder, { image, present, work: choices.work })
        const timer = dropLater(key)
        uploads.set(key, { image, place, work: choices.work, promised, bytes: null, received: 0, timer })
        return { upload: key, link: promised === null ? null : place.linkTo(idOf(folder, promised), true) }
      })
      return { folder, from, images: begun }
    },
    send(key, offset, bytes) {
      const upload = required(key)
      const room = maxWaitingBytes - waitingBytes(uploads.values())
      if (upload.bytes === null && upload.image.sizeBytes > room) throw lost()
      upload.bytes ??= new Uint8Array(upload.image.sizeBytes)
      if (offset !== upload.received || offset + bytes.length > upload.bytes.length) {
        drop(key)
        throw lost()
      }
      upload.bytes.set(bytes, offset)
      upload.received += bytes.length
      clearTimeout(upload.timer)
      upload.timer = dropLater(key)
    },
    async finish(key) {
      const upload = required(key)
      clearTimeout(upload.timer)
      try {
        if (upload.bytes === null || upload.received !== upload.bytes.length) throw lost()
        return await add(given, names, upload, upload.bytes)
      } finally {
        drop(key)
      }
    },
    close() {
      for (const key of [...uploads.keys()]) drop(key)
    },
  }
}

/** Prepares it in its thread, stores it in its turn, and keeps what it was before. */
async function add(
  { fs, blog, history, thread }: UploadsPlace,
  names: PromisedNames,
  { image, place, work, promised }: Upload,
  bytes: Uint8Array,
): Promise<AddedImage> {
  const { prepared, original } = await thread.prepare({ name: image.name, bytes, work })
  const { folder } = place.habit
  const { extension, isPicture, done } = prepared
  const name = safeImageName(promised ?? image.name, extension)
  const stored = await oneAtATime(`images ${blog.root}`, () =>
    storeImage(
      { fs, root: blog.root, folder },
      {
        bytes: prepared.bytes,
        name,
        isNumbered: promised === null && image.isNumbered,
        promised: names.others(folder, promised),
      },
    ),
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

function refusal({ name, sizeBytes }: AnnouncedImage): Message | null {
  if (sizeBytes === 0) return { key: 'error.imageEmpty', params: { name } }
  const limit = maxImageBytes / 1024 / 1024
  return sizeBytes > maxImageBytes ? { key: 'error.imageTooLarge', params: { name, limit } } : null
}

function waitingBytes(uploads: Iterable<Upload>): number {
  let sum = 0
  for (const { bytes } of uploads) sum += bytes?.length ?? 0
  return sum
}

function idOf(folder: FileId, name: string): FileId {
  return folder === '' ? name : `${folder}/${name}`
}

function lost(): AppError {
  return new AppError('invalid', 'error.imageLost')
}
