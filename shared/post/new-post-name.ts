import type { FileId, Generator, PostSummary } from '../blog.ts'
import { readPostName } from './post-name.ts'

export interface NewPost {
  readonly generator: Generator
  readonly title: string
  /** Its name as the writer wants it, instead of the one that the title makes. */
  readonly slug?: string | null
  /** `YYYY-MM-DD` in the blog's time zone. */
  readonly day: string
  /** The posts that are there: what the newest of them do is the blog's habit. */
  readonly posts: readonly Pick<PostSummary, 'id' | 'title' | 'date' | 'draft'>[]
}

interface Habit {
  readonly folder: string
  readonly hasDate: boolean
  /** A folder of its own with an `index.md`. */
  readonly isBundle: boolean
  readonly extension: string
}

/** How many of the newest posts make a habit: what was done ten years ago does not. */
const habitPosts = 30

/**
 * Where a new post's file goes and how it is named, as the newest posts of this blog have it.
 *
 * Chinese and other letters stay what they are, unless this blog gives posts with such titles names in ASCII: then
 * `title` is to be given as it is read in Latin letters (`namesInAscii`), since of others nothing is left.
 */
export function nameNewPost({ generator, title, slug: chosen = null, day, posts }: NewPost): FileId {
  const newest = newestOf(posts, generator)
  const habits = newest.map(({ id }) => habitOf(id, generator))
  const { folder, hasDate, isBundle, extension } = mostCommon(habits) ?? usual[generator]
  const slug = chosenSlug(chosen ?? '') || slugOf(title, newest, generator)
  const stem = hasDate ? `${day}-${slug}` : slug
  const name = isBundle ? `${stem}/index.${extension}` : `${stem}.${extension}`
  return folder === '' ? name : `${folder}/${name}`
}

/** Whether a blog gives posts whose titles are Chinese, or of other letters than ours, names in ASCII. */
export function namesInAscii({ generator, posts }: Pick<NewPost, 'generator' | 'posts'>): boolean {
  return !keepsLetters(newestOf(posts, generator), generator)
}

function newestOf(posts: NewPost['posts'], generator: Generator): NewPost['posts'] {
  return posts
    .filter(({ draft, id }) => !draft && !readPostName(id, generator).inDrafts)
    .sort((one, other) => (other.date?.timeMs ?? 0) - (one.date?.timeMs ?? 0))
    .slice(0, habitPosts)
}

/** What each generator does by itself, for a blog that has no posts yet. */
const usual: Readonly<Record<Generator, Habit>> = {
  jekyll: { folder: '_posts', hasDate: true, isBundle: false, extension: 'md' },
  hexo: { folder: 'source/_posts', hasDate: false, isBundle: false, extension: 'md' },
  hugo: { folder: 'content/posts', hasDate: false, isBundle: false, extension: 'md' },
  eleventy: { folder: 'posts', hasDate: false, isBundle: false, extension: 'md' },
  plain: { folder: '', hasDate: false, isBundle: false, extension: 'md' },
}

function habitOf(id: FileId, generator: Generator): Habit {
  const folders = id.split('/')
  const file = folders.pop() ?? ''
  const dot = file.lastIndexOf('.')
  const isBundle = generator !== 'jekyll' && /^index\./i.test(file) && folders.length > 0
  const stem = isBundle ? (folders.pop() ?? '') : file.slice(0, dot)
  return {
    folder: folders.join('/'),
    // Jekyll knows a post by its date alone.
    hasDate: generator === 'jekyll' || /^\d{4}-\d{2}-\d{2}-/.test(stem),
    isBundle,
    extension: file.slice(dot + 1),
  }
}

function mostCommon(habits: readonly Habit[]): Habit | null {
  const counts = new Map<string, { habit: Habit; count: number }>()
  for (const habit of habits) {
    const key = JSON.stringify(habit)
    counts.set(key, { habit, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((one, other) => other.count - one.count)[0]?.habit ?? null
}

/** A name may have 255 bytes; the date, the extension and a number need some of them. */
const maxSlugBytes = 200

/** What the writer chose, with its letters and capitals; empty: nothing that a file could be called by. */
function chosenSlug(chosen: string): string {
  const parts = chosen.normalize('NFC').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  return cutBytes(parts.join('-'), maxSlugBytes)
}

/** Where a page that is no post goes: beside the other pages, or in a folder of its own where those are. */
export function nameNewPage({ generator, title, slug = null, pages }: NewPage): FileId {
  const name = chosenSlug(slug ?? '') || slugOf(title, [], generator)
  const folder = pageFolders[generator]
  const isFolder =
    generator === 'hexo' || pages.filter(id => /[^/]\/index\.[^/]+$/.test(id)).length * 2 > pages.length
  return `${folder}${isFolder ? `${name}/index.md` : `${name}.md`}`
}

export interface NewPage extends Pick<NewPost, 'generator' | 'title' | 'slug'> {
  /** The pages that are there. */
  readonly pages: readonly FileId[]
}

const pageFolders: Readonly<Record<Generator, string>> = {
  jekyll: '',
  hexo: 'source/',
  hugo: 'content/',
  eleventy: '',
  plain: '',
}

function slugOf(title: string, newest: NewPost['posts'], generator: Generator): string {
  const slugs = newest.map(({ id }) => readPostName(id, generator).slug)
  const keepsCase = slugs.some(slug => /[A-Z]/.test(slug))
  const allowed = keepsLetters(newest, generator)
    ? title.normalize('NFC')
    : title.normalize('NFD').replace(/[^\p{ASCII}]/gu, ' ')
  const parts = allowed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const slug = cutBytes(parts.join('-'), maxSlugBytes)
  return (keepsCase ? slug : slug.toLowerCase()) || 'untitled'
}

function keepsLetters(newest: NewPost['posts'], generator: Generator): boolean {
  return (
    newest.some(({ id }) => !isAscii(readPostName(id, generator).slug)) ||
    !newest.some(post => /\p{L}/u.test(post.title.replace(ascii, '')))
  )
}

const ascii = /\p{ASCII}/gu

function isAscii(text: string): boolean {
  return text.replace(ascii, '') === ''
}

/** By whole characters; a letter of UTF-8 has at most four bytes. */
function cutBytes(text: string, maxBytes: number): string {
  let bytes = 0
  let kept = ''
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (bytes > maxBytes) break
    kept += letter
  }
  return kept.replace(/-$/, '')
}
