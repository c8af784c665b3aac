import { expect, test } from 'vitest'
import { createAttempts } from './attempts.ts'

test('three times a minute, and again when the minute is over', () => {
  let nowMs = 1_000_000
  const mayTry = createAttempts(3, 60_000, () => nowMs)
  const after = (ms: number) => {
    nowMs += ms
    return mayTry()
  }
  expect([after(0), after(10_000), after(10_000)]).toEqual([true, true, true])
  expect([after(0), after(39_999)]).toEqual([false, false])
  // The first is a minute old now; the refused ones do not count.
  expect([after(1), after(0), after(10_000), after(0)]).toEqual([true, false, true, false])
})
