import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { usesDollarMath } from '../../shared/markdown/uses-math.ts'
import { splitPost } from '../../shared/post/split-post.ts'
import { dayOf } from '../../shared/post/zoned-time.ts'
import { needsTheme } from '../../shared/site/html-page.ts'
import { defaultLook, type Look } from '../../shared/site/look.ts'
import type { PostBody } from '../../shared/site/render-page.ts'
import type { SitePage, SitePost, SiteSource } from '../../shared/site/site-source.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { readFrontMatter } from '../blog/read-front-matter.ts'
import { readPostText } from '../blog/read-post-text.ts'
import { listBlogFiles } from './blog-files.ts'
import { siteAddress } from './site-address.ts'

export interface ExportOptions {
  readonly withDrafts: boolean
  readonly withFuture: boolean
  /** The address of the published site, instead of the one that the blog's configuration says. */
  readonly baseUrl?: string | null
  /** What of the look was chosen; the rest is as usual. */
  readonly look?: Partial<Look>
  /** Make every file anew, whatever an earlier export left there. */
  readonly clean?: boolean
}

export interface ReadSite {
  readonly source: SiteSource
  /** Whether a line break in a paragraph is one on the page; null: as the generator has it. */
  readonly breaks: boolean | null
  /** A post's or page's text, read when its page is made: all of them at once would fill the memory. */
  readBody(id: FileId): Promise<PostBody>
}

/** Reads a blog as far as the plan of its site needs it. */
export async function readSite(
  blog: Blog,
  options: ExportOptions,
  nowMs: number,
  pause: () => Promise<void>,
): Promise<ReadSite> {
  const posts = await blog.listPosts()
  const postById = new Map(posts.map(post => [post.id, post]))
  const { files, pages } = await listBlogFiles(blog, pause)
  const { withDrafts, withFuture } = options
  return {
    breaks: blog.markdown.breaks,
    source: {
      generator: blog.generator,
      name: blog.name,
      config: { ...blog.config, ...siteAddress(options.baseUrl ?? null) },
      posts: posts.map(post => sitePost(post, blog.config.timeZone)),
      pages: await Promise.all(pages.map(id => readPage(blog, id))),
      files,
      look: { ...defaultLook, ...options.look },
      nowMs,
      withDrafts,
      withFuture,
    },
    async readBody(id) {
      const post = postById.get(id)
      if (post !== undefined) return bodyOf(blog, await post.readText(), post.meta.data)
      const text = await readPostText(blog.root, id)
      return bodyOf(blog, text, readFrontMatter(text, blog.generator).data)
    },
  }
}

function bodyOf(
  { generator, markdown }: Blog,
  text: string,
  data: Readonly<Record<string, unknown>>,
): PostBody {
  const { bodyFrom } = splitPost(text, generator)
  const head = text.slice(0, bodyFrom)
  return {
    head,
    body: text.slice(bodyFrom),
    usesDollarMath: usesDollarMath(head, markdown.dollarMath),
    liquid: data.render_with_liquid !== false,
  }
}

function sitePost({ id, meta, summary, modifiedMs }: PostFile, timeZone: string | null): SitePost {
  const date = meta.date ?? { timeMs: modifiedMs, day: dayOf(modifiedMs, timeZone), source: 'modified' }
  return { id, meta, date, problem: summary.problem }
}

/** Pages are few, so their texts are read now: an HTML page is shown only if nothing in it needs the blog's theme. */
async function readPage(blog: Blog, id: FileId): Promise<SitePage> {
  const format = /\.html?$/i.test(id) ? 'html' : 'markdown'
  try {
    const text = await readPostText(blog.root, id)
    const { data, problem } = readFrontMatter(text, blog.generator)
    const { body } = bodyOf(blog, text, data)
    return { id, data, format, needsTheme: format === 'html' && needsTheme(body), problem }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const problem = { key: error.key, params: error.params }
    return { id, data: {}, format, needsTheme: false, problem }
  }
}
