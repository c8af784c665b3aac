import type { BulkFile, BulkPlan } from '../../shared/bulk/bulk-plan.ts'
import type { ImageChange } from '../../shared/bulk/image-change.ts'
import type { PackedLook } from '../../shared/images/packed-images.ts'
import type { MovedImages } from '../../shared/images/relink-images.ts'
import type { UnsavedTexts } from './plan-images.ts'

/** Whose pictures the thread looks at, and where it keeps what it found. */
export interface ImagePlace {
  /** The blog's real path. */
  readonly root: string
  readonly dataFolder: string
}

/** What the thread is asked; while it looks, it tells the pictures whose heads have been read. */
export type ImageQuestions = {
  readonly look: { readonly args: undefined; readonly result: PackedLook }
  readonly relink: { readonly args: MovedImages; readonly result: readonly BulkFile[] }
  readonly plan: {
    readonly args: { readonly change: ImageChange; readonly unsaved: UnsavedTexts }
    readonly result: BulkPlan
  }
}
