import { lineBreakOf, lineEndAfter, lineOf } from './lines.ts'
import { type FieldValue, type MatterField, type ParsedMatter, type Spot, stringsOf } from './matter.ts'
import { readTomlMatter } from './read-toml-matter.ts'
import { scanToml, scanTomlList, type TomlPlace } from './scan-toml.ts'
import { insertAt, type Splice } from './splice.ts'
import { tomlSyntax } from './toml-syntax.ts'

interface Source {
  readonly text: string
  /** Where `source` stands in the text. */
  readonly offset: number
  /** The TOML itself, a lone CR as LF: each is one character, so that offsets hold. */
  readonly source: string
  readonly data: ReadonlyMap<string, unknown>
}

/** Reads TOML between `from` and `to`: smol-toml says what it means, our own scanner where it stands. Never throws. */
export function parseTomlMatter(text: string, { from, to }: { from: number; to: number }): ParsedMatter {
  const source = text.slice(from, to).replace(/\r(?!\n)/g, '\n')
  const read = readTomlMatter(source)
  if ('line' in read) {
    return {
      kind: 'refused',
      reason: { key: 'field.broken', params: { line: lineOf(text, from) - 1 + read.line } },
      at: from + offsetOf(source, read),
    }
  }
  // A map, so that `__proto__` is a name like others.
  const data = new Map(Object.entries(read.data))
  const place = { text, offset: from, source, data }
  const { fields: places, end } = scanToml(source)
  const fields = places.map(one => toField(place, one))
  const known = new Set(places.map(({ root }) => root))
  for (const key of data.keys()) if (!known.has(key)) fields.push(tableField(key, from + end))
  return {
    kind: 'map',
    syntax: tomlSyntax,
    text,
    from,
    to,
    fields,
    insertField: (key, written) =>
      insertField(text, from, from + end, fields.slice(0, places.length), key, written),
    others: except => JSON.stringify([...othersIn(data, except), text.slice(from + end, to)], exactly),
    readings: key => [stringsOf(fields, key)],
  }
}

function toField({ text, offset, source, data }: Source, place: TomlPlace): MatterField {
  const from = offset + place.keyFrom
  const to = offset + place.valueTo
  const key = place.key ?? place.root
  const value = place.key === null ? nested(key) : toValue({ text, offset, source, data }, place, key)
  return { key, from, to, value }
}

function toValue({ source, offset, data }: Source, place: TomlPlace, key: string): FieldValue {
  const value = data.get(key)
  if (!Array.isArray(value))
    return toScalar(spotAt(source, offset, place.valueFrom, place.valueTo, value), key)
  const places = scanTomlList(source, place.valueFrom, place.valueTo)
  if (places === null || places.length !== value.length) return nested(key)
  const spots: Spot[] = []
  for (const [at, { from, to }] of places.entries()) {
    const spot = spotAt(source, offset, from, to, value[at])
    if ('reason' in spot) return spot.reason === 'nested' ? nested(key) : severalLines(key)
    spots.push(spot)
  }
  return { kind: 'flow', open: offset + place.valueFrom + 1, spots }
}

function toScalar(spot: ReturnType<typeof spotAt>, key: string): FieldValue {
  if (!('reason' in spot)) return { kind: 'scalar', spot }
  return spot.reason === 'nested' ? nested(key) : severalLines(key)
}

function spotAt(
  source: string,
  offset: number,
  from: number,
  to: number,
  value: unknown,
): Spot | { readonly reason: 'nested' | 'severalLines' } {
  const written = source.slice(from, to)
  const place = { from: offset + from, to: offset + to }
  if (typeof value !== 'string') {
    const isOne = typeof value !== 'object' || value instanceof Date
    return isOne ? { ...place, text: written, style: 'plain', isText: false } : { reason: 'nested' }
  }
  if (written.startsWith('"""') || written.startsWith("'''")) return { reason: 'severalLines' }
  return { ...place, text: value, style: written.startsWith("'") ? 'single' : 'double', isText: true }
}

function nested(field: string): FieldValue {
  return { kind: 'refused', reason: { key: 'field.nested', params: { field } } }
}

function severalLines(field: string): FieldValue {
  return { kind: 'refused', reason: { key: 'field.severalLines', params: { field } } }
}

/** A table of its own; it stands behind everything that a form edits. */
function tableField(key: string, at: number): MatterField {
  return { key, from: at, to: at, value: nested(key) }
}

function insertField(
  text: string,
  from: number,
  end: number,
  fields: readonly MatterField[],
  key: string,
  written: string,
): Splice {
  const title = fields.find(field => field.key.toLowerCase() === 'title') ?? fields.at(-1)
  const at = title === undefined ? from : lineEndAfter(text, title.to, end)
  return insertAt(at, `${key}${equalsIn(text, fields)}${written}${lineBreakOf(text)}`)
}

/** `a = 1` or `a=1`, as the others are; columns that are lined up are not continued. */
function equalsIn(text: string, [first]: readonly MatterField[]): string {
  const written = first === undefined ? '' : text.slice(first.from + first.key.length, first.to)
  return /^=\S/.test(written) ? '=' : ' = '
}

function othersIn(data: ReadonlyMap<string, unknown>, except: ReadonlySet<string>): readonly unknown[] {
  return [...data].filter(([key]) => !except.has(key))
}

function exactly(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' || typeof value === 'number' ? String(value) : value
}

/** Where a line and a column are; both count from 1. */
function offsetOf(source: string, { line, column }: { line: number; column: number }): number {
  let from = 0
  for (let at = 1; at < line; at++) from = source.indexOf('\n', from) + 1
  return Math.min(source.length, from + column - 1)
}
