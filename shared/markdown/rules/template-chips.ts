import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { renderState } from '../render-state.ts'
import { indentOf, lineText, pushElement, pushInline } from './block-lines.ts'

/**
 * Template code that only the generator can run stays visible, set apart: `<span class="liquid">{% include x %}</span>`.
 *
 * Over several lines too, and in raw HTML, where it would else stand as words.
 */
export function templateChips(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'template', ownLines, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  md.inline.ruler.push('liquid', inLine)
  md.core.ruler.push('template_chips', state => {
    const { rawPieces } = renderState(state.env)
    for (const token of state.tokens) {
      if (token.type === 'html_block') token.content = inHtml(token.content, rawPieces, chip)
    }
  })
  const chip = (piece: string) => `<span class="liquid">${md.utils.escapeHtml(piece)}</span>`
  md.renderer.rules.liquid = (tokens, index) => chip(tokens[index]?.content ?? '')
}

const longest = 1000

/** The piece of template code at `from`; null: none is there, or it is never closed. */
function pieceAt(text: string, from: number, max: number): string | null {
  if (text.charCodeAt(from) !== 0x7b) return null
  const second = text.charAt(from + 1)
  if (second !== '{' && second !== '%') return null
  const window = text.slice(from, Math.min(max, from + longest))
  const end = window.indexOf(second === '{' ? '}}' : '%}', 2)
  return end < 0 ? null : window.slice(0, end + 2)
}

function inLine(state: StateInline, silent: boolean): boolean {
  const piece = pieceAt(state.src, state.pos, state.posMax)
  if (piece === null || renderState(state.env).rawPieces.has(piece)) return false
  if (!silent) state.push('liquid', '', 0).content = piece
  state.pos += piece.length
  return true
}

/**
 * Code with lines of its own is a paragraph of its own: a tag, so that what stands between two is Markdown as ever, and
 * code that goes on over lines, whose last one may begin with `>` and others with anything.
 */
function ownLines(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const text = lineText(state, line).trimEnd()
  if (!/^\{[{%]/.test(text) || indentOf(state, line) >= 4) return false
  const piece = pieceAt(text, 0, text.length)
  const isTag = piece === text && /^\{(?:%|\{[<%])/.test(text) && !renderState(state.env).rawPieces.has(piece)
  const close = isTag ? line : piece === null ? closingLine(state, line, end) : null
  if (close === null || silent) return close !== null
  pushElement(state, 'paragraph', 'p', 1, line).map = [line, close + 1]
  pushInline(state, state.getLines(line, close + 1, state.blkIndent, false).trim(), line)
  pushElement(state, 'paragraph', 'p', -1, line)
  state.line = close + 1
  return true
}

function closingLine(state: StateBlock, line: number, end: number): number | null {
  const mark = lineText(state, line).charAt(1) === '{' ? '}}' : '%}'
  for (let next = line + 1; next < end && next < line + mostLines && !state.isEmpty(next); next++) {
    if (lineText(state, next).includes(mark)) return next
  }
  return null
}

const mostLines = 50

function inHtml(html: string, rawPieces: ReadonlySet<string>, chip: (piece: string) => string): string {
  if (!/\{[{%]/.test(html) || /<(?:script|style|textarea|title)\b/i.test(html)) return html
  return html.replace(tagsAndTemplates, piece =>
    piece.startsWith('{') && !rawPieces.has(piece) ? chip(piece) : piece,
  )
}

const tagsAndTemplates =
  /<!--[\s\S]*?-->|<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'])*>|\{\{[^{}]{1,500}\}\}|\{%(?:[^%]|%(?!\})){1,500}%\}/g
