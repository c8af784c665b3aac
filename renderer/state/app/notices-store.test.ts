import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { installBridge } from '../../fake-bridge.ts'
import { attempt, dismiss, notify, showFailure, useNotices } from './notices-store.ts'

beforeEach(() => {
  vi.useFakeTimers()
  useNotices.setState({ notices: [] })
})
afterEach(() => void vi.useRealTimers())

const shown = () => useNotices.getState().notices

test('a problem stays until it is dismissed, good news goes by itself', () => {
  const problem = notify('problem', { key: 'error.noBlog' })
  notify('done', { key: 'site.done' })
  expect(shown()).toHaveLength(2)
  vi.advanceTimersByTime(60_000)
  expect(shown().map(({ id }) => id)).toEqual([problem])
  dismiss(problem)
  expect(shown()).toEqual([])
})

test('the same sentence is not stacked, another one is', () => {
  notify('problem', { key: 'blog.missing', params: { folder: '/a' } })
  notify('problem', { key: 'blog.missing', params: { folder: '/a' } })
  notify('problem', { key: 'blog.missing', params: { folder: '/b' } })
  expect(shown().map(({ message }) => message.params)).toEqual([{ folder: '/a' }, { folder: '/b' }])
})

test('at most four are shown, the newest ones', () => {
  for (const folder of ['1', '2', '3', '4', '5'])
    notify('problem', { key: 'blog.missing', params: { folder } })
  expect(shown().map(({ message }) => message.params?.folder)).toEqual(['2', '3', '4', '5'])
})

test('a known failure says its own sentence and is not logged', async () => {
  const bridge = installBridge({ 'app.reportError': () => undefined })
  showFailure(new AppError('missing', 'blog.missing', { folder: '/a' }))
  expect(shown()).toMatchObject([
    { message: { key: 'blog.missing', params: { folder: '/a' } }, action: null },
  ])
  expect(bridge.asked).toEqual([])
})

test('a failure that nobody expected is one plain sentence, and goes to the log with its stack', () => {
  const bridge = installBridge({ 'app.reportError': () => undefined })
  showFailure(new TypeError('x is undefined'))
  expect(shown()).toMatchObject([{ message: { key: 'error.internal' } }])
  expect(bridge.asked).toMatchObject([{ name: 'app.reportError', args: { message: 'x is undefined' } }])
})

test('trying again runs the action again, and shows a second failure too', async () => {
  let attempts = 0
  await attempt(() => {
    attempts++
    throw new AppError('disk', 'error.noBlog')
  })
  const first = shown()[0]
  await first?.action?.run()
  expect(attempts).toBe(2)
  expect(shown()).toHaveLength(1)
  expect(shown()[0]?.id).not.toBe(first?.id)
})
