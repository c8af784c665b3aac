import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { FileId } from '../../../shared/blog.ts'
import { type ImageSize, imageHeadBytes, imageSize } from '../../../shared/site/image-size.ts'
import type { SmallerPictures } from '../../../shared/site/smaller-pictures.ts'
import { systemCode } from '../../disk/disk-error.ts'

/** Most pictures say their size in their first bytes; only JPEG may keep it behind much else. */
const firstBytes = 4096

/** Reads the sizes of a blog's pictures, each once, by their ids; null: not known. */
export function createImageSizes(root: string): (id: FileId) => ImageSize | null {
  const known = new Map<FileId, ImageSize | null>()
  const buffer = Buffer.alloc(imageHeadBytes)
  return id => {
    const found = known.get(id)
    if (found !== undefined) return found
    const size = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i.test(id) ? readSize(join(root, id), buffer) : null
    known.set(id, size)
    return size
  }
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

function readSize(path: string, buffer: Buffer): ImageSize | null {
  try {
    const file = openSync(path, 'r')
    try {
      const first = readSync(file, buffer, 0, firstBytes, 0)
      const size = imageSize(buffer.subarray(0, first))
      if (size !== null || first < firstBytes) return size
      return imageSize(
        buffer.subarray(0, first + readSync(file, buffer, first, imageHeadBytes - first, first)),
      )
    } finally {
      closeSync(file)
    }
  } catch (error) {
    // It is told when it cannot be copied.
    if (systemCode(error) === null) throw error
    return null
  }
}
