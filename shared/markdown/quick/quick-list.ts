import { htmlFrom } from './block-html.ts'
import { beforeBlanks } from './char-codes.ts'
import type { FoundBlock, QuickBlock } from './found-block.ts'
import { lineKind } from './line-kinds.ts'
import { type ItemLines, linesOfItem, type Mark, markAt, type Place } from './list-item.ts'
import { type BlockStart, type BlockTools, blockOf, readBlocks } from './quick-blocks.ts'

interface Item {
  readonly blocks: readonly QuickBlock[]
  /** A blank line stands behind it. */
  readonly isBeforeBlank: boolean
}

/** A list, with what is inside its items; null: not sure. */
export function readList(
  text: string,
  start: BlockStart,
  tools: BlockTools,
  depth: number,
): FoundBlock | null {
  const place = { isKramdown: tools.profile.kramdown, depth }
  const first = markAt(text, start.lineFrom, start.line, place.isKramdown)
  const items: Item[] = []
  let mark = first
  while (first !== null && mark !== null) {
    const lines = linesOfItem(text, mark, place)
    const blocks = lines === null ? null : blocksOf(text, { mark, lines, place }, tools)
    if (lines === null || blocks === null) return null
    items.push({ blocks, isBeforeBlank: lines.isBeforeBlank })
    if (lines.next === null) {
      const html = place.isKramdown ? kramdownItems(items, tools) : commonMarkItems(items, tools)
      return html === null ? null : blockOf(start, listHtml(first, html, place), lines.end, lines.line)
    }
    mark = lines.next
  }
  return null
}

function listHtml({ kind, number }: Mark, items: string, { isKramdown }: Place): string {
  if (kind === 'bullet') return `<ul>\n${items}</ul>\n`
  return `<ol${isKramdown || number === 1 ? '' : ` start="${number}"`}>\n${items}</ol>\n`
}

interface Inside {
  readonly mark: Mark
  readonly lines: ItemLines
  readonly place: Place
}

function blocksOf(
  text: string,
  { mark, lines, place }: Inside,
  tools: BlockTools,
): readonly QuickBlock[] | null {
  const { line, from } = mark
  const { inside, isOneLine } = lines
  const isPlain = isOneLine && lineKind(text, from, place.isKramdown) === 'words' && !inside.includes('|')
  if (!isPlain) return readBlocks(inside, line, tools, place.depth + 1)
  const to = from + inside.length
  const html = tools.lines.read(text, from, beforeBlanks(text, from, to), line)
  if (html === null) return null
  const found: FoundBlock = { kind: 'words', html, language: '', line, to, nextLine: line + 1 }
  return [{ found, isAfterBlank: true, isBeforeBlank: false }]
}

/** kramdown: an item's first words are a paragraph where a blank line follows them; all others always are. */
function kramdownItems(items: readonly Item[], tools: BlockTools): string {
  let html = ''
  let hasBareItem = false
  let at = 0
  for (const { blocks, isBeforeBlank } of items) {
    at++
    const isLast = at === items.length
    const first = blocks[0]
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
  let html = ''
  for (const { blocks } of items) {
    html += itemHtml(blocks, !isLoose && blocks[0]?.found.kind === 'words', tools)
  }
  return html
}

/** An item whose first words are `isBare`, without a paragraph around them. */
function itemHtml(blocks: readonly QuickBlock[], isBare: boolean, { blockHtml }: BlockTools): string {
  const first = blocks[0]
  if (!isBare || first === undefined) return `<li>\n${htmlFrom(blocks, 0, blockHtml)}</li>\n`
  const second = blocks[1]
  if (second === undefined) return `<li>${first.found.html}</li>\n`
  // Code is written by a rule of its own, which begins no line.
  const lineBreak = second.found.kind === 'code' ? '' : '\n'
  return `<li>${first.found.html}${lineBreak}${htmlFrom(blocks, 1, blockHtml)}</li>\n`
}
