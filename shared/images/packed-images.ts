// What is known of thousands of pictures, as one text: a value of so many objects is copied at each border that it
// crosses, object by object, and the window stands still meanwhile.
import type { FileId } from '../blog.ts'
import type { BlogImage, ImageFacts, ImageLook, ImageUse, MissingImage, UsePlace } from './blog-image.ts'

/** Pictures in the order of their names, as `packImages` writes them. */
export type PackedImages = string

/** What a look tells besides the pictures, as `packLook` writes it. */
export type PackedLook = string

interface ImageColumns {
  readonly ids: readonly FileId[]
  readonly bytes: readonly (number | null)[]
  readonly times: readonly number[]
  readonly stamps: readonly string[]
  /** 0: the head has not been read; null: it is no picture that is known. */
  readonly formats: readonly (ImageFacts['format'] | 0)[]
  /** -1: not said. */
  readonly widths: readonly number[]
  readonly heights: readonly number[]
  /** Where in the columns those stand that say where they were taken. */
  readonly located: readonly number[]
}

/** In the order in which they are mostly shown: to sort what is in order takes the window next to no time. */
export function packImages(images: readonly BlogImage[]): PackedImages {
  const sorted = byName(images)
  return JSON.stringify({
    ids: sorted.map(({ id }) => id),
    bytes: sorted.map(({ sizeBytes }) => sizeBytes),
    times: sorted.map(({ modifiedMs }) => modifiedMs),
    stamps: sorted.map(({ stamp }) => stamp),
    formats: sorted.map(({ facts }) => (facts === null ? 0 : facts.format)),
    widths: sorted.map(({ facts }) => facts?.size?.width ?? -1),
    heights: sorted.map(({ facts }) => facts?.size?.height ?? -1),
    located: sorted.flatMap(({ facts }, at) => (facts?.hasLocation ? [at] : [])),
  } satisfies ImageColumns)
}

export function unpackImages(packed: PackedImages): readonly BlogImage[] {
  // Nothing but `packImages` writes one.
  const columns = JSON.parse(packed) as ImageColumns
  const located = new Set(columns.located)
  return columns.ids.map((id, at) => ({
    id,
    sizeBytes: columns.bytes[at] ?? null,
    modifiedMs: columns.times[at] ?? 0,
    stamp: columns.stamps[at] ?? '',
    facts: factsAt(columns, at, located),
  }))
}

function factsAt(columns: ImageColumns, at: number, located: ReadonlySet<number>): ImageFacts | null {
  const format = columns.formats[at] ?? null
  if (format === 0) return null
  const [width = -1, height = -1] = [columns.widths[at], columns.heights[at]]
  return { format, size: width < 0 ? null : { width, height }, hasLocation: located.has(at) }
}

function byName(images: readonly BlogImage[]): readonly BlogImage[] {
  const names = new Intl.Collator('en', { numeric: true })
  const named = images.map(image => ({ image, name: image.id.slice(image.id.lastIndexOf('/') + 1) }))
  named.sort((a, b) => names.compare(a.name, b.name) || (a.image.id < b.image.id ? -1 : 1))
  return named.map(({ image }) => image)
}

interface LookColumns {
  /** Each name once: a post has many pictures. */
  readonly names: readonly FileId[]
  /** Two of `names`, the picture and the text, for each use. */
  readonly images: readonly number[]
  readonly files: readonly number[]
  readonly places: readonly UsePlace[]
  readonly lines: readonly number[]
  readonly alts: readonly (string | null)[]
  /** Where in the columns those stand that are only likely. */
  readonly likely: readonly number[]
  readonly missing: readonly MissingImage[]
  readonly copies: ImageLook['copies']
}

export function packLook({ uses, missing, copies }: Omit<ImageLook, 'images'>): PackedLook {
  const numbers = new Map<FileId, number>()
  const numberOf = (name: FileId): number => {
    const known = numbers.get(name) ?? numbers.size
    numbers.set(name, known)
    return known
  }
  return JSON.stringify({
    images: uses.map(({ image }) => numberOf(image)),
    files: uses.map(({ file }) => numberOf(file)),
    places: uses.map(({ place }) => place),
    lines: uses.map(({ line }) => line),
    alts: uses.map(({ alt }) => alt),
    likely: uses.flatMap(({ isLikely }, at) => (isLikely ? [at] : [])),
    missing,
    copies,
    names: [...numbers.keys()],
  } satisfies LookColumns)
}

export function unpackLook(packed: PackedLook): Omit<ImageLook, 'images'> {
  // Nothing but `packLook` writes one.
  const columns = JSON.parse(packed) as LookColumns
  const { names, images, files, places, lines, alts, missing, copies } = columns
  const likely = new Set(columns.likely)
  const uses = images.map(
    (image, at): ImageUse => ({
      image: names[image] ?? '',
      file: names[files[at] ?? -1] ?? '',
      place: places[at] ?? 'post',
      line: lines[at] ?? 1,
      alt: alts[at] ?? null,
      ...(likely.has(at) && { isLikely: true }),
    }),
  )
  return { uses, missing, copies }
}
