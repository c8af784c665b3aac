// What is wrong in the text, where it stands now, and what of it is shown.
//
//   asked(7) ──► keys … ──► found(7): its places are moved by what was typed since, then shown
//   asked(8) before found(7): that is late, and dropped
import {
  type ChangeDesc,
  ChangeSet,
  type EditorState,
  StateEffect,
  StateField,
  type Transaction,
} from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { TextProblem } from '../../../shared/check/blog-problem.ts'

/** The text as it is now is looked at, under this number. */
export const asked = StateEffect.define<number>()

/** What was found in the text that this number was given to; it may come several times, the last one counts. */
export const found = StateEffect.define<{
  readonly version: number
  readonly problems: readonly TextProblem[]
}>()

/** A problem in its place of the text as it is now. Its fix still counts by the text that was looked at. */
export interface PlacedProblem {
  readonly from: number
  readonly to: number
  readonly problem: TextProblem
}

interface Problems {
  readonly asked: { readonly version: number; readonly since: ChangeDesc } | null
  readonly shown: DecorationSet
  /** What is just being typed: nobody wants to hear that half a link leads nowhere. */
  readonly held: readonly PlacedProblem[]
  /** Where the last letter went; null: the caret was moved since. */
  readonly typedAt: number | null
  /** From the text that was looked at to the one that there is now. */
  readonly since: ChangeDesc
}

export const problemsField = StateField.define<Problems>({
  create: state => ({
    asked: null,
    shown: Decoration.none,
    held: [],
    typedAt: null,
    since: ChangeSet.empty(state.doc.length).desc,
  }),
  update(value, transaction) {
    let next = transaction.docChanged ? moved(value, transaction) : value
    if (transaction.selection && !transaction.docChanged) next = { ...next, typedAt: null }
    for (const effect of transaction.effects) {
      if (effect.is(asked)) {
        const since = ChangeSet.empty(transaction.newDoc.length).desc
        next = { ...next, asked: { version: effect.value, since } }
      }
      if (effect.is(found)) next = taken(next, effect.value, transaction.newDoc.length)
    }
    return next.typedAt === value.typedAt ? next : released(next)
  },
  provide: field => EditorView.decorations.from(field, ({ shown }) => shown),
})

/** All problems that are shown, in the order of the text. */
export function problemsIn(state: EditorState): readonly PlacedProblem[] {
  const problems: PlacedProblem[] = []
  for (const cursor = shownIn(state).iter(); cursor.value !== null; cursor.next())
    problems.push({ from: cursor.from, to: cursor.to, problem: problemOf(cursor.value) })
  return problems
}

/** Those at a place, its two ends included. */
export function problemsAt(state: EditorState, at: number): readonly PlacedProblem[] {
  const problems: PlacedProblem[] = []
  shownIn(state).between(at, at, (from, to, mark) => {
    problems.push({ from, to, problem: problemOf(mark) })
  })
  return problems
}

/** The same set as long as the same problems are shown in the same places. */
export function shownIn(state: EditorState): DecorationSet {
  return state.field(problemsField, false)?.shown ?? Decoration.none
}

/** Where an offset of the text that was looked at is now; null: in this text it has no place. */
export function offsetNow(state: EditorState, at: number, side: 1 | -1): number | null {
  const since = state.field(problemsField, false)?.since
  // A fix of another text than the one that was looked at has no place in this one.
  return since === undefined || at > since.length ? null : since.mapPos(at, side)
}

/** Whether something came or went right there since the text was looked at: what a fix puts there may be there. */
export function isTouched(state: EditorState, at: number): boolean {
  return state.field(problemsField, false)?.since.touchesRange(at) !== false
}

/** Everything goes along with what was changed; what was changed itself has to be looked at again. */
function moved(value: Problems, { changes, newDoc }: Transaction): Problems {
  let shown = value.shown.map(changes)
  let typedAt: number | null = null
  changes.iterChangedRanges((_fromA, _toA, from, to) => {
    typedAt = to
    shown = shown.update({ filterFrom: from, filterTo: to, filter: (start, end) => end < from || start > to })
  })
  return {
    asked: value.asked && { ...value.asked, since: value.asked.since.composeDesc(changes.desc) },
    shown,
    held: value.held.map(place => movePlace(place, changes, newDoc.length)),
    typedAt,
    since: value.since.composeDesc(changes.desc),
  }
}

function movePlace({ from, to, problem }: PlacedProblem, changes: ChangeDesc, length: number): PlacedProblem {
  const start = changes.mapPos(from, -1)
  return { from: start, to: Math.min(length, Math.max(start, changes.mapPos(to, 1))), problem }
}

function taken(
  value: Problems,
  { version, problems }: { readonly version: number; readonly problems: readonly TextProblem[] },
  length: number,
): Problems {
  const { asked: question, typedAt } = value
  if (question === null || question.version !== version) return value
  const places = problems.flatMap(problem => placed(problem, question.since, length))
  const held = places.filter(place => isBeingTyped(place, typedAt))
  const shown = places.filter(place => !isBeingTyped(place, typedAt))
  return { ...value, held, shown: Decoration.set(shown.map(marked), true), since: question.since }
}

/** What is not being typed any more is shown. */
function released(value: Problems): Problems {
  const done = value.held.filter(place => !isBeingTyped(place, value.typedAt))
  if (done.length === 0) return value
  return {
    ...value,
    held: value.held.filter(place => isBeingTyped(place, value.typedAt)),
    shown: value.shown.update({ add: done.filter(({ from, to }) => to > from).map(marked), sort: true }),
  }
}

function isBeingTyped({ from, to }: PlacedProblem, typedAt: number | null): boolean {
  return typedAt !== null && from <= typedAt && typedAt <= to
}

/** Nothing is left of it where its text was deleted. An underline needs something to stand under. */
function placed(problem: TextProblem, since: ChangeDesc, length: number): PlacedProblem[] {
  if (problem.to > since.length) return []
  const from = since.mapPos(problem.from, 1)
  const to = since.mapPos(problem.to, -1)
  if (problem.to > problem.from) return to > from ? [{ from, to, problem }] : []
  const end = Math.min(length, from + 1)
  return end > 0 ? [{ from: Math.min(from, end - 1), to: end, problem }] : []
}

function marked({ from, to, problem }: PlacedProblem) {
  const mark = Decoration.mark({ class: `cm-problem cm-problem-${problem.severity}`, problem })
  return mark.range(from, to)
}

/** Only `marked` makes the decorations of the field. */
function problemOf(mark: Decoration): TextProblem {
  return mark.spec.problem as TextProblem
}
