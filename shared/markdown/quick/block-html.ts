import type { RenderOptions } from '../rendered-post.ts'
import type { FoundBlock } from './found-block.ts'
import { escapeHtml } from './quick-words.ts'

export type BlockHtml = (block: FoundBlock) => string

export function blockWriter({ highlight }: Pick<RenderOptions, 'highlight'>): BlockHtml {
  return ({ kind, html, language }) => {
    if (kind === 'words') return `<p>${html}</p>\n`
    if (kind === 'other') return html
    const code = (language === '' ? null : highlight(html, language)) ?? escapeHtml(html)
    const className = language === '' ? '' : ` class="language-${language}"`
    return `<pre><code${className}>${code}</code></pre>\n`
  }
}
