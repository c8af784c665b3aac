import type { FileId } from '../../shared/blog.ts'
import { goToLine } from './go-to-line.ts'
import { closeDrawer, closeTable, goTo } from './layout-store.ts'
import { theEditor } from './the-editor.ts'
import { openPost } from './writing.ts'

/** Opens a post to write in, wherever it was found; at a one-based line of its file where one is given. */
export async function showPost(id: FileId, line: number | null = null): Promise<void> {
  goTo('posts')
  closeDrawer()
  closeTable()
  await openPost(id)
  if (line === null) return
  // The text has to be on the page before a place in it can be shown.
  await new Promise(resolve => setTimeout(resolve))
  const { view, shownId } = theEditor()
  if (shownId() === id) goToLine(view, line - 1)
}
