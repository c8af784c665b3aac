import type { MarkdownIt } from 'markdown-it'

/** Marks elements with the zero-based line they come from, for scrolling editor and preview together. */
export function sourceLines(md: MarkdownIt): void {
  md.core.ruler.push('source_lines', state => {
    for (const token of state.tokens) {
      if (token.map === null || token.nesting < 0 || token.hidden) continue
      const line = token.map[0]
      if (token.type === 'html_block') {
        // Only where the piece begins with a tag that it opens itself.
        token.content = token.content.replace(/^(\s*<[A-Za-z][\w-]*)(?=[\s/>])/, `$1 data-line="${line}"`)
      } else if (token.tag !== '') token.attrSet('data-line', line)
    }
  })
}
