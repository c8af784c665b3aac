// A numbered list that was counted right is counted right after some of it was deleted, in the same change.
import { ensureSyntaxTree, syntaxTreeAvailable } from '@codemirror/language'
import { type ChangeSpec, EditorState, type Line, type Transaction } from '@codemirror/state'
import { type ListAround, listAround } from './list-around.ts'
import { type ListLine, placeItem, readMarker, siblingOf } from './list-lines.ts'
import { renumberList } from './renumber-list.ts'

/** One that was counted otherwise before is its writer's own affair. */
export const renumberOnDelete = EditorState.transactionFilter.of(transaction => {
  const changes = transaction.isUserEvent('delete') ? renumbering(transaction) : []
  return changes.length === 0 ? transaction : [transaction, { changes, sequential: true }]
})

function renumbering(transaction: Transaction): readonly ChangeSpec[] {
  const deleted = deletedIn(transaction)
  if (deleted === null) return []
  const before = wholeList(transaction.startState, deleted.at)
  if (before === null || !isCounted(before)) return []
  const { state } = transaction
  const at = transaction.changes.mapPos(deleted.at, -1)
  const list = listNear(state, state.doc.lineAt(at).number)
  if (list === null) return []
  const counted = renumberList(begunAt(state, list, at, deleted.first))
  return counted.flatMap(({ text }, index) => lineChange(state.doc.line(list.firstLine + index), text))
}

/** No list is longer, and no key waits longer for one to be read. */
const aheadLength = 100_000
const mostMs = 100

/**
 * The list that a place is in; null: it is in none, or in one that cannot be read in time.
 *
 * The editor reads a text little by little: half of a list would be counted on, and the rest not.
 */
function wholeList(state: EditorState, at: number): ListAround | null {
  const { doc } = state
  const tree = ensureSyntaxTree(state, Math.min(doc.length, at + aheadLength), mostMs)
  const list = tree && listAround(state, at, tree)
  if (!list) return null
  const { to } = doc.line(list.firstLine + list.lines.length - 1)
  return syntaxTreeAvailable(state, Math.min(doc.length, to + 1)) ? list : null
}

/** `02.` would be counted on as `2.`, and is its writer's own. */
function isCounted({ lines }: ListAround): boolean {
  const isPadded = lines.some(({ isItem, text }) => isItem && padded.test(readMarker(text)?.text ?? ''))
  return !isPadded && renumberList(lines) === lines
}

const padded = /^0\d/

interface Deleted {
  /** In the text before: where the first numbered item that is gone began. */
  readonly at: number
  /** What it was numbered with: `3.`. */
  readonly first: string
}

/**
 * Null: no number of an item was deleted, or something in several places, which nobody does to a list.
 *
 * Only a whole number counts: who deletes a digit is about to write another one there.
 */
function deletedIn({ changes, startState: { doc } }: Transaction): Deleted | null {
  const parts: { readonly from: number; readonly to: number }[] = []
  changes.iterChangedRanges((from, to) => void parts.push({ from, to }))
  const [part] = parts
  if (part === undefined || parts.length > 1) return null
  const start = doc.lineAt(part.from).from
  for (const { index, groups } of doc.sliceString(start, doc.lineAt(part.to).to).matchAll(markers)) {
    const at = start + index + (groups?.lead ?? '').length
    const text = groups?.text ?? ''
    if (at >= part.from && at + text.length <= part.to) return { at, first: text }
  }
  return null
}

const markers = /^(?<lead>[ \t>]*)(?<text>\d{1,9}[.)])(?=[ \t]|$)/gm

/** The list that a line is in now, or what is left of it above or below the line. */
function listNear(state: EditorState, number: number): ListAround | null {
  for (const near of [number, number + 1, number - 1]) {
    const list = near < 1 || near > state.doc.lines ? null : wholeList(state, state.doc.line(near).to)
    if (list !== null) return list
  }
  return null
}

/** Where the first of a run is gone, the one behind `at` that is the first now begins as it did. */
function begunAt(
  { doc }: EditorState,
  { lines, firstLine }: ListAround,
  at: number,
  first: string,
): readonly ListLine[] {
  const item = lines.findIndex(
    ({ isItem, text }, index) =>
      isItem && doc.line(firstLine + index).from + (readMarker(text)?.lead.length ?? 0) >= at,
  )
  const marker = readMarker(lines[item]?.text ?? '')
  const isOfRun = marker !== null && marker.number !== null && marker.text.slice(-1) === first.slice(-1)
  if (!isOfRun || siblingOf(lines, item, -1) !== null) return lines
  return placeItem(lines, item, { by: 0, marker: first })
}

/** No more than what differs: the caret stays beside what does not. */
function lineChange({ from, to, text }: Line, now: string): readonly ChangeSpec[] {
  if (text === now) return []
  const shorter = Math.min(text.length, now.length)
  let start = 0
  while (start < shorter && text[start] === now[start]) start++
  let end = 0
  while (end < shorter - start && text.at(-1 - end) === now.at(-1 - end)) end++
  return [{ from: from + start, to: to - end, insert: now.slice(start, now.length - end) }]
}
