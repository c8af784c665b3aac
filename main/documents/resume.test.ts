import { unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { ChangeSet } from '@codemirror/state'
import { afterEach, expect, test } from 'vitest'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import type { EventName } from '../../shared/calls.ts'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { createSession, type Session } from '../session.ts'
import { editorLength } from './apply-to-text.ts'

const [id, other] = ['_posts/2020-01-01-a.md', '_posts/2020-01-02-b.md']
const text = '---\ntitle: A\n---\n\nWords.\n'
const sessions: Session[] = []
afterEach(() => {
  for (const session of sessions.splice(0)) session.close()
})

async function start(root: string, dataFolder: string, events: unknown[] = []) {
  const emit = (name: EventName, fact: unknown) => void events.push([name, fact])
  const session = createSession({ dataFolder, emit, log: () => undefined })
  sessions.push(session)
  await session.open(root, 'save')
  return session
}

function type(session: Session, post: string, seq: number, at: number, insert: string): Promise<void> {
  const { documents } = session.required()
  const length = editorLength(documents.tip(post) ?? '')
  return documents.change(post, seq, ChangeSet.of({ from: at, insert }, length).toJSON() as ChangesJson)
}

const place = (post: string, seq: number, at: number) => ({ id: post, seq, anchor: at, head: at, top: 0 })

test('after a crash: what was recovered, and the caret where the last key left it', async () => {
  const [root, data] = [sampleBlog({ [id]: text, [other]: text }), sampleFolder()]
  const first = await start(root, data)
  await first.required().documents.open(id)
  await type(first, id, 1, 3, 'x')
  first.required().places.look(place(other, 0, 9))
  first.required().places.look(place(id, 1, 4))
  await first.required().places.settled()
  await type(first, id, 2, 4, 'yz')

  const second = await start(root, data)
  expect(second.leftOpen).toBe(root)
  expect(await second.required().resume()).toEqual({
    recovered: [id],
    untitled: [],
    places: [place(id, 2, 6), place(other, 0, 9)],
    journalProblem: null,
  })
  await second.flushAll()
  expect((await second.required().resume()).recovered).toEqual([])
})

test('after the end in order nothing is news, and a post that has gone is not led back to', async () => {
  const [root, data] = [sampleBlog({ [id]: text, [other]: text }), sampleFolder()]
  const first = await start(root, data)
  first.required().places.look(place(other, 0, 9))
  first.required().places.look(place(id, 0, 4))
  await first.required().places.settled()
  const { id: untitled } = await first.required().documents.create('---\ntitle: New\n---\n')
  await type(first, untitled, 1, 0, '')
  await type(first, untitled, 2, 0, 'x')
  first.close()
  unlinkSync(join(root, id))

  const second = await start(root, data)
  expect(second.leftOpen).toBe(null)
  expect(await second.required().resume()).toEqual({
    recovered: [],
    untitled: [{ id: untitled, title: '' }],
    places: [place(other, 0, 9)],
    journalProblem: null,
  })
})

test('a journal that cannot be read is told, and the blog opens', async () => {
  const root = sampleBlog({ [id]: text })
  const events: unknown[] = []
  const session = await start(root, sampleFolder({ journal: 'a file where the folder should be' }), events)
  const problem = { key: 'journal.unreadable', params: { folder: expect.any(String), code: 'ENOTDIR' } }
  expect(events).toEqual([['journal.changed', { problem }]])
  expect(await session.required().resume()).toMatchObject({ recovered: [], journalProblem: problem })
})
