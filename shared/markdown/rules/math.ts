import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { renderState } from '../render-state.ts'
import type { RenderOptions } from '../rendered-post.ts'
import { indentOf, isAfterBoundary, isBoundary, lineText } from './block-lines.ts'

/**
 * Formulas: `$$…$$`, as a block of its own or inside a line, and `$…$` in posts that are known to use it.
 *
 * In kramdown a `$$` inside a line is a small formula; elsewhere it is a displayed one wherever it stands.
 */
export function math(md: MarkdownIt, isKramdown: boolean, draw: RenderOptions['math']): void {
  const block = isKramdown ? kramdownBlock : looseBlock
  md.block.ruler.before(
    'reference',
    'math_block',
    block,
    isKramdown ? {} : { alt: ['paragraph', 'blockquote', 'list'] },
  )
  md.inline.ruler.before('escape', 'math', (state, silent) => inlineMath(state, silent, isKramdown))
  const html = (tex: string, isDisplay: boolean) => mathHtml(tex, isDisplay, draw, md.utils.escapeHtml)
  md.renderer.rules.math_inline = (tokens, index) => {
    const { content = '', markup } = tokens[index] ?? {}
    return html(content, markup === 'display')
  }
  md.renderer.rules.math_block = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index]
    if (token === undefined) return ''
    token.attrJoin('class', 'math-block')
    return `<div${renderer.renderAttrs(token)}>${html(token.content, true)}</div>\n`
  }
}

/** A formula that could not be drawn, or not yet, is shown as it was written. */
export function mathHtml(
  tex: string,
  isDisplay: boolean,
  draw: RenderOptions['math'],
  escapeHtml: (text: string) => string,
): string {
  return draw?.(tex, isDisplay) ?? `<code class="math">${escapeHtml(tex)}</code>`
}

/** kramdown's block begins and ends at the borders of blocks; what is between may have any lines. */
function kramdownBlock(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  if (silent || indentOf(state, line) >= 4 || !isAfterBoundary(state, line)) return false
  const close = closingLine(state, line, end)
  if (close === null) return false
  const isAtBoundary = close + 1 >= end || state.isEmpty(close + 1) || isBoundary(lineText(state, close + 1))
  return isAtBoundary && pushBlock(state, line, close)
}

function looseBlock(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  if (indentOf(state, line) >= 4) return false
  const close = closingLine(state, line, end)
  return close !== null && (silent || pushBlock(state, line, close))
}

/** The line that ends with the `$$` which closes the one that `line` begins with; null: there is none. */
function closingLine(state: StateBlock, line: number, end: number): number | null {
  if (!lineText(state, line).startsWith('$$')) return null
  for (let at = line; at < end; at++) {
    const text = lineText(state, at).trimEnd()
    const found = text.indexOf('$$', at === line ? 2 : 0)
    if (found >= 0) return found === text.length - 2 ? at : null
    if (at > line && indentOf(state, at) < 0 && !state.isEmpty(at)) return null
  }
  return null
}

function pushBlock(state: StateBlock, from: number, to: number): boolean {
  const tex = state
    .getLines(from, to + 1, state.blkIndent, false)
    .trim()
    .slice(2, -2)
    .trim()
  const token = state.push('math_block', 'div', 0)
  token.block = true
  token.content = tex
  token.map = [from, to + 1]
  state.line = to + 1
  return true
}

function inlineMath(state: StateInline, silent: boolean, isKramdown: boolean): boolean {
  const { src, pos, posMax } = state
  if (src.charCodeAt(pos) === 0x5c) return bracketed(state, silent)
  if (src.charCodeAt(pos) !== 0x24) return false
  const isDouble = src.charCodeAt(pos + 1) === 0x24
  if (!isDouble && !renderState(state.env).usesDollarMath) return false
  const end = isDouble ? src.indexOf('$$', pos + 2) : endOfSingle(src, pos + 1, posMax)
  const length = isDouble ? 2 : 1
  if (end < 0 || end + length > posMax) return false
  push(state, silent, src.slice(pos + length, end), isDouble && !isKramdown)
  state.pos = end + length
  return true
}

/** `\\(x\\)` and `\\[x\\]`, which become MathJax's `\(x\)` once Markdown has taken its escapes away. */
function bracketed(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  const open = src.slice(pos, pos + 3)
  if ((open !== '\\\\(' && open !== '\\\\[') || !renderState(state.env).usesDollarMath) return false
  const end = src.indexOf(open === '\\\\(' ? '\\\\)' : '\\\\]', pos + 3)
  if (end < 0 || end + 3 > posMax) return false
  push(state, silent, src.slice(pos + 3, end), open === '\\\\[')
  state.pos = end + 3
  return true
}

function push(state: StateInline, silent: boolean, tex: string, isDisplay: boolean): void {
  if (silent) return
  const token = state.push('math_inline', '', 0)
  token.content = tex.trim()
  token.markup = isDisplay ? 'display' : ''
}

/** A price is no formula: no space inside the marks, no digit behind, no blank line between. */
function endOfSingle(src: string, from: number, max: number): number {
  if (from >= max || /\s/.test(src.charAt(from))) return -1
  for (let at = from; at < Math.min(max, from + longestSingle); at++) {
    const char = src.charAt(at)
    if (char === '\\') at++
    else if (char === '$') return /\s/.test(src.charAt(at - 1)) || /\d/.test(src.charAt(at + 1)) ? -1 : at
  }
  return -1
}

const longestSingle = 1000
