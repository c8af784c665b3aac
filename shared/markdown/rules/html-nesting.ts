import type { MarkdownIt, Token } from 'markdown-it'
import { createNesting, type Nesting } from '../html-faults.ts'
import { renderState } from '../render-state.ts'

/** Notes where a writer's raw HTML leaves an element open, or closes one that is not. */
export function htmlNesting(md: MarkdownIt): void {
  md.core.ruler.push('html_nesting', state => {
    if (!state.tokens.some(hasHtml)) return
    const nesting = createNesting()
    let line = 0
    for (const token of state.tokens) {
      if (token.map !== null) line = token.map[0]
      if (token.type === 'inline') visitInline(token.children ?? [], line, nesting)
      else visit(token, line, nesting)
    }
    renderState(state.env).htmlFaults.push(...nesting.end())
  })
}

function hasHtml({ type, children }: Token): boolean {
  return type === 'html_block' || children?.some(child => child.type === 'html_inline') === true
}

function visitInline(tokens: readonly Token[], first: number, nesting: Nesting): void {
  let line = first
  for (const token of tokens) {
    visit(token, line, nesting)
    if (token.type === 'softbreak' || token.type === 'hardbreak') line++
    else if (token.type === 'html_inline') line += token.content.split('\n').length - 1
  }
}

function visit(token: Token, line: number, nesting: Nesting): void {
  if (token.type === 'html_block' || token.type === 'html_inline') nesting.html(token.content, line)
  else if (token.nesting === 1) nesting.open()
  else if (token.nesting === -1) nesting.close()
}
