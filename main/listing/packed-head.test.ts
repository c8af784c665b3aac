import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packHead, unpackHead } from './packed-head.ts'

const value = fc.letrec(tie => ({
  any: fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.date(),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.string(), tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any

test('what is packed comes back as it was, or is not packed', () => {
  const fields = fc.dictionary(fc.string(), value, { noNullPrototype: true })
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string()), fields, (slug, permalink, data) => {
      const line = packHead({ slug, permalink, data })
      expect(line).not.toContain('\n')
      if (line !== '') expect(unpackHead(line)).toStrictEqual({ slug, permalink, data })
    }),
  )
})

test('dates are packed, and names that mean something to JavaScript are names', () => {
  const data = Object.fromEntries([
    ['date', new Date(Date.UTC(2024, 1, 3))],
    ['__proto__', ['a', new Date(0)]],
    ['constructor', 'x'],
  ])
  const rest = { slug: '江边', permalink: null, data }
  const line = packHead(rest)
  expect(line).not.toBe('')
  expect(unpackHead(line)).toStrictEqual(rest)
})

test('what JSON would change is read from the file', () => {
  for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, -0, undefined, new Map(), '\u0000date 5', 5n]) {
    expect(packHead({ slug: 's', permalink: null, data: { a: [{ b: odd }] } })).toBe('')
  }
  expect(unpackHead('')).toBeNull()
})
