import type { MarkdownIt, Token } from 'markdown-it'

/**
 * A link is in no other link: HTML knows none, and browsers make two links side by side of them.
 *
 * Brackets in brackets are no matter of this rule; `[see <https://x.example>](/y)` is. The address stays as text.
 */
export function linksInLinks(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'links_in_links', state => {
    for (const token of state.tokens) {
      if (token.children?.some(isAutolink)) token.children = outermost(token.children)
    }
  })
}

function isAutolink({ type, markup }: Token): boolean {
  return type === 'link_open' && markup === 'autolink'
}

function outermost(children: readonly Token[]): Token[] {
  let depth = 0
  return children.filter(({ type }) => {
    if (type === 'link_open') return depth++ === 0
    return type !== 'link_close' || --depth === 0
  })
}
