// What a user does with the pictures that are chosen. What changes files is a plan first, which is shown before it is done.
import type { FileId } from '../../../shared/blog.ts'
import type { KnownImage } from '../../../shared/images/filter-images.ts'
import { countUses } from '../../../shared/images/uses-of.ts'
import { ask } from '../../ask.ts'
import { chooseOnly, noneChosen } from '../../ui/choose-rows.ts'
import { copyText } from '../../ui/copy-text.ts'
import { notify } from '../app/notices-store.ts'
import { entriesOf, useBlog } from '../blog/blog-store.ts'
import { openBulkPlan } from '../operations/bulk-store.ts'
import { replaceWithChosen } from '../pictures/edit-picture.ts'
import { chooseImages, loadImages, useImages } from './images-store.ts'
import { chosenImages, knownImages, shownImages } from './shown-images.ts'

/** The one picture that is chosen; null: none, or several. */
export function theImage(): KnownImage | null {
  const [image, another] = chosenImages()
  return image !== undefined && another === undefined ? image : null
}

/** Another name for the one chosen picture, in all that uses it. */
export function renameImage(): void {
  const image = theImage()
  if (image === null) return
  const folder = image.id.slice(0, image.id.lastIndexOf('/') + 1)
  openBulkPlan({ type: 'renameImage', image: image.id, name: nameOf(image.id) }, change => {
    if (change.type === 'renameImage') chooseImages(chooseOnly(folder + change.name.trim()))
    void loadImages()
  })
}

/** The chosen pictures; where none is, all that are unused and shown. */
export function trashImages(): void {
  const images = idsOf(chosenImages())
  if (images.length > 0) openBulkPlan({ type: 'trashImages', images }, afterChange)
}

export function trashUnused(): void {
  const images = idsOf(shownImages({ ...useImages.getState(), filter: 'unused' }))
  if (images.length > 0) openBulkPlan({ type: 'trashImages', images }, afterChange)
}

/** Of each group of the same bytes the one that is used most stays, and what uses the others uses it. */
export function mergeCopies(): void {
  const chosen = chosenImages().filter(({ copies }) => copies !== null)
  const all = knownImages(useImages.getState())
  const wanted = new Set((chosen.length > 0 ? chosen : all).map(({ copies }) => copies))
  const groups = [...wanted].flatMap(at => (at === null ? [] : [all.filter(({ copies }) => copies === at)]))
  const merges = groups.flatMap(group => {
    const [keep, ...others] = group.toSorted(moreUsed)
    return keep === undefined ? [] : [{ keep: keep.id, others: idsOf(others) }]
  })
  if (merges.length > 0) openBulkPlan({ type: 'mergeImages', groups: merges }, afterChange)
}

/** The chosen pictures, or all that are too large and shown, no wider than a page needs them. */
export function shrinkImages(): void {
  const chosen = chosenImages()
  const shown = shownImages({ ...useImages.getState(), filter: 'large' })
  const images = idsOf(chosen.length > 0 ? chosen : shown)
  if (images.length > 0)
    openBulkPlan(
      { type: 'shrinkImages', images, widthPx: usualWidthPx, format: 'same' },
      () => void loadImages(),
    )
}

/** The chosen pictures that say where they were taken, or all of them that are shown. */
export function stripImages(): void {
  const chosen = chosenImages()
  const shown = shownImages({ ...useImages.getState(), filter: 'location' })
  const images = idsOf(chosen.length > 0 ? chosen : shown)
  if (images.length > 0) openBulkPlan({ type: 'stripImages', images }, () => void loadImages())
}

/** Keeps what was typed for a picture, until it is written with the others. */
export function typeAlt(id: FileId, alt: string): void {
  const alts = new Map(useImages.getState().alts)
  if (alt === '') alts.delete(id)
  else alts.set(id, alt)
  useImages.setState({ alts })
}

/** On to the next picture that is shown. */
export function chooseNext(id: FileId): void {
  const images = shownImages(useImages.getState())
  const next = images[images.findIndex(image => image.id === id) + 1]
  if (next) chooseImages(chooseOnly(next.id))
}

/** Shows what writing all typed alt texts would change. */
export function writeAlts(): void {
  const alts = [...useImages.getState().alts].map(([image, alt]) => ({ image, alt }))
  if (alts.length === 0) return
  openBulkPlan({ type: 'setAlts', alts }, () => {
    useImages.setState({ alts: new Map() })
    void loadImages()
  })
}

/** Twice as wide as a text is, for dense screens. */
const usualWidthPx = 1600

/** Of two that are used as much, the one with the shorter name is likely the first. */
function moreUsed(one: KnownImage, other: KnownImage): number {
  const count = ({ uses }: KnownImage) => countUses(uses ?? [])
  return count(other) - count(one) || one.id.length - other.id.length
}

export function copyImagePath(): void {
  const image = theImage()
  if (image !== null) tellCopied(image.id)
}

/** In the form that links to pictures have in this blog. */
export async function copyImageLink(): Promise<void> {
  const image = theImage()
  if (image !== null) tellCopied((await ask('images.markdown', { id: image.id })).markdown)
}

function tellCopied(text: string): void {
  if (copyText(text)) notify('done', { key: 'images.copied', params: { text } })
}

export async function showImageInFolder(): Promise<void> {
  const image = theImage()
  if (image !== null) await ask('images.showInFolder', { id: image.id })
}

/** Another file in its place, for every link to it. */
export async function replaceImage(): Promise<void> {
  const image = theImage()
  // Pictures come by way of a post, whose habits say what is done to them.
  const user = image?.uses?.find(({ place }) => place === 'post' || place === 'matter')?.file
  const postId = user ?? entriesOf(useBlog.getState().posts)[0]?.post.id
  if (image === null || postId === undefined) return
  if (await replaceWithChosen(postId, image.id)) await loadImages()
}

export function lookLarge(isLarge: boolean): void {
  useImages.setState({ isLarge })
}

function afterChange(): void {
  chooseImages(noneChosen)
  void loadImages()
}

function idsOf(images: readonly KnownImage[]): readonly FileId[] {
  return images.map(({ id }) => id)
}

export function nameOf(id: FileId): string {
  return id.slice(id.lastIndexOf('/') + 1)
}
