// Sections of the text as a whole: moved past each other, made deeper or higher, each by one undo.
import { EditorSelection, type EditorState, type StateCommand, type TransactionSpec } from '@codemirror/state'
import { type Outline, readOutline, type Section } from '../../../shared/outline/find-sections.ts'
import { besideSibling, moveSection } from '../../../shared/outline/move-section.ts'
import { shiftSection } from '../../../shared/outline/shift-section.ts'
import { bodyFrom } from '../commands/in-body.ts'

/** Reads all of the text; to be asked when something is done with it, not for each key. */
export function outlineOf(state: EditorState): Outline {
  return readOutline(state.doc.toString(), bodyFrom(state))
}

/** The index of the innermost section that a place is in; -1: it is before the first. */
export function sectionAt(sections: readonly Section[], place: number): number {
  let [low, high] = [0, sections.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.from ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Moves a section before another one, or to the end; null: it cannot be. The caret goes along. */
export function sectionMove(
  state: EditorState,
  outline: Outline,
  index: number,
  before: number | null,
): TransactionSpec | null {
  const section = outline.sections[index]
  const move = state.readOnly ? null : moveSection(outline, index, before)
  if (move === null || section === undefined) return null
  const changes = state.changes([...move.changes])
  const moved = (place: number) => {
    const isEnd = section.to === state.doc.length
    const isInside = place >= section.from && (place < section.to || isEnd)
    const to = isInside ? move.from + place - section.from : changes.mapPos(place)
    return Math.min(to, changes.newLength)
  }
  const { anchor, head } = state.selection.main
  const selection = EditorSelection.single(moved(anchor), moved(head))
  return { changes, selection, scrollIntoView: true, userEvent: 'move.section' }
}

/** Moves a section past its neighbour with the same parent; null: there is none. */
export function stepSection(
  state: EditorState,
  outline: Outline,
  index: number,
  step: 1 | -1,
): TransactionSpec | null {
  const beside = besideSibling(outline.sections, index, step)
  return beside && sectionMove(state, outline, index, beside.before)
}

/** Makes a section and all below it deeper (1) or higher (-1); null: there is no such level. */
export function sectionShift(
  state: EditorState,
  outline: Outline,
  index: number,
  by: 1 | -1,
): TransactionSpec | null {
  const changes = state.readOnly ? null : shiftSection(outline, index, by)
  return changes && { changes: [...changes], scrollIntoView: true, userEvent: 'input.format' }
}

/** The section that the caret is in goes up or down; false: there is none, or it is the first or last. */
export const moveSectionBy = (step: 1 | -1) => ofSection(stepSection, step)

/** The section that the caret is in goes deeper or higher. */
export const shiftSectionBy = (by: 1 | -1) => ofSection(sectionShift, by)

function ofSection(plan: typeof stepSection, step: 1 | -1): StateCommand {
  return ({ state, dispatch }) => {
    const outline = outlineOf(state)
    const spec = plan(state, outline, sectionAt(outline.sections, state.selection.main.head), step)
    if (spec === null) return false
    dispatch(state.update(spec))
    return true
  }
}
