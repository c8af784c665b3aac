// Posts that have no file yet: begun, given a file, given up.
import type { FileId } from '../../../shared/blog.ts'
import { readFields } from '../../../shared/matter/read-fields.ts'
import { splitPost } from '../../../shared/matter/split-post.ts'
import type { NewPostModel } from '../../../shared/post/new-place.ts'
import { isUntitled, isUntitledPage } from '../../../shared/post/untitled.ts'
import { ask } from '../../ask.ts'
import { closeDrawer, closeTable, goTo } from '../app/layout-store.ts'
import { notify } from '../app/notices-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { endSession, sessionOf } from './post-sessions.ts'
import { theEditor } from './the-editor.ts'
import { focusTitle } from './title-focus.ts'
import { type TypedAhead, typeAhead, typeHere } from './type-ahead.ts'
import { addUntitled, removeUntitled } from './unsaved-store.ts'
import { nothingOpen, useWriting } from './writing-store.ts'

/** Front matter longer than this has no title that a form would show. */
const headLength = 16_384

let isInForm = false

/** The caret is in the form over the text, or has left it. */
export function setInForm(isIn: boolean): void {
  isInForm = isIn
}

/**
 * Whether a post without a file may be given one unasked: it has a title, and its writer is done with it.
 *
 * A file that is named after half a title would have to be renamed at once.
 */
export function mayBeFiled(id: FileId): boolean {
  const doc = theEditor().docOf(id)
  const head = doc?.sliceString(0, Math.min(headLength, doc.length)) ?? ''
  const title = readFields(head, useBlog.getState().blog?.generator).title.value
  if (!title?.trim()) return false
  if (theEditor().shownId() !== id) return true
  return !isInForm && theEditor().view.state.selection.main.head >= splitPost(head).bodyFrom
}

/** Begins a post after a model. `show` opens it. What is typed before it is there goes into its title. */
export async function newPost(show: (id: FileId) => Promise<void>, model: NewPostModel): Promise<void> {
  goTo('posts')
  closeDrawer()
  closeTable()
  const ahead = typeAhead()
  try {
    await makeAndShow(show, model, ahead)
  } catch (error) {
    ahead.end()
    theEditor().view.focus()
    throw error
  }
}

async function makeAndShow(
  show: (id: FileId) => Promise<void>,
  model: NewPostModel,
  ahead: TypedAhead,
): Promise<void> {
  const { postId } = useWriting.getState()
  // One that was begun a moment ago and has nothing in it is as good as another.
  if (postId === null || model.kind !== 'latest' || !isUntouched(postId) || isUntitledPage(postId)) {
    const { id } = await ask('posts.create', { model })
    addUntitled({ id, title: '' })
    await show(id)
    if (theEditor().shownId() !== id) return void ahead.end()
  }
  const { view } = theEditor()
  view.dispatch({ selection: { anchor: view.state.doc.length } })
  const { title } = readFields(view.state.doc.toString(), useBlog.getState().blog?.generator)
  if (title.editable === null) return focusTitle(() => typeHere(ahead.end()))
  const words = ahead.end()
  view.focus()
  typeHere(words)
}

/** A post that was begun and left with nothing typed was never there. */
export async function dropUntouched(id: FileId): Promise<void> {
  if (!isUntouched(id)) return
  endSession(id)
  theEditor().forget(id)
  removeUntitled(id)
  await ask('posts.discard', { id })
}

function isUntouched(id: FileId): boolean {
  return isUntitled(id) && sessionOf(id)?.isDirty() === false
}

/** Gives up the post that is shown: nothing is asked, and it can be taken back. */
export async function discardUntitled(show: (id: FileId) => Promise<void>): Promise<void> {
  const { postId } = useWriting.getState()
  if (postId === null || !isUntitled(postId)) return
  const title = useWriting.getState().fields?.title.value ?? ''
  await sessionOf(postId)?.flush()
  await ask('posts.discard', { id: postId })
  endSession(postId)
  theEditor().forget(postId)
  removeUntitled(postId)
  useWriting.setState(nothingOpen)
  const restore = async () => {
    await ask('posts.restore', { id: postId })
    addUntitled({ id: postId, title })
    await show(postId)
  }
  notify('done', { key: 'posts.discarded' }, { label: 'notice.undo', run: restore })
}
