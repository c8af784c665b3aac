// The one editor of the window's life, and what others hear of it.
import type { ChangeSet, Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { splitPost } from '../../../shared/matter/split-post.ts'
import { findHeadings } from '../../../shared/search/find-headings.ts'
import { offsetOf } from '../../../shared/search/found-matches.ts'
import type { TextPlace } from '../../../shared/search/search.ts'
import { checksSpelling } from '../../../shared/settings.ts'
import { say } from '../../../shared/words/words.ts'
import { completion } from '../../editor/completion/completion.ts'
import { createEditor, type Editor } from '../../editor/create-editor.ts'
import { editorExtensions, pageNonce } from '../../editor/extensions.ts'
import { focusMode } from '../../editor/focus/focus-mode.ts'
import { typewriter } from '../../editor/focus/typewriter.ts'
import { foldedMatter, startOfText } from '../../editor/matter-fold/folded-matter.ts'
import { postGenerator } from '../../editor/post-generator.ts'
import { spelling } from '../../editor/spelling/spelling.ts'
import { wholeCharacters } from '../../editor/whole-characters.ts'
import { currentLanguage } from '../../say.ts'
import { notify } from '../app/notices-store.ts'
import { useSettings } from '../app/settings-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { blogPort } from '../completion/blog-port.ts'

type LookListener = (view: EditorView, id: string) => void
type OpeningListener = (id: string, doc: Text) => void
type TypedListener = (id: string, changes: ChangeSet, before: Text) => void
type MoveListener = (id: string) => void
type ComposingListener = (isComposing: boolean) => void

const lookListeners = new Set<LookListener>()
const openingListeners = new Set<OpeningListener>()
const typedListeners = new Set<TypedListener>()
const moveListeners = new Set<MoveListener>()
const composingListeners = new Set<ComposingListener>()
let editor: Editor | null = null

/** The pane that shows it puts `view.dom` where it belongs. */
export function theEditor(): Editor {
  editor ??= createEditor(
    document.createElement('div'),
    [
      editorExtensions(pageNonce(), (key, params) => say(currentLanguage(), key, params)),
      completion(blogPort),
      composition,
      wholeCharacters(tellReplaced),
      postGenerator.of(generator),
      foldedMatter({
        isAlwaysOpen: () => useSettings.getState().settings.frontMatterShown,
        words: { line: count => say(currentLanguage(), 'editor.matterLine', { count }) },
      }),
      focusMode(() => useSettings.getState().settings.focus),
      spelling(() => checksSpelling(useSettings.getState().settings, useSettings.getState().platform)),
      typewriter(() => useSettings.getState().settings.typewriter),
    ],
    {
      startOf: text => startOfText(text, generator()),
      onChange: (id, changes, before, isFromDisk) => {
        if (!isFromDisk) for (const listener of typedListeners) listener(id, changes, before)
      },
      onOpening: (id, doc) => {
        for (const listener of openingListeners) listener(id, doc)
      },
      onLook: (id, view) => {
        for (const listener of lookListeners) listener(view, id)
        for (const listener of moveListeners) listener(id)
      },
    },
  )
  return editor
}

/** What the posts of the open blog are made for. */
const generator = () => useBlog.getState().blog?.generator ?? null

/** Listens to what the visible post looks like now; gives its undo. */
export function onLook(listener: LookListener): () => void {
  lookListeners.add(listener)
  return () => lookListeners.delete(listener)
}

/** Listens to which post is shown next, and its text, before any of it is drawn; gives its undo. */
export function onOpening(listener: OpeningListener): () => void {
  openingListeners.add(listener)
  return () => openingListeners.delete(listener)
}

/** Listens to the caret and to scrolling in the visible post, and to nothing of what it looks like. */
export function onMoved(listener: MoveListener): () => void {
  moveListeners.add(listener)
  return () => moveListeners.delete(listener)
}

/** Listens to what the user changes, in whichever post. */
export function onTyped(listener: TypedListener): () => void {
  typedListeners.add(listener)
  return () => typedListeners.delete(listener)
}

/** Listens to input methods that begin and end composing. */
export function onComposing(listener: ComposingListener): () => void {
  composingListeners.add(listener)
  return () => composingListeners.delete(listener)
}

/**
 * Waits until nothing is being composed in this post.
 *
 * What an input method composes is not text yet: half a syllable must never be written to the disk.
 */
export async function whenComposed(id: string): Promise<void> {
  if (editor?.shownId() !== id || !editor.view.compositionStarted) return
  await new Promise<void>(resolve => {
    const stop = onComposing(isComposing => {
      if (isComposing) return
      stop()
      resolve()
    })
  })
}

/**
 * Puts the caret into the text: as soon as the window has drawn it, so that no key typed from then on goes elsewhere,
 * and once more when what covered it, as the palette does, is gone from the page and has given the focus back.
 * `onFocused` is called once, as soon as it is there; with the second try at the latest, since a window that another
 * one has come in front of has no focus to give.
 */
export function focusText(onFocused: () => void = () => undefined): void {
  let isTold = false
  const focus = (isLast: boolean) => {
    editor?.view.focus()
    if (isTold || !(isLast || editor?.view.hasFocus === true)) return
    isTold = true
    onFocused()
  }
  // React draws what the stores have in a microtask that was asked for before this one.
  queueMicrotask(() => focus(false))
  setTimeout(() => focus(true))
}

/** About a second: a machine so busy that the window is not drawn by then has other troubles. */
const mostFrames = 60

/** Puts the caret into the text once a window that has just been opened is drawn, unless something else was chosen. */
export function focusFreeText(framesLeft = mostFrames): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    editor?.view.focus()
    if (document.activeElement === document.body && framesLeft > 0) focusFreeText(framesLeft - 1)
  })
}

/** Selects a part of a post's text and brings it into view, with the caret in it; nothing when another is shown by now. */
export function revealPlace(id: string, from: TextPlace, to: TextPlace): void {
  if (editor?.shownId() !== id) return
  const { doc } = editor.view.state
  const lines = { count: doc.lines, at: (line: number) => doc.line(line) }
  editor.reveal({ anchor: offsetOf(from, lines), head: offsetOf(to, lines) })
  focusText()
}

/** What is selected in the visible text, where one line is; else nothing. */
export function selectedText(): string {
  if (!editor || editor.shownId() === null || !editor.view.hasFocus) return ''
  const { from, to } = editor.view.state.selection.main
  const text = editor.view.state.sliceDoc(from, Math.min(to, from + longestSelection + 1))
  return text.includes('\n') || text.length > longestSelection ? '' : text
}

const longestSelection = 200

/** The headings of the visible text, with their one-based lines. */
export function headingsOfText(): readonly { readonly title: string; readonly line: number }[] {
  if (!editor || editor.shownId() === null) return []
  const { doc } = editor.view.state
  const text = doc.toString()
  const { bodyFrom } = splitPost(text)
  return findHeadings(text.slice(bodyFrom)).map(({ at, line }) => ({
    title: line.replace(/^#+[ \t]+|[ \t]+#*[ \t]*$/g, ''),
    line: doc.lineAt(bodyFrom + at).number,
  }))
}

export function linesOfText(): number {
  return editor === null || editor.shownId() === null ? 0 : editor.view.state.doc.lines
}

/** Makes the input method finish, for a window that is about to close. */
export function endComposing(): void {
  if (editor?.view.compositionStarted) editor.view.contentDOM.blur()
}

function tellReplaced(): void {
  notify('problem', { key: 'editor.halfCharacter' })
}

const composition = EditorView.domEventHandlers({
  // CodeMirror itself says so only when other lines have to be drawn.
  scroll: () => {
    const id = editor?.shownId() ?? null
    if (id !== null) for (const listener of moveListeners) listener(id)
  },
  compositionstart: () => tell(true),
  // CodeMirror reads what was composed right after this event.
  compositionend: () => void setTimeout(() => tell(false)),
})

function tell(isComposing: boolean): void {
  for (const listener of [...composingListeners]) listener(isComposing)
}
