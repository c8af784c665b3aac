import { beforeEach, expect, test } from 'vitest'
import type { PageSummary } from '../../shared/blog.ts'
import { installBridge, later } from '../fake-bridge.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { usePages } from '../state/posts/pages-store.ts'
import { createNames } from './names-to-tell.ts'

const about: PageSummary = { id: 'about.md', title: 'About', address: '/about/', problem: null }
const linking = 'See {% post_url 2016-12-03-x %}.'

beforeEach(() => {
  installBridge({ 'pages.list': () => [about] })
  usePages.setState({ pages: { kind: 'ready', pages: [about] } })
  useBlog.setState({ posts: { kind: 'ready', entries: [] } })
})

test('names are told once, to each renderer, and only for a text that links by name', () => {
  const names = createNames(() => undefined)
  expect(names.news('No such link.', true)).toBeNull()
  expect(names.news(linking, false)).toEqual(['about.md'])
  expect(names.news(linking, false)).toBeNull()
  expect(names.news(linking, true)).toEqual(['about.md'])
  usePages.setState({ pages: { kind: 'ready', pages: [about, { ...about, id: 'b.md' }] } })
  expect(names.news('{{< ref "b.md" >}}', false)).toEqual(['about.md', 'b.md'])
  names.forget()
})

test('pages that come later are told when they have come', async () => {
  const slow = later<readonly PageSummary[]>()
  installBridge({ 'pages.list': () => slow.promise })
  usePages.setState({ pages: { kind: 'loading' } })
  let asked = 0
  const names = createNames(() => asked++)
  expect(names.news(linking, true)).toBeNull()
  slow.come([about])
  await expect.poll(() => asked).toBe(1)
  expect(names.news(linking, false)).toEqual(['about.md'])
  names.forget()
})

test('nothing is rendered anew while the pages are those they were: not for a save, nor for a window come back to', () => {
  let asked = 0
  const names = createNames(() => asked++)
  names.news(linking, true)
  usePages.setState({ mayDiffer: true })
  usePages.setState({ isListed: true })
  expect(asked).toBe(0)
  usePages.setState({ pages: { kind: 'ready', pages: [] } })
  expect(asked).toBe(1)
  names.forget()
})
