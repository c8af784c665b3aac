import { describe, expect, test } from 'vitest'
import { measure, percentile, round, timeOf } from './measure.ts'

describe('percentile', () => {
  test('takes the nearest rank, whatever the order', () => {
    const times = [9, 1, 5, 3, 7]
    expect(percentile(times, 0.5)).toBe(5)
    expect(percentile(times, 0.95)).toBe(9)
    expect(percentile([1, 2, 3, 4], 0.5)).toBe(2)
  })

  test('of one time is that time, of none is no number', () => {
    expect(percentile([4], 0.95)).toBe(4)
    expect(percentile([], 0.5)).toBeNaN()
  })

  test('95 % of twenty leaves out only the slowest', () => {
    expect(percentile([...Array(19).fill(1), 100], 0.95)).toBe(1)
    expect(percentile([...Array(18).fill(1), 50, 100], 0.95)).toBe(50)
  })
})

test('a line has no budget and no peers unless it is given them', () => {
  expect(measure('x', [2, 1, 3])).toEqual({
    ...{ name: 'x', unit: 'ms', p50: 2, p95: 3 },
    ...{ budget: null, heldBy: 'p95', peers: [] },
  })
  expect(measure('x', [1], { budget: 8 }).budget).toBe(8)
})

test('numbers are as exact as they deserve', () => {
  expect([1.23456, 12.3456, 123.456].map(round)).toEqual([1.23, 12.3, 123])
})

test('the time of work that waits includes the waiting', async () => {
  const time = await timeOf(() => new Promise(done => setImmediate(done)))
  expect(time).toBeGreaterThan(0)
})
