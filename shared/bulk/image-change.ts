import type { FileId } from '../blog.ts'
import type { Message } from '../errors.ts'

/** What a user can do with pictures, and with all that uses them. */
export type ImageChange =
  | { readonly type: 'trashImages'; readonly images: readonly FileId[] }
  /** What uses one of the others uses the one to keep; the others go to the trash. */
  | { readonly type: 'mergeImages'; readonly groups: readonly ImageGroup[] }
  /** `name` is the file's new name, in the same folder. */
  | { readonly type: 'renameImage'; readonly image: FileId; readonly name: string }
  /** What is said of pictures where nothing is said, or just their name. */
  | { readonly type: 'setAlts'; readonly alts: readonly ImageAlt[] }
  /** Where they were taken goes out of the files; what is seen stays byte for byte. */
  | { readonly type: 'stripImages'; readonly images: readonly FileId[] }
  /** No wider than this, where it is not 0; as WebP, with the links changed, or as what they are. */
  | {
      readonly type: 'shrinkImages'
      readonly images: readonly FileId[]
      readonly widthPx: number
      readonly format: 'same' | 'webp'
    }

export interface ImageGroup {
  readonly keep: FileId
  readonly others: readonly FileId[]
}

export interface ImageAlt {
  readonly image: FileId
  readonly alt: string
}

const imageTypes: ReadonlySet<string> = new Set<ImageChange['type']>([
  'trashImages',
  'mergeImages',
  'renameImage',
  'setAlts',
  'stripImages',
  'shrinkImages',
])

export function isImageChange(change: { readonly type: string }): change is ImageChange {
  return imageTypes.has(change.type)
}

/** Where a text and a picture change together, and neither can be left out by itself. */
export function isWholeChange(change: { readonly type: string }): boolean {
  if (!isImageChange(change)) return false
  return change.type === 'mergeImages' || change.type === 'renameImage' || isConversion(change)
}

function isConversion(change: ImageChange): boolean {
  return change.type === 'shrinkImages' && change.format === 'webp'
}

/** What such a change does, in one sentence; `count` files change by it. */
export function describeImageChange(change: ImageChange, count: number): Message {
  switch (change.type) {
    case 'trashImages':
      return { key: 'images.trashed', params: { count } }
    case 'mergeImages':
      return {
        key: 'images.merged',
        params: { count: change.groups.reduce((sum, { others }) => sum + others.length, 0) },
      }
    case 'renameImage':
      return {
        key: 'images.renamed',
        params: { from: lastPart(change.image), to: change.name.trim() },
      }
    case 'setAlts':
      return { key: 'images.altsSet', params: { count: change.alts.length } }
    case 'stripImages':
      return { key: 'images.stripped', params: { count } }
    case 'shrinkImages':
      return { key: 'images.shrunk', params: { count: change.images.length } }
  }
}

function lastPart(id: FileId): string {
  return id.slice(id.lastIndexOf('/') + 1)
}
