import type { Token } from 'markdown-it'
import { openElements } from './rewrite-html.ts'

export interface TopLevelBlock {
  readonly tokens: readonly Token[]
  /** Every element that raw HTML opens in it is closed in it: it can stand alone. */
  readonly isWhole: boolean
}

/**
 * The blocks that a post's tokens make up, each with all that is inside it.
 *
 * Raw HTML may open an element in one block and close it in a later one: then all between is one block.
 */
export function topLevelBlocks(tokens: readonly Token[]): readonly TopLevelBlock[] {
  const blocks: TopLevelBlock[] = []
  let from = 0
  let depth = 0
  let open = 0
  for (const [at, token] of tokens.entries()) {
    depth += token.nesting
    if (token.type === 'html_block') open = Math.max(0, open + openElements(token.content))
    if (depth > 0 || (open > 0 && at + 1 < tokens.length)) continue
    blocks.push({ tokens: tokens.slice(from, at + 1), isWhole: open === 0 })
    from = at + 1
  }
  return blocks
}
