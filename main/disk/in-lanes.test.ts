import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inLanes } from './in-lanes.ts'

test('answers in order, whatever ends first', async () => {
  const delaysMs = [5, 0, 3, 1]
  expect(await inLanes(delaysMs, async delayMs => setTimeout(delayMs, delayMs))).toEqual(delaysMs)
})

test('after a failure nothing new is begun, and what had begun has ended', async () => {
  const [begun, ended]: [number[], number[]] = [[], []]
  const numbers = Array.from({ length: 200 }, (_, number) => number)
  const work = async (number: number) => {
    begun.push(number)
    await setTimeout(number % 3)
    if (number === 30) throw new Error('full')
    ended.push(number)
  }
  await expect(inLanes(numbers, work)).rejects.toThrow('full')
  expect(begun.length).toBeLessThan(numbers.length)
  expect(ended.toSorted((a, b) => a - b)).toEqual(begun.filter(number => number !== 30))
})
