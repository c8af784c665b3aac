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
  const images = await Promise.all(
    files.map(async ({ file, name, isNumbered }) => ({
      name,
      isNumbered,
      sizeBytes: file.size,
      head: new Uint8Array(await file.slice(0, headBytes).arrayBuffer()),
    })),
  )
  return ask('images.begin', { postId, images })
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
    const bytes = new Uint8Array(await file.slice(offset, offset + chunkBytes).arrayBuffer())
    await ask('images.send', { upload, offset, bytes })
    // The text is drawn anew for each, and what takes no time needs no telling.
    const now = performance.now()
    if (now < toldAt + progressMs) continue
    toldAt = now
    onProgress(upload, Math.floor((100 * (offset + bytes.length)) / file.size))
  }
}
