import type { RenderOptions } from '../rendered-post.ts'
import { codeHtml } from '../rules/fenced-code.ts'
import type { FoundBlock, QuickBlock } from './found-block.ts'
import { escapeHtml } from './quick-words.ts'

export type BlockHtml = (block: FoundBlock) => string

export function blockWriter({ highlight }: Pick<RenderOptions, 'highlight'>): BlockHtml {
  return ({ kind, html, language }) => {
    if (kind === 'words') return `<p>${html}</p>\n`
    if (kind === 'other') return html
    return codeHtml(html, language, { attributes: '', highlight, escapeHtml })
  }
}

/** All of some blocks but the first `from`. */
export function htmlFrom(blocks: readonly QuickBlock[], from: number, blockHtml: BlockHtml): string {
  let html = ''
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]
    if (block !== undefined) html += blockHtml(block.found)
  }
  return html
}
