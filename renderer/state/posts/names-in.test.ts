import { expect, test } from 'vitest'
import { makePost } from '../../fake-posts.ts'
import { namesIn } from './names-in.ts'
import { makeEntries } from './post-entries.ts'

test('tags and categories by use, years the newest first, conflict copies left out', () => {
  const entries = makeEntries([
    makePost('a', '2020-01-01', { tags: ['Go', 'Go', '随笔'], categories: ['Notes'] }),
    makePost('b', '2021-01-01', { tags: ['随笔'] }),
    makePost('c', '2019-01-01', { id: "a (Anna's conflicted copy 2019-01-01).md", tags: ['随笔'] }),
  ])
  expect(namesIn(entries)).toEqual({
    tags: [
      { name: '随笔', count: 2 },
      { name: 'Go', count: 1 },
    ],
    categories: [{ name: 'Notes', count: 1 }],
    years: [
      { name: '2021', count: 1 },
      { name: '2020', count: 1 },
    ],
  })
})
