import { describe, expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { describePost } from './describe-post.ts'

const modifiedMs = Date.UTC(2020, 5, 7, 12)

function facts(
  id: string,
  data: Record<string, unknown> = {},
  generator: Generator = 'jekyll',
  timeZone: string | null = 'Asia/Shanghai',
) {
  return { id, data, generator, timeZone, modifiedMs }
}
const meta = (...args: Parameters<typeof facts>) => describePost(facts(...args))
const dateOf = (...args: Parameters<typeof facts>) => {
  const { date } = meta(...args)
  return date === null
    ? null
    : `${date.day} ${new Date(date.timeMs).toISOString().slice(0, 19)} ${date.source}`
}

test('tags that name each other a billion times are those few that they are', () => {
  let layer: unknown[] = ['lol']
  for (let depth = 0; depth < 12; depth++) layer = Array(9).fill(layer)
  const itself: unknown[] = ['a']
  itself.push(itself)
  expect(meta('_posts/2016-12-03-x.md', { tags: layer }).tags).toEqual(['lol'])
  expect(meta('_posts/2016-12-03-x.md', { tags: itself }).tags).toEqual(['a'])
})

describe('Jekyll: title and slug', () => {
  test.each([
    ['_posts/2016-12-03-深圳黑客松之旅.md', {}, '深圳黑客松之旅', '深圳黑客松之旅'],
    ['_posts/2016-12-03-my-FIRST-post.md', {}, 'My First Post', 'my-FIRST-post'],
    ['_posts/2016-12-03-a.b...md', {}, 'A.b', 'a.b'],
    ['_posts/2016-12-03-x.md', { title: '标题', slug: 'own' }, '标题', 'own'],
    ['_posts/2016-12-03-x.md', { title: 2016 }, '2016', 'x'],
    ['_posts/2016-12-03-x.md', { title: new Date(Date.UTC(2016, 11, 3)) }, '2016-12-03', 'x'],
    ['_posts/2016-12-03-x.md', { title: null }, 'X', 'x'],
    ['_posts/2016-12-03-x.md', { title: ['a'] }, 'X', 'x'],
    ['_drafts/an-idea.md', {}, 'An Idea', 'an-idea'],
  ])('%s %j', (id, data, title, slug) => {
    expect(meta(id, data)).toMatchObject({ title, slug })
  })
})

describe('Jekyll: date', () => {
  test.each([
    // The file's name is midnight in the blog's time zone.
    ['_posts/2016-12-03-x.md', {}, '2016-12-03 2016-12-02T16:00:00 name'],
    ['_posts/16-1-3-x.md', {}, '2016-01-03 2016-01-02T16:00:00 name'],
    ['_posts/99-1-3-x.md', {}, '1999-01-03 1999-01-02T16:00:00 name'],
    // A field wins.
    ['_posts/2016-12-03-x.md', { date: '2017-01-01 10:20:30 +0000' }, '2017-01-01 2017-01-01T10:20:30 field'],
    [
      '_posts/2016-12-03-x.md',
      { date: '2017-01-01 23:00:00 -05:00' },
      '2017-01-02 2017-01-02T04:00:00 field',
    ],
    ['_posts/2016-12-03-x.md', { date: '2017-01-01T10:20:30Z' }, '2017-01-01 2017-01-01T10:20:30 field'],
    ['_posts/2016-12-03-x.md', { date: '2017-01-01 10:20' }, '2017-01-01 2017-01-01T02:20:00 field'],
    ['_posts/2016-12-03-x.md', { date: '2017-01-01' }, '2017-01-01 2016-12-31T16:00:00 field'],
    // YAML's own timestamps: with a time they are UTC, a day alone is the blog's day.
    [
      '_posts/2016-12-03-x.md',
      { date: new Date(Date.UTC(2017, 0, 1, 20)) },
      '2017-01-02 2017-01-01T20:00:00 field',
    ],
    [
      '_posts/2016-12-03-x.md',
      { date: new Date(Date.UTC(2017, 0, 1)) },
      '2017-01-01 2016-12-31T16:00:00 field',
    ],
    // What is no date is none; an empty field says nothing.
    ['_posts/2016-12-03-x.md', { date: 'soon' }, null],
    ['_posts/2016-12-03-x.md', { date: '2017-02-30' }, null],
    ['_posts/2016-12-03-x.md', { date: new Date(Number.NaN) }, null],
    ['_posts/2016-12-03-x.md', { date: 20170101 }, null],
    ['_posts/2016-12-03-x.md', { date: null }, '2016-12-03 2016-12-02T16:00:00 name'],
    ['_posts/2016-13-03-x.md', {}, '2020-06-07 2020-06-07T12:00:00 modified'],
    ['_drafts/x.md', {}, '2020-06-07 2020-06-07T12:00:00 modified'],
    ['_drafts/2016-12-03-x.md', {}, '2016-12-03 2016-12-02T16:00:00 name'],
  ])('%s %j', (id, data, date) => {
    expect(dateOf(id, data)).toBe(date)
  })

  test('a day is the day in the blog’s zone, summer time too', () => {
    expect(dateOf('_posts/2016-07-01-x.md', {}, 'jekyll', 'America/New_York')).toBe(
      '2016-07-01 2016-07-01T04:00:00 name',
    )
    expect(dateOf('_posts/2016-12-01-x.md', {}, 'jekyll', 'America/New_York')).toBe(
      '2016-12-01 2016-12-01T05:00:00 name',
    )
    // The clocks change on this day, at 02:00.
    expect(dateOf('_posts/2016-03-13-x.md', {}, 'jekyll', 'America/New_York')).toBe(
      '2016-03-13 2016-03-13T05:00:00 name',
    )
    expect(dateOf('_posts/2016-03-13-x.md', { date: '2016-03-13 12:00' }, 'jekyll', 'America/New_York')).toBe(
      '2016-03-13 2016-03-13T16:00:00 field',
    )
  })

  test('without a zone the machine’s, with an unknown one UTC', () => {
    const local = new Date(2016, 11, 3).toISOString().slice(0, 19)
    expect(dateOf('_posts/2016-12-03-x.md', {}, 'jekyll', null)).toBe(`2016-12-03 ${local} name`)
    expect(dateOf('_posts/2016-12-03-x.md', {}, 'jekyll', 'Moon/Crater')).toBe(
      '2016-12-03 2016-12-03T00:00:00 name',
    )
  })
})

describe('Jekyll: tags, categories, drafts, permalink', () => {
  test.each([
    [{ tags: ['A', 'B', 'A'] }, ['A', 'B']],
    [{ tags: 'a, b  c' }, ['a,', 'b', 'c']],
    [{ tag: 'one tag', tags: ['A'] }, ['one tag']],
    [{ tag: ['A', 'B'] }, ['A', 'B']],
    [{ tag: null, tags: 'a b' }, ['a', 'b']],
    [{ tags: [2016, null, '', ['x', ['y']], true, { a: 1 }] }, ['2016', 'x', 'y', 'true']],
    [{ tags: null }, []],
    [{ tags: { a: 1 } }, []],
    [{ tags: ['__proto__', 'constructor'] }, ['__proto__', 'constructor']],
    [{}, []],
  ])('%j', (data, tags) => {
    expect(meta('_posts/2016-12-03-x.md', data).tags).toEqual(tags)
  })

  test('categories are the folders above _posts and the field', () => {
    expect(meta('movies/horror/_posts/es/2016-12-03-x.md', { categories: 'old horror' }).categories).toEqual([
      'movies',
      'horror',
      'old',
    ])
    expect(meta('_posts/2016-12-03-x.md', { category: 'one name' }).categories).toEqual(['one name'])
  })

  test('drafts', () => {
    expect(meta('_drafts/x.md').draft).toBe(true)
    expect(meta('_posts/2016-12-03-x.md', { published: false }).draft).toBe(true)
    expect(meta('_posts/2016-12-03-x.md', { draft: true }).draft).toBe(true)
    expect(meta('_posts/2016-12-03-x.md', { published: true, draft: 'no' }).draft).toBe(false)
  })

  test('permalink', () => {
    expect(meta('_posts/2016-12-03-x.md', { permalink: '/a/' }).permalink).toBe('/a/')
    expect(meta('_posts/2016-12-03-x.md', { permalink: false }).permalink).toBe('false')
    expect(meta('_posts/2016-12-03-x.md', { url: '/a/' }).permalink).toBeNull()
  })
})

describe('the other generators', () => {
  test('Hexo: a string is one tag, the name holds no date, a time is the blog’s', () => {
    const id = 'source/_posts/lorem/2020-01-01-你好.md'
    expect(meta(id, { tag: 'a b', categories: [['x', 'y'], ['z']] }, 'hexo')).toMatchObject({
      slug: 'lorem/2020-01-01-你好',
      title: '2020-01-01-你好',
      tags: ['a b'],
      categories: ['x', 'y', 'z'],
    })
    expect(dateOf(id, {}, 'hexo')).toBe('2020-06-07 2020-06-07T12:00:00 modified')
    expect(dateOf(id, { date: new Date(Date.UTC(2017, 0, 1, 20)) }, 'hexo')).toBe(
      '2017-01-01 2017-01-01T12:00:00 field',
    )
    expect(meta('source/_drafts/x.md', {}, 'hexo').draft).toBe(true)
  })

  test('Hugo: keys in any case, UTC without a zone, bundles, `published` is a date', () => {
    expect(
      meta('content/posts/my-post/index.md', { Title: 'T', Tags: 'a b', URL: '/u/', Draft: true }, 'hugo'),
    ).toMatchObject({
      title: 'T',
      tags: ['a b'],
      permalink: '/u/',
      draft: true,
      slug: 'my-post',
    })
    expect(meta('content/x.md', { published: false }, 'hugo').draft).toBe(false)
    expect(dateOf('content/x.md', { date: '2017-01-01 10:00' }, 'hugo', null)).toBe(
      '2017-01-01 2017-01-01T10:00:00 field',
    )
    expect(dateOf('content/x.md', {}, 'hugo')).toBeNull()
  })

  test('Eleventy: UTC, the first date in the path', () => {
    expect(dateOf('blog/2018-01-02/2019-03-04-x.md', {}, 'eleventy')).toBe(
      '2018-01-02 2018-01-02T00:00:00 name',
    )
    expect(dateOf('x.md', { date: 'git Last Modified' }, 'eleventy')).toBe(
      '2020-06-07 2020-06-07T12:00:00 modified',
    )
    expect(meta('blog/2019-03-04-x.md', { tags: 'two words' }, 'eleventy')).toMatchObject({
      slug: 'x',
      tags: ['two words'],
    })
  })

  test('a plain folder', () => {
    expect(meta('notes/2019-03-04 我的笔记.md', {}, 'plain')).toMatchObject({
      title: '我的笔记',
      slug: '我的笔记',
    })
    expect(dateOf('notes/2019-03-04.md', {}, 'plain', 'UTC')).toBe('2019-03-04 2019-03-04T00:00:00 name')
    expect(meta('notes/2019-03-04.md', {}, 'plain').title).toBe('2019-03-04')
  })
})
