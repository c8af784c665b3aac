import { expect, test, vi } from 'vitest'
import { createScrollSpeed } from './scroll-speed.ts'

test('what rushes by is waited for until one can look', async () => {
  vi.useFakeTimers()
  const speed = createScrollSpeed()
  const told: string[] = []
  const wait = (name: string) => void speed.slow().then(() => told.push(name))
  // One turn of a wheel, after a rest.
  speed.scrolled(400, 1000, 800)
  wait('wheel')
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual(['wheel'])

  speed.scrolled(440, 1016, 800)
  wait('fast')
  speed.scrolled(480, 1032, 800)
  await vi.advanceTimersByTimeAsync(100)
  expect(told).toEqual(['wheel'])
  await vi.advanceTimersByTimeAsync(30)
  expect(told).toEqual(['wheel', 'fast'])

  speed.scrolled(500, 2000, 800)
  speed.scrolled(540, 2016, 800)
  wait('until slow')
  speed.scrolled(545, 2032, 800)
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual(['wheel', 'fast', 'until slow'])
  vi.useRealTimers()
})
