import type { MarkdownIt } from 'markdown-it'

const symbols: Readonly<Record<string, string>> = {
  '---': '—',
  '--': '–',
  '...': '…',
  '<< ': '«\u00a0',
  ' >>': '\u00a0»',
  '<<': '«',
  '>>': '»',
}

/**
 * Dashes, ellipses and guillemets as a generator makes them, in place of markdown-it's own, which know `(c)` and `+-`.
 *
 * `pattern` says which of them, in the order in which they are tried.
 */
export function dashes(md: MarkdownIt, pattern: RegExp): void {
  md.core.ruler.at('replacements', state => {
    for (const block of state.tokens) {
      if (block.type !== 'inline' || !/--|\.\.\.|<<|>>/.test(block.content)) continue
      let inAutolink = false
      for (const token of block.children ?? []) {
        if (token.info === 'auto') inAutolink = token.nesting === 1
        if (token.type !== 'text' || inAutolink) continue
        token.content = withDashes(token.content, pattern)
      }
    }
  })
}

export function withDashes(text: string, pattern: RegExp): string {
  return text.replace(pattern, mark => symbols[mark] ?? mark)
}

export const kramdownDashes = /---|--|\.\.\.|<< ?| ?>>/g
export const goldmarkDashes = /---|--|\.\.\.|<<|>>/g
export const markedDashes = /---|--|\.\.\./g
