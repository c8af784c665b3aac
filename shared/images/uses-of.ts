import type { FileId } from '../blog.ts'
import type { LinkSource } from '../site/site-links.ts'
import type { ImageUse, MissingImage, UsePlace } from './blog-image.ts'
import { findElsewhere } from './find-elsewhere.ts'
import { findImages, type ImageIndex } from './find-image.ts'
import { type ImageReference, type ScanRules, scanImages } from './scan-images.ts'
import type { TextKind } from './text-kind.ts'

/** What a text says of pictures, whatever else is in the blog: it stays the same while the text does. */
export interface TextReference
  extends Pick<ImageReference, 'kind' | 'isInMatter' | 'isProse' | 'written' | 'isRooted'> {
  /** One-based. */
  readonly line: number
  readonly alt: string | null
}

export function referencesOf(text: string, rules: ScanRules): readonly TextReference[] {
  const found = scanImages(text, rules)
  let [line, counted] = [1, 0]
  return found.map(({ kind, isInMatter, isProse, written, isRooted, alt, from }) => {
    for (; counted < from; counted++) {
      const code = text.charCodeAt(counted)
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(counted + 1) !== 0x0a)) line++
    }
    return { kind, isInMatter, isProse, written, isRooted, line, alt: alt?.text ?? null }
  })
}

export interface UsesOf {
  readonly uses: readonly ImageUse[]
  readonly missing: readonly MissingImage[]
}

/** What a text's places mean in this blog. */
export function usesOf(
  references: readonly TextReference[],
  source: LinkSource,
  kind: TextKind,
  index: ImageIndex,
): UsesOf {
  const uses: ImageUse[] = []
  const missing: MissingImage[] = []
  for (const reference of references) {
    const found = findImages(reference, source, index)
    const place = placeOf(reference, kind)
    const at = { file: source.id, place, line: reference.line }
    if (found.kind === 'images') {
      if (found.isGuessed && reference.isProse) continue
      for (const image of found.ids) uses.push({ image, ...at, alt: reference.alt })
      continue
    }
    if (found.kind === 'missing' && isMeant(reference, kind))
      missing.push({ ...at, address: reference.written })
    if (reference.isProse) continue
    for (const image of findElsewhere(reference.written, index))
      uses.push({ image, ...at, alt: null, isLikely: true })
  }
  return { uses, missing }
}

function placeOf({ isInMatter }: TextReference, { place }: TextKind): UsePlace {
  return isInMatter && place !== 'trash' ? 'matter' : place
}

/** Of what only looks like a path, one in the front matter that names a folder is meant as one. */
function isMeant({ kind, isInMatter, written }: TextReference, { place, isMarkdown }: TextKind): boolean {
  if (!isMarkdown || place === 'trash') return false
  return kind === 'link' || (isInMatter && written.includes('/'))
}

/** The places that keep a picture from being unused: what was thrown away does not. */
export function isInUse({ place }: ImageUse): boolean {
  return place !== 'trash'
}

/** How many places outside the trash name a picture; what only may use it is not counted. */
export function countUses(uses: readonly ImageUse[]): number {
  return uses.filter(use => isInUse(use) && !use.isLikely).length
}

/** What may use a picture says nothing of one that something names. */
export function withoutNeedless(uses: readonly ImageUse[]): readonly ImageUse[] {
  const named = new Set(uses.filter(use => isInUse(use) && !use.isLikely).map(({ image }) => image))
  return uses.filter(({ image, isLikely }) => !(isLikely && named.has(image)))
}

export function groupByImage(uses: readonly ImageUse[]): ReadonlyMap<FileId, readonly ImageUse[]> {
  const groups = new Map<FileId, ImageUse[]>()
  for (const use of uses) {
    const known = groups.get(use.image)
    if (known === undefined) groups.set(use.image, [use])
    else known.push(use)
  }
  return groups
}
