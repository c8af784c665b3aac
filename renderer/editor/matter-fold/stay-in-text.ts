// What is seen of a post is its text: what leads to its beginning, or takes all of it, stops at the folded front matter.
import type { EditorSelection, EditorState, StateCommand, TransactionSpec } from '@codemirror/state'
import type { KeyBinding } from '@codemirror/view'

/** Where the text begins that is seen below the folded front matter; null: nothing is folded. */
export type SeenFrom = (state: EditorState) => number | null

/** Who has the whole post in mind, and types, would else write in front of the first fence; once more leads there. */
export function keysToText(seenFrom: SeenFrom): readonly KeyBinding[] {
  const run = toTextStart(seenFrom, start => start)
  const shift = toTextStart(seenFrom, (_start, anchor) => anchor)
  return [
    { key: 'Mod-Home', run, shift },
    { mac: 'Cmd-ArrowUp', run, shift },
  ]
}

/** `anchorOf` says where the selection begins that ends at the start of the text. */
function toTextStart(seenFrom: SeenFrom, anchorOf: (start: number, anchor: number) => number): StateCommand {
  return ({ state, dispatch }) => {
    const start = seenFrom(state)
    const { anchor, head } = state.selection.main
    if (start === null || head <= start) return false
    const selection = { anchor: anchorOf(start, anchor), head: start }
    dispatch(state.update({ selection, scrollIntoView: true, userEvent: 'select' }))
    return true
  }
}

/**
 * What to select where all is asked for, by a key or the menu: the text that is seen. Who has that already gets all.
 *
 * Null: something else is asked for.
 */
export function textForAll(
  seenFrom: SeenFrom,
  state: EditorState,
  asked: EditorSelection | undefined,
): TransactionSpec | null {
  const start = seenFrom(state)
  const end = state.doc.length
  if (start === null || asked === undefined || !isRange(asked, 0, end)) return null
  if (isRange(state.selection, start, end)) return null
  return { selection: { anchor: start, head: end }, sequential: true }
}

function isRange({ ranges, main }: EditorSelection, from: number, to: number): boolean {
  return ranges.length === 1 && main.from === from && main.to === to
}
