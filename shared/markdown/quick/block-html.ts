import type { RenderOptions } from '../rendered-post.ts'
import { codeHtml } from '../rules/fenced-code.ts'
import type { FoundBlock } from './found-block.ts'
import { escapeHtml } from './quick-words.ts'

export type BlockHtml = (block: FoundBlock) => string

export function blockWriter({ highlight }: Pick<RenderOptions, 'highlight'>): BlockHtml {
  return ({ kind, html, language }) => {
    if (kind === 'words') return `<p>${html}</p>\n`
    if (kind === 'other') return html
    return codeHtml(html, language, { attributes: '', highlight, escapeHtml })
  }
}
