import { htmlFrom } from './block-html.ts'
import { afterBlanks, greater, leftBracket, lineEnd, space, tab } from './char-codes.ts'
import type { FoundBlock } from './found-block.ts'
import { type BlockStart, type BlockTools, blockOf, indentOf, readBlocks } from './quick-blocks.ts'

/** A quotation each line of which has its mark; null: not sure. */
export function readQuote(
  text: string,
  start: BlockStart,
  tools: BlockTools,
  depth: number,
): FoundBlock | null {
  const inside: string[] = []
  let end = start.lineFrom - 1
  while (end < text.length) {
    const from = afterBlanks(text, end + 1)
    const to = lineEnd(text, from)
    if (from === to) break
    const words = text.charCodeAt(from + 1) === space ? from + 2 : from + 1
    const first = text.charCodeAt(words)
    // Lines may go on without the mark, quotations stand in quotations, and `[!` begins a callout.
    if (text.charCodeAt(from) !== greater || indentOf(text, end + 1, from) > 3) return null
    if (first === greater || first === tab || first === leftBracket) return null
    inside.push(text.slice(Math.min(words, to), to))
    end = to
  }
  const blocks = readBlocks(inside.join('\n'), start.line, tools, depth + 1)
  if (blocks === null || blocks.length === 0) return null
  const html = htmlFrom(blocks, 0, tools.blockHtml)
  return blockOf(start, `<blockquote>\n${html}</blockquote>\n`, end, start.line + inside.length)
}
