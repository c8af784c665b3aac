import { usesDollarMath } from '../../shared/markdown/uses-math.ts'
import { splitPost } from '../../shared/post/split-post.ts'
import { dayOf } from '../../shared/post/zoned-time.ts'
import type { PostBody } from '../../shared/site/render-page.ts'
import type { SitePost, SiteSource } from '../../shared/site/site-source.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { listBlogFiles } from './blog-files.ts'

export interface ExportOptions {
  readonly withDrafts: boolean
  readonly withFuture: boolean
}

export interface ReadSite {
  readonly source: SiteSource
  /** Whether a line break in a paragraph is one on the page; null: as the generator has it. */
  readonly breaks: boolean | null
  /** A post's text, read when its page is made: all of them at once would fill the memory. */
  readBody(id: string): Promise<PostBody>
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
  return {
    breaks: blog.markdown.breaks,
    source: {
      generator: blog.generator,
      name: blog.name,
      config: blog.config,
      posts: posts.map(post => sitePost(post, blog.config.timeZone)),
      files: await listBlogFiles(blog.root, pause),
      nowMs,
      ...options,
    },
    async readBody(id) {
      const post = postById.get(id)
      if (post === undefined) throw new Error(`the plan has a post that the blog does not have: ${id}`)
      const text = await post.readText()
      const { bodyFrom } = splitPost(text, blog.generator)
      return {
        head: text.slice(0, bodyFrom),
        body: text.slice(bodyFrom),
        usesDollarMath: usesDollarMath(text.slice(0, bodyFrom), blog.markdown.dollarMath),
        liquid: post.meta.data.render_with_liquid !== false,
      }
    },
  }
}

function sitePost({ id, meta, summary, modifiedMs }: PostFile, timeZone: string | null): SitePost {
  const date = meta.date ?? { timeMs: modifiedMs, day: dayOf(modifiedMs, timeZone), source: 'modified' }
  return { id, meta, date, problem: summary.problem }
}
