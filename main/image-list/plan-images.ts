import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { type BulkFile, type BulkPlan, refusedBulk } from '../../shared/bulk/bulk-plan.ts'
import type { ImageChange, ImageGroup } from '../../shared/bulk/image-change.ts'
import { AppError, type Message } from '../../shared/errors.ts'
import type { ImageUse } from '../../shared/images/blog-image.ts'
import type { ImageIndex } from '../../shared/images/find-image.ts'
import { usesOfPatterns } from '../../shared/images/match-patterns.ts'
import {
  type ImageBlog,
  type ImageText,
  planImageChange,
  planMerge as planMergeOf,
  planMoved,
  planRemade,
  type RemadeImage,
} from '../../shared/images/plan-image-change.ts'
import type { MovedImages } from '../../shared/images/relink-images.ts'
import { scanPatterns } from '../../shared/images/scan-patterns.ts'
import { hasTemplates, textKind } from '../../shared/images/text-kind.ts'
import { isInUse, referencesOf, usesOf } from '../../shared/images/uses-of.ts'
import { publicPath } from '../../shared/operations/relink.ts'
import { fileKey } from '../../shared/site/address/claims.ts'
import type { Blog } from '../blog/blog.ts'
import { readNow, textOf } from '../check/read-now.ts'
import { systemCode } from '../disk/disk-error.ts'
import { sha256 } from '../disk/sha256.ts'
import { shrinkImage } from './shrink-image.ts'
import { stripImage } from './strip-image.ts'

/** What is typed in texts and not saved yet. */
export type UnsavedTexts = ReadonlyMap<FileId, string>

/** What a look has just found, as far as a plan needs it. */
export interface LookedBlog {
  readonly blog: Blog
  readonly index: ImageIndex
  readonly uses: readonly ImageUse[]
  /** Those, and what is left out of them, in which nothing is written that could name another picture instead. */
  readonly loose: readonly ImageUse[]
  /** Folders and texts that could not be looked into. */
  readonly unread: readonly FileId[]
  readonly titles: ReadonlyMap<FileId, string>
  readonly pause: () => Promise<void>
}

/** All pictures of a change are in memory at once, so that all of it or nothing is done. */
const mostBytes = 512 * 1024 * 1024

export async function planImages(
  change: ImageChange,
  unsaved: UnsavedTexts,
  looked: LookedBlog,
): Promise<BulkPlan> {
  // What a look did not find lies outside the blog, or is gone: nothing of it is read.
  const images = imagesOf(change).filter(id => looked.index.site.files.get(id.normalize('NFC')) === id)
  const blog = imageBlog(new Set(images), unsaved, looked)
  const bytes = change.type === 'setAlts' ? 0 : sizesOf(looked.blog.root, images)
  if (bytes > mostBytes) {
    const params = { size: Math.ceil(bytes / 1_000_000), limit: Math.floor(mostBytes / 1_000_000) }
    return refusedBulk({ key: 'images.tooMuch', params })
  }
  if (change.type === 'shrinkImages') return planShrink({ ...change, images }, blog, looked)
  if (change.type === 'stripImages') return planStrip(images, blog, looked)
  if (change.type === 'mergeImages') return planMerge(change, blog, looked)
  const plan = planImageChange(change, blog)
  return change.type === 'trashImages' ? { ...plan, warnings: unreadWarnings(looked) } : plan
}

/** Nobody knows what they show, so nobody can say that a picture is unused. */
function unreadWarnings({ unread }: LookedBlog): readonly Message[] {
  const [file] = unread
  return file === undefined ? [] : [{ key: 'images.unread', params: { count: unread.length, file } }]
}

/**
 * Of pictures that were the same when somebody looked, one may be another by now: it stays. So does one that a glob or
 * an address elsewhere means, which would show nothing then.
 */
async function planMerge(
  change: Extract<ImageChange, { type: 'mergeImages' }>,
  blog: ImageBlog,
  { blog: { root }, loose, pause }: LookedBlog,
): Promise<BulkPlan> {
  const users = new Map(loose.filter(isInUse).map(({ image, file }) => [image, file]))
  const kept: { image: FileId; warning: Message }[] = []
  const groups: ImageGroup[] = []
  for (const { keep, others } of change.groups) {
    const same: FileId[] = []
    const wanted = shaNow(root, keep)
    for (const image of others) {
      await pause()
      const file = users.get(image)
      if (shaNow(root, image) !== wanted)
        kept.push({ image, warning: { key: 'images.noCopy', params: { file: keep } } })
      else if (file !== undefined)
        kept.push({ image, warning: { key: 'images.cannotRelink', params: { file } } })
      else same.push(image)
    }
    groups.push({ keep, others: same })
  }
  return planMergeOf({ groups, kept }, blog)
}

/** The texts that name these pictures, with their new names. Throws where one of them cannot be written anew. */
export function planRelink(moved: MovedImages, looked: LookedBlog): readonly BulkFile[] {
  const { texts, left } = planMoved(moved, imageBlog(new Set(moved.keys()), new Map(), looked))
  const [file] = left.values()
  if (file !== undefined) throw new AppError('conflict', 'images.cannotRelink', { file })
  return texts
}

function imagesOf(change: ImageChange): readonly FileId[] {
  switch (change.type) {
    case 'mergeImages':
      return change.groups.flatMap(({ keep, others }) => [keep, ...others])
    case 'renameImage':
      return [change.image]
    case 'setAlts':
      return change.alts.map(({ image }) => image)
    default:
      return change.images
  }
}

/** The texts that use one of these, with what is typed in them; one that is not saved may use any. */
function imageBlog(
  images: ReadonlySet<FileId>,
  unsaved: UnsavedTexts,
  { blog, index, uses, titles }: LookedBlog,
): ImageBlog {
  const users = new Set(uses.filter(({ image }) => images.has(image)).map(({ file }) => file))
  const texts = [...new Set([...users, ...unsaved.keys()])].flatMap((id): ImageText[] => {
    const text = unsaved.get(id) ?? textNow(blog.root, id)
    const kind = textKind(id, index.site.posts.has(id))
    if (text === null || kind === null) return []
    const address = index.site.posts.get(id) ?? `/${publicPath(id)}`
    return [{ id, address, text, kind, title: titles.get(id) ?? id }]
  })
  const typed = texts.filter(({ id }) => unsaved.has(id)).flatMap(text => usesInText(text, blog, index))
  const all = [...uses.filter(({ file }) => !unsaved.has(file)), ...typed].filter(isInUse)
  const counts = new Map<FileId, number>()
  for (const { image } of all) counts.set(image, (counts.get(image) ?? 0) + 1)
  const writable = new Set(texts.map(({ id }) => id))
  const fixed = all.filter(({ file, isLikely }) => !isLikely && !writable.has(file))
  return {
    generator: blog.generator,
    url: blog.config.url,
    index,
    texts,
    fixed: new Map(fixed.map(({ image, file }) => [image, file])),
    useCount: image => counts.get(image) ?? 0,
  }
}

function usesInText(
  { kind, text, ...source }: ImageText,
  { generator, config }: Blog,
  index: ImageIndex,
): readonly ImageUse[] {
  const rules = { generator, url: config.url, isMarkdown: kind.isMarkdown }
  const patterns = scanPatterns(text, rules, hasTemplates(kind))
  const likely = usesOfPatterns(patterns, { id: source.id, ...kind }, index)
  return [...usesOf(referencesOf(text, rules), source, kind, index).uses, ...likely]
}

async function planShrink(
  { images, widthPx, format }: Extract<ImageChange, { type: 'shrinkImages' }>,
  blog: ImageBlog,
  { blog: { root }, pause }: LookedBlog,
): Promise<BulkPlan> {
  const remade: RemadeImage[] = []
  const kept: { image: FileId; warning: Message }[] = []
  const taken = new Set(blog.index.byKey.keys())
  for (const image of images) {
    await pause()
    const bytes = bytesNow(root, image)
    const made = bytes === null ? gone(image) : await shrinkImage({ image, bytes, widthPx, format })
    if ('key' in made) kept.push({ image, warning: made })
    else if (made.newId !== null && taken.has(fileKey(made.newId)))
      kept.push({ image, warning: { key: 'operation.nameTaken', params: { file: made.newId } } })
    else {
      if (made.newId !== null) taken.add(fileKey(made.newId))
      remade.push({ image, ...made })
    }
  }
  return planRemade(remade, kept, blog)
}

async function planStrip(
  images: readonly FileId[],
  blog: ImageBlog,
  { blog: { root }, pause }: LookedBlog,
): Promise<BulkPlan> {
  const remade: RemadeImage[] = []
  const kept: { image: FileId; warning: Message }[] = []
  for (const image of images) {
    await pause()
    const bytes = bytesNow(root, image)
    const made = bytes === null ? gone(image) : stripImage(image, bytes)
    if ('key' in made) kept.push({ image, warning: made })
    else remade.push({ image, newId: null, bytes: made })
  }
  return planRemade(remade, kept, blog)
}

function gone(image: FileId): Message {
  return { key: 'error.missing', params: { file: image } }
}

function textNow(root: string, id: FileId): string | null {
  const bytes = readNow(root, id)
  return bytes === null ? null : textOf(bytes)
}

/** Null: it is gone. */
function shaNow(root: string, id: FileId): string | null {
  const bytes = bytesNow(root, id)
  return bytes === null ? null : sha256(bytes)
}

function bytesNow(root: string, id: FileId): Uint8Array | null {
  return unlessGone(() => readFileSync(join(root, id)))
}

function sizesOf(root: string, images: readonly FileId[]): number {
  return images.reduce((sum, id) => sum + (unlessGone(() => statSync(join(root, id)).size) ?? 0), 0)
}

function unlessGone<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}
