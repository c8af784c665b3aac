import type { FileId } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ImageSize } from '../../../shared/site/image-size.ts'
import type { SmallerPictures } from '../../../shared/site/smaller-pictures.ts'
import { changedMs } from '../../disk/file-stamp.ts'
import type { PictureMemory } from '../again/site-memory.ts'
import { type BlogReader, isYoung, isYoungAt } from '../read/blog-reader.ts'
import { createImageSizes, withSmallerOnes } from './image-sizes.ts'

/** What the disk says of files of a blog, each asked for once in an export. */
export interface FileLook {
  /** Null: there is no such file any more. */
  at(id: FileId): FileFacts | null
  /** Another thread has read the file, and what the disk said then is as good. */
  saw(id: FileId, file: { readonly size: number; readonly mtimeMs: number }): void
}

export interface FileFacts {
  readonly size: number
  readonly mtimeMs: number
  /** Its bytes or its name are certainly older than an export that began now. */
  readonly isSettled: boolean
}

/** To be made before anything is read. */
export function createFileLook(reader: BlogReader): FileLook {
  const known = new Map<FileId, FileFacts | null>()
  const beganMs = Date.now()
  return {
    at(id) {
      const found = known.get(id)
      if (found !== undefined) return found
      const looked = lookOrNull(reader, id, beganMs)
      known.set(id, looked)
      return looked
    },
    saw(id, { size, mtimeMs }) {
      // Of one that was too young to be told from what it may be now, the time was not noted.
      if (mtimeMs < 0 || known.has(id)) return
      known.set(id, { size, mtimeMs, isSettled: !isYoungAt(mtimeMs, beganMs) })
    },
  }
}

function lookOrNull(reader: BlogReader, id: FileId, beganMs: number): FileFacts | null {
  try {
    const { stats } = reader.look(id)
    return { size: stats.size, mtimeMs: changedMs(stats), isSettled: !isYoung(stats, beganMs) }
  } catch (error) {
    // It is told when it is needed and cannot be copied.
    if (error instanceof AppError) return null
    throw error
  }
}

export interface PictureSizes {
  sizeOf(id: FileId): ImageSize | null
  /** Another thread has found that a picture has this size. */
  note(id: FileId, size: ImageSize | null): void
  /** What was asked for, to be known the next time. */
  readonly memory: ReadonlyMap<FileId, PictureMemory>
}

/** Reads only pictures that have changed since `before`. */
export function createPictureSizes(
  root: string,
  look: FileLook,
  before: ReadonlyMap<FileId, PictureMemory>,
): PictureSizes {
  const read = createImageSizes(root).sizeOf
  const memory = new Map<FileId, PictureMemory>()
  return {
    memory,
    note(id, size) {
      // One that has changed meanwhile may have another size by now.
      if (look.at(id)?.isSettled) remember(id, () => size)
    },
    sizeOf: id => remember(id, () => read(id)),
  }

  function remember(id: FileId, newSize: () => ImageSize | null): ImageSize | null {
    const known = memory.get(id)
    if (known !== undefined) return known.size
    const file = look.at(id)
    if (file === null) return null
    const old = before.get(id)
    const isSame = old?.fileSize === file.size && old.mtimeMs === file.mtimeMs
    const size = isSame ? old.size : newSize()
    memory.set(id, { fileSize: file.size, mtimeMs: file.mtimeMs, size })
    return size
  }
}

/** The sizes with what smaller ones there are now; what is remembered is the sizes alone. */
export function withSmallerPictures(
  sizes: PictureSizes,
  smaller: ReadonlyMap<FileId, SmallerPictures>,
): PictureSizes {
  return {
    memory: sizes.memory,
    note: (id, size) => sizes.note(id, size === null ? null : { width: size.width, height: size.height }),
    sizeOf: withSmallerOnes(sizes.sizeOf, smaller),
  }
}
