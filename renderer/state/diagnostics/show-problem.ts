import { fixProblem, showAt } from '../../editor/diagnostics/problem-commands.ts'
import { problemsIn } from '../../editor/diagnostics/problems-field.ts'
import { focusText, theEditor } from '../writing/the-editor.ts'
import { type ListedProblem, listProblems } from './problems-store.ts'

/** Puts the caret where the problem is by now, and says what it is. */
export function showProblem(listed: ListedProblem): void {
  if (goTo(listed)) focusText()
}

/** Does what Ctrl+. does there. */
export function mendProblem(listed: ListedProblem): void {
  if (!goTo(listed)) return
  fixProblem(theEditor().view)
  focusText()
}

/** Back in the text. */
export function closeList(): void {
  listProblems(false)
  focusText()
}

/** False: it is gone since the list was made. */
function goTo({ problem }: ListedProblem): boolean {
  const { view } = theEditor()
  const place = problemsIn(view.state).find(shown => shown.problem === problem)
  return place !== undefined && showAt(view, place)
}
