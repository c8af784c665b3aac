import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenBlog, PostSummary } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { type FakeBridge, installBridge, later } from '../../fake-bridge.ts'
import { makePost, someBlog } from '../../fake-posts.ts'
import { useLayout } from '../app/layout-store.ts'
import { useNotices } from '../app/notices-store.ts'
import { setFilter, usePostList } from '../posts/post-list-store.ts'
import {
  acceptBlog,
  acceptChange,
  chooseBlog,
  forgetRecent,
  loadPosts,
  lookAgain,
  openRecent,
} from './blog-actions.ts'
import { entriesOf, useBlog } from './blog-store.ts'

const recents = [{ id: '1', name: '砚边随笔', folder: '/blogs/one' }]
const refuse = () => {
  throw new AppError('missing', 'blog.missing', { folder: '/blogs/one' })
}

let bridge: FakeBridge

beforeEach(() => {
  bridge = installBridge({
    'blog.listRecent': () => recents,
    'app.reportError': () => undefined,
    'posts.list': () => [],
  })
  useBlog.setState(useBlog.getInitialState(), true)
  useNotices.setState({ notices: [] })
})

const titles = () => entriesOf(useBlog.getState().posts).map(({ post }) => post.title)
const names = () => bridge.asked.map(({ name }) => name)

describe('opening a blog', () => {
  test('shows its posts, newest first, and the place they are in', async () => {
    useLayout.setState({ place: 'site' })
    bridge.answers['blog.choose'] = () => someBlog
    bridge.answers['posts.list'] = () => [makePost('old', '2015-01-01'), makePost('new', '2020-01-01')]
    await chooseBlog()
    await expect.poll(titles).toEqual(['new', 'old'])
    expect(useBlog.getState()).toMatchObject({ blog: someBlog, recents, isOpening: false })
    expect(useLayout.getState().place).toBe('posts')
  })

  test('cancelled: everything stays', async () => {
    bridge.answers['blog.choose'] = () => null
    await chooseBlog()
    expect(useBlog.getState()).toMatchObject({ blog: null, problem: null, isOpening: false })
    expect(names()).toEqual(['blog.choose'])
  })

  test('staying with the posts that are not saved is no failure', async () => {
    await acceptBlog(someBlog)
    bridge.answers['blog.openRecent'] = () => {
      throw new AppError('conflict', 'blog.stayed')
    }
    await openRecent('1')
    expect(useNotices.getState().notices).toEqual([])
    expect(useBlog.getState()).toMatchObject({ blog: someBlog, isOpening: false })
  })

  test('failed with no blog open: the welcome view says why', async () => {
    bridge.answers['blog.openRecent'] = refuse
    await openRecent('1')
    expect(useBlog.getState()).toMatchObject({ problem: { key: 'blog.missing' }, isOpening: false })
    expect(useNotices.getState().notices).toEqual([])
  })

  test('failed with a blog open: it stays open, and a notice says why', async () => {
    await acceptBlog(someBlog)
    bridge.answers['blog.openRecent'] = refuse
    await openRecent('1')
    expect(useBlog.getState()).toMatchObject({ blog: someBlog, problem: null })
    expect(useNotices.getState().notices).toMatchObject([{ message: { key: 'blog.missing' } }])
  })

  test('a second click while the first is at work asks nothing', async () => {
    const answer = later<OpenBlog | null>()
    bridge.answers['blog.choose'] = () => answer.promise
    const first = chooseBlog()
    await chooseBlog()
    answer.come(null)
    await first
    expect(names()).toEqual(['blog.choose'])
  })

  test('another blog begins without the filter and the trouble of the one before', async () => {
    setFilter('x')
    useBlog.setState({ vanishedFolder: '/gone' })
    await acceptBlog(someBlog)
    expect(usePostList.getState().filter).toBe('')
    expect(useBlog.getState().vanishedFolder).toBe(null)
  })
})

describe('reading the posts', () => {
  test('the newest are shown before the others have come, and what changes meanwhile is not lost', async () => {
    const rest = later<readonly PostSummary[]>()
    const [old, young] = [makePost('old', '2015-01-01'), makePost('young', '2020-01-01')]
    bridge.answers['posts.first'] = () => ({ posts: [young], isAll: false })
    bridge.answers['posts.rest'] = () => rest.promise
    const loading = loadPosts()
    await expect.poll(titles).toEqual(['young'])
    acceptChange({ changed: [{ ...young, title: 'changed' }], removed: [] })
    expect(titles()).toEqual(['changed'])
    rest.come([old, young])
    await loading
    expect(titles()).toEqual(['changed', 'old'])
  })

  test('a failure is the state of the list, and reading again heals it', async () => {
    bridge.answers['posts.list'] = refuse
    await loadPosts()
    expect(useBlog.getState().posts).toEqual({
      kind: 'failed',
      message: { key: 'blog.missing', params: { folder: '/blogs/one' } },
    })
    bridge.answers['posts.list'] = () => [makePost('a', '2020-01-01')]
    await loadPosts()
    expect(titles()).toEqual(['a'])
  })

  test('the answer of a blog that is not open any more is dropped', async () => {
    const late = later<readonly PostSummary[]>()
    bridge.answers['posts.list'] = () => late.promise
    const first = loadPosts()
    bridge.answers['posts.list'] = () => [makePost('second blog', '2020-01-01')]
    await loadPosts()
    late.come([makePost('first blog', '2020-01-01')])
    await first
    expect(titles()).toEqual(['second blog'])
  })

  test('what main tells while the list is read is not lost', async () => {
    const list = later<readonly PostSummary[]>()
    bridge.answers['posts.list'] = () => list.promise
    const loading = loadPosts()
    const stale = makePost('a', '2020-01-01')
    const gone = makePost('gone', '2019-01-01')
    acceptChange({ changed: [{ ...stale, title: 'a, changed' }], removed: [gone.id] })
    list.come([stale, gone])
    await loading
    expect(titles()).toEqual(['a, changed'])
  })
})

test('a change on the disk is merged into the list', async () => {
  const post = makePost('a', '2020-01-01')
  bridge.answers['posts.list'] = () => [post]
  await loadPosts()
  acceptChange({ changed: [makePost('b', '2021-01-01')], removed: [post.id] })
  expect(titles()).toEqual(['b'])
})

test('a folder that came back ends its banner; one that did not keeps it, and the posts', async () => {
  bridge.answers['posts.list'] = () => [makePost('a', '2020-01-01')]
  await loadPosts()
  useBlog.setState({ vanishedFolder: '/blogs/one' })
  bridge.answers['posts.list'] = refuse
  await expect(lookAgain()).rejects.toMatchObject({ key: 'blog.missing' })
  expect(useBlog.getState().vanishedFolder).toBe('/blogs/one')
  expect(titles()).toEqual(['a'])
  bridge.answers['posts.list'] = () => []
  await lookAgain()
  expect(useBlog.getState().vanishedFolder).toBeNull()
})

test('a forgotten blog leaves the list of recent ones', async () => {
  useBlog.setState({ recents })
  bridge.answers['blog.forgetRecent'] = () => []
  await forgetRecent('1')
  expect(useBlog.getState().recents).toEqual([])
})
