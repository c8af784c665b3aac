import MarkdownItConstructor, { type MarkdownIt } from 'markdown-it'

/**
 * Lets `*` mark emphasis wherever no space is on its inner side, as kramdown does.
 *
 * CommonMark refuses to close `**注意：**这` because the mark stands between punctuation and a letter; in Chinese, where
 * no space follows, that is the usual case.
 */
export function looseEmphasis(md: MarkdownIt): void {
  const { isWhiteSpace } = md.utils
  md.inline.State = class extends MarkdownItConstructor.StateInline {
    override scanDelims(start: number, canSplitWord: boolean) {
      const found = super.scanDelims(start, canSplitWord)
      if (this.src.charCodeAt(start) !== 0x2a) return found
      const end = start + found.length
      const hasBefore = start > 0 && !isWhiteSpace(this.src.charCodeAt(start - 1))
      const hasAfter = end < this.posMax && !isWhiteSpace(this.src.charCodeAt(end))
      return { can_open: hasAfter, can_close: hasBefore, length: found.length }
    }
  }
}
