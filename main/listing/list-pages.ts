import type { FileId, PageSummary } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { fieldText } from '../../shared/matter/field-text.ts'
import { fieldDefaults } from '../../shared/site/address/jekyll-defaults.ts'
import { postAddress } from '../../shared/site/address/permalink.ts'
import { collectionOf, outputCollections } from '../../shared/site/jekyll-collections.ts'
import { isPageAmongPosts, pageAddress } from '../../shared/site/site-pages.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { readFrontMatter } from '../blog/read-front-matter.ts'
import { readPostText } from '../blog/read-post-text.ts'
import { listBlogFiles, pageFormat } from '../export/read/blog-files.ts'
import { createSlice } from '../operations/slice.ts'

/**
 * The pages beside the posts that are written in Markdown: `about.md`, `index.md`. Sorted by id; the documents of
 * Jekyll's collections, which may be many, come last.
 */
export async function listPages(blog: Blog): Promise<readonly PageSummary[]> {
  const isDocument = documentsOf(blog)
  return list(blog, ids => [...ids.filter(id => !isDocument(id)), ...ids.filter(isDocument)])
}

/** The same without those documents, which are no models for a page, and are not read. */
export async function listOwnPages(blog: Blog): Promise<readonly PageSummary[]> {
  const isDocument = documentsOf(blog)
  return list(blog, ids => ids.filter(id => !isDocument(id)))
}

/** `chosen`: those that are wanted of what Jekyll or Hexo makes pages of. */
async function list(
  blog: Blog,
  chosen: (ids: readonly FileId[]) => readonly FileId[],
): Promise<readonly PageSummary[]> {
  const slice = createSlice()
  const pause = async () => {
    if (slice.isOver()) await slice.pause()
  }
  const { generator } = blog
  if (generator === 'jekyll' || generator === 'hexo') {
    const { pages } = await listBlogFiles(blog, pause)
    return readAll(blog, chosen(pages.filter(id => pageFormat(id) === 'markdown')))
  }
  const among = (await blog.listPosts()).filter(post => isPageAmongPosts(post, blog))
  // Hugo's pages of whole sections, which no list of posts has.
  const sections = generator === 'hugo' ? blog.branches().map(({ id }) => id) : []
  const pages = [...among.map(post => pageAmong(blog, post)), ...(await readAll(blog, sections))]
  return pages.sort((one, other) => (one.id < other.id ? -1 : 1))
}

function pageAmong({ generator, config }: Blog, { id, meta, summary }: PostFile): PageSummary {
  const date = meta.date ?? { timeMs: 0, day: '1970-01-01', source: 'modified' as const }
  const filled = postAddress(generator, { id, meta, date }, config)
  const address = filled.kind === 'address' ? filled.address : null
  return { id, title: summary.title, address, problem: summary.problem }
}

/** Whether a file is a document of one of Jekyll's collections that are shown. */
export function documentsOf({ generator, config }: Blog): (id: FileId) => boolean {
  const collections = generator === 'jekyll' ? outputCollections(config) : []
  return id => collectionOf(id, collections) !== null
}

/** So many at a time that no system runs out of open files. */
const atOnce = 64

async function readAll(blog: Blog, ids: readonly FileId[]): Promise<readonly PageSummary[]> {
  const read: PageSummary[] = []
  for (let from = 0; from < ids.length; from += atOnce) {
    read.push(...(await Promise.all(ids.slice(from, from + atOnce).map(id => pageFile(blog, id)))))
  }
  return read
}

async function pageFile({ root, generator, config }: Blog, id: FileId): Promise<PageSummary> {
  try {
    const found = readFrontMatter(await readPostText(root, id), generator)
    const { problem } = found
    const type = collectionOf(id, generator === 'jekyll' ? outputCollections(config) : [])?.name ?? 'pages'
    const defaults = generator === 'jekyll' ? fieldDefaults(config.raw) : null
    const data = { ...defaults?.(id, type), ...found.data }
    const title = fieldText(data.title)?.trim() || nameOf(id)
    const page = { id, data, format: 'markdown', needsTheme: false, problem } as const
    return { id, title, address: pageAddress(page, generator, config), problem }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { id, title: nameOf(id), address: null, problem: { key: error.key, params: error.params } }
  }
}

/** `about` of `about.md` and `source/about/index.md`; a page of the whole site is called by its file. */
function nameOf(id: FileId): string {
  const stem = id.replace(/\.[^./]*$/, '').replace(/(?<=[^/]\/[^/]+|^(?!source\/)[^/]+)\/_?index$/i, '')
  return stem.slice(stem.lastIndexOf('/') + 1)
}
