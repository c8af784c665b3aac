// The lines of one list, as values: which are items, how deep they stand, and what each takes along.
import { countColumn } from '@codemirror/state'

export interface ListLine {
  readonly text: string
  /** Whether an item begins here, by the syntax: a line of code may only look like one. */
  readonly isItem: boolean
}

export interface Marker {
  /** What stands before it: quotation marks and spaces. */
  readonly lead: string
  /** `-`, `3.`, `3)`. */
  readonly text: string
  readonly number: number | null
  /** Columns: of the marker, and of the text behind it, below which its children stand. */
  readonly column: number
  readonly content: number
}

const marker = /^((?:[ \t]*>[ ]?)*)([ \t]*)(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/

/** Reads the marker of an item's line; null: it has none that we know how to move. */
export function readMarker(text: string): Marker | null {
  const [all, quote = '', space = '', digits] = marker.exec(text) ?? []
  if (all === undefined) return null
  const lead = quote + space
  const gap = /^[ \t]{1,4}(?=[^ \t])/.exec(text.slice(all.length))?.[0] ?? ' '
  return {
    lead,
    text: all.slice(lead.length),
    number: digits === undefined ? null : Number(digits),
    column: countColumn(lead, 4),
    content: countColumn(all + gap, 4),
  }
}

/** How deep each item stands, from 0; null for lines that begin none. */
export function levelsOf(lines: readonly ListLine[]): readonly (number | null)[] {
  const contents: number[] = []
  return lines.map(({ text, isItem }) => {
    const found = isItem ? readMarker(text) : null
    if (!found) return null
    while (contents.length > 0 && found.column < (contents.at(-1) ?? 0)) contents.pop()
    contents.push(found.content)
    return contents.length - 1
  })
}

/** Where an item ends with all that is below it, exclusive; empty lines behind it are not its own. */
export function endOfItem(lines: readonly ListLine[], item: number, levels = levelsOf(lines)): number {
  const level = levels[item] ?? 0
  const content = readMarker(lines[item]?.text ?? '')?.content ?? 0
  let end = item + 1
  for (let index = end; index < lines.length; index++) {
    const other = levels[index] ?? null
    if (other !== null && other <= level) break
    const text = lines[index]?.text ?? ''
    if (isBlank(text)) continue
    const isBehindBlank = end < index
    if (other === null && isBehindBlank && columnOf(text) < content) break
    end = index + 1
  }
  return end
}

/** The item before or after at the same depth under the same parent. */
export function siblingOf(lines: readonly ListLine[], item: number, step: 1 | -1): number | null {
  const levels = levelsOf(lines)
  const level = levels[item] ?? 0
  for (let index = item + step; index >= 0 && index < lines.length; index += step) {
    const other = levels[index] ?? null
    if (other !== null && other < level) return null
    if (other === level) return index
  }
  return null
}

export function parentOf(lines: readonly ListLine[], item: number): number | null {
  const levels = levelsOf(lines)
  const level = levels[item] ?? 0
  for (let index = item - 1; index >= 0; index--) if (levels[index] === level - 1) return index
  return null
}

/** Where an item is to stand. */
interface ItemPlace {
  /** How far it moves sideways. */
  readonly by: number
  readonly marker: string
}

/** Gives an item another marker and moves it sideways with all that is below it. */
export function placeItem(lines: readonly ListLine[], item: number, place: ItemPlace): readonly ListLine[] {
  const end = endOfItem(lines, item)
  return [...lines.slice(0, item), ...placeLines(lines.slice(item, end), place), ...lines.slice(end)]
}

/** The same for the lines of one item, the first of which has its marker. */
export function placeLines(lines: readonly ListLine[], place: ItemPlace): readonly ListLine[] {
  const old = readMarker(lines[0]?.text ?? '')
  if (!old) return lines
  // What is below the text of the item stays below it when the marker grows.
  const by = place.by + place.marker.length - old.text.length
  return lines.map((line, index) => {
    if (index > 0) return by === 0 ? line : { ...line, text: shifted(line.text, by) }
    const rest = line.text.slice(old.lead.length + old.text.length)
    const moved = shifted(old.lead + place.marker, place.by)
    return { ...line, text: moved + rest }
  })
}

const quoted = /^(?:[ \t]*>[ ]?)*/

function columnOf(text: string): number {
  return countColumn(/^(?:[ \t]*>[ ]?)*[ \t]*/.exec(text)?.[0] ?? '', 4)
}

function isBlank(text: string): boolean {
  return text.replace(quoted, '').trim() === ''
}

/** A line with more or less space between its quotation marks and its text. */
function shifted(text: string, by: number): string {
  const quote = quoted.exec(text)?.[0] ?? ''
  const space = /^[ \t]*/.exec(text.slice(quote.length))?.[0] ?? ''
  const rest = text.slice(quote.length + space.length)
  if (rest === '') return text
  if (by >= 0) return quote + space + ' '.repeat(by) + rest
  const wanted = Math.max(countColumn(quote, 4), countColumn(quote + space, 4) + by)
  let kept = space
  while (kept !== '' && countColumn(quote + kept, 4) > wanted) kept = kept.slice(0, -1)
  return quote + kept + ' '.repeat(Math.max(0, wanted - countColumn(quote + kept, 4))) + rest
}
