import type { Token } from 'markdown-it'

/** The HTML of blocks as they were last rendered, by all that it was made from. */
export interface BlockMemory {
  /** A text is rendered now. `context` is what its blocks share: when it changed, nothing is remembered. */
  begin(context: string, hasFootnotes: boolean): void
  /** Names a block by its tokens as they are before its lines are parsed; null: it is never to be remembered. */
  keyOf(block: readonly Token[]): string | null
  recall(key: string): string | undefined
  remember(key: string, html: string): void
  /** The text is rendered: blocks that it did not have are forgotten. */
  end(): void
}

export function createBlockMemory(): BlockMemory {
  let context = ''
  let hasFootnotes = false
  let known = new Map<string, string>()
  let seen = new Map<string, string>()
  return {
    begin(nowContext, nowFootnotes) {
      if (nowContext !== context) known = new Map()
      context = nowContext
      hasFootnotes = nowFootnotes
      // A render that threw has left some behind.
      seen = new Map()
    },
    keyOf: block => keyOf(block, hasFootnotes),
    recall(key) {
      const html = known.get(key)
      if (html !== undefined) seen.set(key, html)
      return html
    },
    remember(key, html) {
      seen.set(key, html)
    },
    end() {
      known = seen
      seen = new Map()
    },
  }
}

function keyOf(block: readonly Token[], hasFootnotes: boolean): string | null {
  const line = block[0]?.map?.[0]
  if (line === undefined) return null
  let key = ''
  for (const token of block) {
    if (dependsOnOthers(token, hasFootnotes)) return null
    const { type, tag, hidden, map, info, markup, attrs, meta, content } = token
    key += `${type} ${tag} ${hidden ? 1 : 0} ${map === null ? '' : map[0] - line} ${info}\n${markup}\n`
    if (attrs !== null) key += JSON.stringify(attrs)
    if (meta !== null) key += JSON.stringify(meta)
    // With its length, no content can pass for the beginning of the next token.
    key += `${content.length}:${content}`
  }
  return key
}

/** A heading's id, a note's number and a table of contents come from what stands elsewhere in the post. */
function dependsOnOthers({ type, meta, content }: Token, hasFootnotes: boolean): boolean {
  if (type === 'heading_open') return true
  if (hasFootnotes && (type.startsWith('footnote') || content.includes('[^'))) return true
  return Array.isArray(meta?.references) && meta.references.includes('toc')
}
