import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAutosave } from './autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watch() {
  let saves = 0
  return { autosave: createAutosave(() => saves++), saves: () => saves }
}

test('saves once, a second after the last change', () => {
  const { autosave, saves } = watch()
  autosave.touched()
  vi.advanceTimersByTime(900)
  autosave.touched()
  vi.advanceTimersByTime(999)
  expect(saves()).toBe(0)
  vi.advanceTimersByTime(1)
  expect(saves()).toBe(1)
  vi.advanceTimersByTime(10_000)
  expect(saves()).toBe(1)
})

test('never saves while an input method composes, and does so a second after', () => {
  const { autosave, saves } = watch()
  autosave.composing(true)
  autosave.touched()
  vi.advanceTimersByTime(30_000)
  expect(saves()).toBe(0)
  autosave.composing(false)
  vi.advanceTimersByTime(999)
  expect(saves()).toBe(0)
  vi.advanceTimersByTime(1)
  expect(saves()).toBe(1)
})

test('a cancelled save does not come back when composing ends', () => {
  const { autosave, saves } = watch()
  autosave.touched()
  autosave.cancel()
  autosave.composing(false)
  vi.advanceTimersByTime(10_000)
  expect(saves()).toBe(0)
})
