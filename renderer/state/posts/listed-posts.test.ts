import { expect, test } from 'vitest'
import { makePost } from '../../fake-posts.ts'
import { listedPosts } from './listed-posts.ts'
import { makeEntries } from './post-entries.ts'

const inTexts = new Map()
const newestFirst = { by: 'date', isDescending: true } as const
const byTitle = { by: 'title', isDescending: false } as const

const entries = makeEntries([
  makePost('重庆', '2015-12-22', { tags: ['随笔'] }),
  makePost('Ｄｏｃｋｅｒ 网络', '2017-01-05', { tags: ['Docker', '网络'] }),
  makePost('北京', '2020-02-02'),
])

const titles = (filter: string, order: Parameters<typeof listedPosts>[0]['order']) =>
  listedPosts({ entries, filter, order, inTexts }).map(({ post }) => post.title)

test('what matches, in the order that is asked for', () => {
  expect(titles('', newestFirst)).toEqual(['北京', 'Ｄｏｃｋｅｒ 网络', '重庆'])
  expect(titles('', byTitle)).toEqual(['北京', '重庆', 'Ｄｏｃｋｅｒ 网络'])
  expect(titles('docker', byTitle)).toEqual(['Ｄｏｃｋｅｒ 网络'])
})

test('the very same list while nothing changes, and all posts where nothing is asked', () => {
  const asked = { entries, filter: '网络', order: byTitle, inTexts }
  expect(listedPosts(asked)).toBe(listedPosts({ ...asked }))
  expect(listedPosts({ entries, filter: ' ', order: newestFirst, inTexts })).toBe(entries)
})

test('a word that only the text has counts as soon as it is known', () => {
  const asked = { entries, filter: '内核', order: newestFirst, inTexts }
  expect(listedPosts(asked)).toEqual([])
  const found = new Map([['内核', new Set([entries[0]?.post.id ?? ''])]])
  expect(listedPosts({ ...asked, inTexts: found }).map(({ post }) => post.title)).toEqual(['北京'])
})

test('a new title with new characters finds its place', () => {
  listedPosts({ entries, filter: '', order: byTitle, inTexts })
  const more = makeEntries([...entries.map(({ post }) => post), makePost('长沙', '2021-01-01')])
  expect(
    listedPosts({ entries: more, filter: '', order: byTitle, inTexts }).map(({ post }) => post.title),
  ).toEqual(['北京', '长沙', '重庆', 'Ｄｏｃｋｅｒ 网络'])
})
