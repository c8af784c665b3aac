import type { ImageFacts } from '../../shared/images/blog-image.ts'
import { imageKind } from '../../shared/images/image-kind.ts'
import { hasLocation, type ReadAt } from '../../shared/images/metadata/has-location.ts'
import { imageHeadBytes, imageSize } from '../../shared/site/image-size.ts'
import { systemCode } from '../disk/disk-error.ts'
import { readParts } from '../disk/read-parts.ts'

/** Most pictures say all that is asked in their first bytes. */
const firstBytes = 4096

/** What the head of a picture's file says; of one that cannot be read, nothing. */
export function readFacts(path: string): ImageFacts {
  try {
    return readParts(path, factsOf)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return { format: null, size: null, hasLocation: false }
  }
}

function factsOf(read: ReadAt): ImageFacts {
  const first = read(0, firstBytes)
  const format = imageKind(first)
  const isWhole = first.length < firstBytes
  const size = imageSize(first) ?? (isWhole || format === null ? null : imageSize(read(0, imageHeadBytes)))
  // A list of sizes: the first is as good as any.
  const shown = format === 'ICO' ? iconSize(first) : size
  return {
    format,
    size: shown === null ? null : { width: shown.width, height: shown.height },
    hasLocation: hasLocation(format, read),
  }
}

function iconSize(bytes: Uint8Array): { width: number; height: number } | null {
  const [width, height] = [bytes[6], bytes[7]]
  return width === undefined || height === undefined ? null : { width: width || 256, height: height || 256 }
}
