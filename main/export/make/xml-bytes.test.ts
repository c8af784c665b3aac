import fc from 'fast-check'
import { expect, test } from 'vitest'
import { xml } from '../../../shared/site/feeds/xml.ts'
import { createXmlBytes } from './xml-bytes.ts'

const xmlBytes = createXmlBytes()

test('every unit is what it is in a template of XML', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const text = `a${String.fromCharCode(unit)}b`
    if (Buffer.from(xmlBytes(text)).toString() !== xml`${text}`.xml)
      expect.unreachable(`U+${unit.toString(16)}`)
  }
})

test('texts are what they are in a template of XML, whatever is in them', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '&',
      '<',
      '>',
      '"',
      "'",
      '&amp;',
      ']]>',
      '\u0000',
      '\ufffe',
      '\uffff',
      '\ufffd',
      '\u{1ffff}',
    ),
    fc.constantFrom('\ud800', '\udc00', '😀', '墨', 'é', '\uf8ff', '\t', '\n', '\r', '\u007f', 'ink'),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)) }),
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const text = pieces.join('')
      expect(Buffer.from(xmlBytes(text)).toString()).toBe(xml`${text}`.xml)
    }),
    { numRuns: 1000 },
  )
})

test('a text of nothing but signs has room', () => {
  const text = '"'.repeat(100_000)
  expect(Buffer.from(xmlBytes(text)).toString()).toBe(xml`${text}`.xml)
})
