import { afterBlanks, beforeBlanks, isDigit, leftBracket, lineEnd, space } from './char-codes.ts'
import { type LineKind, lineKind } from './line-kinds.ts'
import type { FoundBlock, QuickBlock } from './quick-block.ts'
import { type BlockStart, type BlockTools, blockOf, indentOf, readBlocks } from './quick-blocks.ts'

interface Item {
  readonly blocks: readonly QuickBlock[]
  /** A blank line stands behind it. */
  readonly isBeforeBlank: boolean
}

interface Mark {
  readonly kind: LineKind
  readonly char: string
  readonly number: number
  /** Where the words begin, and how far the lines below them are indented. */
  readonly from: number
  readonly width: number
}

/** Where an item's lines end, and what comes there. */
interface ItemEnd {
  readonly lines: readonly string[]
  readonly end: number
  readonly line: number
  readonly isBeforeBlank: boolean
  /** Where the line of the next item begins and what its number is; null: the list ends. */
  readonly next: { readonly lineFrom: number; readonly line: number } | null
}

/** A list, with what is inside its items; null: not sure. */
export function readList(
  text: string,
  start: BlockStart,
  tools: BlockTools,
  depth: number,
): FoundBlock | null {
  const { kramdown } = tools.profile
  const items: Item[] = []
  const first = markAt(text, start.lineFrom, kramdown)
  let mark = first
  let { line } = start
  for (;;) {
    if (mark === null || first === null || mark.char !== first.char || mark.kind !== first.kind) return null
    const item = linesOf(text, mark, line, { isKramdown: kramdown, depth })
    if (item === null) return null
    const blocks = blocksOf(text, mark, item, { line, tools, depth })
    if (blocks === null) return null
    items.push({ blocks, isBeforeBlank: item.isBeforeBlank })
    if (item.next === null) {
      const html = kramdown ? kramdownItems(items, tools) : commonMarkItems(items, tools)
      if (html === null) return null
      return blockOf(start, listHtml(first, html, kramdown), item.end, item.line)
    }
    mark = markAt(text, item.next.lineFrom, kramdown)
    line = item.next.line
  }
}

function listHtml({ kind, number }: Mark, items: string, isKramdown: boolean): string {
  if (kind === 'bullet') return `<ul>\n${items}</ul>\n`
  return `<ol${isKramdown || number === 1 ? '' : ` start="${number}"`}>\n${items}</ol>\n`
}

/** The mark of the item whose line begins at `lineFrom`; null: not sure. */
function markAt(text: string, lineFrom: number, isKramdown: boolean): Mark | null {
  const from = afterBlanks(text, lineFrom)
  if (indentOf(text, lineFrom, from) > 3) return null
  const kind = lineKind(text, from, isKramdown)
  if (kind !== 'bullet' && kind !== 'number') return null
  let to = from
  while (isDigit(text.charCodeAt(to))) to++
  let words = to + 1
  while (text.charCodeAt(words) === space) words++
  // Five spaces and more would be code, and brackets a box to tick.
  if (words - to > 5 || words - to < 2 || isDone(text, words)) return null
  return {
    kind,
    char: text.charAt(to),
    number: kind === 'number' ? Number(text.slice(from, to)) : 0,
    from: words,
    width: words - lineFrom,
  }
}

/** `[ ]` and `[x]`, and tabs behind the mark. */
function isDone(text: string, words: number): boolean {
  const code = text.charCodeAt(words)
  return code === 0x09 || (code === leftBracket && text.charAt(words + 2) === ']')
}

interface Place {
  readonly isKramdown: boolean
  /** How many quotations and items the list is in. */
  readonly depth: number
}

/** The lines of an item without their indent; null: not sure where it ends. */
function linesOf(text: string, mark: Mark, line: number, place: Place): ItemEnd | null {
  let end = lineEnd(text, mark.from)
  const lines = [text.slice(mark.from, end)]
  let [blanks, pos] = [0, end + 1]
  for (let at = line + 1; ; ) {
    const behind = { lines, end, line: at, isBeforeBlank: blanks > 0 }
    if (pos >= text.length) return { ...behind, next: null }
    const from = afterBlanks(text, pos)
    const to = lineEnd(text, from)
    if (from === to) {
      blanks++
      pos = to + 1
      continue
    }
    const indent = indentOf(text, pos, from)
    // A tab is as wide as where it stands.
    if (from - pos !== indent) return null
    if (indent < mark.width) {
      const next = whatFollows(text, pos, { ...place, from, indent, isAfterBlank: blanks > 0, mark })
      if (next === null) return null
      return { ...behind, next: next === 'item' ? { lineFrom: pos, line: at + blanks } : null }
    }
    for (; blanks > 0; blanks--, at++) lines.push('')
    lines.push(text.slice(pos + mark.width, to))
    at++
    end = to
    pos = to + 1
  }
}

interface Following extends Place {
  readonly from: number
  readonly indent: number
  readonly isAfterBlank: boolean
  readonly mark: Mark
}

/** What a line that is indented less than an item's words is; null: not sure. */
function whatFollows(
  text: string,
  lineFrom: number,
  { from, indent, isAfterBlank, mark, isKramdown, depth }: Following,
) {
  if (indent > 3) return null
  const kind = lineKind(text, from, isKramdown)
  if (kind === mark.kind) return markAt(text, lineFrom, isKramdown)?.char === mark.char ? 'item' : null
  if (kind === 'bullet' || kind === 'number') return isAfterBlank ? 'end' : null
  if (isAfterBlank) return kind === 'unsure' ? null : 'end'
  // Right below, words would go on with the item's, and in kramdown a heading that does not begin the line of the post.
  return indent === 0 && depth === 0 && (kind === 'heading' || kind === 'fence') ? 'end' : null
}

interface Inside {
  readonly line: number
  readonly tools: BlockTools
  readonly depth: number
}

function blocksOf(
  text: string,
  mark: Mark,
  { lines }: ItemEnd,
  { line, tools, depth }: Inside,
): readonly QuickBlock[] | null {
  const [first = ''] = lines
  const isPlain = lines.length === 1 && lineKind(text, mark.from, tools.profile.kramdown) === 'words'
  if (!isPlain || first.includes('|')) return readBlocks(lines.join('\n'), line, tools, depth + 1)
  const to = mark.from + first.length
  const html = tools.lines.read(text, mark.from, beforeBlanks(text, mark.from, to), line)
  if (html === null) return null
  const found: FoundBlock = { kind: 'words', html, language: '', line, to, nextLine: line + 1 }
  return [{ found, isAfterBlank: true, isBeforeBlank: false }]
}

/** kramdown: an item's first words are a paragraph where a blank line follows them; all others always are. */
function kramdownItems(items: readonly Item[], tools: BlockTools): string {
  let html = ''
  let hasBareItem = false
  for (const [at, { blocks, isBeforeBlank }] of items.entries()) {
    const isLast = at === items.length - 1
    const [first] = blocks
    let isBare = false
    if (first?.found.kind === 'words') {
      const isFollowed = blocks.length === 1 ? isBeforeBlank && !isLast : first.isBeforeBlank
      isBare = !isFollowed && (!isLast || items.length === 1 || hasBareItem)
      hasBareItem ||= isBare
    } else hasBareItem = true
    html += itemHtml(blocks, isBare, tools)
  }
  return html
}

/** CommonMark: no words are paragraphs, unless a blank line stands between two blocks or two items; null: not sure. */
function commonMarkItems(items: readonly Item[], tools: BlockTools): string | null {
  const isLoose = items.some(
    ({ blocks, isBeforeBlank }, at) =>
      (isBeforeBlank && at < items.length - 1) || blocks.some((block, nth) => nth > 0 && block.isAfterBlank),
  )
  const hasLaterWords = items.some(({ blocks }) =>
    blocks.some(({ found }, nth) => nth > 0 && found.kind === 'words'),
  )
  if (!isLoose && hasLaterWords) return null
  return items
    .map(({ blocks }) => itemHtml(blocks, !isLoose && blocks[0]?.found.kind === 'words', tools))
    .join('')
}

/** An item whose first words are `isBare`, without a paragraph around them. */
function itemHtml(blocks: readonly QuickBlock[], isBare: boolean, { blockHtml }: BlockTools): string {
  const [first, second] = blocks
  const htmlOf = (some: readonly QuickBlock[]) => some.map(({ found }) => blockHtml(found)).join('')
  if (!isBare || first === undefined) return `<li>\n${htmlOf(blocks)}</li>\n`
  const rest = htmlOf(blocks.slice(1))
  // Code is written by a rule of its own, which begins no line.
  return `<li>${first.found.html}${second === undefined || second.found.kind === 'code' ? '' : '\n'}${rest}</li>\n`
}
