import type { FileId } from '../blog.ts'
import { isPageName } from '../post/page-name.ts'
import type { PostMeta } from '../post/post-meta.ts'
import type { SiteAddress } from '../site/address/address.ts'
import { postAddress } from '../site/address/permalink.ts'
import type { SiteIndex } from '../site/site-links.ts'
import { pageAddress } from '../site/site-pages.ts'
import type { OperationBlog, OperationPost } from './operation.ts'

/** Where links of the blog lead, as it is now. */
export function indexOf(blog: OperationBlog): SiteIndex {
  const posts = new Map<FileId, SiteAddress>()
  for (const post of blog.posts) {
    const address = addressOf(blog, post)
    if (address !== null) posts.set(post.id, address)
  }
  return {
    generator: blog.generator,
    url: blog.config.url,
    baseUrl: blog.config.baseUrl,
    pages: new Set(posts.values()),
    texts: new Set(),
    posts,
    files: new Map(blog.files.map(id => [id.normalize('NFC'), id])),
  }
}

/** Null: the pattern has something that only the generator knows. */
export function addressOf(
  { generator, config }: Pick<OperationBlog, 'generator' | 'config'>,
  post: OperationPost,
  { id, meta }: { readonly id: FileId; readonly meta: PostMeta } = post,
): SiteAddress | null {
  if (isPageName(id, generator)) {
    const { data } = meta
    return pageAddress({ id, data, format: 'markdown', needsTheme: false, problem: null }, generator, config)
  }
  const filled = postAddress(generator, { id, meta, date: meta.date ?? post.date }, config)
  return filled.kind === 'address' ? filled.address : null
}
