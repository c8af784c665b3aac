import { expect, test } from 'vitest'
import { PageCalls } from './page-calls.ts'

const reply = (call: number) => ({ kind: 'reply', call, ok: true, value: call }) as const

test('a call that comes again is not carried out again', () => {
  const calls = new PageCalls()
  expect([calls.take(1, 1), calls.take(2, 1)]).toEqual(['new', 'new'])
  calls.answered(reply(2))
  // The connection breaks: both are sent again, then one more.
  expect([calls.take(1, 1), calls.take(2, 1), calls.take(3, 1)]).toEqual(['running', reply(2), 'new'])
})

test('an answer that the page has is forgotten', () => {
  const calls = new PageCalls()
  for (const call of [1, 2, 3]) {
    calls.take(call, 1)
    calls.answered(reply(call))
  }
  calls.take(4, 3)
  expect(calls.take(3, 3)).toEqual(reply(3))
  expect(calls.take(2, 3)).toBe('running')
})
