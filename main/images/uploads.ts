import { randomBytes } from 'node:crypto'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import type { Blog } from '../blog/blog.ts'
import type { FsPort } from '../disk/node-fs.ts'
import type { OpenDocuments } from '../documents/open-documents.ts'
import { addImage } from './add-image.ts'

/** Pictures on their way from the window, in chunks. One that is not finished in time is dropped. */
export interface Uploads {
  begin(postId: FileId, name: string, sizeBytes: number): string
  send(upload: string, offset: number, bytes: Uint8Array): void
  /** Adds the picture to the blog. */
  finish(upload: string): Promise<{ id: FileId; markdown: string }>
  close(): void
}

export const maxImageBytes = 64 * 1024 * 1024

/** Of all pictures on their way together: what is announced takes memory at once. */
const maxWaitingBytes = 4 * maxImageBytes
const patienceMs = 2 * 60 * 1000

interface Upload {
  readonly postId: FileId
  readonly name: string
  readonly bytes: Uint8Array
  received: number
  timer: NodeJS.Timeout
}

interface UploadsPlace {
  readonly fs: FsPort
  readonly blog: Blog
  readonly documents: Pick<OpenDocuments, 'tip'>
}

export function createUploads({ fs, blog, documents }: UploadsPlace): Uploads {
  const uploads = new Map<string, Upload>()
  const drop = (key: string) => {
    clearTimeout(uploads.get(key)?.timer)
    uploads.delete(key)
  }
  const dropLater = (key: string) => setTimeout(() => drop(key), patienceMs).unref()
  const required = (key: string): Upload => {
    const upload = uploads.get(key)
    if (upload === undefined) throw lost()
    return upload
  }
  return {
    begin(postId, name, sizeBytes) {
      if (sizeBytes > maxImageBytes) {
        throw new AppError('invalid', 'error.imageTooLarge', { name, limit: maxImageBytes / 1024 / 1024 })
      }
      if (sizeBytes === 0) throw new AppError('invalid', 'error.imageType', { name })
      const waiting = [...uploads.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
      if (waiting + sizeBytes > maxWaitingBytes) throw lost()
      const key = randomBytes(12).toString('hex')
      const timer = dropLater(key)
      uploads.set(key, { postId, name, bytes: new Uint8Array(sizeBytes), received: 0, timer })
      return key
    },
    send(key, offset, bytes) {
      const upload = required(key)
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
      const { postId, name, bytes, received } = required(key)
      drop(key)
      if (received !== bytes.length) throw lost()
      return addImage(fs, blog, { postId, name, bytes, postText: documents.tip(postId) })
    },
    close() {
      for (const key of uploads.keys()) drop(key)
    },
  }
}

function lost(): AppError {
  return new AppError('invalid', 'error.imageLost')
}
