// What of the pictures is shown: worked out from the store, and once for the same state.
import type { FileId } from '../../../shared/blog.ts'
import {
  type BlogImage,
  bytesOf,
  type ImageUse,
  type MissingImage,
} from '../../../shared/images/blog-image.ts'
import {
  countFiltered,
  type ImageFilter,
  isFiltered,
  isNamed,
  type KnownImage,
} from '../../../shared/images/filter-images.ts'
import { sortImages } from '../../../shared/images/sort-images.ts'
import { groupByImage } from '../../../shared/images/uses-of.ts'
import { currentLanguage } from '../../say.ts'
import { type LookedAt, useImages } from './images-store.ts'

type State = ReturnType<typeof useImages.getState>

interface Known {
  readonly images: readonly BlogImage[]
  readonly look: LookedAt | null
  readonly all: readonly KnownImage[]
}

let known: Known = { images: [], look: null, all: [] }
const none: readonly BlogImage[] = []
const noUses: readonly ImageUse[] = []

/** All pictures with what is known of each; the same list until something else is known. */
export function knownImages({ images, look }: Pick<State, 'images' | 'look'>): readonly KnownImage[] {
  const listed = images ?? none
  if (known.images === listed && known.look === look) return known.all
  const uses = look === null ? null : groupByImage(look.uses)
  const copies = new Map(look?.copies.flatMap((group, at) => group.map(id => [id, at] as const)))
  // Field by field: to spread thousands of them takes ten times as long.
  const all = listed.map(({ id, sizeBytes, modifiedMs, stamp, facts }) => ({
    id,
    sizeBytes,
    modifiedMs,
    stamp,
    facts,
    uses: uses === null ? null : (uses.get(id) ?? noUses),
    copies: copies.get(id) ?? null,
  }))
  known = { images: listed, look, all }
  return all
}

type Choice = Pick<State, 'images' | 'look' | 'filter' | 'text' | 'folder' | 'sort' | 'limit'>

let shown: { readonly of: Choice; readonly images: readonly KnownImage[] } | null = null

/** The pictures of the chosen filter, folder and search, in order; the same list until one of them is another. */
export function shownImages(state: Choice): readonly KnownImage[] {
  if (shown !== null && isSame(shown.of, state)) return shown.images
  const { filter, text, folder, sort, limit } = state
  const found = knownImages(state).filter(
    image => isFiltered(image, filter, limit) && isInFolder(image.id, folder) && isNamed(image, text),
  )
  const sorted = sortImages(found, sort, currentLanguage())
  // Which of them are the same is what is asked there.
  const images = filter === 'copies' ? sorted.toSorted((a, b) => (a.copies ?? 0) - (b.copies ?? 0)) : sorted
  shown = { of: state, images }
  return images
}

function isSame(one: Choice, other: Choice): boolean {
  const keys = ['images', 'look', 'filter', 'text', 'folder', 'sort', 'limit'] as const
  return keys.every(key => one[key] === other[key])
}

function isInFolder(id: FileId, folder: FileId): boolean {
  return folder === '' || id.startsWith(`${folder}/`)
}

/** The links without a picture, by the search. */
export function shownMissing({ look, text }: Pick<State, 'look' | 'text'>): readonly MissingImage[] {
  return (look?.missing ?? []).filter(({ address, file }) => isNamed({ id: `${address} ${file}` }, text))
}

/** How many pictures, or links, belong to each filter; null: not known yet. */
export function filterCounts(
  state: Pick<State, 'images' | 'look' | 'limit'>,
): Readonly<Record<ImageFilter, number | null>> {
  const { look, images } = state
  const found = countFiltered(knownImages(state), state.limit)
  const isUnread = bytesOf(images ?? none) === null
  const counts = isUnread ? { ...found, large: null, location: null } : found
  if (look === null) return { ...counts, unused: null, missing: null, copies: null, alt: null }
  return { ...counts, missing: look.missing.length }
}

/** The pictures that are chosen and shown, in order. */
export function chosenImages(): readonly KnownImage[] {
  const state = useImages.getState()
  return shownImages(state).filter(({ id }) => state.chosen.keys.has(id))
}
