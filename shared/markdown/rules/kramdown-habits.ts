import type { MarkdownIt } from 'markdown-it'

/** Small ways in which kramdown differs: list numbers, tables, spaces in addresses, dashes. */
export function kramdownHabits(md: MarkdownIt): void {
  tablesNeedBlankLine(md)
  listsBeginAtOne(md)
  addressesMayHaveSpaces(md)
  typography(md)
}

/** A table does not interrupt a paragraph (the GFM parser's paragraph_end). */
function tablesNeedBlankLine(md: MarkdownIt): void {
  // The first of the rules that end a paragraph; there is no other way to get at a rule than its place.
  const [table] = md.block.ruler.getRules('paragraph')
  if (table !== undefined) md.block.ruler.at('table', (...args) => table(...args), { alt: [] })
}

function listsBeginAtOne(md: MarkdownIt): void {
  md.core.ruler.after('block', 'lists_begin_at_one', state => {
    for (const token of state.tokens) {
      if (token.type === 'ordered_list_open' && token.attrs !== null) {
        token.attrs = token.attrs.filter(([name]) => name !== 'start')
      }
    }
  })
}

/** `![](/img/my picture.png)`: CommonMark ends an address at a space. */
function addressesMayHaveSpaces(md: MarkdownIt): void {
  const { parseLinkDestination } = md.helpers
  md.helpers = {
    ...md.helpers,
    parseLinkDestination: (text, start, max) => {
      const found = parseLinkDestination(text, start, max)
      if (!found.ok || text.charCodeAt(found.pos) !== 0x20 || !isInline(text, start)) return found
      const end = endOfSpaced(text, start, Math.min(max, start + longestAddress))
      if (end === null || end <= found.pos) return found
      return { ok: true, pos: end, str: md.utils.unescapeAll(text.slice(start, end)) }
    },
  }
}

const longestAddress = 2000

/** In `[text](address)`, not in `[name]: address`. */
function isInline(text: string, start: number): boolean {
  let at = start - 1
  while (text.charCodeAt(at) === 0x20) at--
  return text.charCodeAt(at) === 0x28
}

/** Where the address ends: before the closing bracket or a quoted title; null: on another line, so it is none. */
function endOfSpaced(text: string, start: number, max: number): number | null {
  let depth = 0
  for (let at = start; at < max; at++) {
    const char = text.charAt(at)
    if (char === '\n' || char === '<') return null
    if (char === '\\') at++
    else if (char === '(') depth++
    else if (char === ')' && depth-- === 0) return withoutSpaces(text, start, at)
    else if (char === ' ' && /^ +["']/.test(text.slice(at, at + 20))) return withoutSpaces(text, start, at)
  }
  return null
}

function withoutSpaces(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) === 0x20) at--
  return at
}

const symbols: Readonly<Record<string, string>> = {
  '---': '—',
  '--': '–',
  '...': '…',
  '<< ': '«\u00a0',
  ' >>': '\u00a0»',
  '<<': '«',
  '>>': '»',
}

/** kramdown's own symbols in place of markdown-it's, which know `(c)` and `+-`. Its quotes are much the same. */
function typography(md: MarkdownIt): void {
  md.core.ruler.at('replacements', state => {
    for (const block of state.tokens) {
      if (block.type !== 'inline' || !/--|\.\.\.|<<|>>/.test(block.content)) continue
      let inAutolink = false
      for (const token of block.children ?? []) {
        if (token.info === 'auto') inAutolink = token.nesting === 1
        if (token.type !== 'text' || inAutolink) continue
        token.content = token.content.replace(/---|--|\.\.\.|<< ?| ?>>/g, mark => symbols[mark] ?? mark)
      }
    }
  })
}
