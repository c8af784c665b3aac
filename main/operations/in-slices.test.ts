import { expect, test } from 'vitest'
import { eachInSteps } from '../../shared/bulk/steps.ts'
import { inSlices } from './in-slices.ts'

test('others have their turns while long work goes on', async () => {
  let turns = 0
  const turn = setInterval(() => turns++, 1)
  const results = await inSlices(eachInSteps([1, 2, 3, 4], number => busy(40, number * 2)))
  clearInterval(turn)
  expect(results).toEqual([2, 4, 6, 8])
  expect(turns).toBeGreaterThanOrEqual(3)
})

test('what fails in the middle is thrown', async () => {
  const failing = () => {
    throw new Error('the third')
  }
  await expect(inSlices(eachInSteps([1], failing))).rejects.toThrow('the third')
})

/** Keeps the thread for so long, as a plan of many posts does. */
function busy<T>(ms: number, result: T): T {
  const end = performance.now() + ms
  while (performance.now() < end);
  return result
}
