// Pictures that are coded again: made smaller, or of another kind. All of sharp that the app's window needs is here.
import type { Sharp } from 'sharp'
import { AppError, type Message } from '../../shared/errors.ts'
import type { ImageDeed } from '../../shared/images/announced-image.ts'
import type { ImageFormat, ImageWork } from '../../shared/images/image-choices.ts'
import { imageSize } from '../../shared/site/image-size.ts'
import { loadSharp } from './load-sharp.ts'

export interface RecodeOrder {
  /** For what is told of it. */
  readonly name: string
  /** With its colours' profile and what else it says. */
  readonly original: Uint8Array
  /** What is there without coding again. */
  readonly bytes: Uint8Array
  /** What the bytes are, with its dot. */
  readonly extension: string
  readonly work: ImageWork
}

export interface Recoded {
  readonly bytes: Uint8Array
  readonly extension: string
  readonly done: readonly ImageDeed[]
  readonly warnings: readonly Message[]
}

/** More are never taken apart here: they would need more memory than there is. */
const mostPixels = 120_000_000

/** A picture as the writer wants pictures; null: it is so already, or one of a kind that is not coded again. */
export async function recodeImage(order: RecodeOrder): Promise<Recoded | null> {
  const { extension, work, bytes } = order
  const from = formatOf(extension)
  if (from === null) return null
  const to = work.format === 'keep' ? from : work.format
  const size = imageSize(bytes)
  const isTooWide = work.maxWidth > 0 && size !== null && size.width > work.maxWidth
  if (!isTooWide && to === from) return null
  try {
    return await recode(order, to, isTooWide)
  } catch (error) {
    if (error instanceof AppError) throw error
    // Damaged, or with too many dots: it goes in as it is, which its writer is told.
    return {
      bytes,
      extension,
      done: [],
      warnings: [{ key: 'image.notRecoded', params: { name: order.name } }],
    }
  }
}

async function recode(order: RecodeOrder, to: RecodedFormat, isTooWide: boolean): Promise<Recoded | null> {
  const { original, bytes, extension, work, name } = order
  const sharp = await loadSharp()
  const picture = sharp(original, { limitInputPixels: mostPixels })
  const { pages = 1 } = await picture.metadata()
  // An animation would become a still.
  if (pages > 1 || isMovingPng(original)) {
    return { bytes, extension, done: [], warnings: [{ key: 'image.moves', params: { name } }] }
  }
  const turned = picture.autoOrient().keepIccProfile()
  const kept = work.keepsPrivate ? turned.keepExif().keepXmp() : turned
  const small = isTooWide ? kept.resize({ width: work.maxWidth }) : kept
  const coded = new Uint8Array(await encode(small, to).toBuffer())
  const isConverted = to !== formatOf(extension)
  // A format alone is chosen for being smaller.
  if (!isTooWide && coded.length >= bytes.length) return null
  return {
    bytes: coded,
    extension: isConverted ? `.${to}` : extension,
    done: [...(isTooWide ? ['resized' as const] : []), ...(isConverted ? ['converted' as const] : [])],
    warnings: [],
  }
}

type RecodedFormat = 'jpeg' | 'png' | Exclude<ImageFormat, 'keep'>

function formatOf(extension: string): RecodedFormat | null {
  switch (extension) {
    case '.jpg':
      return 'jpeg'
    case '.png':
      return 'png'
    case '.webp':
      return 'webp'
    case '.avif':
      return 'avif'
    default:
      return null
  }
}

function encode(picture: Sharp, to: RecodedFormat): Sharp {
  switch (to) {
    case 'jpeg':
      return picture.jpeg({ quality: 84 })
    case 'png':
      return picture.png({ compressionLevel: 9 })
    case 'webp':
      return picture.webp({ quality: 82 })
    case 'avif':
      return picture.avif({ quality: 58, effort: 4 })
  }
}

/** As a JPEG. Throws a sentence where it cannot be decoded here, which is so wherever the patents are minded. */
export async function fromHeic(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  try {
    const sharp = await loadSharp()
    const picture = sharp(bytes, { limitInputPixels: mostPixels }).autoOrient().keepMetadata()
    return new Uint8Array(await picture.jpeg({ quality: 92 }).toBuffer())
  } catch (error) {
    throw new AppError('invalid', 'error.imageHeic', { name }, error)
  }
}

/** Of one in PNG only its first picture is seen by who reads it as PNG. */
function isMovingPng(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return start.startsWith('\u0089PNG') && start.includes('acTL')
}
