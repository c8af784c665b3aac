import { beforeEach, expect, test } from 'vitest'
import type { PageSummary } from '../../../shared/blog.ts'
import { untitledId } from '../../../shared/post/untitled.ts'
import { type FakeBridge, installBridge, later } from '../../fake-bridge.ts'
import { someBlog } from '../../fake-posts.ts'
import { useBlog } from '../blog/blog-store.ts'
import { usePages } from '../posts/pages-store.ts'
import { forgetVisits, rememberVisits } from '../writing/visits-store.ts'
import { findPagesToo, findTitles, forgetTitles, useTitles } from './titles-store.ts'

let bridge: FakeBridge
const queries = () => bridge.asked.flatMap(({ name, args }) => (name === 'search.titles' ? [args] : []))

beforeEach(() => {
  bridge = installBridge({
    'pages.list': () => [],
    'search.titles': ({ query }) => [{ id: `${query}.md`, titleMarks: [] }],
  })
  useBlog.setState({ blog: someBlog })
  usePages.setState({ mayDiffer: true })
  forgetTitles()
  forgetVisits()
})

test('what is typed while the pages are listed is looked for again among them', async () => {
  const slow = later<readonly PageSummary[]>()
  bridge.answers['pages.list'] = () => slow.promise
  await findTitles('')
  const pages = findPagesToo()
  const typed = findTitles('gyw')
  slow.come([])
  await Promise.all([typed, pages])
  expect(queries()).toEqual([
    { query: '', recent: [] },
    { query: 'gyw', recent: [] },
    { query: 'gyw', recent: [] },
  ])
  expect(useTitles.getState()).toMatchObject({ query: 'gyw', found: [{ id: 'gyw.md' }] })
})

test('nothing is asked where nothing was typed, no page can have changed, or no blog is open', async () => {
  await findPagesToo()
  await findTitles('a')
  await findPagesToo()
  usePages.setState({ mayDiffer: true })
  useBlog.setState({ blog: null })
  await findPagesToo()
  expect(queries()).toEqual([{ query: 'a', recent: [] }])
})

test('what was looked at last, posts and pages, goes along; a post without a file does not', async () => {
  rememberVisits(['about.md', untitledId('1'), '_posts/a.md'])
  await findTitles('')
  expect(queries()).toEqual([{ query: '', recent: ['about.md', '_posts/a.md'] }])
})
