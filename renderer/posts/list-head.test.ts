import { expect, test } from 'vitest'
import type { SavedFilter } from '../../shared/post-list/list-view.ts'
import { draw } from '../fake-page.ts'
import { makePost } from '../fake-posts.ts'
import { makeEntries } from '../state/posts/post-entries.ts'
import { ListHead } from './list-head.tsx'

const problem = { key: 'post.missing', params: { file: 'a.md' } } as const
const entries = makeEntries([
  makePost('a', '2020-01-01', { problem }),
  makePost('b', '2020-01-02'),
  makePost('c', '2020-01-03'),
])

function head(shown: typeof entries, filter = '', saved: readonly SavedFilter[] = [], isLooking = false) {
  return draw(ListHead, { entries, shown, filter, isLooking, saved, onFilter: () => {}, onLeave: () => {} })
}

test('says how many posts there are, and how many need a look', () => {
  expect(head(entries).text).toContain('3 posts | 1 needs a look')
})

test('with a filter: how many of how many, and the filter to keep or to take away again', () => {
  const { html, text } = head(entries.slice(0, 1), 'c')
  expect(text).toContain('1 of 3 posts')
  expect(html).toContain('aria-label="Clear the filter"')
  expect(html).toContain('aria-label="Save this filter"')
})

test('while texts are looked through it says that the count may grow', () => {
  expect(head(entries.slice(0, 1), 'c').text).not.toContain('looking')
  expect(head(entries.slice(0, 1), 'c', [], true).text).toContain('1 of 3 posts | looking…')
})

test('without one there is nothing to take away', () => {
  expect(head(entries).html).not.toContain('Clear the filter')
  expect(head(entries).html).not.toContain('Save this filter')
})

test('a saved filter that is on says so, can be forgotten, and is not to be kept once more', () => {
  const { html } = head(entries, 'is:draft', [
    { name: 'Drafts', text: 'is:draft' },
    { name: '快照', text: '快照' },
  ])
  expect(html).toMatch(/aria-pressed="true" title="is:draft"/)
  expect(html).toMatch(/aria-pressed="false" title="快照"/)
  expect(html).toContain('Remove the saved filter “Drafts”')
  expect(html).not.toContain('Save this filter')
})

test('what is not understood is told below the field', () => {
  expect(head(entries, 'colour:red').text).toContain('“colour:” is no field')
})
