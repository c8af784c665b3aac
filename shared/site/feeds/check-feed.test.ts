import { expect, test } from 'vitest'
import { checkFeed } from './check-feed.ts'
import type { FeedFormat } from './feed-view.ts'

test('a feed that no reader could read is told by its path', () => {
  const check = (format: FeedFormat, before: string, entry = { text: '', isRead: true }) =>
    checkFeed(
      { path: 'feed.x', feed: { format, title: '', about: '/', posts: [] } },
      { before, entries: [entry], after: format === 'json' ? '' : '</feed>' },
    )
  expect(check('json', '{"a": 1}')).toEqual([])
  expect(check('atom', '<feed>')).toEqual([])
  const broken = [{ file: 'feed.x', line: null, key: 'export.brokenFeed', params: { path: 'feed.x' } }]
  expect(check('json', '{"a": ')).toEqual(broken)
  expect(check('rss', '<rss>')).toEqual(broken)
  expect(check('atom', '<feed>', { text: '<entry>', isRead: false })).toEqual(broken)
})
