import { afterBlanks, isDigit, leftBracket, lineEnd, space, tab } from './char-codes.ts'
import { type LineKind, lineKind } from './line-kinds.ts'
import { indentOf } from './quick-blocks.ts'

/** The mark that an item begins with. */
export interface Mark {
  readonly kind: LineKind
  readonly char: string
  readonly number: number
  readonly line: number
  /** Where the words begin, and how far the lines below them are indented. */
  readonly from: number
  readonly width: number
}

/** What is in an item, and what comes behind it. */
export interface ItemLines {
  /** Its lines without their indent. */
  readonly inside: string
  readonly isOneLine: boolean
  /** Where the last of them ends, and the number of the line behind it. */
  readonly end: number
  readonly line: number
  readonly isBeforeBlank: boolean
  /** The mark of the item that follows; null: the list ends. */
  readonly next: Mark | null
}

/** What a list is in: how many quotations and items, and whose Markdown. */
export interface Place {
  readonly isKramdown: boolean
  readonly depth: number
}

/** The mark of the item whose line begins at `lineFrom`; null: not sure. */
export function markAt(text: string, lineFrom: number, line: number, isKramdown: boolean): Mark | null {
  const from = afterBlanks(text, lineFrom)
  if (indentOf(text, lineFrom, from) > 3) return null
  const kind = lineKind(text, from, isKramdown)
  if (kind !== 'bullet' && kind !== 'number') return null
  let to = from
  while (isDigit(text.charCodeAt(to))) to++
  let words = to + 1
  while (text.charCodeAt(words) === space) words++
  // Five spaces and more would be code, and brackets a box to tick.
  if (words - to > 5 || words - to < 2 || isTabOrBox(text, words)) return null
  const number = kind === 'number' ? Number(text.slice(from, to)) : 0
  return { kind, char: text.charAt(to), number, line, from: words, width: words - lineFrom }
}

/** A tab behind the mark, `[ ]` and `[x]`. */
function isTabOrBox(text: string, words: number): boolean {
  const code = text.charCodeAt(words)
  return code === tab || (code === leftBracket && text.charAt(words + 2) === ']')
}

/** The lines of the item with this mark; null: not sure where it ends. */
export function linesOfItem(text: string, mark: Mark, place: Place): ItemLines | null {
  let end = lineEnd(text, mark.from)
  let inside = text.slice(mark.from, end)
  let line = mark.line + 1
  let blanks = 0
  let pos = end + 1
  let next: Mark | 'end' = 'end'
  for (; pos < text.length; pos = lineEnd(text, pos) + 1) {
    const from = afterBlanks(text, pos)
    if (from === lineEnd(text, from)) {
      blanks++
      continue
    }
    const indent = indentOf(text, pos, from)
    // A tab is as wide as where it stands.
    if (from - pos !== indent) return null
    if (indent < mark.width) {
      const found = whatFollows(text, { lineFrom: pos, from, line: line + blanks, blanks, mark }, place)
      if (found === null) return null
      next = found
      break
    }
    end = lineEnd(text, from)
    inside += '\n'.repeat(blanks + 1) + text.slice(pos + mark.width, end)
    line += blanks + 1
    blanks = 0
  }
  const isOneLine = line === mark.line + 1
  return { inside, isOneLine, end, line, isBeforeBlank: blanks > 0, next: next === 'end' ? null : next }
}

interface Following {
  readonly lineFrom: number
  readonly from: number
  readonly line: number
  /** How many empty lines stand before it. */
  readonly blanks: number
  readonly mark: Mark
}

/** What a line that is indented less than an item's words is; null: not sure. */
function whatFollows(
  text: string,
  { lineFrom, from, line, blanks, mark }: Following,
  { isKramdown, depth }: Place,
): Mark | 'end' | null {
  const indent = from - lineFrom
  if (indent > 3) return null
  const kind = lineKind(text, from, isKramdown)
  if (kind === mark.kind) {
    const next = markAt(text, lineFrom, line, isKramdown)
    return next?.char === mark.char ? next : null
  }
  if (kind === 'bullet' || kind === 'number') return blanks > 0 ? 'end' : null
  if (blanks > 0) return kind === 'unsure' ? null : 'end'
  // Right below, words would go on with the item's, and in kramdown a heading that does not begin the line of the post.
  return indent === 0 && depth === 0 && (kind === 'heading' || kind === 'fence') ? 'end' : null
}
