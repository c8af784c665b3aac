import type { FileId, PostSummary } from '../../shared/blog.ts'
import { describePost } from '../../shared/post/describe-post.ts'
import { dayOf } from '../../shared/post/zoned-time.ts'
import { pageFile, type SiteAddress } from '../../shared/site/address/address.ts'
import { fileKey } from '../../shared/site/address/claims.ts'
import { postAddress } from '../../shared/site/address/permalink.ts'
import { defaultLook } from '../../shared/site/look.ts'
import { pageAddress } from '../../shared/site/site-pages.ts'
import type { SitePage, SitePost, SiteSource } from '../../shared/site/site-source.ts'
import { withDefaults } from '../../shared/site/with-defaults.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { documentsOf, listPages } from '../listing/list-pages.ts'
import { createSlice } from '../operations/slice.ts'
import type { Neighbours } from './new-post.ts'

/** What a new post must not be called, and where it must not be. */
export interface TakenAddresses {
  /** Of posts and pages, as `fileKey` has them. */
  readonly ids: ReadonlySet<string>
  /** Who has which file of the site, by `fileKey`; drafts too, which will be there one day. */
  readonly addresses: ReadonlyMap<string, FileId>
  readonly neighbours: Neighbours
}

export async function addressesOf(blog: Blog, nowMs: number): Promise<TakenAddresses> {
  const listed = await blog.listPosts()
  const posts = listed.map(({ id, meta, summary, modifiedMs }): SitePost => {
    const date = meta.date ?? dateOf(modifiedMs, blog)
    return { id, meta, date, problem: summary.problem }
  })
  const addresses = new Map<string, FileId>()
  const take = (address: SiteAddress | null, id: FileId) => {
    const key = address === null ? null : fileKey(pageFile(address))
    if (key !== null && !addresses.has(key)) addresses.set(key, id)
  }
  const slice = createSlice()
  for (const post of withDefaults(source(blog, { posts, ...foldersOf(blog) }, nowMs)).posts) {
    if (slice.isOver()) await slice.pause()
    take(filled(blog, post), post.id)
  }
  const pages = await listPages(blog)
  const isDocument = documentsOf(blog)
  for (const { id, address } of pages) take(address, id)
  const neighbours = { posts: newest(listed), pages: pages.map(({ id }) => id).filter(id => !isDocument(id)) }
  return { ids: new Set([...posts, ...pages].map(({ id }) => fileKey(id))), addresses, neighbours }
}

export interface NewFile {
  readonly id: FileId
  readonly data: Readonly<Record<string, unknown>>
  readonly isPage: boolean
}

/** Where a new post will be found, from the site's root; null: only the generator knows. */
export function addressOfNew(blog: Blog, { id, data, isPage }: NewFile, nowMs: number): SiteAddress | null {
  const { generator, config } = blog
  if (isPage && (generator === 'jekyll' || generator === 'hexo')) {
    const page: SitePage = { id, data, format: 'markdown', needsTheme: false, problem: null }
    const [known = page] = withDefaults(source(blog, { posts: [], pages: [page] }, nowMs)).pages
    return pageAddress(known, generator, config)
  }
  const { timeZone, raw } = config
  const newPostName = raw.new_post_name
  const meta = describePost({ id, data, generator, timeZone, newPostName, modifiedMs: nowMs })
  const post: SitePost = { id, meta, date: meta.date ?? dateOf(nowMs, blog), problem: null }
  const [known = post] = withDefaults(source(blog, { posts: [post], ...foldersOf(blog) }, nowMs)).posts
  return filled(blog, known)
}

/** Where folders say something of what is in them, they do of a new post too. */
function foldersOf(blog: Blog): Pick<SiteSource, 'pages' | 'folderData'> {
  const said = blog.branches()
  if (blog.generator === 'eleventy') return { pages: [], folderData: said }
  return {
    pages: said.map(({ id, data }) => ({ id, data, format: 'markdown', needsTheme: false, problem: null })),
  }
}

/** More than a habit is learnt from. */
const neighbourPosts = 200

function newest(posts: readonly PostFile[]): readonly PostSummary[] {
  const timeOf = ({ date }: PostSummary) => date?.timeMs ?? 0
  return posts
    .map(({ summary }) => summary)
    .filter(({ draft }) => !draft)
    .sort((one, other) => timeOf(other) - timeOf(one))
    .slice(0, neighbourPosts)
}

function filled({ generator, config }: Blog, post: SitePost): SiteAddress | null {
  const found = postAddress(generator, post, config)
  return found.kind === 'address' ? found.address : null
}

function dateOf(timeMs: number, { config }: Blog): SitePost['date'] {
  return { timeMs, day: dayOf(timeMs, config.timeZone), source: 'modified' }
}

/** As much of a site as its configuration's defaults are asked about. */
function source(
  { generator, name, config }: Blog,
  files: Pick<SiteSource, 'posts' | 'pages' | 'folderData'>,
  nowMs: number,
): SiteSource {
  const rest = { files: [], look: defaultLook, nowMs, withDrafts: true, withFuture: true }
  return { generator, name, config, ...files, ...rest }
}
