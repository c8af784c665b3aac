import type { MarkdownIt } from 'markdown-it'
import { dashes, markedDashes } from './dashes.ts'

/** Dashes, ellipses and quotes as hexo-renderer-marked makes them: a quote opens only behind a space or a bracket. */
export function smartypants(md: MarkdownIt): void {
  dashes(md, markedDashes)
  md.core.ruler.at('smartquotes', state => {
    for (const block of state.tokens) {
      if (block.type !== 'inline' || !/["']/.test(block.content)) continue
      for (const token of block.children ?? []) {
        if (token.type === 'text') token.content = curlMarked(token.content)
      }
    }
  })
}

/** The text with its quotes curled. */
export function curlMarked(text: string): string {
  return text
    .replace(/(^|[-—/([{"\s])'/g, '$1‘')
    .replaceAll("'", '’')
    .replace(/(^|[-—/([{‘\s])"/g, '$1“')
    .replaceAll('"', '”')
}
