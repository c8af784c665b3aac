import type { FileId } from '../blog.ts'

/** A picture of the blog. */
export interface BlogImage {
  readonly id: FileId
  /** Null: nothing but its name is known yet. */
  readonly sizeBytes: number | null
  /** Milliseconds since 1970 UTC. */
  readonly modifiedMs: number
  /** Changes whenever the file does: a picture made of it is known by this. */
  readonly stamp: string
  /** Null: its head has not been read yet. */
  readonly facts: ImageFacts | null
}

/** What the head of a picture's file says. */
export interface ImageFacts {
  /** By its bytes, whatever its name says; null: they are no picture that is known here. */
  readonly format: ImageFormat | null
  /** As it is shown; null: not said. */
  readonly size: { readonly width: number; readonly height: number } | null
  /** It says where it was taken. */
  readonly hasLocation: boolean
}

export type ImageFormat = 'PNG' | 'JPEG' | 'GIF' | 'WebP' | 'AVIF' | 'HEIC' | 'SVG' | 'BMP' | 'ICO'

/** In which kind of text a picture is used. */
export type UsePlace = 'post' | 'matter' | 'page' | 'layout' | 'style' | 'data' | 'trash'

/** A place that uses a picture. */
export interface ImageUse {
  readonly image: FileId
  readonly file: FileId
  readonly place: UsePlace
  /** One-based. */
  readonly line: number
  /** What stands there for who does not see the picture; null: there is no place for it. */
  readonly alt: string | null
  /** Nothing there names it: it may be among those that are put together when the site is made. */
  readonly isLikely?: true
}

/** A link to a picture that is not there. */
export interface MissingImage {
  readonly file: FileId
  readonly place: UsePlace
  /** One-based. */
  readonly line: number
  /** As written. */
  readonly address: string
}

/** All that a look at the whole blog tells of its pictures. */
export interface ImageLook {
  readonly images: readonly BlogImage[]
  readonly uses: readonly ImageUse[]
  readonly missing: readonly MissingImage[]
  /** Pictures of the same bytes, two or more in each group. */
  readonly copies: readonly (readonly FileId[])[]
}

/** What pictures take on the disk; null: that is not known of all of them yet. */
export function bytesOf(images: readonly Pick<BlogImage, 'sizeBytes'>[]): number | null {
  let sum = 0
  for (const { sizeBytes } of images) {
    if (sizeBytes === null) return null
    sum += sizeBytes
  }
  return sum
}

/** Dots are counted without commas, in every language. */
export function sizeWords({ width, height }: NonNullable<ImageFacts['size']>): string {
  return `${width} × ${height}`
}

/** How the name of a picture's file ends, as a part of patterns that do not mind capitals. */
export const imageEnding = '\\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)'

/** The names that a picture's file can have. */
export const imageName = new RegExp(`${imageEnding}$`, 'i')
