import { expect, test } from 'vitest'
import { draw } from '../fake-page.ts'
import { makePost } from '../fake-posts.ts'
import { makeEntries, noFilter, type PostFilter } from '../state/post-entries.ts'
import { ListHead } from './list-head.tsx'

const problem = { key: 'post.missing', params: { file: 'a.md' } } as const
const entries = makeEntries([
  makePost('a', '2020-01-01', { problem }),
  makePost('b', '2020-01-02'),
  makePost('c', '2020-01-03'),
])

function head(shown: typeof entries, filter: PostFilter = noFilter) {
  return draw(ListHead, { entries, shown, filter, onFilter: () => {}, onLeave: () => {} })
}

test('says how many posts there are, and how many need a look', () => {
  expect(head(entries).text).toContain('3 posts | 1 needs a look')
})

test('with a filter: how many of how many, and the tag to take away again', () => {
  const { html, text } = head(entries.slice(0, 1), { text: 'c', tag: 'Linux' })
  expect(text).toContain('Linux | 1 of 3 posts')
  expect(html).toContain('aria-label="Stop filtering by “Linux”"')
  expect(html).toContain('aria-label="Clear the search"')
})

test('without one there is nothing to take away', () => {
  expect(head(entries).html).not.toContain('tag-chip')
  expect(head(entries).html).not.toContain('Clear the search')
})
