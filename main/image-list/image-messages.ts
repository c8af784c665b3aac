import type { BulkPlan } from '../../shared/bulk/bulk-plan.ts'
import type { ImageChange } from '../../shared/bulk/image-change.ts'
import type { WireError } from '../../shared/errors.ts'
import type { BlogImage, ImageLook } from '../../shared/images/blog-image.ts'
import type { UnsavedTexts } from './plan-images.ts'

/** Whose pictures the thread looks at, and where it keeps what it found. */
export interface ImagePlace {
  /** The blog's real path. */
  readonly root: string
  readonly dataFolder: string
}

/** What the thread is asked; `request` names the answer. */
export type ImageOrder =
  | { readonly kind: 'list'; readonly request: number }
  | { readonly kind: 'look'; readonly request: number }
  | {
      readonly kind: 'plan'
      readonly request: number
      readonly change: ImageChange
      readonly unsaved: UnsavedTexts
    }
  | { readonly kind: 'cancel'; readonly request: number }

export type ImageMessage =
  /** The heads of all pictures have been read; the rest of the answer follows. */
  | { readonly kind: 'images'; readonly request: number; readonly images: readonly BlogImage[] }
  | { readonly kind: 'listed'; readonly request: number; readonly result: readonly BlogImage[] }
  | { readonly kind: 'looked'; readonly request: number; readonly result: ImageLook }
  | { readonly kind: 'planned'; readonly request: number; readonly result: BulkPlan }
  | { readonly kind: 'cancelled'; readonly request: number }
  | { readonly kind: 'failed'; readonly request: number; readonly error: WireError }
