import { expect, test } from 'vitest'
import { createSlice } from './slice.ts'

test('a slice is over after 25 ms, and the next begins when others had their turn', async () => {
  let nowMs = 100
  const slice = createSlice({ now: () => nowMs })
  nowMs = 124
  expect(slice.isOver()).toBe(false)
  nowMs = 125
  expect(slice.isOver()).toBe(true)
  let turns = 0
  setImmediate(() => {
    turns++
    nowMs = 300
  })
  await slice.pause()
  expect(turns).toBe(1)
  nowMs = 324
  expect(slice.isOver()).toBe(false)
})

test('whoever cancels is heard at the next turn', async () => {
  const abort = new AbortController()
  const slice = createSlice({ signal: abort.signal })
  await slice.pause()
  setImmediate(() => abort.abort(new Error('enough')))
  await expect(slice.pause()).rejects.toThrow('enough')
})
