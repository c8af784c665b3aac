import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { bundleFor, type SampleBundle } from '../export/sample-bundle.ts'
import { type AskedThread, createAskedThread } from './asked-thread.ts'
import type { SampleQuestions } from './sample-worker.ts'

let bundle: SampleBundle
let thread: AskedThread<SampleQuestions, number>

beforeAll(async () => {
  bundle = await bundleFor('asked-thread', { worker: 'threads/sample-worker.ts' })
})
afterAll(() => bundle.remove())
beforeEach(() => {
  thread = createAskedThread({ file: bundle.file('worker'), idleMs: 60_000 })
})
afterEach(() => thread.close(new Error('the test is over')))

test('answers, and tells what is known before', async () => {
  const told: number[] = []
  expect(await thread.ask('count', { to: 3 }, { onFact: fact => told.push(fact) })).toBe(3)
  expect(told).toEqual([1, 2, 3])
})

test('one question waits for the other, a quick one does not', async () => {
  const order: string[] = []
  await Promise.all([
    thread.ask('count', { to: 20 }).then(() => order.push('first')),
    thread.ask('count', { to: 1 }).then(() => order.push('second')),
    thread.ask('double', { number: 4 }).then(eight => order.push(`quick ${eight}`)),
  ])
  expect(order).toEqual(['quick 8', 'first', 'second'])
})

test('a question is called off while it is answered, and while it waits for its turn', async () => {
  const stop = new AbortController()
  const { signal } = stop
  const first = thread.ask('count', { to: 10_000 }, { signal, onFact: () => stop.abort(new Error('enough')) })
  const second = thread.ask('count', { to: 10_000 }, { signal })
  await expect(first).rejects.toThrow('enough')
  await expect(second).rejects.toThrow('enough')
  expect(await thread.ask('count', { to: 1 })).toBe(1)
  await expect(thread.ask('count', { to: 1 }, { signal })).rejects.toThrow('enough')
})

test('a failure for people comes with its sentence, and the thread goes on', async () => {
  const refused = thread.ask('refuse', { file: 'a.md' })
  await expect(refused).rejects.toMatchObject({
    code: 'missing',
    key: 'error.missing',
    params: { file: 'a.md' },
  })
  expect(await thread.ask('double', { number: 1 })).toBe(2)
})

test('what nobody expected ends the thread, is told to all who wait, and the next question starts another', async () => {
  const waiting = thread.ask('count', { to: 10_000 })
  const broken = createAskedThread<SampleQuestions>({ file: bundle.file('worker'), idleMs: 60_000 })
  const both = [broken.ask('crash', undefined), broken.ask('count', { to: 10_000 })]
  for (const one of both) await expect(one).rejects.toThrow('not expected')
  expect(await broken.ask('double', { number: 3 })).toBe(6)
  broken.close(new Error('closed'))
  thread.close(new Error('closed'))
  await expect(waiting).rejects.toThrow('closed')
})
