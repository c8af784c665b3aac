import { beforeEach, expect, test } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { type FakeBridge, installBridge } from '../../fake-bridge.ts'
import { makePost } from '../../fake-posts.ts'
import { entriesOf, useBlog } from '../blog/blog-store.ts'
import { appCommands } from './app-commands.ts'
import { registerCommands } from './commands.ts'
import { useLayout } from './layout-store.ts'
import { useNotices } from './notices-store.ts'
import { listenToMain } from './window-events.ts'

let bridge: FakeBridge
let stop: () => void

beforeEach(() => {
  bridge = installBridge()
  stop = listenToMain()
  useBlog.setState(useBlog.getInitialState(), true)
  useLayout.setState(useLayout.getInitialState(), true)
  useNotices.setState({ notices: [] })
})

test('a change on the disk reaches the list, and not after listening stopped', () => {
  useBlog.setState({ posts: { kind: 'ready', entries: [] } })
  bridge.tell('blog.changed', { changed: [makePost('a', '2020-01-01')], removed: [] })
  stop()
  bridge.tell('blog.changed', { changed: [makePost('b', '2020-01-01')], removed: [] })
  expect(entriesOf(useBlog.getState().posts).map(({ post }) => post.title)).toEqual(['a'])
})

test('a folder that goes away is remembered for the banner', () => {
  bridge.tell('blog.vanished', { folder: '/blogs/one' })
  expect(useBlog.getState().vanishedFolder).toBe('/blogs/one')
})

test('a post that was half written is told of, put back or not', () => {
  bridge.tell('posts.restored', { restored: ['a.md'], failed: ['b.md'] })
  expect(useNotices.getState().notices.map(({ message }) => message)).toEqual([
    { key: 'post.restored', params: { file: 'a.md' } },
    { key: 'post.notRestored', params: { file: 'b.md' } },
  ])
})

test('the menu runs commands by their ids', async () => {
  registerCommands(appCommands)
  bridge.tell('menu.chosen', { command: 'place.settings' })
  expect(useLayout.getState().place).toBe('settings')
  // There are no tags without a blog.
  bridge.tell('menu.chosen', { command: 'place.tags' })
  expect(useLayout.getState().place).toBe('settings')
})

test('the window may close once everything typed is sent', async () => {
  bridge.answers['app.readyToClose'] = () => undefined
  bridge.tell('window.closing', {})
  await expect.poll(() => bridge.asked).toEqual([{ name: 'app.readyToClose', args: undefined }])
})

test('a close that fails says why, and can be tried again', async () => {
  bridge.answers['app.readyToClose'] = () => {
    throw new AppError('disk', 'error.noBlog')
  }
  bridge.tell('window.closing', {})
  await expect
    .poll(() => useNotices.getState().notices)
    .toMatchObject([{ action: { label: 'notice.retry' } }])
})
