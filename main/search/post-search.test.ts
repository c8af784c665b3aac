import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { plainSearch, type SearchOptions } from '../../shared/search/search.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleBlog } from '../blog/sample-blog.ts'
import { createPostSearch, type PostSearch } from './post-search.ts'

const opened: PostSearch[] = []

afterEach(() => {
  for (const search of opened.splice(0)) search.close()
})

async function searchIn(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = sampleBlog(files)
  const blog = await openBlog(root)
  const unsaved = new Map<string, string>()
  const search = createPostSearch({
    blog,
    documents: { dirtyIds: () => [...unsaved.keys()], tip: id => unsaved.get(id) ?? null },
    list: () => blog.listPosts(),
    workerFile: null,
    log: () => undefined,
  })
  opened.push(search)
  return {
    root,
    search,
    unsaved,
    async find(query: string, options: Partial<SearchOptions> = {}) {
      return search.search({ query, options: { ...plainSearch, ...options } })
    },
  }
}

const river = '_posts/2024-05-01-江边散步.md'
const stone = '_posts/2023-11-20-choosing-a-stone.md'
const backup = '_posts/2025-01-02-backup.md'

const files = {
  [river]: '---\ntitle: 江边散步\n---\n\n清晨的江面很安静，没有快照。\n',
  [stone]: '---\ntitle: Choosing a Stone\ntags: [Ink]\n---\n\n## 快照\n\nA good stone is quiet.\n',
  [backup]: '---\ntitle: 数据快照\n---\n\r\nRestore Ｏｐｅｎ Stack\r\nfrom a 快照, then 快照 again.\r\n',
}

describe('a search', () => {
  test('finds in title, heading and text, ranked so, with the lines', async () => {
    const { find } = await searchIn(files)
    const { posts, total, read, of } = await find('快照')
    expect(posts.map(({ id }) => id)).toEqual([backup, stone, river])
    expect([total, read, of]).toEqual([3, 3, 3])
    expect(posts[0]).toMatchObject({
      title: '数据快照',
      titleMarks: [[2, 4]],
      count: 2,
      matches: [
        {
          from: { line: 6, column: 7 },
          to: { line: 6, column: 9 },
          before: 'from a ',
          match: '快照',
          after: ', then 快照 again.',
        },
        { from: { line: 6, column: 16 } },
      ],
    })
  })

  test('minds neither case nor the width of letters, and shows them as they are', async () => {
    const { find } = await searchIn(files)
    const { posts } = await find('open stack')
    expect(posts.map(({ id }) => id)).toEqual([backup])
    expect(posts[0]?.matches.map(({ match }) => match)).toEqual(['Ｏｐｅｎ', 'Stack'])
  })

  test('minds case when told to', async () => {
    const { find } = await searchIn(files)
    expect((await find('stone', { caseSensitive: true })).posts.map(({ titleMarks }) => titleMarks)).toEqual([
      [],
    ])
    expect((await find('stoNe', { caseSensitive: true })).total).toBe(0)
  })

  test('leaves the front matter out unless told otherwise', async () => {
    const { find } = await searchIn(files)
    expect((await find('tags')).total).toBe(0)
    expect((await find('tags', { frontMatter: true })).posts[0]?.matches[0]?.from).toEqual({
      line: 3,
      column: 0,
    })
  })

  test('only in some posts, and so many of them', async () => {
    const { find } = await searchIn(files)
    expect((await find('快照 year:2024')).posts.map(({ id }) => id)).toEqual([river])
    expect((await find('tag:INK 快照')).posts.map(({ id }) => id)).toEqual([stone])
    expect((await find('-标签:Ink 快照 -year:2025')).posts.map(({ id }) => id)).toEqual([river])
    expect((await find('tag:None 快照')).total).toBe(0)
    expect((await find('tag:Ink')).total).toBe(0)
    const { posts, total } = await find('快照', { limit: 1, perPost: 1 })
    expect([posts.length, posts[0]?.matches.length, posts[0]?.count, total]).toEqual([1, 1, 2, 3])
  })

  test('finds what is not saved, and what is on the disk once that is given up', async () => {
    const { find, unsaved } = await searchIn(files)
    unsaved.set(river, '---\ntitle: 江边散步\n---\n\n改成了备份。\n')
    expect((await find('快照')).total).toBe(2)
    expect((await find('备份')).posts.map(({ id }) => id)).toEqual([river])
    unsaved.clear()
    expect((await find('备份')).total).toBe(0)
    expect((await find('快照')).total).toBe(3)
  })

  test('follows what changes on the disk', async () => {
    const { find, root, search } = await searchIn(files)
    expect((await find('快照')).total).toBe(3)
    writeFileSync(join(root, river), '---\ntitle: 江上\n---\n\n没有了。\n')
    rmSync(join(root, backup))
    const blog = await openBlog(root)
    const changed = (await blog.listPosts()).map(({ summary }) => summary).filter(({ id }) => id === river)
    search.changed({ changed, removed: [backup] })
    expect((await find('快照')).posts.map(({ id }) => id)).toEqual([stone])
    expect((await find('江上')).posts[0]?.titleMarks).toEqual([[0, 2]])
  })

  test('reads a post again that was replaced by one of the same size and time', async () => {
    const { find, root, search } = await searchIn(files)
    const path = join(root, river)
    const then = new Date('2024-05-01T10:00:00Z')
    utimesSync(path, then, then)
    expect((await find('快照')).total).toBe(3)
    writeFileSync(`${path}.new`, readFileSync(path, 'utf8').replaceAll('快照', '备份'))
    utimesSync(`${path}.new`, then, then)
    renameSync(`${path}.new`, path)
    search.listed(await (await openBlog(root)).listPosts())
    expect((await find('快照')).posts.map(({ id }) => id)).not.toContain(river)
  })

  test('a list of the posts alone has no limit', async () => {
    const { search } = await searchIn(files)
    const options = { ...plainSearch, limit: 1 }
    expect((await search.match({ query: '快照', options })).ids).toEqual([backup, stone, river])
  })

  test('a post that is no text is found by its title', async () => {
    const { find } = await searchIn({ ...files, '_posts/2020-01-01-gbk.md': Uint8Array.of(0xb0, 0xa1, 0xb0) })
    expect((await find('gbk')).posts.map(({ count }) => count)).toEqual([0])
  })

  test('an expression that is none says why, and nothing is found', async () => {
    const { find } = await searchIn(files)
    expect(await find('快(', { regex: true })).toMatchObject({
      posts: [],
      problem: { key: 'search.badRegex', params: { reason: 'Unterminated group' } },
    })
  })
})

describe('a post is found by its title', () => {
  const named = {
    ...files,
    '_posts/2016-12-03-hackathon.md': '---\ntitle: 深圳黑客松之旅\n---\n',
    '_posts/2015-01-01-重庆行.md': '---\ntitle: Two rivers\n---\n',
  }

  test.each([
    ['szhks', '_posts/2016-12-03-hackathon.md', [[0, 5]]],
    ['shenzhen', '_posts/2016-12-03-hackathon.md', [[0, 2]]],
    ['hackathon', '_posts/2016-12-03-hackathon.md', []],
    ['cqh', '_posts/2015-01-01-重庆行.md', []],
    ['zhongqing', '_posts/2015-01-01-重庆行.md', []],
    [
      'stone choo',
      stone,
      [
        [0, 4],
        [11, 16],
      ],
    ],
  ])('%s', async (query, id, titleMarks) => {
    const { search } = await searchIn(named)
    expect((await search.titles(query, []))[0]).toEqual({ id, titleMarks })
  })

  test('with nothing typed: those looked at last, then the newest', async () => {
    const { search } = await searchIn(named)
    const found = await search.titles('', [stone, '_posts/2016-12-03-hackathon.md'])
    expect(found.map(({ id }) => id)).toEqual([
      stone,
      '_posts/2016-12-03-hackathon.md',
      backup,
      river,
      '_posts/2015-01-01-重庆行.md',
    ])
  })

  test('pages are found where they are asked for, by their letters too, and stand behind posts of the same name', async () => {
    const { search } = await searchIn({ ...named, '_posts/2020-01-01-about.md': '---\ntitle: About\n---\n' })
    const page = (id: string, title: string) => ({ id, title, address: null, problem: null })
    search.pagesListed([page('guanyu.md', '关于我'), page('about.md', 'About'), page(river, 'A post')])
    const idsOf = async (query: string, withPages: boolean) =>
      (await search.titles(query, [], withPages)).map(({ id }) => id)
    expect(await idsOf('gyw', true)).toEqual(['guanyu.md'])
    expect(await idsOf('gyw', false)).toEqual([])
    expect(await idsOf('about', true)).toEqual(['_posts/2020-01-01-about.md', 'about.md'])
    expect((await idsOf('', true)).filter(id => id === river)).toEqual([river])
    search.pagesListed([page('links.md', '友情链接')])
    expect(await idsOf('yqlj', true)).toEqual(['links.md'])
    search.pagesListed([])
    expect(await idsOf('gyw', true)).toEqual([])
  })

  test('of equals the one looked at last comes first', async () => {
    const twins = {
      '_posts/2020-01-01-a.md': '---\ntitle: Ink A\n---\n',
      '_posts/2021-01-01-b.md': '---\ntitle: Ink B\n---\n',
    }
    const { search } = await searchIn(twins)
    expect((await search.titles('ink', [])).map(({ id }) => id)).toEqual([
      '_posts/2021-01-01-b.md',
      '_posts/2020-01-01-a.md',
    ])
    expect((await search.titles('ink', ['_posts/2020-01-01-a.md']))[0]?.id).toBe('_posts/2020-01-01-a.md')
  })
})
