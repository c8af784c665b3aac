import type { FileId } from '../blog.ts'

/** What is done to a picture on its way into a blog. */
export interface ImageWork {
  /** Whether it keeps where, when and by whom it was taken. */
  readonly keepsPrivate: boolean
  /** A wider one is made so wide; 0: each stays as wide as it is. */
  readonly maxWidth: number
  readonly format: ImageFormat
}

export const imageFormats = ['keep', 'webp', 'avif'] as const
export type ImageFormat = (typeof imageFormats)[number]

/** What a writer chose for the pictures of one blog. */
export interface ImageChoices {
  /** Where pictures go, with `{name}` and the like for what differs from post to post; null: what the blog shows. */
  readonly folder: string | null
  /** The same for single posts, as a folder. */
  readonly posts: readonly { readonly id: FileId; readonly folder: FileId }[]
  readonly work: ImageWork
}

export const defaultImageChoices: ImageChoices = {
  folder: null,
  posts: [],
  work: { keepsPrivate: false, maxWidth: 0, format: 'keep' },
}

/** Where the pictures of a post go, and why there. */
export interface ImagePlace {
  readonly folder: FileId
  readonly from: PlaceSource
}

/** Chosen by the writer, learnt from the post, from the blog, or what its generator's own documentation says. */
export type PlaceSource = 'chosen' | 'post' | 'blog' | 'generator'
