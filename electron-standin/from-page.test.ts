import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFromPage } from './from-page.ts'

const state = {
  url: 'http://127.0.0.1:1/',
  title: 't',
  focused: true,
  dark: false,
  x: 0,
  y: 0,
  width: 1,
  height: 1,
}
const good = [
  { kind: 'hello', window: null, state },
  { kind: 'state', state },
  { kind: 'loaded' },
  { kind: 'invoke', call: 1, done: 1, channel: 'c', args: [new Map(), undefined] },
  { kind: 'send', channel: 'c', args: [] },
  { kind: 'open', url: 'u', name: '', features: '' },
  { kind: 'accelerator', item: 1 },
  { kind: 'answer', question: 1, value: undefined },
  { kind: 'folder', question: 1, request: 1, path: '/', create: false },
]

describe('what a page may say', () => {
  test.each(good)('$kind', message => expect(parseFromPage(message)).toEqual(message))

  test.each(
    good
      .flatMap(message => Object.keys(message).map(key => ({ message, key })))
      .filter(({ key }) => key !== 'value'),
  )('$message.kind without $key is refused', ({ message, key }) => {
    expect(() =>
      parseFromPage(Object.fromEntries(Object.entries(message).filter(([name]) => name !== key))),
    ).toThrow()
  })

  test.each(good)('$kind with more is refused', message => {
    expect(() => parseFromPage({ ...message, more: 1 })).toThrow()
  })

  test.each([
    { kind: 'invoke', call: 1.5, done: 1, channel: 'c', args: [] },
    { kind: 'invoke', call: 1, done: 1, channel: {}, args: [] },
    { kind: 'invoke', call: 1, done: 1, channel: 'c', args: 'abc' },
    { kind: 'reply', call: 1, ok: true, value: 1 },
    { kind: '__proto__' },
  ])('%j is refused', message => expect(() => parseFromPage(message)).toThrow())

  test('anything else is refused', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        expect(() => parseFromPage(value)).toThrow()
      }),
      { numRuns: 200 },
    )
  })
})
