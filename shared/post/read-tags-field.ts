import { isAlias, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import type { Matter, MatterPair } from './parse-matter.ts'
import type { ScalarStyle } from './write-scalar.ts'

/** A value's place in the text and what it says. */
export interface Spot {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly style: ScalarStyle
}

/** How the tags of a post are written. */
export type TagStyle =
  /** No field. */
  | 'missing'
  /** A field without a value. */
  | 'empty'
  /** `[A, B]` */
  | 'flow'
  /** Lines of `- A`. */
  | 'block'
  /** One string whose words are tags, as Jekyll reads `tags: a b`. */
  | 'words'
  /** One string that is one tag. */
  | 'single'

export interface TagsField {
  readonly style: TagStyle
  readonly pair: MatterPair | null
  /** The items of a list, or the one string. */
  readonly spots: readonly Spot[]
  readonly tags: readonly string[]
  /** Why a form must not change it. */
  readonly refusal: Message | null
}

/** The field that holds a post's tags by its generator's rules, and how it is written there. */
export function readTagsField(matter: Matter, generator: Generator): TagsField {
  const key = tagKey(matter, generator)
  const pair = matter.pairs.find(candidate => candidate.key === key) ?? null
  const field = { pair, spots: [], tags: [], refusal: null }
  if (matter.pairs.filter(candidate => candidate.key === key).length > 1) {
    return { ...field, style: 'empty', refusal: { key: 'field.duplicate', params: { field: key } } }
  }
  if (pair === null) return { ...field, style: 'missing' }
  const { node } = pair
  if (node === null || isEmpty(node)) return { ...field, style: 'empty' }
  if (isSeq(node) && node.anchor === undefined && node.tag === undefined) {
    return { ...field, ...readSpots(matter, node.items, key), style: node.flow === true ? 'flow' : 'block' }
  }
  const found = readSpots(matter, [node], key)
  const [spot] = found.spots
  const splits = generator === 'jekyll' && key === 'tags' && spot !== undefined
  if (!splits) return { ...field, ...found, style: 'single' }
  return { ...field, ...found, style: 'words', tags: spot.text.split(/\s+/).filter(word => word !== '') }
}

/** One scalar as a spot; else the reason why it cannot be edited in a form. */
export function readSpot(matter: Matter, node: ParsedNode, field: string): Spot | Message {
  if (isAlias(node)) return { key: 'field.alias', params: { field } }
  if (!isScalar(node)) return { key: 'field.nested', params: { field } }
  if (node.anchor !== undefined) return { key: 'field.alias', params: { field } }
  const from = matter.from + node.range[0]
  const to = matter.from + node.range[1]
  const written = matter.text.slice(from, to)
  if (node.tag !== undefined && !written.startsWith('!')) return { key: 'field.nested', params: { field } }
  if (/[\r\n]/.test(written) || node.type?.startsWith('BLOCK'))
    return { key: 'field.severalLines', params: { field } }
  if (precededByProperty(matter.text, from)) return { key: 'field.nested', params: { field } }
  const style = node.type === 'QUOTE_DOUBLE' ? 'double' : node.type === 'QUOTE_SINGLE' ? 'single' : 'plain'
  return { from, to, style, text: typeof node.value === 'string' ? node.value : written }
}

function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null && node.anchor === undefined && node.tag === undefined
}

/** `!!str x` and `&a x`: the range of a value begins after its tag or anchor. */
function precededByProperty(text: string, from: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from)
  return /(?:^|[\s:,[-])[!&]\S*[ \t]+$/.test(before)
}

function readSpots(
  matter: Matter,
  nodes: readonly unknown[],
  field: string,
): Pick<TagsField, 'spots' | 'tags' | 'refusal'> {
  const spots: Spot[] = []
  for (const node of nodes) {
    // The items of a parsed list are parsed nodes.
    const spot = readSpot(matter, node as ParsedNode, field)
    if ('key' in spot) return { spots: [], tags: [], refusal: spot }
    if (isEmpty(node as ParsedNode)) {
      return { spots: [], tags: [], refusal: { key: 'field.nested', params: { field } } }
    }
    spots.push(spot)
  }
  return { spots, tags: spots.map(spot => spot.text), refusal: null }
}

/** Jekyll's `tag:` wins over `tags:` where it has a value; Hexo reads it where there is no `tags:`. */
function tagKey(matter: Matter, generator: Generator): 'tag' | 'tags' {
  const one = matter.pairs.find(pair => pair.key === 'tag')
  if (one === undefined || generator === 'hugo' || generator === 'eleventy') return 'tags'
  if (generator === 'jekyll') return one.node === null || isEmpty(one.node) ? 'tags' : 'tag'
  return matter.pairs.some(pair => pair.key === 'tags') ? 'tags' : 'tag'
}
