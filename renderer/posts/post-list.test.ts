import { expect, test } from 'vitest'
import { draw } from '../fake-page.ts'
import { makePost } from '../fake-posts.ts'
import { makeEntries } from '../state/posts/post-entries.ts'
import { PostList } from './post-list.tsx'

const ref = { current: null }
const entries = makeEntries([makePost('a', '2020-01-01')])

test('while the posts are read it says so', () => {
  expect(draw(PostList, { posts: { kind: 'loading' }, shown: [], ref }).text).toBe('Reading the posts…')
})

test('a failure says what happened and offers to try again', () => {
  const message = { key: 'blog.noPermission', params: { folder: '/blog' } } as const
  const { html, text } = draw(PostList, { posts: { kind: 'failed', message }, shown: [], ref })
  expect(html).toContain('role="alert"')
  expect(text).toContain('The posts could not be read')
  expect(text).toContain('no permission to read the folder /blog')
  expect(text).toContain('Try again')
})

test('an empty blog says how posts come into it', () => {
  const { text } = draw(PostList, { posts: { kind: 'ready', entries: [] }, shown: [], ref })
  expect(text).toContain('No posts in this folder yet')
  expect(text).toContain('New post')
})

test('nothing found is not the same as nothing there', () => {
  const { text } = draw(PostList, { posts: { kind: 'ready', entries }, shown: [], ref })
  expect(text).toBe('No post matches | Show all posts')
})

test('posts are in a list with a name and one tab stop', () => {
  const { html } = draw(PostList, { posts: { kind: 'ready', entries }, shown: entries, ref })
  expect(html).toMatch(/role="listbox" tabindex="0" aria-label="Posts"/)
})
