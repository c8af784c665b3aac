import { beforeEach, expect, test } from 'vitest'
import type { PageSummary } from '../../../shared/blog.ts'
import { type FakeBridge, installBridge, later } from '../../fake-bridge.ts'
import { someBlog } from '../../fake-posts.ts'
import { useBlog } from '../blog/blog-store.ts'
import { usePages } from '../posts/pages-store.ts'
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
})

test('what is typed while the pages are listed is looked for again among them', async () => {
  const slow = later<readonly PageSummary[]>()
  bridge.answers['pages.list'] = () => slow.promise
  await findTitles('')
  const pages = findPagesToo()
  const typed = findTitles('gyw')
  slow.come([])
  await Promise.all([typed, pages])
  expect(queries()).toEqual([{ query: '' }, { query: 'gyw' }, { query: 'gyw' }])
  expect(useTitles.getState()).toMatchObject({ query: 'gyw', found: [{ id: 'gyw.md' }] })
})

test('nothing is asked where nothing was typed, no page can have changed, or no blog is open', async () => {
  await findPagesToo()
  await findTitles('a')
  await findPagesToo()
  usePages.setState({ mayDiffer: true })
  useBlog.setState({ blog: null })
  await findPagesToo()
  expect(queries()).toEqual([{ query: 'a' }])
})
