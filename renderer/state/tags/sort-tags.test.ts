import { expect, test } from 'vitest'
import { makePost } from '../../fake-posts.ts'
import { makeEntries } from '../posts/post-entries.ts'
import { completeTag, nextSort, sortTags, type TagSort } from './sort-tags.ts'
import { tagUses } from './tag-uses.ts'

const { all } = tagUses(
  makeEntries([
    makePost('a', '2019-03-01', { tags: ['OpenStack', '随笔', 'Ink'] }),
    makePost('b', '2021-12-31', { tags: ['Ink', 'Stacks'] }),
    makePost('c', '2018-01-01', { tags: ['Ink', '随笔', 'Stacks'] }),
    makePost('d', null, { tags: ['待写'] }),
  ]),
  'tags',
  'en',
)

const sorted = (column: TagSort['column'], isDescending: boolean, text = '') =>
  sortTags(all, text, { column, isDescending }).map(({ name }) => name)

test('by each column, both ways; what is alike stays sorted by name', () => {
  expect(sorted('name', false)).toEqual(['Ink', 'OpenStack', 'Stacks', '待写', '随笔'])
  expect(sorted('name', true)).toEqual(['随笔', '待写', 'Stacks', 'OpenStack', 'Ink'])
  expect(sorted('count', true)).toEqual(['Ink', 'Stacks', '随笔', 'OpenStack', '待写'])
  expect(sorted('last', true)).toEqual(['Ink', 'Stacks', 'OpenStack', '随笔', '待写'])
  expect(sorted('first', false)).toEqual(['待写', 'Ink', 'Stacks', '随笔', 'OpenStack'])
})

test('the search minds neither case nor width', () => {
  expect(sorted('name', false, 'ＳＴＡＣＫ')).toEqual(['OpenStack', 'Stacks'])
  expect(sorted('name', false, 'nothing')).toEqual([])
})

test('a click on a head sorts by it, another turns it round', () => {
  const byCount = nextSort({ column: 'name', isDescending: false }, 'count')
  expect(byCount).toEqual({ column: 'count', isDescending: true })
  expect(nextSort(byCount, 'count')).toEqual({ column: 'count', isDescending: false })
  expect(nextSort(byCount, 'name')).toEqual({ column: 'name', isDescending: false })
})

test('completion: what begins with the text first, then the most used', () => {
  expect(completeTag(all, 'stack').map(({ name }) => name)).toEqual(['Stacks', 'OpenStack'])
  expect(completeTag(all, '').map(({ name }) => name)[0]).toBe('Ink')
})

test('10,000 posts with 2,000 tags are counted, sorted and searched at once', () => {
  const posts = Array.from({ length: 10_000 }, (_, i) =>
    makePost(`p${i}`, `${2000 + (i % 25)}-01-01`, {
      id: `${i}.md`,
      tags: [`Tag ${i % 2000}`, `标签 ${i % 40}`, `Odd ${(i * 7) % 300}`],
    }),
  )
  const many = makeEntries(posts)
  const { all: uses } = tagUses(many, 'tags', 'zh-Hans')
  const start = performance.now()
  for (const column of ['name', 'count', 'first', 'last'] as const)
    sortTags(uses, '1', { column, isDescending: true })
  // Four of them, on a machine that does something else too; the bench has the exact figure.
  expect(performance.now() - start).toBeLessThan(200)
})
