import { expect, test } from 'vitest'
import { makePost } from '../../fake-posts.ts'
import { makeEntries } from '../posts/post-entries.ts'
import { countTags, matchTags } from './count-tags.ts'

const entries = makeEntries([
  makePost('1', '2020-01-01', { tags: ['Linux', '随笔', 'Linux'] }),
  makePost('2', '2020-01-02', { tags: ['随笔', '__proto__'] }),
  makePost('3', '2020-01-03', { tags: ['linux', '读书'] }),
])

test('counts posts, not mentions, the most used first', () => {
  const counts = countTags(entries, 'en')
  expect(counts[0]).toEqual({ tag: '随笔', count: 2 })
  expect(counts).toContainEqual({ tag: 'Linux', count: 1 })
  expect(counts).toContainEqual({ tag: 'linux', count: 1 })
  expect(counts).toContainEqual({ tag: '__proto__', count: 1 })
  expect(counts).toHaveLength(5)
})

test('a conflict copy is no post of its own', () => {
  const copy = makePost('2 (conflicted copy)', '2020-01-02', { tags: ['随笔'] })
  expect(countTags(makeEntries([makePost('2', '2020-01-02', { tags: ['随笔'] }), copy]), 'en')).toEqual([
    { tag: '随笔', count: 1 },
  ])
})

test('equal counts are sorted by name, Chinese by its sound', () => {
  const some = makeEntries([makePost('1', '2020-01-01', { tags: ['周记', '阿里', '南方', 'tag10', 'tag9'] })])
  const names = countTags(some, 'zh-Hans').map(({ tag }) => tag)
  expect(names.filter(name => /\p{Script=Han}/u.test(name))).toEqual(['阿里', '南方', '周记'])
  expect(names.filter(name => name.startsWith('tag'))).toEqual(['tag9', 'tag10'])
})

test('a tag is found by a part of its name', () => {
  const counts = countTags(entries, 'en')
  expect(matchTags(counts, 'ＬＩＮ').map(({ tag }) => tag)).toEqual(['linux', 'Linux'])
  expect(matchTags(counts, ' ')).toBe(counts)
})
