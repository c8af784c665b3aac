import type { FileId, Generator } from '../blog.ts'
import { type BulkFile, type BulkPlan, isChanged, type NewBytes, refusedBulk } from '../bulk/bulk-plan.ts'
import type { ImageAlt, ImageChange, ImageGroup } from '../bulk/image-change.ts'
import type { Message } from '../errors.ts'
import { applySplices } from '../matter/splice.ts'
import { checkName } from '../operations/check-name.ts'
import { fileKey } from '../site/address/claims.ts'
import type { LinkSource } from '../site/site-links.ts'
import { isPoorAlt } from './alt-text.ts'
import { imageName } from './blog-image.ts'
import { findImages, type ImageIndex, imageIndex } from './find-image.ts'
import { type MovedImages, relinkImages } from './relink-images.ts'
import { scanImages } from './scan-images.ts'
import type { TextKind } from './text-kind.ts'

/** A text that uses a picture which is about to change. */
export interface ImageText extends LinkSource {
  readonly title: string
  readonly text: string
  readonly kind: TextKind
}

/** A blog as a plan for its pictures needs it. */
export interface ImageBlog {
  readonly generator: Generator
  /** Scheme and host of the published site; empty: not said. */
  readonly url: string
  readonly index: ImageIndex
  /** All that use one of the pictures of the change. */
  readonly texts: readonly ImageText[]
  /** Of pictures that a text uses which cannot be written anew, that text. */
  readonly fixed: ReadonlyMap<FileId, FileId>
  /** How many places outside the trash use each picture. */
  readonly useCount: (image: FileId) => number
}

/** The changes that are worked out from texts and names; for the others a picture must be read. */
export type TextImageChange = Exclude<
  ImageChange,
  { readonly type: 'stripImages' | 'shrinkImages' | 'mergeImages' }
>

/** What a change of pictures will do, as a value: nothing is touched. */
export function planImageChange(change: TextImageChange, blog: ImageBlog): BulkPlan {
  switch (change.type) {
    case 'trashImages':
      return planTrash(change.images, blog)
    case 'renameImage':
      return planRename(change.image, change.name, blog)
    case 'setAlts':
      return planAlts(change.alts, blog)
  }
}

export interface ImageMerge {
  readonly groups: readonly ImageGroup[]
  readonly kept: readonly { readonly image: FileId; readonly warning: Message }[]
}

function planTrash(images: readonly FileId[], blog: ImageBlog): BulkPlan {
  const files = images
    .filter(image => hasImage(blog, image))
    .map((image): BulkFile => {
      const count = blog.useCount(image)
      const warning: Message | null = count > 0 ? { key: 'images.stillUsed', params: { count } } : null
      return { ...unchanged(image), isTrashed: true, warning }
    })
  return finished(files)
}

/** Pictures that are the same; of those that are not, `kept` says why. */
export function planMerge({ groups, kept }: ImageMerge, blog: ImageBlog): BulkPlan {
  const moved = new Map<FileId, FileId>()
  for (const { keep, others } of groups)
    for (const other of others)
      if (other !== keep && hasImage(blog, keep) && hasImage(blog, other)) moved.set(other, keep)
  const { texts, left } = relinkAll(moved, blog, withoutImages(blog.index, new Set(moved.keys())))
  const gone = [...moved.keys()].map(
    (image): BulkFile =>
      left.has(image)
        ? {
            ...unchanged(image),
            warning: { key: 'images.cannotRelink', params: { file: left.get(image) ?? '' } },
          }
        : { ...unchanged(image), isTrashed: true },
  )
  const others = kept.map(({ image, warning }): BulkFile => ({ ...unchanged(image), warning }))
  return finished([...texts, ...gone, ...others])
}

function planRename(image: FileId, typed: string, blog: ImageBlog): BulkPlan {
  const name = typed.normalize('NFC').trim()
  const folder = image.slice(0, image.lastIndexOf('/') + 1)
  const to = folder + name
  if (name === '') return refusedBulk({ key: 'bulk.nameNeeded' })
  const reason = whyNot(image, to, name, blog)
  if (reason !== null) return refusedBulk(reason)
  const after = renamedIndex(blog.index, image, to)
  const { texts, left } = relinkAll(new Map([[image, to]]), blog, after)
  const file = left.get(image)
  if (file !== undefined) return refusedBulk({ key: 'images.cannotRelink', params: { file } })
  return finished([...texts, { ...unchanged(image), newId: to }])
}

function whyNot(image: FileId, to: FileId, name: string, blog: ImageBlog): Message | null {
  if (!hasImage(blog, image)) return { key: 'error.missing', params: { file: image } }
  if (to === image) return { key: 'bulk.nothing' }
  const ending = (id: string) => imageName.exec(id)?.[0].toLowerCase()
  // A browser goes by the bytes, but a server tells it what they are by the name.
  if (ending(name) !== ending(image))
    return { key: 'images.otherEnding', params: { ending: ending(image) ?? '' } }
  const taken = blog.index.byKey.get(fileKey(to))?.find(id => id !== image)
  if (taken !== undefined) return { key: 'operation.nameTaken', params: { file: taken } }
  return checkName(name)
}

function planAlts(alts: readonly ImageAlt[], blog: ImageBlog): BulkPlan {
  const wanted = new Map(alts.map(({ image, alt }) => [image, alt.trim()]))
  const files = blog.texts.flatMap((text): BulkFile[] => {
    if (!text.kind.isMarkdown || text.kind.place === 'trash') return []
    const after = withAlts(text, wanted, blog)
    return after === text.text ? [] : [{ ...unchangedText(text), text: { before: text.text, after } }]
  })
  return finished(files)
}

function withAlts(text: ImageText, wanted: ReadonlyMap<FileId, string>, blog: ImageBlog): string {
  const splices = scanImages(text.text, { ...blog, isMarkdown: text.kind.isMarkdown }).flatMap(reference => {
    const { alt } = reference
    const found = alt === null ? null : findImages(reference, text, blog.index)
    const [image] = found?.kind === 'images' ? found.ids : []
    const said = image === undefined ? undefined : wanted.get(image)
    if (alt === null || image === undefined || !said || !isPoorAlt(alt.text, image)) return []
    const isMarkdown = text.text[alt.from - 1] === '['
    return [{ from: alt.from, to: alt.to, insert: isMarkdown ? inBrackets(said) : inQuotes(said) }]
  })
  return applySplices(text.text, splices)
}

function inBrackets(alt: string): string {
  return alt.replace(/\s+/g, ' ').replace(/[\\[\]]/g, '\\$&')
}

function inQuotes(alt: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return alt.replace(/\s+/g, ' ').replace(/[&<>"']/g, sign => names[sign] ?? sign)
}

/** A picture that is made anew, perhaps with another ending. */
export interface RemadeImage {
  readonly image: FileId
  readonly newId: FileId | null
  readonly bytes: NewBytes
}

/** Pictures made anew, with their links; of those that could not be, `kept` says why. */
export function planRemade(
  remade: readonly RemadeImage[],
  kept: readonly { readonly image: FileId; readonly warning: Message }[],
  blog: ImageBlog,
): BulkPlan {
  const moved = new Map<FileId, FileId>()
  for (const { image, newId } of remade) if (newId !== null) moved.set(image, newId)
  const { texts, left } = planMoved(moved, blog)
  const files = remade.map(({ image, newId, bytes }): BulkFile => {
    const file = left.get(image)
    if (file !== undefined)
      return { ...unchanged(image), warning: { key: 'images.cannotRelink', params: { file } } }
    return { ...unchanged(image), newId, bytes }
  })
  const others = kept.map(({ image, warning }): BulkFile => ({ ...unchanged(image), warning }))
  return finished([...texts, ...files, ...others])
}

/** The texts that name pictures which move, as they will be; `left` names the text that one of them cannot leave. */
export function planMoved(moved: MovedImages, blog: ImageBlog) {
  const after = changedIndex(
    blog.index,
    [...blog.index.site.files.values()].map(id => moved.get(id) ?? id),
  )
  return relinkAll(moved, blog, after)
}

/**
 * The texts as they will be. What stands in one of them in a way that cannot be written anew keeps its pictures where
 * they are, in all texts: `left` names that text for each.
 */
function relinkAll(moved: MovedImages, blog: ImageBlog, after: ImageIndex) {
  const left = new Map([...blog.fixed].filter(([image]) => moved.has(image)))
  const files: BulkFile[] = []
  const usesOf = (text: ImageText) => usedBy(text, moved, blog)
  for (const text of blog.texts) {
    if (relinked(text, moved, blog, after) !== null) continue
    for (const image of usesOf(text)) left.set(image, text.id)
  }
  const going = new Map([...moved].filter(([from]) => !left.has(from)))
  for (const text of blog.texts) {
    const result = relinked(text, going, blog, after)
    if (result !== null && result !== text.text)
      files.push({ ...unchangedText(text), text: { before: text.text, after: result } })
  }
  return { texts: files, left }
}

function relinked(text: ImageText, moved: MovedImages, blog: ImageBlog, after: ImageIndex): string | null {
  const rules = { generator: blog.generator, url: blog.url, isMarkdown: text.kind.isMarkdown }
  return relinkImages({ text: text.text, source: text, rules, moved, before: blog.index, after })
}

function usedBy(text: ImageText, moved: MovedImages, blog: ImageBlog): readonly FileId[] {
  return scanImages(text.text, { ...blog, isMarkdown: text.kind.isMarkdown }).flatMap(reference => {
    const found = findImages(reference, text, blog.index)
    const isMeant = found.kind === 'images' && !(found.isGuessed && reference.isProse)
    return isMeant ? found.ids.filter(id => moved.has(id)) : []
  })
}

/** Where a picture gives way to another of the same name, a link that says no more than that could mean both. */
function withoutImages(index: ImageIndex, gone: ReadonlySet<FileId>): ImageIndex {
  return changedIndex(
    index,
    [...index.site.files.values()].filter(id => !gone.has(id)),
  )
}

function renamedIndex(index: ImageIndex, from: FileId, to: FileId): ImageIndex {
  return changedIndex(
    index,
    [...index.site.files.values()].map(id => (id === from ? to : id)),
  )
}

function changedIndex(index: ImageIndex, files: readonly FileId[]): ImageIndex {
  return imageIndex({ ...index.site, files: new Map(files.map(id => [id.normalize('NFC'), id])) })
}

function hasImage({ index }: ImageBlog, image: FileId): boolean {
  return index.site.files.get(image.normalize('NFC')) === image
}

function unchanged(image: FileId): BulkFile {
  const title = image.slice(image.lastIndexOf('/') + 1)
  return { id: image, title, text: null, newId: null, isTrashed: false, warning: null }
}

function unchangedText({ id, title }: ImageText): BulkFile {
  return { id, title, text: null, newId: null, isTrashed: false, warning: null }
}

function finished(files: readonly BulkFile[]): BulkPlan {
  return { refusal: files.some(isChanged) ? null : { key: 'bulk.nothing' }, files, warnings: [] }
}
