import { expect, test } from 'vitest'
import { coverAddress, coverOf } from './cover-field.ts'

test.each([
  ['---\ntitle: A\nheader-img: "/img/a.png"\n---\n', { key: 'header-img', value: '/img/a.png' }],
  ['---\ncover:\n---\n', { key: 'cover', value: '' }],
  ['---\nimage: [a, b]\ntitle: x\n---\n', null],
  ['---\ntitle: A\n---\ncover: x\n', null],
  ['no front matter', null],
])('%j', (text, cover) => {
  expect(coverOf(text, 'jekyll')).toEqual(cover)
})

test.each([
  ['', 'img/a b.png', '_posts/x.md', '/img/a b.png'],
  ['/img/old.png', 'img/a.png', '_posts/x.md', '/img/a.png'],
  ['img/old.png', 'img/a.png', '_posts/x.md', 'img/a.png'],
  ['https://example.org/x.png', 'source/images/a.png', 'source/_posts/x.md', '/images/a.png'],
  ['', 'content/posts/x/a.png', 'content/posts/x/index.md', 'a.png'],
])('after %j, %s in %s is named %s', (before, id, postId, address) => {
  expect(coverAddress(before, id, postId)).toBe(address)
})
