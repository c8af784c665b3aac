import { beforeEach, expect, test } from 'vitest'
import type { OperationPreview } from '../../../shared/calls/operations.ts'
import { AppError } from '../../../shared/errors.ts'
import { type FakeBridge, installBridge, later } from '../../fake-bridge.ts'
import { makePost, someBlog } from '../../fake-posts.ts'
import { useNotices } from '../app/notices-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import {
  confirmOperation,
  deletePost,
  loadFolders,
  proposeOperation,
  today,
  undoOperation,
} from './operation-actions.ts'
import { openOperation, useOperations } from './operations-store.ts'

const post = makePost('江边', '2024-05-01')
const preview = (newId: string): OperationPreview => ({
  refusal: null,
  newId,
  address: { before: null, after: null },
  links: { count: 0, files: 0 },
  imageFolder: null,
  redirect: null,
  warnings: [],
  lines: [],
})
const done = {
  what: { key: 'operation.deleted', params: { file: post.id } },
  number: 7,
  newId: null,
  opened: [],
  warnings: [{ key: 'operation.linksLost', params: { count: 1, files: 1 } }],
} as const

let bridge: FakeBridge

beforeEach(() => {
  bridge = installBridge({
    'posts.list': () => [],
    'operations.run': () => done,
    'operations.undo': () => ({ ...done, number: null, warnings: [] }),
    'app.reportError': () => undefined,
  })
  useBlog.setState({ ...useBlog.getInitialState(), blog: someBlog }, true)
  useOperations.setState(useOperations.getInitialState(), true)
  useNotices.setState({ notices: [] })
})

const notices = () => useNotices.getState().notices.map(({ message }) => message.key)

test('deleting asks nothing, offers to undo, and says what links are lost', async () => {
  await deletePost(post.id)
  expect(notices()).toEqual(['operation.deleted', 'operation.linksLost'])
  const [notice] = useNotices.getState().notices
  expect(notice?.action?.label).toBe('operation.undo')
  await notice?.action?.run()
  expect(bridge.asked.at(-2)).toEqual({ name: 'operations.undo', args: { number: 7 } })
})

test('a late answer to an earlier name is dropped', async () => {
  openOperation({ kind: 'rename', id: post.id })
  const first = later<OperationPreview>()
  bridge.answers['operations.plan'] = () => first.promise
  const early = proposeOperation({ kind: 'rename', id: post.id, name: 'a' })
  bridge.answers['operations.plan'] = () => preview('ab.md')
  await proposeOperation({ kind: 'rename', id: post.id, name: 'ab' })
  first.come(preview('a.md'))
  await early
  expect(useOperations.getState()).toMatchObject({ preview: { newId: 'ab.md' }, isPlanning: false })
})

test('the dialog stays open with what it had when it cannot be done', async () => {
  openOperation({ kind: 'rename', id: post.id })
  bridge.answers['operations.run'] = () => {
    throw new AppError('conflict', 'operation.nameTaken', { file: 'a.md' })
  }
  await expect(confirmOperation({ kind: 'rename', id: post.id, name: 'a' })).rejects.toMatchObject({
    key: 'operation.nameTaken',
  })
  expect(useOperations.getState()).toMatchObject({ asked: { id: post.id }, isRunning: false })
})

test('with nowhere to move to the dialog says so', async () => {
  openOperation({ kind: 'move', id: post.id })
  bridge.answers['operations.folders'] = () => []
  await loadFolders(post.id)
  expect(useOperations.getState().preview?.refusal?.key).toBe('operation.noFolder')
})

test('undo of what cannot be undone is told, and nothing else happens', async () => {
  bridge.answers['operations.undoLast'] = () => {
    throw new AppError('missing', 'operation.nothingToUndo')
  }
  await expect(undoOperation(null)).rejects.toMatchObject({ key: 'operation.nothingToUndo' })
  expect(notices()).toEqual([])
})

test('today is by the blog’s own calendar, else by this machine’s', () => {
  const late = Date.UTC(2024, 0, 5, 23, 59)
  useBlog.setState({ blog: { ...someBlog, timeZone: 'Asia/Shanghai' } })
  expect(today(late)).toBe('2024-01-06')
  useBlog.setState({ blog: { ...someBlog, timeZone: 'America/New_York' } })
  expect(today(late)).toBe('2024-01-05')
  useBlog.setState({ blog: someBlog })
  expect(today(new Date(2024, 0, 5, 23, 59).getTime())).toBe('2024-01-05')
})
