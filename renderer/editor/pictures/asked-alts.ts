// Asks what a picture shows without a dialog: the caret stands where the description goes, and a hint is seen there
// that is no part of the text. Tab and Enter lead on to the next one, and behind the last.
import { type EditorState, type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap, WidgetType } from '@codemirror/view'

/** Asks for descriptions at these places, each of which is empty now; `after` is where one writes on behind each. */
export const askAlts = StateEffect.define<readonly AskedAlt[]>({
  map: (alts, changes) =>
    alts.map(({ at, after }) => ({ at: changes.mapPos(at, -1), after: changes.mapPos(after, 1) })),
})

export interface AskedAlt {
  readonly at: number
  readonly after: number
}

interface Asked {
  readonly from: number
  readonly to: number
  readonly after: number
}

const askedAlts = StateField.define<readonly Asked[]>({
  create: () => [],
  update(asked, transaction) {
    const { changes } = transaction
    const moved = transaction.docChanged
      ? asked.map(({ from, to, after }) => ({
          from: changes.mapPos(from, -1),
          to: changes.mapPos(to, 1),
          after: changes.mapPos(after, 1),
        }))
      : asked
    const added = transaction.effects.flatMap(effect =>
      effect.is(askAlts) ? effect.value.map(({ at, after }) => ({ from: at, to: at, after })) : [],
    )
    if (added.length > 0) return [...moved, ...added]
    if (moved.length === 0 || (!transaction.docChanged && !transaction.selection)) return moved
    // Whoever is somewhere else is done with them.
    const { head } = transaction.state.selection.main
    const [first, last] = [moved[0], moved.at(-1)]
    const isThere = first !== undefined && last !== undefined && head >= first.from && head <= last.after
    return isThere && moved.every(({ to, after }) => to < after) ? moved : []
  },
})

/** `hint` words what is asked for. */
export function askForAlts(hint: () => string): Extension {
  return [
    askedAlts,
    EditorView.decorations.compute([askedAlts], state => hints(state, hint())),
    Prec.highest(
      keymap.of([
        { key: 'Tab', run: view => step(view, 1) },
        { key: 'Enter', run: view => step(view, 1) },
        { key: 'Shift-Tab', run: view => step(view, -1) },
      ]),
    ),
  ]
}

/** Where the caret is asked for a description; -1: nowhere. */
function askedAt(state: EditorState): number {
  const { head, empty } = state.selection.main
  return empty ? state.field(askedAlts).findIndex(({ from, to }) => head >= from && head <= to) : -1
}

function step(view: EditorView, by: 1 | -1): boolean {
  const at = askedAt(view.state)
  if (at < 0) return false
  const asked = view.state.field(askedAlts)
  const next = asked[at + by]
  const target = next === undefined ? (by > 0 ? asked[at]?.after : undefined) : next.to
  if (target === undefined) return true
  view.dispatch({ selection: { anchor: target }, scrollIntoView: true })
  return true
}

function hints(state: EditorState, text: string): DecorationSet {
  const empty = state.field(askedAlts).filter(({ from, to }) => from === to)
  return Decoration.set(
    empty.map(({ from }) => Decoration.widget({ widget: new Hint(text), side: 1 }).range(from)),
    true,
  )
}

class Hint extends WidgetType {
  readonly text: string

  constructor(text: string) {
    super()
    this.text = text
  }

  override eq(other: Hint): boolean {
    return other.text === this.text
  }

  /** Drawn by the style sheet, so that it is nothing that could be copied or read as text. */
  override toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = 'cm-alt-hint'
    element.dataset.hint = this.text
    element.setAttribute('aria-hidden', 'true')
    return element
  }
}
