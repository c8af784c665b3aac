import { isMap, isScalar, type ParsedNode, parseDocument } from 'yaml'
import type { Message } from '../errors.ts'
import { matterLimit } from './matter-limits.ts'
import { splitPost } from './split-post.ts'

/** One `key: value` of the front matter, offsets as in the whole text. */
export interface MatterPair {
  readonly key: string
  /** Where the key begins and ends. */
  readonly keyFrom: number
  readonly keyTo: number
  /** Null: nothing stands after the colon. */
  readonly node: ParsedNode | null
}

export interface Matter {
  readonly kind: 'map'
  readonly text: string
  readonly from: number
  readonly to: number
  readonly pairs: readonly MatterPair[]
}

export type ParsedMatter =
  | Matter
  | { readonly kind: 'missing'; readonly bodyFrom: number }
  | { readonly kind: 'refused'; readonly reason: Message }

/** Parses a post's front matter so that every value's place in the text is known. Never throws. */
export function parseMatter(text: string): ParsedMatter {
  const { format, matter, bodyFrom } = splitPost(text)
  if (matter === null) return { kind: 'missing', bodyFrom }
  if (format !== 'yaml') return refused({ key: 'field.format', params: { format: format.toUpperCase() } })
  const limit = matterLimit(text.slice(matter.from, matter.to))
  if (limit !== null) return refused({ key: limit === 'tooLong' ? 'field.tooLong' : 'field.tooDeep' })

  // A lone CR ends a line in YAML, but not for this parser; one character for one, so that offsets hold. What stands
  // before the front matter is replaced by nothing, and its length added to each offset.
  const source = text.slice(matter.from, matter.to).replace(/\r(?!\n)/g, '\n')
  const document = parseDocument(source, {
    version: '1.1',
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  })
  const [error] = document.errors
  if (error !== undefined) {
    const line = lineOf(text, matter.from + error.pos[0])
    return refused({ key: 'field.broken', params: { line } })
  }
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null && root.anchor === undefined)) {
    return { kind: 'map', text, ...matter, pairs: [] }
  }
  if (!isMap(root) || root.flow === true || root.tag !== undefined || root.anchor !== undefined) {
    return refused({ key: 'field.notAMap' })
  }
  const pairs: MatterPair[] = []
  for (const { key, value } of root.items) {
    const [keyFrom, keyTo] = key.range
    pairs.push({
      key: isScalar(key) ? String(key.source ?? key.value) : '',
      keyFrom: matter.from + keyFrom,
      keyTo: matter.from + keyTo,
      node: value,
    })
  }
  return { kind: 'map', text, ...matter, pairs }
}

/** One-based line of an offset, however lines end. */
export function lineOf(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n|\r|\n/g)?.length ?? 0) + 1
}

function refused(reason: Message): ParsedMatter {
  return { kind: 'refused', reason }
}
