// Only the sentence or the paragraph one writes in is dark; all else steps back.
import { type EditorState, type Extension, StateEffect } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView } from '@codemirror/view'
import { type Span, sentenceAround } from '../../../shared/sentences/sentence-around.ts'
import type { FocusMode } from '../../../shared/settings.ts'
import { visibleMarks } from '../visible-marks.ts'
import { paragraphAround } from './paragraph-around.ts'

const changed = StateEffect.define<null>()

/** What to dispatch when the mode is another one. */
export const refocus = changed.of(null)

/** Lets all step back but what `mode` says. */
export function focusMode(mode: () => FocusMode): Extension {
  return visibleMarks(
    view => dimmed(view, mode()),
    ({ transactions, selectionSet }) =>
      selectionSet || transactions.some(({ effects }) => effects.some(effect => effect.is(changed))),
  )
}

const dim = Decoration.mark({ class: 'cm-dim' })

/** Marks on what is seen and is not written in. */
function dimmed(view: EditorView, mode: FocusMode): DecorationSet {
  if (mode === 'off') return Decoration.none
  const { from, to } = focusOf(view.state, mode)
  const parts = view.visibleRanges.flatMap(range => [
    { from: range.from, to: Math.min(range.to, from) },
    { from: Math.max(range.from, to), to: range.to },
  ])
  return Decoration.set(parts.filter(part => part.to > part.from).map(part => dim.range(part.from, part.to)))
}

/** What one writes in; of what is selected, all of it. */
export function focusOf(state: EditorState, mode: Exclude<FocusMode, 'off'>): Span {
  const { main } = state.selection
  const first = spanAt(state, main.from, mode)
  return main.empty ? first : { from: first.from, to: spanAt(state, main.to, mode).to }
}

function spanAt({ doc }: EditorState, place: number, mode: Exclude<FocusMode, 'off'>): Span {
  const paragraph = paragraphAround(doc, place)
  if (mode === 'paragraph') return paragraph
  const { from, to } = sentenceAround(doc.sliceString(paragraph.from, paragraph.to), place - paragraph.from)
  return { from: paragraph.from + from, to: paragraph.from + to }
}
