import type { MarkdownIt } from 'markdown-it'
import { renderState } from '../render-state.ts'

/** Template code that only the generator can run stays visible, set apart: `<span class="liquid">{% include x %}</span>`. */
export function templateChips(md: MarkdownIt): void {
  md.inline.ruler.push('liquid', (state, silent) => {
    const { src, pos } = state
    if (src.charCodeAt(pos) !== 0x7b) return false
    const second = src.charAt(pos + 1)
    if (second !== '{' && second !== '%') return false
    const window = src.slice(pos, Math.min(state.posMax, pos + 500))
    const end = window.indexOf(second === '{' ? '}}' : '%}', 2)
    const piece = window.slice(0, end + 2)
    if (end < 0 || piece.includes('\n') || renderState(state.env).rawPieces.has(piece)) return false
    if (!silent) state.push('liquid', '', 0).content = piece
    state.pos += piece.length
    return true
  })
  md.renderer.rules.liquid = (tokens, index) =>
    `<span class="liquid">${md.utils.escapeHtml(tokens[index]?.content ?? '')}</span>`
}
