import type { FileId } from '../../shared/blog.ts'
import { ask } from '../ask.ts'
import { notify } from '../state/app/notices-store.ts'
import { showPost } from '../state/writing/post-actions.ts'

/** A link in the preview of a post: to the world it opens the browser, to a post of the blog it opens that post. */
export async function followPreviewLink(address: string, from: FileId | null): Promise<void> {
  if (/^(https?|mailto):/i.test(address)) return ask('app.openAddress', { address })
  const found = from === null ? null : await ask('preview.follow', { id: from, address })
  if (found === null || found.to === null)
    notify('problem', { key: 'editor.noPostAtLink', params: { address } })
  else await showPost(found.to)
}
