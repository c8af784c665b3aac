import type { MarkdownIt, StateBlock, Token } from 'markdown-it'
import { renderState } from '../render-state.ts'
import { indentOf, lineText } from './block-lines.ts'

/** `*[HTML]: Hyper Text Markup Language` anywhere explains every HTML in the post; it is itself never shown. */
export function abbreviations(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'abbreviation', definition, { alt: ['reference'] })
  md.core.ruler.after('inline', 'abbreviations', state => {
    const { abbreviations: known } = renderState(state.env)
    if (known.size === 0) return
    const pattern = patternOf([...known.keys()], md.utils.escapeRE)
    for (const block of state.tokens) {
      if (block.type !== 'inline' || block.children === null) continue
      block.children = block.children.flatMap(child =>
        child.type === 'text' ? marked(child, pattern, known, state.Token) : [child],
      )
    }
  })
}

function definition(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if (indentOf(state, line) >= 4) return false
  const found = /^\*\[([^\]]{1,100})\]:(.*)$/.exec(lineText(state, line))
  if (found?.[1] === undefined) return false
  if (!silent) {
    renderState(state.env).abbreviations.set(found[1], (found[2] ?? '').trim())
    state.line = line + 1
  }
  return true
}

/** Whole words only, the longest first. */
function patternOf(words: readonly string[], escapeRE: (text: string) => string): RegExp {
  const parts = words.toSorted((a, b) => b.length - a.length).map(escapeRE)
  return new RegExp(`(?<![A-Za-z0-9_])(?:${parts.join('|')})(?![A-Za-z0-9_])`, 'g')
}

function marked(
  text: Token,
  pattern: RegExp,
  known: ReadonlyMap<string, string>,
  TokenOf: typeof Token,
): Token[] {
  const parts: Token[] = []
  let from = 0
  const add = (type: string, tag: string, nesting: 1 | 0 | -1, content = ''): Token => {
    const token = new TokenOf(type, tag, nesting)
    token.content = content
    token.level = text.level
    parts.push(token)
    return token
  }
  for (const { 0: word, index } of text.content.matchAll(pattern)) {
    if (index > from) add('text', '', 0, text.content.slice(from, index))
    const title = known.get(word) ?? ''
    const open = add('abbr_open', 'abbr', 1)
    if (title !== '') open.attrs = [['title', title]]
    add('text', '', 0, word)
    add('abbr_close', 'abbr', -1)
    from = index + word.length
  }
  if (from === 0) return [text]
  if (from < text.content.length) add('text', '', 0, text.content.slice(from))
  return parts
}
