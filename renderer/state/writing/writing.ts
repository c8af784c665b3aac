// What a user does with the posts that are open. React only looks at the store; what happens to a text happens here.
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { OpenedPost } from '../../../shared/calls/posts.ts'
import type { Events } from '../../../shared/calls.ts'
import { readFields } from '../../../shared/matter/read-fields.ts'
import { splitPost } from '../../../shared/matter/split-post.ts'
import type { NewPostModel } from '../../../shared/post/new-place.ts'
import { isUntitled } from '../../../shared/post/untitled.ts'
import { ask } from '../../ask.ts'
import type { Pending } from '../../editor/change-sender.ts'
import { readOnlySlot } from '../../editor/extensions.ts'
import { attempt, explain, notify, showFailure } from '../app/notices-store.ts'
import { useSettings } from '../app/settings-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { closeHistory, renameHistory } from '../history/history-store.ts'
import { closeMerge, renameMerge } from '../history/merge-store.ts'
import { turnList } from '../posts/pages-store.ts'
import { createAutosave } from './autosave.ts'
import { placeOf, tellPlaceNow, tellPlaceSoon } from './places.ts'
import {
  allSessions,
  beginSession,
  endSession,
  flushSessions,
  readOnlyReason,
  renameSession,
  saveSession,
  sessionOf,
} from './post-sessions.ts'
import { endComposing, onComposing, onLook, onMoved, onTyped, theEditor, whenComposed } from './the-editor.ts'
import { forgetUndo, keepUndo } from './undo-keeper.ts'
import { retitle } from './unsaved-store.ts'
import { discardUntitled, dropUntouched, mayBeFiled, newPost, setInForm } from './untitled.ts'
import { renameVisits } from './visits-store.ts'
import { nothingOpen, useWriting } from './writing-store.ts'

/** Front matter longer than this is edited in the source only. */
const headLength = 16_384

const autosave = createAutosave(() => void autosaveAll())
let opening = 0
/** The front matter that the form shows; null: it shows none yet. */
let shownMatter: string | null = null
let shownCaret = 0

onTyped((id, changes, before) => {
  sessionOf(id)?.typed(changes, before)
  autosave.touched()
})
onComposing(autosave.composing)
onLook(showFields)
onMoved(tellPlaceSoon)

/**
 * Shows a post; the one before it is saved first when autosave is on.
 *
 * `onShown` is called at the moment when the text is there, so that who goes on to write in it has the caret by then:
 * looking at the disk, which may follow, is not waited for.
 */
export async function openPost(id: string, onShown: () => void = () => undefined): Promise<void> {
  const turn = ++opening
  const { postId, problem } = useWriting.getState()
  if (postId === id && !problem) return onShown()
  await autosaveAll()
  void keepUndo()
  try {
    if (theEditor().has(id) && sessionOf(id)) {
      if (turn !== opening) return
      show(id, '')
      onShown()
      await compareWithDisk()
      return
    }
    // Its text gave way in the editor; what was typed last may still be on its way to main.
    await sessionOf(id)?.flush()
    const { undo, ...post } = await ask('posts.open', { id })
    if (turn !== opening) return
    beginSession(post)
    show(id, post.text, undo)
    onShown()
    if (post.isSaved) return
    // What is not saved may be from before a crash, and the disk may have gone on.
    await compareWithDisk()
    autosave.touched()
  } catch (error) {
    if (turn !== opening) return
    if (theEditor().shownId() === id) showFailure(error)
    else useWriting.setState({ ...nothingOpen, postId: id, problem: explain(error) })
  }
}

/** Begins a post, after what is typed in the one before is saved. */
export const beginPost = () => beginPostFrom({ kind: 'latest' })

/** The same, made after something else than the latest post; the list turns to where it will be. */
export async function beginPostFrom(model: NewPostModel): Promise<void> {
  turnList(model.kind === 'page')
  await newPost(openPost, model)
}

/** Gives up the post that has no file; it can be taken back. */
export const giveUpPost = () => discardUntitled(openPost)

/** Writes the visible post now; what is being composed first becomes text. */
export async function saveNow(): Promise<void> {
  const { postId } = useWriting.getState()
  if (postId !== null) await saveSession(postId)
}

/**
 * Everything typed is in main's hands, and on the disk when autosave is on; for the moment before the window closes.
 *
 * Throws when main could not be given all of it.
 */
export async function flushWriting(): Promise<void> {
  endComposing()
  autosave.cancel()
  await flushSessions()
  await autosaveAll()
  await keepUndo()
  await tellPlaceNow()
}

/** The window lost focus: what is typed is sent, and written when autosave is on. */
export async function leaveWriting(): Promise<void> {
  await flushSessions()
  await autosaveAll()
  await keepUndo()
}

/** The page is about to go: nothing can be waited for. */
export function leaveAtOnce(): void {
  for (const [, session] of allSessions()) session.sendAtOnce()
}

/** Looks at the disk for the visible post: on focus, and when the watcher says something changed. */
export async function compareWithDisk(): Promise<void> {
  const { postId, problem } = useWriting.getState()
  if (postId === null || problem) return
  // A text that is put in from the disk would break off what is being composed.
  await whenComposed(postId)
  const answer = await sessionOf(postId)?.compare()
  if (answer === 'reopen') await openAgain(postId)
}

/** Ends a conflict the way the user chose. Keeping both goes on with mine, under its new name. */
export async function settleConflict(keep: 'mine' | 'disk' | 'both'): Promise<void> {
  const { postId } = useWriting.getState()
  const session = sessionOf(postId)
  if (postId === null || !session) return
  const settled = await session.settle(keep).catch(async (error: unknown) => {
    // The file may have gone while the choice was open: then there is another choice to offer.
    await compareWithDisk()
    throw error
  })
  const { id, seq, readOnly, unsent } = settled
  if (id === postId) {
    if (readOnly) await openAgain(postId)
    return
  }
  goOnAs(postId, { id, seq, readOnly, isSaved: true }, unsent)
}

/** An open post has another name in main: its text, undo, caret and what is not sent yet go on under that. */
export function goOnAs(from: string, post: Omit<OpenedPost, 'text'>, unsent: Pending | null): void {
  theEditor().rename(from, post.id)
  renameHistory(from, post.id)
  renameVisits(from, post.id)
  endSession(from)
  const next = beginSession(post, unsent)
  if (unsent) autosave.touched()
  if (useWriting.getState().postId === from) useWriting.setState({ postId: post.id, save: next.state() })
}

/** A post was deleted by the user's own wish: what shows it shows nothing. */
export function leavePost(id: string): void {
  opening++
  endSession(id)
  theEditor().forget(id)
  if (useWriting.getState().postId === id) useWriting.setState(nothingOpen)
}

/** Another program renamed the file of an open post: what is written in goes on under the new name, saved or not. */
export async function followRename({ from, to }: Events['posts.renamed']): Promise<void> {
  if (!sessionOf(from)) return
  renameSession(from, to)
  renameMerge(from, to)
  renameHistory(from, to)
  renameVisits(from, to)
  if (useWriting.getState().postId === from) {
    useWriting.setState({ postId: to })
    notify('done', { key: 'editor.followed', params: { from, to } })
    // Meanwhile the file may have looked as if it were gone.
    await compareWithDisk()
  }
  if (useSettings.getState().settings.autosave) await saveSession(to)
}

/** Writes the visible post, which is in another encoding, as UTF-8, and opens it for writing. */
export async function convertPost(): Promise<void> {
  const { postId } = useWriting.getState()
  if (postId === null) return
  await ask('posts.convert', { id: postId })
  await openAgain(postId)
  notify('done', { key: 'editor.converted', params: { file: postId } })
}

/** Forgets the posts of a blog that is no longer open; what was typed in them was flushed before. */
export function closeWriting(): void {
  opening++
  closeMerge()
  closeHistory()
  autosave.cancel()
  forgetUndo()
  for (const [id] of allSessions()) {
    endSession(id)
    theEditor().forget(id)
  }
  useWriting.setState(nothingOpen)
}

async function openAgain(id: string): Promise<void> {
  endSession(id)
  theEditor().forget(id)
  useWriting.setState(nothingOpen)
  await openPost(id)
}

async function autosaveAll(): Promise<void> {
  if (!useSettings.getState().settings.autosave) return
  const dirty = allSessions().filter(
    ([id, session]) => session.isDirty() && (!isUntitled(id) || mayBeFiled(id)),
  )
  await Promise.all(dirty.map(([id]) => saveSession(id)))
}

function show(id: string, text: string, undo: string | null = null): void {
  closeMerge()
  closeHistory()
  const { postId: left } = useWriting.getState()
  shownMatter = null
  const readOnly = readOnlyReason(id)
  useWriting.setState({
    postId: id,
    problem: null,
    save: sessionOf(id)?.state() ?? { kind: 'saved' },
    readOnly,
  })
  theEditor().open(id, text, placeOf(id), undo)
  const isReadOnly = readOnly !== null
  theEditor().change(id, () => ({
    effects: readOnlySlot.reconfigure([
      EditorState.readOnly.of(isReadOnly),
      EditorView.editable.of(!isReadOnly),
    ]),
  }))
  if (left !== null && left !== id) void attempt(() => dropUntouched(left))
}

/** A post without a file waits for its writer to be done with its title: something may be due now. */
function leaveTitle(id: string): void {
  if (isUntitled(id) && sessionOf(id)?.isDirty() && mayBeFiled(id)) autosave.touched()
}

/** The caret goes into the form over the text, or leaves it. */
export function moveInForm(isIn: boolean): void {
  setInForm(isIn)
  const { postId } = useWriting.getState()
  if (!isIn && postId !== null) leaveTitle(postId)
}

/**
 * Reads the form's fields again when the front matter changed.
 *
 * Not when the body did: the form would be drawn again for each key, before the letter is.
 */
function showFields(view: EditorView, id: string): void {
  const { main } = view.state.selection
  if (main.head !== shownCaret) leaveTitle(id)
  shownCaret = main.head
  const generator = useBlog.getState().blog?.generator
  const head = view.state.doc.sliceString(0, Math.min(headLength, view.state.doc.length))
  const matter = head.slice(0, splitPost(head, generator).bodyFrom)
  if (matter === shownMatter) return
  shownMatter = matter
  const fields = readFields(matter, generator)
  useWriting.setState({ fields })
  if (isUntitled(id)) retitle(id, fields.title.value ?? '')
}
