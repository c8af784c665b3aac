import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('works of one key run in order, one of another key beside them, and a failure stops none', async () => {
  const done: string[] = []
  let open: () => void = () => undefined
  const opened = new Promise<void>(resolve => {
    open = resolve
  })

  const first = oneAtATime('a', async () => {
    await opened
    done.push('first')
    throw new Error('first failed')
  })
  const second = oneAtATime('a', async () => done.push('second'))
  await oneAtATime('b', async () => done.push('other'))
  expect(done).toEqual(['other'])
  open()
  await expect(first).rejects.toThrow('first failed')
  await second
  expect(done).toEqual(['other', 'first', 'second'])
})
