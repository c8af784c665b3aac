import type { Token } from 'markdown-it'
import type { TopLevelBlock } from './top-level-blocks.ts'

/** The blocks of a text as they were last rendered. */
export interface BlockMemory {
  /**
   * The HTML of each block of a text that is rendered now; null: it has to be rendered.
   *
   * `context` is what the blocks of a text share: when it is another, nothing is remembered.
   */
  recall(blocks: readonly TopLevelBlock[], shared: SharedByBlocks): readonly (string | null)[]
  /** A block that had to be rendered, by its place among those of `recall`. */
  remember(at: number, html: string): void
}

export interface SharedByBlocks {
  readonly context: string
  readonly hasFootnotes: boolean
}

/** What a token is made of, before the rules for what stands in a line change it. */
type Kept = Pick<Token, 'type' | 'tag' | 'hidden' | 'map' | 'info' | 'markup' | 'attrs' | 'meta' | 'content'>

interface Entry {
  /** null: what the block looks like depends on others, and it is never remembered. */
  readonly tokens: readonly Kept[] | null
  readonly html: string | null
}

export function createBlockMemory(): BlockMemory {
  let entries: Entry[] = []
  let context = ''
  return {
    recall(blocks, shared) {
      const isKept = blocks.map(block => mayBeRemembered(block, shared.hasFootnotes))
      const old = shared.context === context ? entries : []
      context = shared.context
      const isSame = (at: number, before: Entry | undefined): boolean => {
        const block = blocks[at]
        if (block === undefined || before === undefined) return false
        if (before.tokens === null) return isKept[at] === false
        return isKept[at] === true && before.html !== null && areSame(block.tokens, before.tokens)
      }
      let front = 0
      while (isSame(front, old[front])) front++
      const most = Math.min(blocks.length, old.length) - front
      let back = 0
      while (back < most && isSame(blocks.length - 1 - back, old[old.length - 1 - back])) back++
      const behind = blocks.length - back
      const next = blocks.map((block, at): Entry => {
        if (at < front) return old[at] ?? unknown
        if (at >= behind) return old[at - blocks.length + old.length] ?? unknown
        return isKept[at] ? { tokens: block.tokens.map(keep), html: null } : unknown
      })
      entries = next
      return next.map(({ html }) => html)
    },
    remember(at, html) {
      const tokens = entries[at]?.tokens ?? null
      if (tokens !== null) entries[at] = { tokens, html }
    },
  }
}

const unknown: Entry = { tokens: null, html: null }

/** A copy: what the rules make of a token later must not be taken for what it was made from. */
function keep({ type, tag, hidden, map, info, markup, attrs, meta, content }: Token): Kept {
  return {
    type,
    tag,
    hidden,
    map,
    info,
    markup,
    attrs: attrs?.map(([name, value]) => [name, value]) ?? null,
    meta,
    content,
  }
}

function areSame(now: readonly Token[], before: readonly Kept[]): boolean {
  if (now.length !== before.length) return false
  const shift = (now[0]?.map?.[0] ?? 0) - (before[0]?.map?.[0] ?? 0)
  for (let at = 0; at < now.length; at++) {
    const one = now[at]
    const other = before[at]
    if (one === undefined || other === undefined || !isSameToken(one, other, shift)) return false
  }
  return true
}

function isSameToken(one: Token, other: Kept, shift: number): boolean {
  return (
    one.content === other.content &&
    one.type === other.type &&
    one.tag === other.tag &&
    one.hidden === other.hidden &&
    one.info === other.info &&
    one.markup === other.markup &&
    (one.map?.[0] ?? -1) === (other.map === null ? -1 : other.map[0] + shift) &&
    isSameValue(one.attrs, other.attrs) &&
    isSameValue(one.meta, other.meta)
  )
}

/** Few tokens have any. */
function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function mayBeRemembered({ tokens, isWhole }: TopLevelBlock, hasFootnotes: boolean): boolean {
  if (!isWhole || !tokens[0]?.map) return false
  return !tokens.some(token => dependsOnOthers(token, hasFootnotes))
}

/** A heading's id, a note's number and a table of contents come from what stands elsewhere in the post. */
function dependsOnOthers({ type, attrs, meta, content }: Token, hasFootnotes: boolean): boolean {
  if (type === 'heading_open') return true
  // An id is one that no heading after it may have.
  if (attrs?.some(([name]) => name === 'id') === true) return true
  if ((type === 'inline' || type === 'html_block') && /\sid\s*=|\{:/i.test(content)) return true
  if (hasFootnotes && (type.startsWith('footnote') || content.includes('[^'))) return true
  return Array.isArray(meta?.references) && meta.references.includes('toc')
}
