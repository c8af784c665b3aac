// How long the visible text is, how much of it is selected, and how many words were written today.
import type { Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import { ask } from '../../ask.ts'
import { bodyFromIn } from '../../editor/commands/in-body.ts'
import { countSome, countText, minus, type TextCounts } from '../../editor/counting/count-text.ts'
import { useBlog } from '../blog/blog-store.ts'
import { onLook, onTyped, theEditor } from './the-editor.ts'

interface CountsState {
  /** Of the body, without what is in front of it; null: nothing is open, or it is being counted. */
  readonly text: TextCounts | null
  /** Null: nothing is selected. */
  readonly selected: TextCounts | null
  /** Words written today, in all posts: what was taken away again does not count. */
  readonly today: number
}

export const useCounts = create<CountsState>()(() => ({ text: null, selected: null, today: 0 }))

/** Short enough to be felt as at once, and not done for each key. */
const pauseMs = 120
/** How long one part of a long text may be counted. */
const partMs = 6
const keepAfterMs = 2000

/** The words of a post when they were last counted, for what was written since. */
const lastWords = new Map<FileId, number>()
/** What was typed in since it was last counted, as it was before. */
const typedIn = new Map<FileId, Text>()
let timer: ReturnType<typeof setTimeout> | undefined
let keepTimer: ReturnType<typeof setTimeout> | undefined
let shown: { readonly id: FileId; readonly doc: Text } | null = null
let day = ''

/** Counts what is seen from now on; the result stops that. */
export function listenForCounts(target: Window): () => void {
  const stops = [
    onLook(look),
    onTyped((id, _changes, before) => {
      if (!typedIn.has(id)) typedIn.set(id, before)
    }),
  ]
  target.addEventListener('blur', keepSoon)
  void takeDay()
  return () => {
    target.removeEventListener('blur', keepSoon)
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

function look(view: EditorView, id: FileId): void {
  const isOther = shown?.id !== id
  if (isOther) useCounts.setState({ text: null, selected: null })
  shown = { id, doc: view.state.doc }
  clearTimeout(timer)
  // Not at once for a post that is opened: the page beside it comes first.
  timer = setTimeout(count, pauseMs)
}

function count(): void {
  const { view, shownId } = theEditor()
  const id = shownId()
  if (id === null) return
  const { state } = view
  const end = performance.now() + partMs
  const whole = countSome(state.doc, () => performance.now() > end)
  if (whole === null) {
    timer = setTimeout(count)
    return
  }
  const text = countBody(state.doc, whole)
  const { main } = state.selection
  const selected = main.empty ? null : countText(state.doc.slice(main.from, main.to))
  const before = useCounts.getState()
  if (!isSame(before.text, text) || !isSame(before.selected, selected)) useCounts.setState({ text, selected })
  noteWritten(id, text.words)
}

/** Of a text of which all is counted: what is below its front matter. */
function countBody(doc: Text, whole: TextCounts): TextCounts {
  return minus(whole, countText(doc.slice(0, bodyFromIn(doc, useBlog.getState().blog?.generator ?? null))))
}

function isSame(a: TextCounts | null, b: TextCounts | null): boolean {
  return a === b || (a?.words === b?.words && a?.characters === b?.characters)
}

/** What was typed since the post was last counted; what came from the disk is not written today. */
function noteWritten(id: FileId, words: number): void {
  const before = typedIn.get(id)
  const written = before ? words - (lastWords.get(id) ?? countBody(before, countText(before)).words) : 0
  typedIn.delete(id)
  lastWords.set(id, words)
  if (written === 0) return
  if (day !== today()) beginDay(0)
  useCounts.setState(({ today }) => ({ today: Math.max(0, today + written) }))
  keepTimer ??= setTimeout(keep, keepAfterMs)
}

function keepSoon(): void {
  if (keepTimer !== undefined) keep()
}

function keep(): void {
  clearTimeout(keepTimer)
  keepTimer = undefined
  // A count that cannot be kept is not worth a word to the user.
  ask('writing.keepToday', { day, words: useCounts.getState().today }).catch(() => undefined)
}

async function takeDay(): Promise<void> {
  const asked = today()
  const words = await ask('writing.today', { day: asked }).catch(() => 0)
  // Something may have been written meanwhile.
  if (day === '') beginDay(words + useCounts.getState().today, asked)
}

function beginDay(words: number, which = today()): void {
  day = which
  useCounts.setState({ today: words })
}

/** The day by this machine's clock: `2024-05-01`. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
