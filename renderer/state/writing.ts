// Open posts in the window: the editor's document, its session with main, and what the panels show of it.
// React only looks at the store; everything that happens to a text happens here.
import { EditorState, Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { AppError, type Message } from '../../shared/errors.ts'
import { readFields } from '../../shared/post/edit-field.ts'
import { say } from '../../shared/words/words.ts'
import { ask } from '../ask.ts'
import { createEditor, type Editor, fromDisk } from '../editor/create-editor.ts'
import { editorExtensions, pageNonce, readOnlySlot } from '../editor/extensions.ts'
import { minimalChange } from '../editor/minimal-change.ts'
import { createPostSession, type Pending, type PostSession } from '../editor/post-session.ts'
import { currentLanguage } from '../say.ts'
import { createAutosave } from './autosave.ts'
import { useBlog } from './blog-store.ts'
import { useSettings } from './settings-store.ts'
import { useWriting } from './writing-store.ts'

/** Front matter longer than this is edited in the source only. */
const headLength = 16_384

type LookListener = (view: EditorView, id: string) => void

const sessions = new Map<string, PostSession>()
const readOnlyReasons = new Map<string, Message | null>()
const lookListeners = new Set<LookListener>()
const autosave = createAutosave(() => void autosaveAll())
let editor: Editor | null = null
let opening = 0
let shownHead = ''

/** The one editor of the app's life; the pane that shows it puts `view.dom` where it belongs. */
export function theEditor(): Editor {
  editor ??= createEditor(
    document.createElement('div'),
    [editorExtensions(pageNonce(), () => say(currentLanguage(), 'editor.label')), composition],
    {
      onChange: (id, changes, before, isFromDisk) => {
        if (isFromDisk) return
        sessions.get(id)?.typed(changes, before)
        autosave.touched()
      },
      onLook: (id, view) => {
        showFields(view)
        for (const listener of lookListeners) listener(view, id)
      },
    },
  )
  return editor
}

/** Listens to what the visible post looks like now; gives its undo. */
export function onLook(listener: LookListener): () => void {
  lookListeners.add(listener)
  return () => lookListeners.delete(listener)
}

/** Shows a post; the one before it is saved first when autosave is on. */
export async function openPost(id: string): Promise<void> {
  if (useWriting.getState().postId === id) return
  const turn = ++opening
  await autosaveAll()
  try {
    const known = theEditor().has(id) && sessions.has(id)
    const post = known ? null : await ask('posts.open', { id })
    if (turn !== opening) return
    if (post) {
      sessions.set(id, makeSession(id, post.seq, post.isSaved))
      readOnlyReasons.set(id, post.readOnly)
    }
    show(id, post?.text ?? '')
    if (known) await sessions.get(id)?.compare()
  } catch (error) {
    if (turn === opening)
      useWriting.setState({ postId: id, problem: toMessage(error), fields: null, words: null })
  }
}

/** Writes the visible post now. */
export async function saveNow(): Promise<void> {
  const { postId } = useWriting.getState()
  if (postId !== null) await sessions.get(postId)?.save()
}

/** Everything typed is in main's hands, and on the disk when autosave is on; for the moment before the window closes. */
export async function flushWriting(): Promise<void> {
  autosave.cancel()
  await Promise.all([...sessions.values()].map(session => session.flush()))
  await autosaveAll()
}

/** Looks at the disk for the visible post: on focus, and when the watcher says something changed. */
export async function compareWithDisk(): Promise<void> {
  const { postId, problem } = useWriting.getState()
  if (postId === null || problem) return
  await sessions.get(postId)?.compare()
}

/** Ends a conflict the way the user chose. Keeping both goes on with mine, under its new name. */
export async function settleConflict(keep: 'mine' | 'disk' | 'both'): Promise<void> {
  const { postId } = useWriting.getState()
  const session = postId === null ? undefined : sessions.get(postId)
  if (postId === null || !session) return
  const { id, seq } = await session.settle(keep)
  if (id === postId) return
  session.destroy()
  sessions.delete(postId)
  sessions.set(id, makeSession(id, seq, true))
  theEditor().rename(postId, id)
  if (useWriting.getState().postId === postId) useWriting.setState({ postId: id, save: { kind: 'saved' } })
}

/** The window lost focus: what is typed is sent, and written when autosave is on. */
export async function leaveWriting(): Promise<void> {
  await Promise.all([...sessions.values()].map(session => session.flush()))
  if (!theEditor().view.composing) await autosaveAll()
}

/** Forgets the posts of a blog that is no longer open; what was typed in them was flushed before. */
export async function closeWriting(): Promise<void> {
  for (const [id, session] of sessions) {
    session.destroy()
    editor?.forget(id)
  }
  sessions.clear()
  readOnlyReasons.clear()
  useWriting.setState({
    postId: null,
    problem: null,
    save: { kind: 'saved' },
    readOnly: null,
    fields: null,
    words: null,
  })
}

async function autosaveAll(): Promise<void> {
  if (!useSettings.getState().settings.autosave) return
  await Promise.all(
    [...sessions.values()].filter(session => session.isDirty()).map(session => session.save()),
  )
}

function makeSession(id: string, seq: number, isSaved: boolean): PostSession {
  sessions.get(id)?.destroy()
  return createPostSession({
    id,
    seq,
    isSaved,
    ask,
    onState: save => {
      if (useWriting.getState().postId === id) useWriting.setState({ save })
    },
    onDiskText: (text, pending) => takeDiskText(id, text, pending),
  })
}

/**
 * Brings the disk's text into the document as one change that can be undone.
 *
 * What is typed and not yet sent was typed on the old text: both changes are mapped over each other, as two people
 * who edit one text, so that neither is lost.
 */
function takeDiskText(id: string, text: string, pending: Pending | null): Pending | null {
  const doc = theEditor().docOf(id)
  if (!doc) return null
  const before = pending?.before ?? doc
  const outside = minimalChange(before, Text.of(text.split(/\r\n?|\n/)))
  if (outside.empty) return pending
  theEditor().change(id, () => ({
    changes: pending ? outside.map(pending.changes, true) : outside,
    annotations: fromDisk.of(true),
    userEvent: 'input.disk',
  }))
  return pending && { before: outside.apply(before), changes: pending.changes.map(outside) }
}

function show(id: string, text: string): void {
  shownHead = ''
  const save = sessions.get(id)?.state() ?? { kind: 'saved' }
  const readOnly = readOnlyReasons.get(id) ?? null
  useWriting.setState({ postId: id, problem: null, save, readOnly, words: null })
  theEditor().open(id, text)
  const isReadOnly = readOnly !== null
  theEditor().change(id, () => ({
    effects: readOnlySlot.reconfigure([
      EditorState.readOnly.of(isReadOnly),
      EditorView.editable.of(!isReadOnly),
    ]),
  }))
}

/** Reads the form's fields again when the text that holds them changed. */
function showFields(view: EditorView): void {
  const head = view.state.doc.sliceString(0, Math.min(headLength, view.state.doc.length))
  if (head === shownHead) return
  shownHead = head
  useWriting.setState({ fields: readFields(head, useBlog.getState().blog?.generator) })
}

function toMessage(error: unknown): Message {
  return error instanceof AppError ? { key: error.key, params: error.params } : { key: 'error.internal' }
}

const composition = EditorView.domEventHandlers({
  compositionstart: () => autosave.composing(true),
  compositionend: () => autosave.composing(false),
})
