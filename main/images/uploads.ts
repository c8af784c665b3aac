import { randomBytes } from 'node:crypto'
import type { FileId } from '../../shared/blog.ts'
import type { OperationDone } from '../../shared/calls/operations.ts'
import { AppError, type Message } from '../../shared/errors.ts'
import type { AddedImage, AnnouncedImage, BegunImage } from '../../shared/images/announced-image.ts'
import type { ImagePlace, ImageWork } from '../../shared/images/image-choices.ts'
import type { PostFile } from '../blog/blog.ts'
import type { OpenDocuments } from '../documents/open-documents.ts'
import { type AddPlace, addImage } from './add-image.ts'
import { type FoundPlace, findImagePlace } from './find-image-place.ts'
import type { ImageChoicesStore } from './image-choices-store.ts'
import { createPromises } from './promised-names.ts'
import { type ReplacePlace, replaceImage } from './replace-image.ts'
import { canRomanise, romaniseName } from './romanise-name.ts'
import { filesIn, idIn } from './store-image.ts'

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
  /** Puts it in the place of a picture of the blog, which can be undone. */
  replace(upload: string, id: FileId): Promise<OperationDone>
  close(): void
}

export const maxImageBytes = 64 * 1024 * 1024

/** Of all pictures on their way together, as far as they have come. */
const maxWaitingBytes = 4 * maxImageBytes
const patienceMs = 10 * 60 * 1000

interface Upload {
  readonly image: AnnouncedImage
  /** What it would be called, were that a name for every system. */
  readonly wanted: string
  readonly place: FoundPlace
  readonly work: ImageWork
  /** What it is called, where that has been told already. */
  readonly promised: string | null
  bytes: Uint8Array | null
  received: number
  timer: NodeJS.Timeout
}

export interface UploadsPlace extends AddPlace, ReplacePlace {
  readonly documents: Pick<OpenDocuments, 'tip'>
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
      const wantedNames = await Promise.all(images.map(image => wantedName(image, place)))
      const begun = images.map((image, at): BegunImage => {
        const problem = refusal(image)
        if (problem !== null) return { problem }
        const key = randomBytes(12).toString('hex')
        const wanted = wantedNames[at] ?? image.name
        const { work } = choices
        const promised = names.promise(folder, { image: { ...image, name: wanted }, present, work })
        const timer = dropLater(key)
        uploads.set(key, { image, wanted, place, work, promised, bytes: null, received: 0, timer })
        return { upload: key, link: promised === null ? null : place.linkTo(idIn(folder, promised), true) }
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
      const { folder } = upload.place.habit
      clearTimeout(upload.timer)
      try {
        if (upload.bytes === null || upload.received !== upload.bytes.length) throw lost()
        return await addImage(given, {
          ...upload,
          bytes: upload.bytes,
          others: names.others(folder, upload.promised),
        })
      } finally {
        drop(key)
      }
    },
    async replace(key, id) {
      const upload = required(key)
      clearTimeout(upload.timer)
      try {
        if (upload.bytes === null || upload.received !== upload.bytes.length) throw lost()
        return await replaceImage(given, { ...upload, bytes: upload.bytes, id })
      } finally {
        drop(key)
      }
    },
    close() {
      for (const key of [...uploads.keys()]) drop(key)
    },
  }
}

/** As it came, or as that is read where the blog keeps its names in ASCII. */
async function wantedName({ name }: AnnouncedImage, place: FoundPlace): Promise<string> {
  return canRomanise(name) && place.keepsAsciiNames() ? romaniseName(name) : name
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

function lost(): AppError {
  return new AppError('invalid', 'error.imageLost')
}
