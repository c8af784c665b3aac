import { isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLSeq } from 'yaml'
import type { Message } from '../../errors.ts'
import type { Matter, Spot } from '../matter.ts'
import { readSpot } from '../parse-yaml-matter.ts'

/** An item of a list of lists: a list of its own, or one name. */
export interface NestedItem {
  readonly kind: 'name' | 'flow' | 'block'
  readonly from: number
  readonly to: number
  /** Of a name the one that it is. */
  readonly spots: readonly Spot[]
}

/** A list of which at least one item is a list, as Hexo has for a post in several paths of categories. */
export interface NestedList {
  readonly key: string
  readonly kind: 'flow' | 'block'
  /** The value, from its first character to behind its last. */
  readonly from: number
  readonly to: number
  readonly items: readonly NestedItem[]
}

/** How an item is compared: a name alone is a path of one. */
export function pathsOf({ items }: NestedList): readonly (readonly string[])[] {
  return items.map(({ spots }) => spots.map(({ text }) => text.trim()))
}

/**
 * Reads a field of YAML front matter as a list of lists. Null: it is none. A message: it is one that only its writer can
 * change safely, since it has names of several lines, anchors, or lists that are deeper.
 */
export function readNestedList(
  { text, syntax, from, to }: Pick<Matter, 'text' | 'syntax' | 'from' | 'to'>,
  key: string,
  version: '1.1' | '1.2' = '1.1',
): NestedList | Message | null {
  if (syntax.name !== 'YAML') return null
  const source = text.slice(from, to).replace(/\r(?!\n)/g, '\n')
  const options = {
    version,
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  } as const
  const document = parseDocument(source, options)
  if (document.errors.length > 0 || !isMap(document.contents)) return null
  const pair = document.contents.items.find(one => isScalar(one.key) && one.key.value === key)
  if (!isSeq(pair?.value) || !pair.value.items.some(isSeq)) return null
  if (isMarked(pair.value)) return { key: 'field.alias', params: { field: key } }
  return readItems(text, from, key, pair.value)
}

function readItems(text: string, offset: number, key: string, list: YAMLSeq.Parsed): NestedList | Message {
  const items: NestedItem[] = []
  for (const node of list.items) {
    const item = readItem(text, offset, node, key)
    if ('key' in item) return item
    items.push(item)
  }
  const kind = list.flow === true ? 'flow' : 'block'
  const last = items.at(-1)?.to ?? offset
  return {
    key,
    kind,
    from: offset + list.range[0],
    to: kind === 'flow' ? offset + list.range[1] : last,
    items,
  }
}

function readItem(text: string, offset: number, node: ParsedNode, field: string): NestedItem | Message {
  if (!isSeq(node)) {
    const spot = readSpot(text, offset, node, field)
    return 'key' in spot ? spot : { kind: 'name', from: spot.from, to: spot.to, spots: [spot] }
  }
  if (isMarked(node)) return { key: 'field.alias', params: { field } }
  const spots: Spot[] = []
  for (const inner of node.items) {
    // The items of a parsed list are parsed nodes.
    const spot = readSpot(text, offset, inner as ParsedNode, field)
    if ('key' in spot) return spot
    spots.push(spot)
  }
  const last = spots.at(-1)
  if (last === undefined) return { key: 'field.nested', params: { field } }
  const from = offset + node.range[0]
  if (node.flow === true) return { kind: 'flow', from, to: offset + node.range[1], spots }
  return { kind: 'block', from, to: last.to, spots }
}

function isMarked({ anchor, tag }: { readonly anchor?: string; readonly tag?: string }): boolean {
  return anchor !== undefined || tag !== undefined
}
