import { expect, test } from 'vitest'
import { makePost } from '../../fake-posts.ts'
import { makeEntries } from '../posts/post-entries.ts'
import { tagUses } from './tag-uses.ts'

const entries = makeEntries([
  makePost('a', '2019-03-01', { tags: ['墨', 'Ink'] }),
  makePost('b', '2021-12-31', { tags: ['Ink', 'Ink', '__proto__'], categories: ['Notes'] }),
  makePost('c', '2021-01-01', { tags: ['Ink'], categories: ['Notes', 'Ink'] }),
  makePost('d', null, { tags: ['待写'] }),
])

test('a tag is counted once a post, with its first and last day and its posts of each year', () => {
  const { all, firstYear } = tagUses(entries, 'tags', 'en')
  expect(firstYear).toBe(2019)
  expect(all.find(({ name }) => name === 'Ink')).toMatchObject({
    count: 3,
    first: '2019-03-01',
    last: '2021-12-31',
    years: [1, 0, 2],
  })
  expect(all.find(({ name }) => name === '待写')).toMatchObject({
    count: 1,
    first: null,
    last: null,
    years: [0, 0, 0],
  })
})

test('all names are there, sorted as the language does, whatever they are', () => {
  const names = (language: 'en' | 'zh-Hans') => tagUses(entries, 'tags', language).all.map(({ name }) => name)
  expect(names('en').slice(0, 2)).toEqual(['__proto__', 'Ink'])
  // By pinyin: dài comes before mò.
  expect(names('zh-Hans').filter(name => /\p{Script=Han}/u.test(name))).toEqual(['待写', '墨'])
})

test('categories are counted on their own', () => {
  const uses = tagUses(entries, 'categories', 'en').all
  expect(uses.map(({ name, count }) => [name, count])).toEqual([
    ['Ink', 1],
    ['Notes', 2],
  ])
})

test('a conflict copy is no use of a tag', () => {
  const copy = {
    ...makePost('e', '2022-01-01', { tags: ['Ink'] }),
    id: 'a (Anna’s conflicted copy 2024-05-02).md',
  }
  const uses = tagUses(makeEntries([copy]), 'tags', 'en')
  expect(uses.all).toEqual([])
})

test('the same posts give the same list; one date in another millennium costs nothing', () => {
  expect(tagUses(entries, 'tags', 'en')).toBe(tagUses(entries, 'tags', 'en'))
  const odd = makeEntries([
    makePost('a', '0201-01-01', { tags: ['Ink'] }),
    makePost('b', '2021-01-01', { tags: ['Ink'] }),
  ])
  const [use] = tagUses(odd, 'tags', 'en').all
  expect(use?.count).toBe(2)
  expect(use?.years.length).toBeLessThanOrEqual(60)
})
