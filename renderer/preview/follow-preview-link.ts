import type { FileId } from '../../shared/blog.ts'
import { ask } from '../ask.ts'
import { notify } from '../state/app/notices-store.ts'
import { showPost } from '../state/writing/post-actions.ts'

/**
 * A link in the preview of a post: to the world it opens the browser, to a post of the blog it opens that post.
 *
 * `onPart` hears of the part of that post that it leads to, which is a heading's id or the like.
 */
export async function followPreviewLink(
  address: string,
  from: FileId | null,
  onPart: (post: FileId, fragment: string) => void,
): Promise<void> {
  if (/^(https?|mailto):/i.test(address)) return ask('app.openAddress', { address })
  const found = from === null ? null : await ask('preview.follow', { id: from, address })
  if (found === null || found.to === null) {
    notify('problem', { key: 'editor.noPostAtLink', params: { address } })
    return
  }
  await showPost(found.to)
  const [, fragment = ''] = /#(.*)/.exec(address) ?? []
  if (fragment !== '') onPart(found.to, fragment)
}
