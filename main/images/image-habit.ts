import type { BlogConfig, FileId, Generator, PostDate } from '../../shared/blog.ts'
import type { PlaceSource } from '../../shared/images/image-choices.ts'
import { parentOf } from '../../shared/parent-of.ts'
import {
  assetTag,
  defaultForm,
  type LinkForm,
  publicFolder,
  type ReadLink,
  readLink,
} from './image-link-form.ts'
import { imageLinks } from './image-links.ts'

/** Where a post's pictures go, and how links to them are written. */
export interface ImageHabit {
  /** Folder of the blog, without a final slash; empty: the blog's own. */
  readonly folder: FileId
  readonly form: LinkForm
  readonly from: PlaceSource
}

/** What a habit is learnt from: a post's place, title, and text. */
export interface HabitPost {
  readonly id: FileId
  readonly title: string
  readonly date: PostDate | null
  readonly text: string
}

interface BlogRules {
  readonly generator: Generator
  readonly config: BlogConfig
}

/**
 * Learns where `post` keeps its pictures.
 *
 * First from its own links: the folder that most of them lead to. Without any, from what most other posts do, as a
 * pattern of the file's name or title. Else from the generator's usual place.
 */
export function learnImageHabit(blog: BlogRules, post: HabitPost, others: Iterable<HabitPost>): ImageHabit {
  const own = postHabit(blog, post)
  const learnt = showsAll(own) ? null : blogHabit(blog, others)
  if (own !== null) return withEncoding(own, learnt?.form.isEncoded ?? null)
  if (learnt !== null) {
    const folder = fillPattern(learnt.pattern, post)
    if (folder !== null) return { folder, form: learnt.form, from: 'blog' }
  }
  return { folder: defaultFolder(blog, post), form: defaultFormFor(blog, post), from: 'generator' }
}

/** Whether what other posts do matters for this one: reading them takes time. */
export function needsOthers(blog: BlogRules, post: HabitPost): boolean {
  return !showsAll(postHabit(blog, post))
}

function showsAll(own: ImageHabit | null): boolean {
  return own !== null && own.form.isEncoded !== null
}

function withEncoding(habit: ImageHabit, isEncoded: boolean | null): ImageHabit {
  return { ...habit, form: { ...habit.form, isEncoded: habit.form.isEncoded ?? isEncoded } }
}

/** What this post's own links say; null: it has none to files of the blog. */
function postHabit(blog: BlogRules, post: HabitPost): ImageHabit | null {
  const links = imageLinks(post.text).flatMap(address => {
    const link = readLink(address, { ...blog, postId: post.id })
    return link === null ? [] : [link]
  })
  const folder = mostFrequent(links.map(({ id }) => parentOf(id)))
  if (folder === null) return null
  const inFolder = links.filter(({ id }) => parentOf(id) === folder)
  return { folder, form: usualForm(inFolder), from: 'post' }
}

function usualForm(links: readonly ReadLink[]): LinkForm {
  const shape = ({ form }: ReadLink) => JSON.stringify([form.base, form.prefix, form.suffix])
  const usual = mostFrequent(links.map(shape))
  const same = links.filter(link => shape(link) === usual)
  // The shape was taken from these links, so there is one.
  const { form } = same[0] as ReadLink
  return { ...form, isEncoded: mostFrequent(same.flatMap(link => link.form.isEncoded ?? [])) }
}

function blogHabit(
  blog: BlogRules,
  others: Iterable<HabitPost>,
): { readonly pattern: string; readonly form: LinkForm } | null {
  const found: { pattern: string; form: LinkForm }[] = []
  for (const post of others) {
    const habit = postHabit(blog, post)
    if (habit !== null) found.push({ pattern: patternOf(habit.folder, post), form: habit.form })
  }
  const pattern = mostFrequent(found.map(habit => habit.pattern).filter(isHabit))
  if (pattern === null) return null
  const links = found.filter(habit => habit.pattern === pattern).map(({ form }) => ({ id: '', form }))
  return { pattern, form: usualForm(links) }
}

/**
 * Folder → pattern: a part that is the post's name, title or date becomes its placeholder.
 *
 * A folder without any such part stays as it is: one that many posts share wins over one that a single post has.
 */
export function patternOf(folder: FileId, post: HabitPost): string {
  const values = placeholders(post)
  return folder
    .split('/')
    .map(part => Object.entries(values).find(([, value]) => value !== null && value === part)?.[0] ?? part)
    .join('/')
}

/** A folder that only one post uses is that post's own, and no place for another's pictures. */
function isHabit(pattern: string, _at: number, all: readonly string[]): boolean {
  return pattern.includes('{') || all.indexOf(pattern) !== all.lastIndexOf(pattern)
}

/** Null: the pattern needs a date and the post has none. */
export function fillPattern(pattern: string, post: HabitPost): FileId | null {
  const values = placeholders(post)
  const parts = pattern.split('/').map(part => (Object.hasOwn(values, part) ? values[part] : part))
  return parts.every(part => typeof part === 'string' && part !== '') ? parts.join('/') : null
}

/** The order matters where two are the same: a name is the commoner habit than a title. */
function placeholders({ id, title, date }: HabitPost): Readonly<Record<string, string | null>> {
  const day = date !== null && date.source !== 'modified' ? date.day : null
  return {
    '{name}': postName(id),
    '{file}': fileStem(id),
    '{title}': title.replaceAll('/', '-'),
    '{year}': day?.slice(0, 4) ?? null,
    '{month}': day?.slice(5, 7) ?? null,
    '{day}': day?.slice(8, 10) ?? null,
    '{year-month}': day?.slice(0, 7) ?? null,
    '{date}': day,
  }
}

/** The file's name without its date and extension; of `index.md`, its folder's. */
export function postName(id: FileId): string {
  return fileStem(id).replace(/^\d{2,4}-\d{1,2}-\d{1,2}-(?=.)/, '')
}

function fileStem(id: FileId): string {
  const parts = id.split('/')
  const stem = (parts.at(-1) ?? '').replace(/\.[^.]+$/, '')
  return stem === 'index' ? (parts.at(-2) ?? stem) : stem
}

function defaultFolder({ generator, config }: BlogRules, { id }: HabitPost): FileId {
  if (isBundle(generator, id)) return parentOf(id)
  if (generator === 'hexo' && config.raw.post_asset_folder === true) return id.replace(/\.[^./]+$/, '')
  if (generator === 'jekyll' || generator === 'eleventy') return `assets/img/${postName(id)}`
  if (generator !== 'plain') return `${publicFolder(generator)}images/${postName(id)}`
  return [parentOf(id), 'images', postName(id)].filter(part => part !== '').join('/')
}

function defaultFormFor(blog: BlogRules, { id }: HabitPost): LinkForm {
  const relative: LinkForm = { base: 'relative', prefix: '', suffix: '', isEncoded: null }
  if (isBundle(blog.generator, id)) return relative
  if (blog.generator !== 'hexo' || blog.config.raw.post_asset_folder !== true) return defaultForm(blog)
  // Without that setting Hexo finds a picture beside the post by its tag alone.
  return takesPlainAssets(blog.config.raw.marked) ? relative : { ...relative, ...assetTag }
}

function takesPlainAssets(marked: unknown): boolean {
  return typeof marked === 'object' && marked !== null && Reflect.get(marked, 'postAsset') === true
}

/** Hugo's leaf bundle: the pictures lie beside `index.md`. */
function isBundle(generator: Generator, id: FileId): boolean {
  return generator === 'hugo' && id.endsWith('/index.md')
}

/** The first of those that are there most often; null: there is nothing. */
function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>()
  let best: T | null = null
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const [value, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = value
  }
  return best
}
