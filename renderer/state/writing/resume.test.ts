import { beforeEach, expect, test } from 'vitest'
import type { Resumed } from '../../../shared/calls/blog.ts'
import { type FakeBridge, installBridge, later } from '../../fake-bridge.ts'
import { someBlog } from '../../fake-posts.ts'
import { useNotices } from '../app/notices-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { placeOf } from './places.ts'
import { resumeBlog } from './resume.ts'
import { useUnsaved } from './unsaved-store.ts'
import { nothingOpen, useWriting } from './writing-store.ts'

let bridge: FakeBridge
const nothing: Resumed = { recovered: [], untitled: [], places: [], journalProblem: null }
const place = { id: 'a.md', seq: 1, anchor: 2, head: 2, top: 0 }

beforeEach(() => {
  bridge = installBridge({})
  useBlog.setState({ ...useBlog.getInitialState(), blog: someBlog }, true)
  useUnsaved.setState(useUnsaved.getInitialState(), true)
  useNotices.setState({ notices: [] })
  // A post that is chosen already, so that no editor is needed here.
  useWriting.setState({ ...nothingOpen, postId: 'chosen.md' })
})

test('what was recovered is marked, and said in one sentence that stays', async () => {
  bridge.answers['blog.resume'] = () => ({
    recovered: ['a.md', '/untitled/1'],
    untitled: [{ id: '/untitled/1', title: '墨' }],
    places: [place],
    journalProblem: { key: 'journal.full', params: { folder: '/data' } },
  })
  await resumeBlog(someBlog)
  expect(useUnsaved.getState()).toEqual({
    recovered: new Set(['a.md', '/untitled/1']),
    untitled: [{ id: '/untitled/1', title: '墨' }],
    journalProblem: { key: 'journal.full', params: { folder: '/data' } },
  })
  expect(useNotices.getState().notices).toMatchObject([
    { kind: 'recovered', message: { key: 'posts.recoveredNotice', params: { count: 2 } } },
  ])
  expect(placeOf('a.md')).toEqual(place)
  expect(bridge.asked.map(({ name }) => name)).toEqual(['blog.resume'])
})

test('nothing recovered: nothing is said', async () => {
  bridge.answers['blog.resume'] = () => nothing
  await resumeBlog(someBlog)
  expect(useNotices.getState().notices).toEqual([])
})

test('an answer for a blog that is not open any more is dropped', async () => {
  const late = later<Resumed>()
  bridge.answers['blog.resume'] = () => late.promise
  const resuming = resumeBlog(someBlog)
  useBlog.setState({ blog: { ...someBlog, folder: '/blogs/two' } })
  late.come({ ...nothing, recovered: ['a.md'] })
  await resuming
  expect(useUnsaved.getState().recovered.size).toBe(0)
  expect(useNotices.getState().notices).toEqual([])
})
