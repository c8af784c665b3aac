import type { FileId } from '../../../shared/blog.ts'
import { closeDrawer, closeTable, goTo } from '../app/layout-store.ts'
import { focusText, revealPlace } from './the-editor.ts'
import { openPost } from './writing.ts'
import { useWriting } from './writing-store.ts'

/** Opens a post to write in, wherever it was found; at a one-based line of its file where one is given. */
export async function showPost(id: FileId, line: number | null = null): Promise<void> {
  goTo('posts')
  closeDrawer()
  closeTable()
  await openPost(id)
  if (line === null) return
  // The text has to be on the page before a place in it can be shown.
  await new Promise(resolve => setTimeout(resolve))
  const place = { line, column: 0 }
  revealPlace(id, place, place)
}

/** Opens a post with the caret in its text, for who asked for it by keys. */
export async function writeIn(id: FileId): Promise<void> {
  await showPost(id)
  if (useWriting.getState().postId === id) focusText()
}

/** Goes to a line of the open post. */
export function showLine(line: number): void {
  const { postId } = useWriting.getState()
  if (postId === null) return
  goTo('posts')
  const place = { line, column: 0 }
  revealPlace(postId, place, place)
}
