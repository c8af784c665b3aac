import type { FileId } from '../../shared/blog.ts'
import { ask } from '../ask.ts'
import { notify } from '../state/app/notices-store.ts'
import { showPost } from '../state/writing/post-actions.ts'

export interface LinkFollower {
  /** The post whose link it is. */
  readonly from: FileId | null
  /** Scheme and host of the published site, or empty. */
  readonly siteUrl: string
  /** Hears of the part of a post that a link leads to, which is a heading's id or the like. */
  readonly onPart: (post: FileId, fragment: string) => void
}

/** A link in the preview of a post: to the world it opens the browser, to a post of the blog it opens that post. */
export async function followPreviewLink(
  address: string,
  { from, siteUrl, onPart }: LinkFollower,
): Promise<void> {
  const isOwn = siteUrl !== '' && (address === siteUrl || address.startsWith(`${siteUrl}/`))
  const isOutside = /^(https?|mailto):/i.test(address)
  if (isOutside && !isOwn) return ask('app.openAddress', { address })
  const found = from === null ? null : (await ask('preview.follow', { id: from, address })).to
  if (found === null) {
    // What else is on the published site only the browser can show.
    if (isOutside) return ask('app.openAddress', { address })
    notify('problem', { key: 'editor.noPostAtLink', params: { address } })
    return
  }
  await showPost(found)
  const [, fragment = ''] = /#(.*)/.exec(address) ?? []
  if (fragment !== '') onPart(found, fragment)
}
