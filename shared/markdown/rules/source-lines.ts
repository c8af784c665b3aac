import type { MarkdownIt, Token } from 'markdown-it'

/** Marks elements with the zero-based line they come from, for scrolling editor and preview together. */
export function sourceLines(md: MarkdownIt): void {
  md.core.ruler.push('source_lines', state => {
    // A table's cell has no lines of its own, but its row has.
    let last = 0
    for (const token of state.tokens) {
      if (token.map !== null) last = token.map[0]
      if (token.type === 'inline') markPictures(token, last)
      if (token.map === null || token.nesting < 0 || token.hidden) continue
      const line = token.map[0]
      if (token.type === 'html_block') {
        // Only where the piece begins with a tag that it opens itself.
        token.content = token.content.replace(/^(\s*<[A-Za-z][\w-]*)(?=[\s/>])/, `$1 data-line="${line}"`)
      } else if (token.tag !== '') token.attrSet('data-line', line)
    }
  })
}

/** A picture may stand anywhere in a paragraph, and is most of its height. */
function markPictures({ children }: Token, first: number): void {
  let line = first
  for (const child of children ?? []) {
    if (child.type === 'image') child.attrSet('data-line', line)
    else if (child.type === 'softbreak' || child.type === 'hardbreak') line++
    else if (child.type === 'html_inline') line += child.content.split('\n').length - 1
  }
}
