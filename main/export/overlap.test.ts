import { expect, test } from 'vitest'
import { createOverlap } from './overlap.ts'

/** A work that ends when it is told to. */
function makeWork() {
  let end: (error?: Error) => void = () => undefined
  const done = new Promise<void>((resolve, reject) => {
    end = error => (error === undefined ? resolve() : reject(error))
  })
  return { run: () => done, end }
}

test('as many as allowed run, the next one waits', async () => {
  const overlap = createOverlap(2)
  const [one, two, three] = [makeWork(), makeWork(), makeWork()]
  await overlap.add(one.run)
  await overlap.add(two.run)
  let isStarted = false
  const added = overlap.add(() => {
    isStarted = true
    return three.run()
  })
  await Promise.resolve()
  expect(isStarted).toBe(false)
  one.end()
  await added
  expect(isStarted).toBe(true)
  two.end()
  three.end()
  await overlap.settle()
})

test('a failure is thrown to the next one, and again at the end, when all have ended', async () => {
  const overlap = createOverlap(2)
  const [one, two] = [makeWork(), makeWork()]
  await overlap.add(one.run)
  await overlap.add(two.run)
  const failure = new Error('disk')
  one.end(failure)
  await expect(overlap.add(async () => undefined)).rejects.toBe(failure)
  let isSettled = false
  const settled = overlap.settle().catch((error: unknown) => {
    isSettled = true
    return error
  })
  await Promise.resolve()
  expect(isSettled).toBe(false)
  two.end()
  expect(await settled).toBe(failure)
})
