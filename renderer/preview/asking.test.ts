import { expect, test } from 'vitest'
import type { ToShell } from '../preview-frame/protocol.ts'
import { createAsking } from './asking.ts'

const made = { kind: 'html', post: 'a.md', html: '<p>', text: '' } as const

test('each answer goes to who asked, in whatever order they come', async () => {
  const { ask, answer } = createAsking()
  const told: ToShell[] = []
  const first = ask('plain', message => told.push(message))
  const second = ask('print', message => told.push(message))
  expect(told).toEqual([
    { kind: 'ask', id: 1, purpose: 'plain' },
    { kind: 'ask', id: 2, purpose: 'print' },
  ])
  answer({ ...made, id: 2 })
  answer({ ...made, id: 1 })
  expect((await second).id).toBe(2)
  expect((await first).id).toBe(1)
})

test('who gets no answer is told so, and one that comes too late does nothing', async () => {
  const { ask, answer } = createAsking(5)
  await expect(ask('print', () => {})).rejects.toMatchObject({ key: 'preview.noAnswer' })
  answer({ ...made, id: 1 })
})
