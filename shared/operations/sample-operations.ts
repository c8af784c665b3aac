// For tests: a blog as a plan sees it, made of files and their texts.
import type { BlogConfig, FileId, Generator } from '../blog.ts'
import { describePost } from '../post/describe-post.ts'
import { isPostName } from '../post/post-name.ts'
import type { OperationBlog, OperationPost } from './operation.ts'
import { readMatterFields } from './sample-matter.ts'

const plainConfig: BlogConfig = {
  title: null,
  description: null,
  author: null,
  language: null,
  url: '',
  baseUrl: '',
  permalink: null,
  timeZone: 'Asia/Shanghai',
  postsPerPage: null,
  exclude: [],
  raw: {},
}

/** `texts` are posts and pages; a post is what its generator takes for one. `id` is the post of the operation. */
export function sampleOperations(
  generator: Generator,
  id: FileId,
  texts: Readonly<Record<FileId, string>>,
  more: Partial<Omit<OperationBlog, 'config'>> & { readonly config?: Partial<BlogConfig> } = {},
): OperationBlog {
  const config = { ...plainConfig, ...more.config }
  const posts = Object.entries(texts)
    .filter(([name]) => isPostName(name, generator))
    .map(([name, text]) => samplePost(name, text, generator))
  return {
    generator,
    posts,
    files: [],
    text: texts[id] ?? '',
    others: Object.entries(texts)
      .filter(([name]) => name !== id)
      .map(([name, text]) => ({ id: name, text })),
    canRedirect: false,
    ...more,
    config,
  }
}

function samplePost(id: FileId, text: string, generator: Generator): OperationPost {
  const data = readMatterFields(text)
  const modifiedMs = Date.UTC(2024, 0, 2, 3)
  const meta = describePost({ id, data, generator, timeZone: plainConfig.timeZone, modifiedMs })
  return {
    id,
    meta,
    date: meta.date ?? { timeMs: modifiedMs, day: '2024-01-02', source: 'modified' },
    modifiedMs,
  }
}
