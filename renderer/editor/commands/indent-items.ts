// Items of a list go one level deeper or back, with their children, and take the marker of those beside them.
import type { StateCommand } from '@codemirror/state'
import { changeItems } from './change-items.ts'
import {
  endOfItem,
  type ListLine,
  levelsOf,
  type Marker,
  parentOf,
  placeItem,
  readMarker,
  siblingOf,
} from './list-lines.ts'

/** Puts the chosen items under the one before them. The first of its kind has none, and stays. */
export const indentItems: StateCommand = changeItems((lines, chosen) => {
  const [first] = chosen
  if (first === undefined || siblingOf(lines, first, -1) === null) return lines
  return chosen.reduce(indentItem, lines)
})

/** Puts the chosen items beside the one that they are under. */
export const outdentItems: StateCommand = changeItems((lines, chosen) => chosen.reduce(outdentItem, lines))

function indentItem(lines: readonly ListLine[], item: number): readonly ListLine[] {
  const before = siblingOf(lines, item, -1)
  const mine = readMarker(lines[item]?.text ?? '')
  const above = before === null ? null : readMarker(lines[before]?.text ?? '')
  if (before === null || !mine || !above) return lines
  const beside = lastChild(lines, before)
  return beside
    ? placeItem(lines, item, { by: beside.column - mine.column, marker: after(beside) })
    : placeItem(lines, item, { by: above.content - mine.column, marker: asFirst(mine) })
}

function outdentItem(lines: readonly ListLine[], item: number): readonly ListLine[] {
  const parent = parentOf(lines, item)
  const mine = readMarker(lines[item]?.text ?? '')
  const beside = parent === null ? null : readMarker(lines[parent]?.text ?? '')
  if (!mine || !beside) return lines
  return placeItem(lines, item, { by: beside.column - mine.column, marker: after(beside) })
}

function lastChild(lines: readonly ListLine[], item: number): Marker | null {
  const levels = levelsOf(lines)
  const level = (levels[item] ?? 0) + 1
  const end = endOfItem(lines, item)
  const child = levels.findLastIndex((other, index) => index > item && index < end && other === level)
  return child === -1 ? null : readMarker(lines[child]?.text ?? '')
}

function after({ text, number }: Marker): string {
  return number === null ? text : `${number + 1}${text.slice(-1)}`
}

function asFirst({ text, number }: Marker): string {
  return number === null ? text : `1${text.slice(-1)}`
}
