import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { FileId } from '../../../shared/blog.ts'
import { type ImageSize, imageHeadBytes, imageSize } from '../../../shared/site/image-size.ts'
import type { SmallerPictures } from '../../../shared/site/smaller-pictures.ts'
import { systemCode } from '../../disk/disk-error.ts'

/** Most pictures say their size in their first bytes; only JPEG may keep it behind much else. */
const firstBytes = 4096

/** The sizes of a blog's pictures, by their ids. */
export interface ImageSizes {
  /** Read once; null: not known. */
  sizeOf(id: FileId): ImageSize | null
  /** Finds it in a file that is read as a whole for something else, and need not be opened again; null: no picture. */
  find(id: FileId, bytes: Uint8Array): FoundSize | null
  /** Another thread has found it. */
  note(found: FoundSize): void
}

export interface FoundSize {
  readonly id: FileId
  readonly size: ImageSize | null
}

export function createImageSizes(root: string): ImageSizes {
  const known = new Map<FileId, ImageSize | null>()
  const buffer = Buffer.alloc(imageHeadBytes)
  return {
    sizeOf(id) {
      const found = known.get(id)
      if (found !== undefined) return found
      const size = isPicture(id) ? readSize(join(root, id), buffer) : null
      known.set(id, size)
      return size
    },
    find(id, bytes) {
      if (!isPicture(id)) return null
      const size = sizeIn(length => bytes.subarray(0, length))
      known.set(id, size)
      return { id, size }
    },
    note: ({ id, size }) => known.set(id, size),
  }
}

function isPicture(id: FileId): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i.test(id)
}

/** The sizes, with what smaller ones of each picture there are. */
export function withSmallerOnes(
  sizeOf: (id: FileId) => ImageSize | null,
  all: ReadonlyMap<FileId, SmallerPictures>,
): (id: FileId) => ImageSize | null {
  return id => {
    const size = sizeOf(id)
    const smaller = all.get(id)
    return size === null || smaller === undefined ? size : { ...size, smaller }
  }
}

/** `head`: the file's first bytes, fewer where it ends. */
function sizeIn(head: (length: number) => Uint8Array): ImageSize | null {
  const first = head(firstBytes)
  const size = imageSize(first)
  return size !== null || first.length < firstBytes ? size : imageSize(head(imageHeadBytes))
}

function readSize(path: string, buffer: Buffer): ImageSize | null {
  try {
    const file = openSync(path, 'r')
    try {
      return sizeIn(length => buffer.subarray(0, readSync(file, buffer, 0, length, 0)))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    // It is told when it cannot be copied.
    if (systemCode(error) === null) throw error
    return null
  }
}
