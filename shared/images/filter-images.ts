import type { FileId } from '../blog.ts'
import { isPoorAlt } from './alt-text.ts'
import type { BlogImage, ImageUse } from './blog-image.ts'
import { isInUse } from './uses-of.ts'

/** What of the pictures is shown. `missing` shows links without a file instead. */
export const imageFilters = ['all', 'unused', 'missing', 'copies', 'large', 'location', 'alt'] as const
export type ImageFilter = (typeof imageFilters)[number]

/** From which size on a picture is too large, for a page. */
export interface SizeLimit {
  readonly bytes: number
  /** Of its longer side. */
  readonly pixels: number
}

export const usualLimit: SizeLimit = { bytes: 1_000_000, pixels: 2560 }

/** Those that can be chosen. */
export const sizeLimits: readonly SizeLimit[] = [
  { bytes: 300_000, pixels: 1600 },
  usualLimit,
  { bytes: 3_000_000, pixels: 4000 },
]

/** A picture with what is known of it in the blog. */
export interface KnownImage extends BlogImage {
  /** Null: it was not looked for yet. */
  readonly uses: readonly ImageUse[] | null
  /** Others of the same bytes; which group they are. */
  readonly copies: number | null
}

/** Whether a picture belongs to a filter; what is not known yet belongs to none. */
export function isFiltered(image: KnownImage, filter: ImageFilter, limit: SizeLimit): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'missing':
      return false
    case 'unused':
      return image.uses !== null && !image.uses.some(isInUse)
    case 'copies':
      return image.copies !== null
    case 'large':
      return isLarge(image, limit)
    case 'location':
      return image.facts?.hasLocation === true
    case 'alt':
      return image.uses?.some(hasPoorAlt) === true
  }
}

function isLarge({ sizeBytes, facts }: BlogImage, limit: SizeLimit): boolean {
  if ((sizeBytes ?? 0) > limit.bytes) return true
  // A drawing has no dots.
  if (!facts?.size || facts.format === 'SVG') return false
  return Math.max(facts.size.width, facts.size.height) > limit.pixels
}

/** In Markdown there is always a place for one; what is empty there was forgotten, or is the name that was dropped. */
export function hasPoorAlt({ alt, image, place }: ImageUse): boolean {
  return alt !== null && place !== 'trash' && isPoorAlt(alt, image)
}

/** How many pictures belong to each filter. */
export function countFiltered(
  images: readonly KnownImage[],
  limit: SizeLimit,
): Readonly<Record<ImageFilter, number>> {
  const counts = { all: 0, unused: 0, missing: 0, copies: 0, large: 0, location: 0, alt: 0 }
  for (const image of images)
    for (const filter of imageFilters) if (isFiltered(image, filter, limit)) counts[filter]++
  return counts
}

/** What is typed, in the name or the folder. */
export function isNamed({ id }: { readonly id: FileId }, text: string): boolean {
  const wanted = fold(text)
  return wanted === '' || fold(id).includes(wanted)
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().trim()
}
