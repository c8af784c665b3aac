import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha1 } from './sha1.ts'

test('is what Node makes of any text', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 })
  fc.assert(
    fc.property(text, written => {
      expect(sha1(written)).toBe(createHash('sha1').update(written).digest('hex'))
    }),
  )
})
