import type { FileId, PostSummary } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { readFields } from '../../shared/matter/read-fields.ts'
import { type DateSample, learnDateHabit, writeDate } from '../../shared/post/date-habit.ts'
import { fillTemplate } from '../../shared/post/fill-template.ts'
import type { NewPostModel } from '../../shared/post/new-place.ts'
import { nameNewPage, nameNewPost, namesInAscii } from '../../shared/post/new-post-name.ts'
import { newPostText } from '../../shared/post/new-post-text.ts'
import { readDateSample } from '../../shared/post/read-date-sample.ts'
import { isUntitledPage } from '../../shared/post/untitled.ts'
import { dayOf } from '../../shared/post/zoned-time.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { readPostText } from '../blog/read-post-text.ts'
import { canRomanise, romaniseName } from '../images/romanise-name.ts'
import { listOwnPages } from '../listing/list-pages.ts'
import { listTemplates } from '../listing/list-templates.ts'

/** How many of the newest posts are looked at for what they have in common. */
const habitPosts = 10

/** What a new post of this blog begins with. */
export async function beginPost(blog: Blog, nowMs: number, model: NewPostModel): Promise<string> {
  const newest = newestOf(await blog.listPosts()).slice(0, habitPosts)
  const texts = await Promise.all(newest.map(post => post.readText()))
  const date = dateFor(blog, texts, nowMs)
  const { generator } = blog
  switch (model.kind) {
    case 'template':
      return fillTemplate(await readTemplate(blog, model.id), generator, date)
    case 'post': {
      const text = await readPostText(blog.root, model.id)
      const others = texts.filter((_, at) => newest[at]?.id !== model.id)
      return newPostText({ model: text, others, generator, date })
    }
    case 'page':
      return newPostText({ model: await pageModel(blog), others: [], generator, date })
    case 'latest': {
      const [latest = null, ...others] = texts
      const template = latest === null ? await usualTemplate(blog) : null
      if (template !== null) return fillTemplate(template, generator, date)
      return newPostText({ model: latest, others, generator, date })
    }
  }
}

/** What a new post is to be called: by its text, or `slug`, its writer's own choice. */
export interface NameWish {
  readonly text: string
  readonly slug: string | null
}

/** What is in the blog already, as far as a name follows from it: of the posts, the newest are enough. */
export interface Neighbours {
  readonly posts: readonly PostSummary[]
  readonly pages: readonly FileId[]
}

/** How a post with this text would be named in this blog today. */
export async function nameForText(blog: Blog, id: FileId, wish: NameWish, nowMs: number): Promise<FileId> {
  const posts = isUntitledPage(id) ? [] : (await blog.listPosts()).map(({ summary }) => summary)
  const pages = isUntitledPage(id) ? (await listOwnPages(blog)).map(page => page.id) : []
  return nameBeside(blog, id, wish, { posts, pages }, nowMs)
}

/** The same, for who knows the neighbours. */
export async function nameBeside(
  { generator, config }: Blog,
  id: FileId,
  { text, slug }: NameWish,
  { posts, pages }: Neighbours,
  nowMs: number,
): Promise<FileId> {
  const title = readFields(text, generator).title.value ?? ''
  if (isUntitledPage(id)) return nameNewPage({ generator, title, slug, pages })
  const read = canRomanise(title) && namesInAscii({ generator, posts }) ? await romaniseName(title) : title
  return nameNewPost({ generator, title: read, slug, day: dayOf(nowMs, config.timeZone), posts })
}

/** Only one that can be read as its writer meant it says what the blog's habit is. */
function newestOf(posts: readonly PostFile[]): readonly PostFile[] {
  return posts
    .filter(({ summary }) => summary.problem === null && !summary.draft && summary.date !== null)
    .sort((one, other) => (other.summary.date?.timeMs ?? 0) - (one.summary.date?.timeMs ?? 0))
}

function dateFor({ generator, config }: Blog, texts: readonly string[], nowMs: number): DateSample {
  const samples = texts.flatMap(text => readDateSample(text, generator) ?? [])
  const habit = learnDateHabit(samples, generator)
  return { text: writeDate(nowMs, habit, config.timeZone), quotes: habit.quotes }
}

/** The page that a new one is to be like: the first that says what it is; else what the generator wants. */
async function pageModel(blog: Blog): Promise<string> {
  for (const { id, problem } of await listOwnPages(blog)) {
    if (problem !== null || /(?:^|\/)_?(?:index|404|readme)\./i.test(id)) continue
    const text = await readPostText(blog.root, id)
    if (readFields(text, blog.generator).title.value !== null) return text
  }
  if (blog.generator === 'jekyll') return '---\nlayout: page\ntitle:\n---\n'
  return blog.generator === 'hugo' ? "+++\ntitle = ''\n+++\n" : '---\ntitle:\n---\n'
}

/** The generator's own template for a post, for a blog that has none yet. */
async function usualTemplate(blog: Blog): Promise<string | null> {
  const usual = (await listTemplates(blog)).find(id => /\/(?:post|posts|default)\.md$/.test(id))
  return usual === undefined ? null : readPostText(blog.root, usual)
}

/** Only what was offered. */
async function readTemplate(blog: Blog, id: FileId): Promise<string> {
  if (!(await listTemplates(blog)).includes(id)) throw new AppError('missing', 'post.missing', { file: id })
  return readPostText(blog.root, id)
}
