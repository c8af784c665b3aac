import type { Message } from '../errors.ts'
import { lineBreakOf, lineEndAfter } from '../matter/lines.ts'
import { readTomlMatter } from '../matter/read-toml-matter.ts'
import { scanToml, type TomlPlace } from '../matter/scan-toml.ts'
import { insertAt, type Splice } from '../matter/splice.ts'
import { tomlSyntax } from '../matter/toml-syntax.ts'
import { type ConfigText, type Found, pathKey } from './config-text.ts'
import type { KeyPath } from './setting-keys.ts'

/** The lines under one header; the first part has none. */
interface Section {
  /** Lowered, since Hugo does not mind a key's case; null: `[[a list of tables]]`. */
  readonly name: string | null
  /** Behind its header's line. */
  readonly from: number
  readonly fields: readonly TomlPlace[]
}

/** Reads a configuration in TOML: smol-toml says what it means, our own scanner where it stands. */
export function parseTomlConfig(text: string): ConfigText | Message {
  const source = text.replace(/\r(?!\n)/g, '\n')
  const read = readTomlMatter(source)
  if ('line' in read) return { key: 'config.broken', params: { line: read.line } }
  const sections = sectionsOf(source)
  return {
    find: path => foundAt(read.data, path),
    set: (path, value) => setAt(text, sections, read.data, path, value),
    values: () => valuesOf(read.data),
  }
}

function sectionsOf(source: string): readonly Section[] {
  const first = scanToml(source)
  const sections: Section[] = [{ name: '', from: 0, fields: first.fields }]
  for (let at = first.end; at < source.length; ) {
    const header = /^\[([^[\]\r\n]+)\]/.exec(source.slice(at))?.[1]
    const from = lineEndAfter(source, at + 1, source.length)
    const { fields, end } = scanToml(source.slice(from))
    sections.push({
      name: header === undefined ? null : header.trim().toLowerCase(),
      from,
      fields: fields.map(field => movedBy(field, from)),
    })
    at = Math.max(from + end, at + 1)
  }
  return sections
}

function movedBy(place: TomlPlace, by: number): TomlPlace {
  return {
    ...place,
    keyFrom: place.keyFrom + by,
    keyTo: place.keyTo + by,
    valueFrom: place.valueFrom + by,
    valueTo: place.valueTo + by,
  }
}

type Data = Readonly<Record<string, unknown>>

function foundAt(data: Data, path: KeyPath): Found {
  const value = valueAt(data, path)
  if (value === undefined) return { kind: 'missing' }
  return typeof value === 'string' ? { kind: 'text', text: value.trim() } : { kind: 'other' }
}

function valueAt(data: Data, [key = '', ...rest]: KeyPath): unknown {
  const name = Object.keys(data).find(own => own.toLowerCase() === key.toLowerCase())
  const value = name === undefined ? undefined : data[name]
  if (rest.length === 0) return value
  return isTable(value) ? valueAt(value, rest) : undefined
}

function isTable(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function setAt(
  text: string,
  sections: readonly Section[],
  data: Data,
  path: KeyPath,
  value: string,
): Splice | Message {
  const table = path.slice(0, -1).join('.').toLowerCase()
  const key = path.at(-1) ?? ''
  const refusal: Message = { key: 'config.notText', params: { key: path.join('.') } }
  const found = foundAt(data, path)
  if (found.kind === 'other') return refusal
  const section = sections.find(({ name }) => name === table)
  const field = section?.fields.find(one => one.key?.toLowerCase() === key.toLowerCase())
  if (field !== undefined) {
    const written = text.slice(field.valueFrom, field.valueTo)
    const style = written.startsWith("'") ? 'single' : 'double'
    return { from: field.valueFrom, to: field.valueTo, insert: tomlSyntax.writeText(value, style, 'block') }
  }
  // It is there in a way that is not one line of its own: `params = { author = "…" }`, `params.author = "…"`.
  if (found.kind === 'text' || (section === undefined && valueAt(data, path.slice(0, -1)) !== undefined)) {
    return refusal
  }
  const line = `${key} = ${tomlSyntax.writeText(value, 'double', 'block')}`
  return section === undefined ? appendTable(text, table, line) : insertLine(text, section, line)
}

/** Behind the title where there is one, else behind the other fields of its table. */
function insertLine(text: string, { from, fields }: Section, line: string): Splice {
  const neighbour = fields.find(({ key }) => key?.toLowerCase() === 'title') ?? fields.at(-1)
  const at = neighbour === undefined ? from : lineEndAfter(text, neighbour.valueTo, text.length)
  const start = neighbour === undefined ? at : text.lastIndexOf('\n', neighbour.keyFrom - 1) + 1
  const indent = neighbour === undefined ? '' : text.slice(start, neighbour.keyFrom)
  return insertAt(
    at,
    `${missingBreak(text, at)}${/^[ \t]*$/.test(indent) ? indent : ''}${line}${lineBreakOf(text)}`,
  )
}

function appendTable(text: string, table: string, line: string): Splice {
  const lineBreak = lineBreakOf(text)
  const gap = text === '' ? '' : lineBreak
  return insertAt(
    text.length,
    `${missingBreak(text, text.length)}${gap}[${table}]${lineBreak}${line}${lineBreak}`,
  )
}

function missingBreak(text: string, at: number): string {
  return at === 0 || /[\r\n]/.test(text.charAt(at - 1)) ? '' : lineBreakOf(text)
}

function valuesOf(data: Data): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const add = (value: unknown, path: readonly (string | number)[]) => {
    if (Array.isArray(value)) for (const [at, item] of value.entries()) add(item, [...path, at])
    else if (isTable(value)) for (const [key, item] of Object.entries(value)) add(item, [...path, key])
    else values.set(pathKey(path), `${typeof value === 'string' ? 'text' : typeof value} ${String(value)}`)
  }
  add(data, [])
  return values
}
