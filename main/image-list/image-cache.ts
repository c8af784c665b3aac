import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import type { ImageFacts } from '../../shared/images/blog-image.ts'
import type { ImagePattern } from '../../shared/images/scan-patterns.ts'
import type { TextReference } from '../../shared/images/uses-of.ts'
import { openKeptText } from '../app/kept-text.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'

/** What was found in a file when it had this stamp. */
export interface KnownImageFile {
  readonly stamp: string
  readonly sizeBytes: number
  readonly modifiedMs: number
  readonly facts: ImageFacts
  /** Of its bytes; null: nobody has asked yet, since no other picture is as large. */
  readonly sha: string | null
}

export interface KnownText {
  readonly stamp: string
  readonly references: readonly TextReference[]
  readonly patterns: readonly ImagePattern[]
}

export interface KnownFiles {
  readonly images: ReadonlyMap<FileId, KnownImageFile>
  readonly texts: ReadonlyMap<FileId, KnownText>
}

/** What looks at a blog's pictures found, in the app's data folder: without it the next first look takes longer. */
export interface ImageCache {
  /** Nothing when it was made for something else, is not whole, or is not there. */
  read(): KnownFiles
  write(known: KnownFiles): Promise<void>
}

export interface ImageCachePlace {
  readonly fs: FsPort
  readonly dataFolder: string
  /** The blog's real path. */
  readonly root: string
  /** Everything besides the files that a text's references depend on. */
  readonly rules: string
}

/** Raised with each change of what is found in a file, or of how it is written down. */
const version = 4

export function openImageCache({ fs, dataFolder, root, rules }: ImageCachePlace): ImageCache {
  const file = join(dataFolder, 'images', `${sha256(root).slice(0, 16)}.json`)
  const kept = openKeptText(fs, file, sha256(`${version} ${root} ${rules}`))
  return {
    read() {
      const text = kept.read()
      if (text === null) return { images: new Map(), texts: new Map() }
      // Its check sum stands for all that could be wrong with it: it is what was written.
      const packed = JSON.parse(text) as Packed
      return { images: new Map(packed.images), texts: new Map(packed.texts) }
    },
    write: ({ images, texts }) =>
      kept.write(JSON.stringify({ images: [...images], texts: [...texts] } satisfies Packed)),
  }
}

interface Packed {
  readonly images: readonly (readonly [FileId, KnownImageFile])[]
  readonly texts: readonly (readonly [FileId, KnownText])[]
}
