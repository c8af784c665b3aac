import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTypingPause } from './typing-pause.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a burst of keys is one look, after the last of them', () => {
  const work = vi.fn()
  const pause = createTypingPause(work)
  for (let key = 0; key < 10; key++) {
    pause.typed()
    vi.advanceTimersByTime(80)
  }
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(400)
  expect(work).toHaveBeenCalledOnce()
})

test('who types on without a pause is told all the same', () => {
  const work = vi.fn()
  const pause = createTypingPause(work)
  for (let key = 0; key < 12 * 6; key++) {
    pause.typed()
    vi.advanceTimersByTime(83)
  }
  expect(work.mock.calls.length).toBeGreaterThanOrEqual(2)
  expect(work.mock.calls.length).toBeLessThan(4)
})

test('what is cancelled does not come', () => {
  const work = vi.fn()
  const pause = createTypingPause(work)
  pause.soon()
  pause.cancel()
  vi.advanceTimersByTime(5000)
  expect(work).not.toHaveBeenCalled()
})
