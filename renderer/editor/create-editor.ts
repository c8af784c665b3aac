// The editor: CodeMirror, free of React and of calls. One view for the app's life; each post has a state of its own.
import {
  Annotation,
  type ChangeSet,
  EditorState,
  type Extension,
  type Text,
  type TransactionSpec,
} from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { keptUndo, withUndo } from './kept-undo.ts'
import { clampPlace, type EditorPlace, scrollToCaret, scrollToTop } from './place-in.ts'

/** Marks a change that came from the disk: it is in the undo history, and is not sent back as if typed. */
export const fromDisk = Annotation.define<boolean>()

export interface EditorEvents {
  /** `before` is the document that `changes` apply to. */
  readonly onChange: (id: string, changes: ChangeSet, before: Text, isFromDisk: boolean) => void
  /** A post is about to be shown: who needs only its text need not wait until it is drawn. */
  readonly onOpening: (id: string, doc: Text) => void
  /** The visible post's document, caret or scroll may have moved. */
  readonly onLook: (id: string, view: EditorView) => void
  /** Where the caret is in a text in which nobody has been yet. */
  readonly startOf: (text: string) => number
}

export interface Editor {
  readonly view: EditorView
  /**
   * Shows a post; one that was open lately comes back with its undo history, caret and scroll, another one at `place`,
   * with what could be undone when it was last open (`undoOf`).
   */
  readonly open: (id: string, text: string, place?: EditorPlace | null, undo?: string | null) => void
  /** What can be undone in a post, for `open`; null: nothing, or more than is worth keeping. */
  readonly undoOf: (id: string) => string | null
  /** Selects a part of the visible post and brings it to where one reads, whatever else it was being scrolled to. */
  readonly reveal: (selection: { readonly anchor: number; readonly head: number }) => void
  readonly has: (id: string) => boolean
  readonly shownId: () => string | null
  /** Changes a post, whether it is the visible one or a parked one. False: it is not here any more. */
  readonly change: (id: string, spec: (state: EditorState) => TransactionSpec) => boolean
  readonly docOf: (id: string) => Text | null
  /** The same text under another name: undo, caret and scroll stay. */
  readonly rename: (id: string, newId: string) => void
  readonly forget: (id: string) => void
  readonly destroy: () => void
}

/** Posts that keep their state; the oldest one that is not shown gives way. */
const parkedPosts = 20

interface Parked {
  readonly state: EditorState
  readonly scrollTop: number
}

export function createEditor(parent: HTMLElement, extensions: Extension, events: EditorEvents): Editor {
  const parked = new Map<string, Parked>()
  let shown: string | null = null
  /** Counts what the text is scrolled for: what is older gives up. */
  let looks = 0

  const watch = EditorView.updateListener.of(update => {
    if (shown === null) return
    if (update.docChanged) {
      const isFromDisk = update.transactions.some(transaction => transaction.annotation(fromDisk))
      events.onChange(shown, update.changes, update.startState.doc, isFromDisk)
    }
    if (update.docChanged || update.selectionSet || update.viewportChanged) events.onLook(shown, update.view)
  })
  const all = [extensions, watch]
  const view = new EditorView({ parent, state: EditorState.create({ doc: '', extensions: all }) })

  function startState(text: string, place: EditorPlace | null, undo: string | null): EditorState {
    // As CodeMirror counts: each line break is one.
    const doc = text.replace(/\r\n?/g, '\n')
    // A place at the very beginning is that of someone who has only looked.
    const isSomewhere = place !== null && (place.anchor > 0 || place.head > 0)
    const start = events.startOf(doc)
    const { anchor, head } = isSomewhere ? clampPlace(place, doc.length) : { anchor: start, head: start }
    const config = { doc, selection: { anchor, head }, extensions: all }
    return (undo && withUndo(config, undo)) || EditorState.create(config)
  }

  function park(): void {
    if (shown === null) return
    parked.delete(shown)
    parked.set(shown, { state: view.state, scrollTop: view.scrollDOM.scrollTop })
    for (const id of parked.keys()) {
      if (parked.size <= parkedPosts) break
      parked.delete(id)
    }
  }

  return {
    view,
    open(id, text, place = null, undo = null) {
      park()
      const known = parked.get(id)
      shown = id
      const mine = ++looks
      const state = known?.state ?? startState(text, place, undo)
      events.onOpening(id, state.doc)
      view.setState(state)
      if (known || !place) {
        const scrollTop = known?.scrollTop ?? 0
        requestAnimationFrame(() => {
          if (looks === mine) view.scrollDOM.scrollTop = scrollTop
        })
      } else scrollToTop(view, Math.min(place.top, view.state.doc.length), () => looks === mine)
      events.onLook(id, view)
    },
    reveal({ anchor, head }) {
      const mine = ++looks
      const clamp = (place: number) => Math.min(place, view.state.doc.length)
      view.dispatch({ selection: { anchor: clamp(anchor), head: clamp(head) } })
      scrollToCaret(view, () => looks === mine)
    },
    has: id => id === shown || parked.has(id),
    shownId: () => shown,
    change(id, spec) {
      if (id === shown) {
        view.dispatch(spec(view.state))
        return true
      }
      const known = parked.get(id)
      if (!known) return false
      const transaction = known.state.update(spec(known.state))
      parked.set(id, { ...known, state: transaction.state })
      if (transaction.docChanged) {
        events.onChange(id, transaction.changes, known.state.doc, transaction.annotation(fromDisk) === true)
      }
      return true
    },
    undoOf: id => keptUndo(id === shown ? view.state : (parked.get(id)?.state ?? null)),
    docOf: id => (id === shown ? view.state.doc : (parked.get(id)?.state.doc ?? null)),
    rename(id, newId) {
      const known = parked.get(id)
      parked.delete(id)
      if (known) parked.set(newId, known)
      if (id === shown) shown = newId
    },
    forget(id) {
      parked.delete(id)
      if (id === shown) shown = null
    },
    destroy: () => view.destroy(),
  }
}
