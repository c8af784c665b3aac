import { jsonSyntax } from './json-syntax.ts'
import { lineBreakOf, lineOf } from './lines.ts'
import { type FieldValue, type MatterField, type ParsedMatter, type Spot, stringsOf } from './matter.ts'
import { readJsonMatter } from './read-matter.ts'
import { type JsonPlace, scanJson, scanJsonList } from './scan-json.ts'
import { insertAt, type Splice } from './splice.ts'

/** Reads JSON between `from` and `to`: in braces, or Hexo's members without any. Never throws. */
export function parseJsonMatter(text: string, { from, to }: { from: number; to: number }): ParsedMatter {
  const source = text.slice(from, to)
  const data = readJsonMatter(source)
  if (data === null)
    return { kind: 'refused', reason: { key: 'field.broken', params: { line: lineOf(text, from) } } }
  const brace = /^\s*\{/.exec(source)?.[0].length ?? 0
  const places = scanJson(source, brace)
  const fields = places.map(place => toField(source, from, place))
  return {
    kind: 'map',
    syntax: jsonSyntax,
    text,
    from,
    to,
    fields,
    insertField: (key, written) => insertField(text, from, brace, fields, key, written),
    others: except =>
      JSON.stringify([
        Object.entries(data).filter(([key]) => !except.has(key)),
        fields.filter(({ key }) => !except.has(key)).map(field => text.slice(field.from, field.to)),
      ]),
    readings: key => [stringsOf(fields, key)],
  }
}

function toField(source: string, offset: number, place: JsonPlace): MatterField {
  const key = String(JSON.parse(source.slice(place.keyFrom, place.keyTo)))
  const value = toValue(source, offset, place, key)
  return { key, from: offset + place.keyFrom, to: offset + place.valueTo, value }
}

function toValue(source: string, offset: number, { valueFrom, valueTo }: JsonPlace, key: string): FieldValue {
  const refused: FieldValue = { kind: 'refused', reason: { key: 'field.nested', params: { field: key } } }
  const written = source.slice(valueFrom, valueTo)
  if (written === 'null') return { kind: 'empty', from: offset + valueFrom, to: offset + valueTo, lead: '' }
  if (written.startsWith('{')) return refused
  if (!written.startsWith('[')) return { kind: 'scalar', spot: spotAt(source, offset, valueFrom, valueTo) }
  const items = scanJsonList(source, valueFrom, valueTo)
  if (items === null || items.some(({ from, to }) => source.slice(from, to) === 'null')) return refused
  const spots = items.map(({ from, to }) => spotAt(source, offset, from, to))
  return { kind: 'flow', open: offset + valueFrom + 1, spots }
}

function spotAt(source: string, offset: number, from: number, to: number): Spot {
  const written = source.slice(from, to)
  const isText = written.startsWith('"')
  const text = isText ? String(JSON.parse(written)) : written
  return { from: offset + from, to: offset + to, text, style: isText ? 'double' : 'plain', isText }
}

/** Behind the title, else as the last member, with the white space that stands between the others. */
function insertField(
  text: string,
  from: number,
  brace: number,
  fields: readonly MatterField[],
  key: string,
  written: string,
): Splice {
  const before = fields.find(field => field.key.toLowerCase() === 'title') ?? fields.at(-1)
  const member = `${JSON.stringify(key)}${colonIn(text, fields)}${written}`
  if (before === undefined)
    return insertAt(from + brace, brace > 0 ? member : `${member}${lineBreakOf(text)}`)
  return insertAt(before.to, `,${gapIn(text, from + brace, fields)}${member}`)
}

function gapIn(text: string, open: number, fields: readonly MatterField[]): string {
  const [first, second] = fields
  if (second !== undefined) return /\s*$/.exec(text.slice(first?.to ?? open, second.from))?.[0] ?? ' '
  const gap = text.slice(open, first?.from)
  // Hexo's first member stands right behind the fence's line.
  return gap === '' && /[\r\n]/.test(text.charAt(open - 1)) ? lineBreakOf(text) : gap || ' '
}

/** `"a": 1` or `"a":1`, as the first is. */
function colonIn(text: string, [first]: readonly MatterField[]): string {
  if (first === undefined) return ': '
  const key = /^"(?:[^"\\]|\\.)*"/.exec(text.slice(first.from, first.to))?.[0].length ?? 0
  return /^\s*:\s*/.exec(text.slice(first.from + key, first.to))?.[0] ?? ': '
}
