import { expect, test } from 'vitest'
import { xml } from './xml.ts'

const references = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** What XML 1.0 has a place for, of characters of one unit. */
function isAllowed(unit: number): boolean {
  if (unit < 0x20) return unit === 0x09 || unit === 0x0a || unit === 0x0d
  return unit <= 0xd7ff || (unit >= 0xe000 && unit <= 0xfffd)
}

test('each unit stands as it is, as a reference, or as a sign that it is lost', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const text = String.fromCharCode(unit)
    const expected = references.get(text) ?? (isAllowed(unit) ? text : '\ufffd')
    if (xml`${`a${text}`}`.xml !== `a${expected}`) expect.unreachable(`U+${unit.toString(16)}`)
  }
  expect(xml`${'😀 \ud83d'}`.xml).toBe('😀 \ufffd')
})
