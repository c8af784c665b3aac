import type { MarkdownIt, StateBlock, Token } from 'markdown-it'
import { renderState } from '../render-state.ts'
import { type AttributeList, applyAttributes, readAttributes } from './attribute-text.ts'
import { indentOf, lineText } from './block-lines.ts'

/**
 * kramdown's lines `{: .class #id key="value"}` for the block they stand under, else for the one that comes next,
 * `{:name: …}` that give such a list a name, and `{::comment}`, `{::options}`. None of them is ever shown.
 */
export function attributeLists(md: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list']
  md.block.ruler.before('reference', 'attribute_list', attributeLine, { alt })
  md.block.ruler.before('reference', 'kramdown_extension', extension, { alt })
  md.core.ruler.after('block', 'attribute_lists', state => {
    state.tokens = applyLists(state.tokens, resolver(renderState(state.env).attributeLists))
  })
}

/** Follows names to named lists, and leaves the ones that mean something themselves. */
export function resolver(named: ReadonlyMap<string, AttributeList>) {
  return (list: AttributeList): AttributeList => {
    const found = list.references.map(name => named.get(name)).filter(known => known !== undefined)
    if (found.length === 0) return list
    return {
      attributes: [...found.flatMap(known => known.attributes), ...list.attributes],
      references: [...list.references, ...found.flatMap(known => known.references)],
    }
  }
}

function attributeLine(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if (indentOf(state, line) >= 4) return false
  const text = lineText(state, line)
  if (!text.startsWith('{:')) return false
  const found = /^\{:(?![:/])(?:(\w[\w-]*):)?((?:\\\}|[^}])*)\}\s*$/.exec(text)
  if (found === null) return false
  if (silent) return true
  const [, name, written = ''] = found
  const list = readAttributes(written)
  if (name !== undefined) renderState(state.env).attributeLists.set(name, list)
  else {
    const token = state.push('attribute_list', '', 0)
    token.hidden = true
    token.map = [line, line + 1]
    token.meta = { list, touchesBefore: line > 0 && !state.isEmpty(line - 1) }
  }
  state.line = line + 1
  return true
}

function extension(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  if (indentOf(state, line) >= 4) return false
  const found = /^\{::(comment|options|nomarkdown)\b[^}]*\}\s*$/.exec(lineText(state, line))
  if (found === null) return false
  if (silent) return true
  const [whole, name] = found
  let next = line + 1
  if (name !== 'options' && !/\/\}\s*$/.test(whole)) {
    const close = new RegExp(`^\\{:/(?:${name})?\\}\\s*$`)
    while (next < end && !close.test(lineText(state, next))) next++
    if (name === 'nomarkdown') {
      const token = state.push('html_block', '', 0)
      token.map = [line, next]
      token.content = state.getLines(line + 1, next, state.blkIndent, true)
    }
    next = Math.min(next + 1, end)
  }
  state.line = next
  return true
}

type Resolve = (list: AttributeList) => AttributeList

function applyLists(tokens: readonly Token[], resolve: Resolve): Token[] {
  const kept: Token[] = []
  // The last block on each level, and what waits for the next one there.
  const before: (Token | null)[] = []
  const waiting: (AttributeList[] | null)[] = []
  for (const token of tokens) {
    if (token.type === 'attribute_list') {
      const { list, touchesBefore } = metaOf(token)
      const target = before[token.level] ?? null
      if (touchesBefore && target !== null) apply(target, resolve(list))
      else waiting[token.level] = [...(waiting[token.level] ?? []), resolve(list)]
      continue
    }
    kept.push(token)
    if (token.nesting < 0) continue
    for (const list of waiting[token.level] ?? []) apply(token, list)
    waiting[token.level] = null
    before[token.level] = token
    // A block that begins has no blocks before it inside.
    if (token.nesting > 0) before[token.level + 1] = null
  }
  return kept
}

function apply(token: Token, list: AttributeList): void {
  applyAttributes(token, list)
  if (list.references.length > 0) token.meta = { ...token.meta, references: list.references }
}

function metaOf(token: Token) {
  // attributeLine above is the only maker of these tokens.
  return token.meta as { list: AttributeList; touchesBefore: boolean }
}
