import { type Command, EditorView } from '@codemirror/view'
import { offerFix } from './offer-fix.ts'
import { problemWords } from './problem-words.ts'
import { type PlacedProblem, problemsAt, problemsIn } from './problems-field.ts'
import { tellHere } from './told-here.ts'

/** Goes to the next problem, round the end of the text, and says what it is. */
export const nextProblem: Command = view =>
  goTo(view, (places, head) => places.find(({ from }) => from > head) ?? places[0])

export const previousProblem: Command = view =>
  goTo(view, (places, head) => places.findLast(({ from }) => from < head) ?? places.at(-1))

/** Mends what is wrong at the caret; where there is no certain way it says what is wrong. */
export const fixProblem: Command = view => {
  const { state } = view
  const places = problemsAt(state, state.selection.main.head)
  const [first] = places
  if (first === undefined) return false
  const fix = places.map(place => offerFix(state, place)).find(offered => offered !== null)
  if (!fix || state.readOnly) return showAt(view, first)
  view.dispatch(fix.spec, { effects: EditorView.announce.of(state.facet(problemWords)(fix.what)) })
  return true
}

/** Puts the caret where a problem begins and says what it is. */
export function showAt(view: EditorView, { from, problem }: PlacedProblem): boolean {
  view.dispatch({
    selection: { anchor: from },
    effects: [
      EditorView.scrollIntoView(from, { y: 'center' }),
      EditorView.announce.of(view.state.facet(problemWords)(problem)),
      tellHere.of(from),
    ],
    userEvent: 'select',
  })
  return true
}

function goTo(
  view: EditorView,
  choose: (places: readonly PlacedProblem[], head: number) => PlacedProblem | undefined,
): boolean {
  const place = choose(problemsIn(view.state), view.state.selection.main.head)
  return place !== undefined && showAt(view, place)
}
