import { beforeEach, expect, test } from 'vitest'
import type { BulkChange, BulkPreview } from '../../../shared/bulk/bulk-change.ts'
import type { OperationDone } from '../../../shared/calls/operations.ts'
import { AppError } from '../../../shared/errors.ts'
import { type FakeBridge, installBridge, later } from '../../fake-bridge.ts'
import { someBlog } from '../../fake-posts.ts'
import { useNotices } from '../app/notices-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { cancelBulk, confirmBulk } from './bulk-actions.ts'
import {
  acceptBulkProgress,
  changeBulk,
  closeBulk,
  openBulkPlan,
  setAllInBulk,
  setInBulk,
  useBulk,
} from './bulk-store.ts'

const change = (to: string): BulkChange => ({ type: 'renameTag', field: 'tags', from: 'Ink', to })

const line = (file: string) => ({ file, line: 3, before: 'tags: [Ink]', after: 'tags: [Water]' })

const preview = (...ids: readonly string[]): BulkPreview => ({
  refusal: null,
  what: { key: 'bulk.title' },
  files: ids.map(id => ({ id, title: id, lines: [line(id)], warning: null })),
  warnings: [],
})
/** A post that has the tag, and cannot be changed. */
const stuck = { id: 'stuck.md', title: 'stuck', lines: [], warning: { key: 'bulk.nothing' } } as const

const done: OperationDone = {
  what: { key: 'bulk.title' },
  number: 7,
  newId: null,
  opened: [],
  warnings: [],
}

let bridge: FakeBridge

beforeEach(() => {
  bridge = installBridge({
    'posts.list': () => [],
    'bulk.plan': () => preview('a.md', 'b.md'),
    'bulk.run': () => done,
    'bulk.cancel': () => undefined,
    'operations.undo': () => ({ ...done, number: null }),
    'app.reportError': () => undefined,
  })
  useBlog.setState({ ...useBlog.getInitialState(), blog: someBlog }, true)
  useBulk.setState(useBulk.getInitialState(), true)
  useNotices.setState({ notices: [] })
})

const calls = (name: string) => bridge.asked.filter(call => call.name === name).map(({ args }) => args)
const planned = () => expect.poll(() => useBulk.getState().plan.kind).toBe('ready')

test('of the names typed while a plan is worked out only the last one is asked for and shown', async () => {
  const first = later<BulkPreview>()
  bridge.answers['bulk.plan'] = () => first.promise
  openBulkPlan(change('W'))
  changeBulk(change('Wa'))
  changeBulk(change('Wat'))
  bridge.answers['bulk.plan'] = () => preview('now.md')
  first.come(preview('early.md'))
  await planned()
  expect(useBulk.getState().plan).toMatchObject({ preview: { files: [{ id: 'now.md' }] } })
  expect(calls('bulk.plan')).toMatchObject([{ change: change('W') }, { change: change('Wat') }])
})

test('a plan that nobody waits for any more is given up, when the dialog is closed or another name is typed', async () => {
  const never = later<BulkPreview>()
  bridge.answers['bulk.plan'] = () => never.promise
  openBulkPlan(change('W'))
  changeBulk(change('Wa'))
  closeBulk()
  expect(calls('bulk.plan')).toEqual([{ job: expect.any(String), change: change('W') }])
  expect(calls('bulk.plan')).toMatchObject(calls('bulk.cancel').slice(0, 1))
  never.come(preview('late.md'))
  await never.promise
  await Promise.resolve()
  expect(useBulk.getState()).toMatchObject({ change: null, plan: { preview: null } })
})

test('what is unchecked is left out, also after another name is typed', async () => {
  openBulkPlan(change('Wate'))
  await planned()
  setInBulk('b.md', false)
  changeBulk(change('Water'))
  await planned()
  await confirmBulk()
  expect(calls('bulk.run')).toMatchObject([{ change: change('Water'), leaveOut: ['b.md'] }])
})

test('with all of it unchecked, or refused, nothing is carried out', async () => {
  openBulkPlan(change('Water'))
  await planned()
  setAllInBulk(false)
  await confirmBulk()
  bridge.answers['bulk.plan'] = () => ({ ...preview('a.md'), refusal: { key: 'operation.nothing' } })
  openBulkPlan(change('Ink'))
  await planned()
  await confirmBulk()
  expect(calls('bulk.run')).toEqual([])
})

test('a post that stays as it is for a reason is neither left out nor enough to go on with', async () => {
  bridge.answers['bulk.plan'] = () => ({ ...preview(), files: [stuck] })
  openBulkPlan(change('Water'))
  await planned()
  await confirmBulk()
  expect(calls('bulk.run')).toEqual([])
  bridge.answers['bulk.plan'] = () => ({ ...preview(), files: [...preview('a.md').files, stuck] })
  openBulkPlan(change('Water'))
  await planned()
  setAllInBulk(false)
  expect([...useBulk.getState().leftOut]).toEqual(['a.md'])
})

test('when it is done the dialog is gone and the notice offers to undo it', async () => {
  openBulkPlan(change('Water'))
  await planned()
  await confirmBulk()
  expect(useBulk.getState()).toMatchObject({ change: null, run: null })
  await useNotices.getState().notices[0]?.action?.run()
  expect(calls('operations.undo')).toEqual([{ number: 7 }])
})

test('while it runs it tells how far it is and cannot be closed; stopping it says that nothing changed', async () => {
  const end = later<OperationDone>()
  bridge.answers['bulk.run'] = () => end.promise
  openBulkPlan(change('Water'))
  await planned()
  const running = confirmBulk()
  await expect.poll(() => calls('bulk.run').length).toBe(1)
  const { job } = useBulk.getState().run ?? { job: '' }
  acceptBulkProgress({ job: 'another', done: 9, total: 9 })
  acceptBulkProgress({ job, done: 1, total: 2 })
  closeBulk()
  expect(useBulk.getState()).toMatchObject({ change: change('Water'), run: { done: 1, total: 2 } })
  await cancelBulk()
  expect(calls('bulk.cancel')).toEqual([{ job }])
  end.fail(new AppError('conflict', 'bulk.cancelled'))
  await running
  expect(useBulk.getState().change).toBe(null)
  expect(useNotices.getState().notices.map(({ message }) => message.key)).toEqual(['bulk.cancelled'])
})

test('what cannot be carried out is said in the dialog, which stays as it was, with a new plan', async () => {
  bridge.answers['bulk.run'] = () => {
    throw new AppError('conflict', 'bulk.changedSince')
  }
  openBulkPlan(change('Water'))
  await planned()
  setInBulk('b.md', false)
  await confirmBulk()
  expect(useBulk.getState()).toMatchObject({
    run: null,
    leftOut: new Set(['b.md']),
    problem: { key: 'bulk.changedSince' },
  })
  await planned()
  expect(calls('bulk.plan')).toHaveLength(2)
})

test('a plan that cannot be worked out says why, and can be asked for again', async () => {
  bridge.answers['bulk.plan'] = () => {
    throw new AppError('disk', 'post.missing', { file: 'a.md' })
  }
  openBulkPlan(change('Water'))
  await expect.poll(() => useBulk.getState().plan.kind).toBe('failed')
  bridge.answers['bulk.plan'] = () => preview('a.md')
  changeBulk({ ...change('Water') })
  await planned()
})
