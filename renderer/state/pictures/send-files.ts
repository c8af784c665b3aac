import { AppError, type Message } from '../../../shared/errors.ts'
import type { AddedImage, BegunImage } from '../../../shared/images/announced-image.ts'
import { headBytes } from '../../../shared/images/announced-image.ts'
import type { ImagePlace } from '../../../shared/images/image-choices.ts'
import { ask } from '../../ask.ts'
import type { IncomingFile } from './incoming-files.ts'

/** One message to the main process has a size cap, so a picture travels in pieces, for none of which a key waits long. */
const chunkBytes = 256 * 1024
/** How far one is, is told so often. */
const progressMs = 300
/** While one is being stored the next one comes. */
const lanes = 3

/** Tells main what will come; answers with what becomes of each. */
export async function announce(
  postId: string,
  files: readonly IncomingFile[],
): Promise<ImagePlace & { readonly images: readonly BegunImage[] }> {
  const heads = await headsOf(files.map(({ file }) => file))
  const images = files.flatMap(({ file, name, isNumbered }, at) => {
    const head = heads[at] ?? null
    return head === null ? [] : [{ name, isNumbered, sizeBytes: file.size, head }]
  })
  const { images: begun, ...place } = await ask('images.begin', { postId, images })
  const answers = begun.values()
  return {
    ...place,
    images: files.map(({ name }, at): BegunImage => {
      const answer = heads[at] === null ? undefined : answers.next().value
      return answer ?? { problem: unreadable(name) }
    }),
  }
}

/** The first bytes of each, all in one look, since each look asks another process; null: it cannot be read. */
async function headsOf(files: readonly File[]): Promise<readonly (Uint8Array | null)[]> {
  const starts = files.map(file => file.slice(0, headBytes))
  try {
    const all = new Uint8Array(await new Blob(starts).arrayBuffer())
    let at = 0
    return starts.map(({ size }) => {
      at += size
      return all.slice(at - size, at)
    })
  } catch {
    // One of them, and which one that is, they say only by themselves.
    return Promise.all(
      starts.map(start =>
        start.arrayBuffer().then(
          buffer => new Uint8Array(buffer),
          () => null,
        ),
      ),
    )
  }
}

/** Gone since it was dropped, changed, or not for this user to read. */
function unreadable(name: string): Message {
  return { key: 'error.fileUnreadable', params: { name } }
}

export interface Upload {
  readonly upload: string
  readonly file: File
}

export interface SendListener {
  readonly onProgress: (upload: string, percent: number) => void
  readonly onAdded: (upload: string, added: AddedImage) => void
  readonly onFailed: (upload: string, error: unknown) => void
}

/** Sends the bytes of all, some at a time; what becomes of each is told, and none that fails stops another. */
export async function sendAll(uploads: readonly Upload[], listener: SendListener): Promise<void> {
  const waiting = [...uploads]
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { upload } = next
      await sendOne(next, listener).then(
        added => listener.onAdded(upload, added),
        (error: unknown) => listener.onFailed(upload, error),
      )
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function sendOne(upload: Upload, { onProgress }: SendListener): Promise<AddedImage> {
  await sendBytes(upload, onProgress)
  return ask('images.finish', { upload: upload.upload })
}

/** Sends the bytes of one, in pieces. */
export async function sendBytes(
  { upload, file }: Upload,
  onProgress: SendListener['onProgress'],
): Promise<void> {
  let toldAt = performance.now()
  for (let offset = 0; offset < file.size; offset += chunkBytes) {
    const bytes = await read(file, offset)
    await ask('images.send', { upload, offset, bytes })
    // The text is drawn anew for each, and what takes no time needs no telling.
    const now = performance.now()
    if (now < toldAt + progressMs) continue
    toldAt = now
    onProgress(upload, Math.floor((100 * (offset + bytes.length)) / file.size))
  }
}

async function read(file: File, offset: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(offset, offset + chunkBytes).arrayBuffer())
  } catch (error) {
    throw new AppError('missing', 'error.fileUnreadable', { name: file.name }, error)
  }
}
