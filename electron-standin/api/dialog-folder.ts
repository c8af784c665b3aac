import { listFolder } from '../folder-listing.ts'
import type { FromPage } from '../wire-messages.ts'
import type { WebContents } from './web-contents.ts'

/** Folders are shown only to a dialog that is open: the page itself has no right to look around. */
export async function dialogFolder(
  contents: WebContents,
  wish: Extract<FromPage, { kind: 'folder' }>,
): Promise<void> {
  const { question, request } = wish
  if (!contents.conversation.isAsking(question))
    return contents.conversation.post({ kind: 'folder', request, problem: 'no dialog is open' })
  try {
    contents.conversation.post({ kind: 'folder', request, listing: await listFolder(wish.path, wish.create) })
  } catch (error) {
    contents.conversation.post({
      kind: 'folder',
      request,
      problem: error instanceof Error ? error.message : String(error),
    })
  }
}
