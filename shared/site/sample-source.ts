import type { BlogConfig, FileId, Generator } from '../blog.ts'
import { describePost } from '../post/describe-post.ts'
import { dayOf } from '../post/zoned-time.ts'
import { defaultLook } from './look.ts'
import type { SitePost, SiteSource } from './site-source.ts'

/** For tests: a blog as the plan sees it, out of ids and front matter. */
export function sampleSource(
  posts: Readonly<Record<FileId, Readonly<Record<string, unknown>>>>,
  more: Partial<Omit<SiteSource, 'config' | 'posts'>> & { readonly config?: Partial<BlogConfig> } = {},
): SiteSource {
  const { config, generator = 'jekyll', ...rest } = more
  return {
    generator,
    name: 'blog',
    posts: Object.entries(posts).map(([id, data]) => samplePost(id, data, generator)),
    pages: [],
    files: [],
    look: defaultLook,
    nowMs: Date.UTC(2024, 0, 1),
    withDrafts: false,
    withFuture: false,
    ...rest,
    config: { ...emptyConfig, permalink: 'pretty', ...config },
  }
}

export const emptyConfig: BlogConfig = {
  title: 'Notes',
  description: null,
  author: null,
  language: null,
  url: '',
  baseUrl: '',
  permalink: null,
  timeZone: 'UTC',
  postsPerPage: null,
  exclude: [],
  raw: {},
}

function samplePost(id: FileId, data: Readonly<Record<string, unknown>>, generator: Generator): SitePost {
  const modifiedMs = Date.UTC(2020, 4, 6)
  const meta = describePost({ id, data, generator, timeZone: 'UTC', modifiedMs })
  const date = meta.date ?? { timeMs: modifiedMs, day: dayOf(modifiedMs, 'UTC'), source: 'modified' as const }
  return { id, meta, date, problem: null }
}
