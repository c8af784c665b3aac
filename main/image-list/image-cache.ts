import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import type { ImageFacts } from '../../shared/images/blog-image.ts'
import type { TextReference } from '../../shared/images/uses-of.ts'
import { systemCode } from '../disk/disk-error.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { writePrivate } from '../disk/write-private.ts'

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
const version = 2

export function openImageCache({ fs, dataFolder, root, rules }: ImageCachePlace): ImageCache {
  const folder = join(dataFolder, 'images')
  const file = join(folder, `${sha256(root).slice(0, 16)}.json`)
  const key = sha256(`${version} ${root} ${rules}`)
  return {
    read() {
      const text = readText(file)
      const end = text.indexOf('\n')
      const body = text.slice(end + 1)
      if (end < 0 || text.slice(0, end) !== stampOf(key, body)) return { images: new Map(), texts: new Map() }
      // The check sum stands for all that could be wrong with the file; after it, it is what was written.
      const packed = JSON.parse(body) as Packed
      return { images: new Map(packed.images), texts: new Map(packed.texts) }
    },
    async write({ images, texts }) {
      const body = JSON.stringify({ images: [...images], texts: [...texts] } satisfies Packed)
      await fs.mkdir(folder)
      await writePrivate(fs, file, new TextEncoder().encode(`${stampOf(key, body)}\n${body}`))
    },
  }
}

interface Packed {
  readonly images: readonly (readonly [FileId, KnownImageFile])[]
  readonly texts: readonly (readonly [FileId, KnownText])[]
}

function stampOf(key: string, body: string): string {
  return createHash('sha256').update(key).update(body).digest('hex')
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (systemCode(error) === null) throw error
    return ''
  }
}
