import { lineBreakOf, lineEndAfter } from './lines.ts'
import type { Matter, MatterSyntax } from './matter.ts'
import { insertAt } from './splice.ts'
import { isPlain, needsEscapes, writeScalar } from './write-yaml-scalar.ts'

/** How YAML is written: `key: value` lines, quotes only where they are needed. */
export const yamlSyntax: MatterSyntax = {
  name: 'YAML',
  usualStyle: 'plain',
  writeText: writeScalar,
  isForced({ text, style }, place) {
    if (style === 'double') return needsEscapes(text)
    return style === 'single' && !isPlain(text, place)
  },
  // Plain, since 2020-01-01 in quotes is no date to all generators; `10:00` needs no quotes behind a day.
  writeDate: (value, style) => (style === 'plain' ? value : writeScalar(value, style, 'block')),
  insertField(matter, key, written) {
    const { text, fields } = matter
    const title = fields.find(field => field.key === 'title')
    const at = title === undefined ? matter.to : lineEndAfter(text, title.to, matter.to)
    return insertAt(at, `${indentOf(matter)}${key}: ${written}${lineBreakOf(text)}`)
  },
}

/** All fields of a map have the same indent, nearly always none. */
function indentOf({ text, fields: [first] }: Matter): string {
  if (first === undefined) return ''
  return /(?:^|[\r\n])( *)$/.exec(text.slice(0, first.from))?.[1] ?? ''
}
