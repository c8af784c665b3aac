import type { FileId } from '../../../shared/blog.ts'
import { ask } from '../../ask.ts'

/** Which links of a copied post are to lead to the published site: all that can, or those that a tag made of a name. */
export type LinksToPublish = 'all' | 'named'

/**
 * Has links in a copy of a post lead where they lead on the published site: elsewhere nothing knows the blog's own
 * addresses, and the preview has the file of a post where `post_url` names it.
 */
export async function publishLinks(copy: ParentNode, post: FileId, which: LinksToPublish): Promise<void> {
  const links = [...copy.querySelectorAll('a[href], area[href]')].filter(link =>
    isOwn(link.getAttribute('href') ?? '', which),
  )
  if (links.length === 0) return
  const { addresses } = await ask('preview.addresses', {
    id: post,
    addresses: links.map(link => link.getAttribute('href') ?? ''),
    namedOnly: which === 'named',
  })
  for (const [at, link] of links.entries()) {
    const address = addresses[at] ?? null
    if (address !== null) link.setAttribute('href', address)
  }
}

/** Names have become paths from the root; what has a scheme or a host leads there already, a fragment stays inside. */
function isOwn(address: string, which: LinksToPublish): boolean {
  if (which === 'named') return /^\/(?!\/)/.test(address)
  return address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)
}
