// The sentence on what is wrong: where the pointer rests, and where a key has led to.
import { type EditorState, type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import { type EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view'
import { offerFix } from './offer-fix.ts'
import { problemWords } from './problem-words.ts'
import { found, type PlacedProblem, problemsAt } from './problems-field.ts'

/** Says what is wrong at a place until the caret moves or something is typed; null: no more. */
export const tellHere = StateEffect.define<number | null>()

const told = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(tellHere))
        return effect.value === null ? null : tooltipAt(transaction.state, effect.value)
    if (transaction.docChanged || transaction.selection) return null
    // A look that was still under way has found something else there, or nothing any more.
    const isRenewed = value !== null && transaction.effects.some(effect => effect.is(found))
    return isRenewed ? tooltipAt(transaction.state, value.pos) : value
  },
  provide: field => showTooltip.from(field),
})

const underPointer = hoverTooltip((view, at) => tooltipAt(view.state, at), { hideOnChange: true })

/** Escape takes the sentence away before it means anything else. */
const leaveByEscape = Prec.high(
  keymap.of([
    {
      key: 'Escape',
      run: view => {
        if (view.state.field(told) === null) return false
        view.dispatch({ effects: tellHere.of(null) })
        return true
      },
    },
  ]),
)

export const problemTooltips: Extension = [told, underPointer, leaveByEscape]

function tooltipAt(state: EditorState, at: number): Tooltip | null {
  const places = problemsAt(state, at)
  const [first] = places
  if (first === undefined) return null
  return {
    pos: first.from,
    end: first.to,
    above: false,
    create: view => ({ dom: sentences(view, places) }),
  }
}

function sentences(view: EditorView, places: readonly PlacedProblem[]): HTMLElement {
  const box = document.createElement('div')
  box.className = 'cm-problem-told'
  for (const place of places) box.append(sentence(view, place))
  return box
}

function sentence(view: EditorView, place: PlacedProblem): HTMLElement {
  const word = view.state.facet(problemWords)
  const line = document.createElement('div')
  line.className = `cm-problem-line cm-problem-line-${place.problem.severity}`
  const text = document.createElement('p')
  text.textContent = word(place.problem)
  line.append(text)
  const fix = view.state.readOnly ? null : offerFix(view.state, place)
  if (fix === null) return line
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'cm-problem-fix'
  button.textContent = word(fix.what)
  button.addEventListener('click', () => {
    view.dispatch(fix.spec)
    view.focus()
  })
  line.append(button)
  return line
}
