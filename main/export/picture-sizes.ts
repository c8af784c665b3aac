import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import type { ImageSize } from '../../shared/site/image-size.ts'
import type { BlogReader } from './blog-reader.ts'
import { createImageSizes } from './image-sizes.ts'
import type { PictureMemory } from './site-memory.ts'

/** What the disk says of a file of the blog; null: there is no such file any more. */
export type FileLook = (id: FileId) => { readonly size: number; readonly mtimeMs: number } | null

/** Asks the disk once for each file in an export. */
export function createFileLook(reader: BlogReader): FileLook {
  const known = new Map<FileId, { size: number; mtimeMs: number } | null>()
  return id => {
    const found = known.get(id)
    if (found !== undefined) return found
    const looked = lookOrNull(reader, id)
    known.set(id, looked)
    return looked
  }
}

function lookOrNull(reader: BlogReader, id: FileId) {
  try {
    const { size, mtimeMs } = reader.look(id).stats
    return { size, mtimeMs }
  } catch (error) {
    // It is told when it is needed and cannot be copied.
    if (error instanceof AppError) return null
    throw error
  }
}

export interface PictureSizes {
  sizeOf(id: FileId): ImageSize | null
  /** What was asked for, to be known the next time. */
  readonly memory: ReadonlyMap<FileId, PictureMemory>
}

/** Reads only pictures that have changed since `before`. */
export function createPictureSizes(
  root: string,
  look: FileLook,
  before: ReadonlyMap<FileId, PictureMemory>,
): PictureSizes {
  const read = createImageSizes(root)
  const memory = new Map<FileId, PictureMemory>()
  return {
    memory,
    sizeOf(id) {
      const known = memory.get(id)
      if (known !== undefined) return known.size
      const file = look(id)
      if (file === null) return null
      const old = before.get(id)
      const isSame = old?.fileSize === file.size && old.mtimeMs === file.mtimeMs
      const size = isSame ? old.size : read(id)
      memory.set(id, { fileSize: file.size, mtimeMs: file.mtimeMs, size })
      return size
    },
  }
}
