// What is done to a picture on its way into a blog. It takes time, so it runs in a thread of its own.
import { AppError, type Message } from '../../shared/errors.ts'
import type { ImageDeed } from '../../shared/images/announced-image.ts'
import { isHeic, isPictureName, linkedExtension } from '../../shared/images/file-types.ts'
import type { ImageWork } from '../../shared/images/image-choices.ts'
import { stripMetadata } from '../../shared/images/metadata/strip-metadata.ts'
import { hasScript } from '../../shared/images/svg-scripts.ts'
import { imageSize } from '../../shared/site/image-size.ts'
import { imageExtension } from './image-type.ts'
import { fromHeic, recodeImage } from './recode-image.ts'

export interface ImageToPrepare {
  /** As the file was called where it came from. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly work: ImageWork
}

export interface PreparedImage {
  readonly bytes: Uint8Array
  /** What the bytes are, with its dot. */
  readonly extension: string
  /** False: a film, a document: it is linked to. */
  readonly isPicture: boolean
  /** What was done to it; empty: it is as it came. */
  readonly done: readonly ImageDeed[]
  /** What its writer should know. */
  readonly warnings: readonly Message[]
}

/** More dots than any camera has: a few bytes of file can say that they are a wall of dots. */
const mostPixels = 210_000_000

/** Throws where it is nothing that a post can show or link to. */
export async function prepareImage({ name, bytes, work }: ImageToPrepare): Promise<PreparedImage> {
  if (bytes.length === 0) throw new AppError('invalid', 'error.imageEmpty', { name })
  if (isHeic(bytes)) return prepareImage({ name, bytes: await fromHeic(bytes, name), work })
  const extension = imageExtension(bytes)
  if (extension === null) return linkedFile(name, bytes)
  const size = imageSize(bytes)
  if (size !== null && size.width * size.height > mostPixels) {
    const { width, height } = size
    throw new AppError('invalid', 'error.imageTooManyDots', { name, width, height })
  }
  if (extension === '.svg') return drawing(name, bytes)
  const looked = stripMetadata(bytes)
  const stripped = work.keepsPrivate ? { ...looked, bytes, removed: null } : looked
  const deeds: ImageDeed[] = []
  if (stripped.removed !== null)
    deeds.push(stripped.removed.hasLocation ? 'locationRemoved' : 'metadataRemoved')
  const recoded = await recodeImage({ name, original: bytes, bytes: stripped.bytes, extension, work })
  const isDamaged = stripped.isCutShort === true || (!stripped.isUnderstood && extension !== '.bmp')
  return {
    bytes: recoded?.bytes ?? stripped.bytes,
    extension: recoded?.extension ?? extension,
    isPicture: true,
    done: [...deeds, ...(recoded?.done ?? [])],
    warnings: isDamaged ? [{ key: 'image.damaged', params: { name } }] : (recoded?.warnings ?? []),
  }
}

/** A drawing stays the text that it is; what runs in it is told. */
function drawing(name: string, bytes: Uint8Array): PreparedImage {
  const isScripted = hasScript(new TextDecoder().decode(bytes))
  const warnings: readonly Message[] = isScripted ? [{ key: 'image.hasScript', params: { name } }] : []
  return { bytes, extension: '.svg', isPicture: true, done: [], warnings }
}

function linkedFile(name: string, bytes: Uint8Array): PreparedImage {
  const extension = isPictureName(name) ? null : linkedExtension(name)
  if (extension !== null) return { bytes, extension, isPicture: false, done: [], warnings: [] }
  throw new AppError('invalid', isPictureName(name) ? 'error.imageType' : 'error.fileType', { name })
}
