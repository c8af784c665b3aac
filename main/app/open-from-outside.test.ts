import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { sampleBlog } from '../blog/sample-blog.ts'
import { closeSessions, savedEvent, text, typed } from '../handlers-bench.ts'
import { openFromOutside } from './open-from-outside.ts'

afterEach(closeSessions)

test('one that the app is started with again is opened, and the window told', async () => {
  const { parts, session, events, onDisk, root } = await typed()
  const other = sampleBlog()
  await openFromOutside(parts, other)
  expect(onDisk()).toBe(`${text}新`)
  expect(session.current()?.blog.root).toBe(other)
  expect(events).toEqual([savedEvent, ['blog.opened', { blog: session.current()?.facts }]])
  expect(parts.recents.list().map(({ folder }) => folder)).toEqual([other, root])
})

test('but not when it is open already, and not when it cannot be opened', async () => {
  const { parts, session, events, root } = await typed()
  const before = session.current()
  await openFromOutside(parts, join(root, '_posts/..'))
  await expect(openFromOutside(parts, join(root, 'no'))).rejects.toMatchObject({ key: 'blog.missing' })
  expect(session.current()).toBe(before)
  expect(events).toEqual([])
})
