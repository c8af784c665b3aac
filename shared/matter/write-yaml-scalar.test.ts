import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { isPlain, writeScalar } from './write-yaml-scalar.ts'

test.each([
  '深圳黑客松之旅',
  'C++ 与 Go',
  'a/b',
  "it's",
  '😀',
  'x: y'.replace(': ', ':'),
  '2016 年',
  '（一）',
  'v1.2.3',
  '-foo',
])('%s needs no quotes', value => {
  expect(isPlain(value, 'block')).toBe(true)
})

test.each([
  'NO',
  'yes',
  'Off',
  'n',
  'null',
  '~',
  'true',
  '0123',
  '12',
  '1:30',
  '1e3',
  'e0',
  'E-12',
  '0x1f',
  '1_000',
  '1,000',
  '2016-12-03',
  '.inf',
  '=',
  '<<',
  ':sym',
  'a: b',
  'a #b',
  '#x',
  '@x',
  '`x`',
  '%x',
  '*x',
  '&x',
  '!x',
  '|',
  '>',
  '- x',
  '? x',
  '[x',
  '{x',
  '"x',
  "'x",
  'x:',
  ' x',
  'x ',
  '',
  'a\tb',
  '---',
])('%j needs quotes', value => {
  expect(isPlain(value, 'block')).toBe(false)
})

test.each(['a, b', '[x]', 'x]', '{', 'a,b'])('%j needs them inside a list', value => {
  expect(isPlain(value, 'flow')).toBe(false)
  expect(writeScalar(value, 'plain', 'flow')).toBe(`'${value}'`)
})

test('whatever the string and the style, YAML 1.1 and 1.2 read it back', () => {
  const value = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(
      value,
      fc.constantFrom('plain', 'single', 'double'),
      fc.constantFrom('block', 'flow'),
      (text, style, place) => {
        const written = writeScalar(text, style, place)
        expect(written).not.toMatch(/[\r\n]/)
        const source = place === 'flow' ? `k: [${written}, z]\n` : `k: ${written}\n`
        for (const version of ['1.1', '1.2'] as const) {
          const found = parseDocument(source, { version, logLevel: 'silent' }).toJS().k
          expect(place === 'flow' ? found[0] : found).toBe(text)
        }
      },
    ),
    { numRuns: 400 },
  )
})
