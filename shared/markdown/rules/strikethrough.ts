import type { MarkdownIt } from 'markdown-it'

/** `~~x~~` is deleted text, as kramdown, goldmark and marked have it; markdown-it says it is no longer right. */
export function strikethrough(md: MarkdownIt): void {
  for (const type of ['s_open', 's_close']) {
    md.renderer.rules[type] = (tokens, index, options, _env, renderer) => {
      const token = tokens[index]
      if (token !== undefined) token.tag = 'del'
      return renderer.renderToken(tokens, index, options)
    }
  }
}
