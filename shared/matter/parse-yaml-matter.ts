import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml'
import type { Message } from '../errors.ts'
import { lineBreakOf, lineEndAfter, lineOf } from './lines.ts'
import {
  type FieldValue,
  type Matter,
  type MatterField,
  type ParsedMatter,
  type Spot,
  stringsOf,
} from './matter.ts'
import { insertAt, type Splice } from './splice.ts'
import { isCertainlyPlain } from './write-yaml-scalar.ts'
import { yamlSyntax } from './yaml-syntax.ts'

/** A field and the node that the parser made of its value; null: nothing stands after the colon. */
interface Pair {
  readonly key: string
  readonly from: number
  readonly keyTo: number
  readonly node: ParsedNode | null
}

/** Why none of it can be read, and from where on. */
interface Refusal {
  readonly reason: Message
  readonly at?: number
}

interface Place {
  readonly from: number
  readonly to: number
}

/** Reads YAML between `from` and `to` by the concrete syntax that the `yaml` package keeps. Never throws. */
export function parseYamlMatter(text: string, place: Place): ParsedMatter {
  const fields = readFields(text, place, '1.1')
  return 'reason' in fields ? { kind: 'refused', ...fields } : yamlMatter(text, place, fields)
}

/** YAML whose fields have been read. */
export function yamlMatter(text: string, place: Place, fields: readonly MatterField[]): Matter {
  return {
    kind: 'map',
    syntax: yamlSyntax,
    text,
    from: place.from,
    to: place.to,
    fields,
    others: except =>
      JSON.stringify(
        fields.filter(({ key }) => !except.has(key)).map(({ from, to }) => text.slice(from, to)),
      ),
    // Jekyll and gray-matter read YAML 1.1, Hugo and Eleventy 1.2.
    readings: key => {
      const older = stringsOf(fields, key)
      return [older, isSure(fields, key) ? older : stringsOf(readNewer(text, place), key)]
    },
    insertField: (key, written) => insertField(text, place.to, fields, key, written),
  }
}

/** Whether both kinds of readers read the same: parsing it once more takes as long as all the rest of an edit. */
function isSure(fields: readonly MatterField[], key: string): boolean {
  const value = fields.find(field => field.key === key)?.value
  if (value?.kind !== 'scalar' && value?.kind !== 'flow' && value?.kind !== 'block') return false
  const spots = value.kind === 'scalar' ? [value.spot] : value.spots
  return spots.every(
    ({ style, isText, text }) =>
      isText && (style === 'single' || (style === 'plain' && isCertainlyPlain(text))),
  )
}

function readNewer(text: string, place: Place): readonly MatterField[] {
  const fields = readFields(text, place, '1.2')
  return 'reason' in fields ? [] : fields
}

function readFields(text: string, place: Place, version: '1.1' | '1.2'): readonly MatterField[] | Refusal {
  const found = readPairs(text, place, version)
  return 'reason' in found ? found : found.pairs.map(pair => toField(text, place.from, pair))
}

function insertField(
  text: string,
  to: number,
  fields: readonly MatterField[],
  key: string,
  written: string,
): Splice {
  const title = fields.find(field => field.key.toLowerCase() === 'title')
  const at = title === undefined ? to : lineEndAfter(text, title.to, to)
  return insertAt(at, `${indentOf(text, fields)}${key}: ${written}${lineBreakOf(text)}`)
}

/** All fields of a map have the same indent, nearly always none. */
function indentOf(text: string, [first]: readonly MatterField[]): string {
  if (first === undefined) return ''
  return /(?:^|[\r\n])( *)$/.exec(text.slice(0, first.from))?.[1] ?? ''
}

function readPairs(
  text: string,
  { from, to }: Place,
  version: '1.1' | '1.2',
): { readonly pairs: readonly Pair[] } | Refusal {
  // A lone CR ends a line in YAML, but not for this parser; one character for one, so that offsets hold. What stands
  // before the front matter is replaced by nothing, and its length added to each offset.
  const source = text.slice(from, to).replace(/\r(?!\n)/g, '\n')
  const document = parseDocument(source, {
    version,
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  })
  const [error] = document.errors
  if (error !== undefined) {
    const at = from + error.pos[0]
    return { reason: { key: 'field.broken', params: { line: lineOf(text, at) } }, at }
  }
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null && root.anchor === undefined)) {
    return { pairs: [] }
  }
  if (!isMap(root) || root.flow === true || root.tag !== undefined || root.anchor !== undefined) {
    return { reason: { key: 'field.notAMap' } }
  }
  const pairs = root.items.map(({ key, value }) => ({
    key: isScalar(key) ? String(key.source ?? key.value) : '',
    from: from + key.range[0],
    keyTo: from + key.range[1],
    node: value,
  }))
  return { pairs }
}

function toField(text: string, offset: number, { key, from, keyTo, node }: Pair): MatterField {
  const to = Math.max(keyTo, offset + (node?.range[1] ?? 0))
  return { key, from, to, value: toValue(text, offset, keyTo, node, key) }
}

function toValue(
  text: string,
  offset: number,
  keyTo: number,
  node: ParsedNode | null,
  key: string,
): FieldValue {
  const after = text.indexOf(':', keyTo) + 1
  if (node === null) return { kind: 'empty', from: after, to: after, lead: ' ' }
  if (isEmpty(node)) {
    const from = offset + node.range[0]
    const to = offset + node.range[1]
    if (to > from) return { kind: 'empty', from, to, lead: '' }
    return { kind: 'empty', from: after, to: after, lead: ' ' }
  }
  if (isSeq(node) && node.anchor === undefined && node.tag === undefined) {
    const spots = readSpots(text, offset, node.items, key)
    if ('reason' in spots) return { kind: 'refused', reason: spots.reason }
    if (node.flow === true) return { kind: 'flow', open: offset + node.range[0] + 1, ...spots }
    return { kind: 'block', after, ...spots }
  }
  const spot = readSpot(text, offset, node, key)
  return 'key' in spot ? { kind: 'refused', reason: spot } : { kind: 'scalar', spot }
}

function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null && node.anchor === undefined && node.tag === undefined
}

function readSpots(
  text: string,
  offset: number,
  nodes: readonly unknown[],
  field: string,
): { readonly spots: readonly Spot[] } | { readonly reason: Message } {
  const spots: Spot[] = []
  for (const item of nodes) {
    // The items of a parsed list are parsed nodes.
    const node = item as ParsedNode
    if (isEmpty(node)) return { reason: { key: 'field.nested', params: { field } } }
    const spot = readSpot(text, offset, node, field)
    if ('key' in spot) return { reason: spot }
    spots.push(spot)
  }
  return { spots }
}

/** One scalar as a spot; else the reason why it cannot be edited in a form. */
export function readSpot(text: string, offset: number, node: ParsedNode, field: string): Spot | Message {
  if (isAlias(node)) return { key: 'field.alias', params: { field } }
  if (!isScalar(node)) return { key: 'field.nested', params: { field } }
  if (node.anchor !== undefined) return { key: 'field.alias', params: { field } }
  const from = offset + node.range[0]
  const to = offset + node.range[1]
  const written = text.slice(from, to)
  if (node.tag !== undefined && !written.startsWith('!')) return { key: 'field.nested', params: { field } }
  if (/[\r\n]/.test(written) || node.type?.startsWith('BLOCK'))
    return { key: 'field.severalLines', params: { field } }
  if (precededByProperty(text, from)) return { key: 'field.nested', params: { field } }
  const style = node.type === 'QUOTE_DOUBLE' ? 'double' : node.type === 'QUOTE_SINGLE' ? 'single' : 'plain'
  const isText = typeof node.value === 'string'
  return { from, to, style, text: isText ? String(node.value) : written, isText }
}

/** `!!str x` and `&a x`: the range of a value begins after its tag or anchor. */
function precededByProperty(text: string, from: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from)
  return /(?:^|[\s:,[-])[!&]\S*[ \t]+$/.test(before)
}
