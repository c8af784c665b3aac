import type { FileId } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { dayOf } from '../../../shared/post/zoned-time.ts'
import { filledText, needsTheme } from '../../../shared/site/html-page.ts'
import { defaultLook, type ImageChoice, type Look } from '../../../shared/site/look.ts'
import type { PostBody } from '../../../shared/site/render-page.ts'
import type { SitePage, SitePost, SiteSource } from '../../../shared/site/site-source.ts'
import type { Blog, PostFile, TakeText } from '../../blog/blog.ts'
import { readFrontMatter } from '../../blog/read-front-matter.ts'
import { type BlogFiles, listBlogFiles, pageFormat } from './blog-files.ts'
import { type BlogReader, createBlogReader } from './blog-reader.ts'
import { siteAddress } from './site-address.ts'

export interface ExportOptions {
  readonly withDrafts: boolean
  readonly withFuture: boolean
  /** The address of the published site, instead of the one that the blog's configuration says. */
  readonly baseUrl?: string | null
  /** What of the look was chosen; the rest is as usual. */
  readonly look?: Partial<Look>
  /** `responsive`: with smaller pictures of the pictures, as WebP. */
  readonly images?: ImageChoice
  /** Make every file anew, whatever an earlier export left there. */
  readonly clean?: boolean
}

export interface ReadSite extends Pick<BlogFiles, 'folders' | 'opened'> {
  readonly source: SiteSource
  readonly reader: BlogReader
  /** A post's or page's text, read when it is asked for: all of them at once would fill the memory. */
  readBody(id: FileId): Promise<PostBody>
}

/** Reads a blog as far as the plan of its site needs it. */
export async function readSite(
  blog: Blog,
  options: ExportOptions,
  nowMs: number,
  pause: () => Promise<void>,
): Promise<ReadSite> {
  return readSiteOf(blog, await listBlogFiles(blog, pause), { options, nowMs })
}

interface SiteReading {
  readonly options: ExportOptions
  readonly nowMs: number
  /** Gets the texts of posts that had to be read. */
  readonly take?: TakeText
  readonly signal?: AbortSignal
}

/** The same when what else is in the blog is known already. */
export async function readSiteOf(
  blog: Blog,
  { files, pages, folders, entries, opened }: BlogFiles,
  { options, nowMs, take, signal }: SiteReading,
): Promise<ReadSite> {
  const posts = await blog.listPosts(entries, { take, signal })
  const { withDrafts, withFuture } = options
  const reader = createBlogReader(blog)
  const config = { ...blog.config, ...siteAddress(options.baseUrl ?? null) }
  return {
    reader,
    folders,
    opened,
    source: {
      generator: blog.generator,
      name: blog.name,
      config,
      posts: posts.map(post => sitePost(post, blog.config.timeZone)),
      pages: pages.map(id => readPage({ generator: blog.generator, config }, reader, id)),
      ...(blog.generator === 'eleventy' ? { folderData: blog.branches() } : {}),
      files,
      look: { ...defaultLook, ...options.look },
      nowMs,
      withDrafts,
      withFuture,
    },
    readBody: async id => reader.text(id).body,
  }
}

function sitePost({ id, meta, summary, modifiedMs }: PostFile, timeZone: string | null): SitePost {
  const date = meta.date ?? { timeMs: modifiedMs, day: dayOf(modifiedMs, timeZone), source: 'modified' }
  return { id, meta, date, problem: summary.problem }
}

/** Pages are few, so their texts are read now: what is no Markdown is shown only if nothing in it needs the theme. */
function readPage(place: Pick<SiteSource, 'generator' | 'config'>, reader: BlogReader, id: FileId): SitePage {
  const format = pageFormat(id)
  try {
    const { text, body } = reader.text(id)
    const { data, problem } = readFrontMatter(text, place.generator)
    const page = { id, data, format, needsTheme: format !== 'markdown' && needsTheme(body.body), problem }
    if (format !== 'text') return page
    return { ...page, ...filledText(id, body.body, place.config) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const problem = { key: error.key, params: error.params }
    return { id, data: {}, format, needsTheme: false, problem }
  }
}
