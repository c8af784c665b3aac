import { describe, expect, test } from 'vitest'
import { makePost } from '../../fake-posts.ts'
import { makeEntries, mergeEntries, type PostEntry } from './post-entries.ts'

const titles = (entries: readonly PostEntry[]) => entries.map(({ post }) => post.title)

const old = makePost('冬至', '2015-12-22', { tags: ['随笔'] })
const middle = makePost('Ｄｏｃｋｅｒ 网络', '2017-01-05', { tags: ['Docker', '网络'] })
const young = makePost('Notes on Docker', '2020-02-02', { tags: ['docker'] })
const undated = makePost('Unfinished', null)
const entries = makeEntries([old, undated, young, middle])

describe('order', () => {
  test('newest first, without a date last', () => {
    expect(titles(entries)).toEqual(['Notes on Docker', 'Ｄｏｃｋｅｒ 网络', '冬至', 'Unfinished'])
  })

  test('posts of the same moment keep one order, whatever they come in', () => {
    const one = makePost('a', '2020-01-01')
    const other = makePost('b', '2020-01-01')
    expect(titles(makeEntries([one, other]))).toEqual(titles(makeEntries([other, one])))
    const none = [makePost('x', null), makePost('y', null)]
    expect(titles(makeEntries(none))).toEqual(titles(makeEntries([...none].reverse())))
  })
})

describe('merge', () => {
  test('changed, new and removed posts, the others untouched', () => {
    const renamed = { ...middle, title: 'Renamed' }
    const fresh = makePost('Fresh', '2021-01-01')
    const merged = mergeEntries(entries, [renamed, fresh], [old.id])
    expect(titles(merged)).toEqual(['Fresh', 'Notes on Docker', 'Renamed', 'Unfinished'])
    expect(merged[1]).toBe(entries[0])
  })

  test('a post that is both removed and changed is there: it was written anew', () => {
    expect(titles(mergeEntries(entries, [old], [old.id]))).toContain('冬至')
    expect(mergeEntries(entries, [old], [old.id])).toHaveLength(entries.length)
  })
})
