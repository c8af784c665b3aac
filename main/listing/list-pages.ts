import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FileId, PageSummary } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { fieldText } from '../../shared/matter/field-text.ts'
import { postAddress } from '../../shared/site/address/permalink.ts'
import { collectionOf, outputCollections } from '../../shared/site/jekyll-collections.ts'
import { isPageAmongPosts, pageAddress } from '../../shared/site/site-pages.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { readFrontMatter } from '../blog/read-front-matter.ts'
import { readPostText } from '../blog/read-post-text.ts'
import { listBlogFiles, pageFormat } from '../export/blog-files.ts'
import { createSlice } from '../operations/slice.ts'

/** The pages beside the posts that are written in Markdown: `about.md`, `index.md`. Sorted by id. */
export async function listPages(blog: Blog): Promise<readonly PageSummary[]> {
  const slice = createSlice()
  const pause = async () => {
    if (slice.isOver()) await slice.pause()
  }
  const { generator } = blog
  if (generator === 'jekyll' || generator === 'hexo') {
    const { pages } = await listBlogFiles(blog, pause)
    const collections = generator === 'jekyll' ? outputCollections(blog.config) : []
    const isShown = (id: FileId) => pageFormat(id) === 'markdown' && collectionOf(id, collections) === null
    return Promise.all(pages.filter(isShown).map(id => pageFile(blog, id)))
  }
  const among = (await blog.listPosts()).filter(post => isPageAmongPosts(post, generator))
  const sections = generator === 'hugo' ? sectionPages(blog) : []
  const pages = [
    ...among.map(post => pageAmong(blog, post)),
    ...(await Promise.all(sections.map(id => pageFile(blog, id)))),
  ]
  return pages.sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Hugo's pages of whole sections, which no list of posts has. */
function sectionPages({ root, folders }: Blog): readonly FileId[] {
  return folders()
    .filter(folder => folder === 'content' || folder.startsWith('content/'))
    .map(folder => `${folder}/_index.md`)
    .filter(id => existsSync(join(root, id)))
}

function pageAmong({ generator, config }: Blog, { id, meta, summary }: PostFile): PageSummary {
  const date = meta.date ?? { timeMs: 0, day: '1970-01-01', source: 'modified' as const }
  const filled = postAddress(generator, { id, meta, date }, config)
  const address = filled.kind === 'address' ? filled.address : null
  return { id, title: summary.title, address, problem: summary.problem }
}

async function pageFile({ root, generator, config }: Blog, id: FileId): Promise<PageSummary> {
  try {
    const { data, problem } = readFrontMatter(await readPostText(root, id), generator)
    const title = fieldText(data.title)?.trim() || nameOf(id)
    const page = { id, data, format: 'markdown', needsTheme: false, problem } as const
    const address = generator === 'hugo' ? sectionAddress(id) : pageAddress(page, generator, config)
    return { id, title, address, problem }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { id, title: nameOf(id), address: null, problem: { key: error.key, params: error.params } }
  }
}

function sectionAddress(id: FileId): string {
  return `/${id.slice('content/'.length, -'_index.md'.length)}`
}

/** `about` of `about.md` and `source/about/index.md`; a page of the whole site is called by its file. */
function nameOf(id: FileId): string {
  const stem = id.replace(/\.[^./]*$/, '').replace(/(?<=[^/]\/[^/]+|^(?!source\/)[^/]+)\/_?index$/i, '')
  return stem.slice(stem.lastIndexOf('/') + 1)
}
