import type { FileId } from '../../../shared/blog.ts'
import type { TextPlace } from '../../../shared/search/search.ts'
import { closeDrawer, closeTable, goTo } from '../app/layout-store.ts'
import { focusText, revealPlace, theEditor } from './the-editor.ts'
import { typeAhead, typeHere } from './type-ahead.ts'
import { openPost } from './writing.ts'
import { useWriting } from './writing-store.ts'

/** Opens a post to write in, wherever it was found; at a one-based line of its file where one is given. */
export async function showPost(id: FileId, line: number | null = null): Promise<void> {
  const place = { line: line ?? 0, column: 0 }
  await open(id, () => line !== null && revealPlace(id, place, place))
}

/**
 * Opens a post with the caret in its text, for who asked for it by keys. What is typed before its text is there goes
 * into it.
 */
export async function writeIn(id: FileId): Promise<void> {
  if (theEditor().has(id)) return open(id, focusText)
  // The list that it was chosen from is closing, and would take the keys back before that.
  await Promise.resolve()
  const ahead = typeAhead()
  let isShown = false
  await open(id, () => {
    isShown = true
    focusText(() => typeHere(ahead.end()))
  })
  if (!isShown) ahead.end()
}

/** Opens a post with something in it selected. */
export async function showPlace(id: FileId, from: TextPlace, to: TextPlace): Promise<void> {
  await open(id, () => revealPlace(id, from, to))
}

async function open(id: FileId, onShown: () => void): Promise<void> {
  goTo('posts')
  closeDrawer()
  closeTable()
  await openPost(id, onShown)
}

/** Goes to a line of the open post. */
export function showLine(line: number): void {
  const { postId } = useWriting.getState()
  if (postId === null) return
  goTo('posts')
  const place = { line, column: 0 }
  revealPlace(postId, place, place)
}
