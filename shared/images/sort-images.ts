import type { FileId } from '../blog.ts'
import type { KnownImage } from './filter-images.ts'
import { countUses } from './uses-of.ts'

export const imageOrders = ['name', 'size', 'date', 'uses'] as const
export type ImageOrder = (typeof imageOrders)[number]

export interface ImageSort {
  readonly by: ImageOrder
  readonly isDescending: boolean
}

/** Pictures of the same bytes stand together where only those are shown. */
export function sortImages(
  images: readonly KnownImage[],
  { by, isDescending }: ImageSort,
  language: string,
): readonly KnownImage[] {
  const way = isDescending ? -1 : 1
  const names = new Intl.Collator(language, { numeric: true })
  const byName = (a: KnownImage, b: KnownImage) =>
    names.compare(nameOf(a.id), nameOf(b.id)) || (a.id < b.id ? -1 : 1)
  if (by === 'name') return images.toSorted((a, b) => way * byName(a, b))
  const value = measureOf(by)
  return images.toSorted((a, b) => way * (value(a) - value(b)) || byName(a, b))
}

function measureOf(by: Exclude<ImageOrder, 'name'>): (image: KnownImage) => number {
  switch (by) {
    case 'size':
      return ({ sizeBytes }) => sizeBytes ?? 0
    case 'date':
      return ({ modifiedMs }) => modifiedMs
    case 'uses':
      return ({ uses }) => countUses(uses ?? [])
  }
}

function nameOf(id: FileId): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

/** The folders that hold pictures, each with how many are in it and below it. */
export function imageFolders(
  images: readonly { readonly id: FileId }[],
): readonly { readonly folder: FileId; readonly count: number }[] {
  const counts = new Map<FileId, number>()
  for (const { id } of images) {
    for (let at = id.lastIndexOf('/'); at > 0; at = id.lastIndexOf('/', at - 1)) {
      const folder = id.slice(0, at)
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([folder, count]) => ({ folder, count }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1))
}
