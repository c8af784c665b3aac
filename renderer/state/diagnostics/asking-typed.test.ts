import { expect, test } from 'vitest'
import { createTypedAsking } from './asking-typed.ts'

const typed = { id: 'a.md', head: '', links: [] }

test('that the blog changed is told once, and again where a question failed', async () => {
  const told: boolean[] = []
  let isBroken = false
  const asking = createTypedAsking(async ({ isBlogChanged }) => {
    told.push(isBlogChanged)
    if (isBroken) throw new Error('the thread ended')
    return { head: [], links: [] }
  })
  await asking.ask(typed)
  asking.blogChanged()
  isBroken = true
  await expect(asking.ask(typed)).rejects.toThrow('the thread ended')
  expect(asking.hasNews()).toBe(true)
  isBroken = false
  await asking.ask(typed)
  await asking.ask(typed)
  expect(asking.hasNews()).toBe(false)
  expect(told).toEqual([false, true, true, false])
})
