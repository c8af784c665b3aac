import type { MarkdownIt, StateInline, Token } from 'markdown-it'
import { renderState } from '../render-state.ts'
import { resolver } from './attribute-lists.ts'
import { type AttributeList, applyAttributes, readAttributes } from './attribute-text.ts'

/**
 * kramdown's `![x](y){: width="300"}` and `*x*{:.c}`; at the start of a list item it is the item's.
 *
 * And its `{::comment}…{:/}` and `{::nomarkdown}…{:/}` inside a line.
 */
export function spanAttributes(md: MarkdownIt): void {
  md.inline.ruler.push('span_attributes', scan)
  md.inline.ruler.push('span_extension', scanExtension)
  md.core.ruler.after('inline', 'span_attributes', state => {
    const resolve = resolver(renderState(state.env).attributeLists)
    for (const [at, block] of state.tokens.entries()) {
      if (block.type !== 'inline' || !block.content.includes('{:') || block.children === null) continue
      const item = state.tokens[at - 2]
      block.children = applySpans(block.children, item?.type === 'list_item_open' ? item : null, resolve)
    }
  })
}

function scan(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (src.charCodeAt(pos) !== 0x7b || src.charCodeAt(pos + 1) !== 0x3a) return false
  const found = /^\{:(?![:/])((?:\\\}|[^}\n])*)\}/.exec(src.slice(pos, pos + 500))
  if (found === null) return false
  if (!silent) {
    const token = state.push('span_attributes', '', 0)
    token.meta = { list: readAttributes(found[1] ?? '') }
    token.hidden = true
  }
  state.pos += found[0].length
  return true
}

function scanExtension(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  if (!src.startsWith('{::', pos)) return false
  const [opening, name] = /^\{::(comment|nomarkdown|options)\b[^}\n]*\}/.exec(src.slice(pos, pos + 200)) ?? []
  if (opening === undefined) return false
  const from = pos + opening.length
  const isClosed = name === 'options' || opening.endsWith('/}')
  const to = isClosed ? from : src.indexOf('{:/', from)
  const end = isClosed ? from : src.indexOf('}', to) + 1
  if (to < 0 || end <= 0 || end > posMax) return false
  if (!silent && name === 'nomarkdown') state.push('html_inline', '', 0).content = src.slice(from, to)
  state.pos = end
  return true
}

function applySpans(
  children: readonly Token[],
  item: Token | null,
  resolve: (list: AttributeList) => AttributeList,
): Token[] {
  const kept: Token[] = []
  for (const [at, child] of children.entries()) {
    if (child.type !== 'span_attributes') {
      if (children[at - 1]?.type === 'span_attributes' && kept.length === 0)
        child.content = child.content.trimStart()
      kept.push(child)
      continue
    }
    const target = kept.length === 0 ? item : spanBefore(kept)
    // scan above is the only maker of these tokens.
    if (target !== null) applyAttributes(target, resolve((child.meta as { list: AttributeList }).list))
  }
  return kept
}

/** The element that ends here; null: plain text does. Emphasis leaves empty text tokens behind. */
function spanBefore(kept: readonly Token[]): Token | null {
  const end = kept.findLastIndex(token => token.type !== 'text' || token.content !== '')
  const last = kept[end]
  if (last === undefined || last.type === 'text' || last.type === 'html_inline') return null
  if (last.nesting === 0) return last
  return kept.findLast((token, at) => at < end && token.nesting === 1 && token.level === last.level) ?? null
}
