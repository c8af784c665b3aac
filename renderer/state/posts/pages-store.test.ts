import { beforeEach, expect, test } from 'vitest'
import type { PageSummary } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { type FakeBridge, installBridge, later } from '../../fake-bridge.ts'
import { someBlog } from '../../fake-posts.ts'
import { useLayout } from '../app/layout-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { listenForPages, listPages, loadPages, pagesOf, refreshPages, usePages } from './pages-store.ts'

const about: PageSummary = { id: 'about.md', title: 'About', address: '/about/', problem: null }

let bridge: FakeBridge

beforeEach(() => {
  bridge = installBridge({ 'pages.list': () => [about] })
  usePages.setState({ isListed: false, pages: { kind: 'loading' }, mayDiffer: true })
})

test('the pages are read when the list turns to them, which is then to be seen', async () => {
  useLayout.setState({ isListHidden: true })
  expect(pagesOf(usePages.getState().pages)).toEqual([])
  listPages(true)
  await Promise.resolve().then(() => undefined)
  await loadPages()
  expect(useLayout.getState().isListHidden).toBe(false)
  expect(usePages.getState()).toEqual({
    isListed: true,
    pages: { kind: 'ready', pages: [about] },
    mayDiffer: false,
  })
})

test('a late answer is dropped, and a failure says why', async () => {
  const slow = later<readonly PageSummary[]>()
  bridge.answers['pages.list'] = () => slow.promise
  const first = loadPages()
  bridge.answers['pages.list'] = () => {
    throw new AppError('missing', 'blog.missing', { folder: '/a' })
  }
  await loadPages()
  slow.come([about])
  await first
  expect(usePages.getState().pages).toMatchObject({ kind: 'failed', message: { key: 'blog.missing' } })
})

test('whoever looks for a page has them read once, and again when something happened', async () => {
  const target = new EventTarget()
  // Only what a window and any other target have in common is used of it.
  const stop = listenForPages(target as Window)
  expect([await refreshPages(), await refreshPages()]).toEqual([true, false])
  bridge.tell('pages.changed', {})
  expect(await refreshPages()).toBe(true)
  expect(bridge.asked.filter(({ name }) => name === 'pages.list').length).toBe(2)
  stop()
})

test('they are read again when something happened, only while they are listed', () => {
  const target = new EventTarget()
  // Only what a window and any other target have in common is used of it.
  const stop = listenForPages(target as Window)
  const asked = () => bridge.asked.filter(({ name }) => name === 'pages.list').length
  target.dispatchEvent(new Event('focus'))
  expect(asked()).toBe(0)
  usePages.setState({ isListed: true })
  target.dispatchEvent(new Event('focus'))
  bridge.tell('blog.changed', { changed: [], removed: [] })
  expect(asked()).toBe(2)
  useBlog.setState({ blog: { ...someBlog, folder: '/blogs/another' } })
  expect(usePages.getState().isListed).toBe(false)
  stop()
})
