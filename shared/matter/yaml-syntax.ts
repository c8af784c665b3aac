import type { MatterSyntax } from './matter.ts'
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
}
