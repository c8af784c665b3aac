import type { FileId } from '../../shared/blog.ts'
import type { NewBytes } from '../../shared/bulk/bulk-plan.ts'
import type { Message } from '../../shared/errors.ts'
import { imageName } from '../../shared/images/blog-image.ts'
import { imageKind } from '../../shared/images/image-kind.ts'
import { sha256 } from '../disk/sha256.ts'
import { loadSharp } from '../images/load-sharp.ts'
import { mostPixels } from '../thumbnails/make-thumbnail.ts'

export interface ShrinkOrder {
  readonly image: FileId
  readonly bytes: Uint8Array
  /** 0: as wide as it is. */
  readonly widthPx: number
  readonly format: 'same' | 'webp'
}

export interface Shrunk {
  readonly newId: FileId | null
  readonly bytes: NewBytes
}

/** The picture in fewer bytes; else why it stays as it is. What it says of itself besides its colours goes. */
export async function shrinkImage(order: ShrinkOrder): Promise<Shrunk | Message> {
  const { image, bytes } = order
  const kind = imageKind(bytes)
  if (kind !== 'JPEG' && kind !== 'PNG' && kind !== 'WebP') return { key: 'images.cannotShrink' }
  const made = await encode(order, kind)
  if (made === null) return { key: 'images.cannotShrink' }
  if (made.data.length >= bytes.length) return { key: 'images.notSmaller' }
  const isOther = order.format === 'webp' && kind !== 'WebP'
  return {
    newId: isOther ? image.replace(imageName, '.webp') : null,
    bytes: {
      baseSha: sha256(bytes),
      after: made.data,
      shown: {
        before: shown(image, made.before, bytes.length),
        after: shown(isOther ? image.replace(imageName, '.webp') : image, made.info, made.data.length),
      },
    },
  }
}

async function encode({ bytes, widthPx, format }: ShrinkOrder, kind: 'JPEG' | 'PNG' | 'WebP') {
  const sharp = await loadSharp()
  try {
    const { autoOrient, pages = 1 } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
    // An animation would become a still.
    if (pages > 1 || (kind === 'PNG' && isMovingPng(bytes))) return null
    const upright = sharp(bytes, { limitInputPixels: mostPixels }).autoOrient().keepIccProfile()
    const sized = widthPx > 0 ? upright.resize({ width: widthPx, withoutEnlargement: true }) : upright
    const encoded =
      format === 'webp' || kind === 'WebP'
        ? sized.webp({ quality: 82 })
        : kind === 'JPEG'
          ? sized.jpeg({ quality: 84, mozjpeg: true })
          : sized.png({ compressionLevel: 9 })
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
    return { data, info, before: autoOrient }
  } catch {
    // Broken, or larger than anything here takes apart.
    return null
  }
}

function isMovingPng(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).includes('acTL')
}

/** The same in every language. */
export function shortSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function shown(id: FileId, { width, height }: { width: number; height: number }, bytes: number): string {
  return `${id.slice(id.lastIndexOf('/') + 1)} · ${width} × ${height} · ${shortSize(bytes)}`
}
