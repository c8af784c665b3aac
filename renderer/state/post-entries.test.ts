import { describe, expect, test } from 'vitest'
import { makePost } from '../fake-posts.ts'
import { filterEntries, makeEntries, mergeEntries, noFilter, type PostEntry } from './post-entries.ts'

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

describe('filter', () => {
  const found = (text: string, tag: string | null = null) => titles(filterEntries(entries, { text, tag }))

  test('by a part of the title, whatever its case and width', () => {
    expect(found('docker')).toEqual(['Notes on Docker', 'Ｄｏｃｋｅｒ 网络'])
    expect(found('ＤＯＣＫ')).toEqual(['Notes on Docker', 'Ｄｏｃｋｅｒ 网络'])
    expect(found('络')).toEqual(['Ｄｏｃｋｅｒ 网络'])
    expect(found('nothing like it')).toEqual([])
  })

  test('by a tag, exactly as it is written', () => {
    expect(found('', 'Docker')).toEqual(['Ｄｏｃｋｅｒ 网络'])
    expect(found('notes', 'docker')).toEqual(['Notes on Docker'])
    expect(found('notes', 'Docker')).toEqual([])
  })

  test('nothing to filter by: the very same list', () => {
    expect(filterEntries(entries, noFilter)).toBe(entries)
    expect(filterEntries(entries, { text: '  ', tag: null })).toBe(entries)
  })

  test('10,000 posts take less than a frame', () => {
    const many = makeEntries(
      Array.from({ length: 10_000 }, (_, i) =>
        makePost(`第 ${i} 篇：关于 OpenStack 与虚拟机迁移的一次实践`, '2020-01-01', {
          tags: ['a', `t${i % 90}`],
        }),
      ),
    )
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now()
      expect(filterEntries(many, { text: '迁移的 一', tag: null })).toHaveLength(0)
      expect(filterEntries(many, { text: 'ＯＰＥＮ', tag: 't3' })).toHaveLength(112)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(16)
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
