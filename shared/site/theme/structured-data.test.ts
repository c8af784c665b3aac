import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from './structured-data.ts'

/** JSON's own way, with what may not stand in a page written as codes. */
function written(value: string): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

test('a text is written as JSON writes it, and says the same, whatever is in it', () => {
  const special = fc.constantFrom(
    ...['"', '\\', '</script>', '&', '\n', '\u0000', '\u007f', '\u2028', '\ud800', '\udfff', '😀', '雨', ' '],
  )
  const any = fc.oneof(special, fc.string({ maxLength: 5 }), fc.string({ unit: 'binary', maxLength: 5 }))
  fc.assert(
    fc.property(
      fc.array(any, { maxLength: 6 }).map(parts => parts.join('')),
      value => {
        const json = jsonText(value)
        expect(json).toBe(written(value))
        expect(JSON.parse(json)).toBe(value)
        expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      },
    ),
    { numRuns: 500 },
  )
})
