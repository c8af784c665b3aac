import { describe, expect, test } from 'vitest'
import type { PageView } from '../page-view.ts'
import { sampleSource } from '../sample-source.ts'
import { planCopies } from './plan-copies.ts'
import { planSite, planSiteInSteps } from './plan-site.ts'

function viewsOf(plan: ReturnType<typeof planSite>): Map<string, PageView> {
  return new Map(plan.files.flatMap(file => (file.kind === 'page' ? [[file.path, file.view]] : [])))
}

function view<K extends PageView['kind']>(plan: ReturnType<typeof planSite>, path: string, kind: K) {
  const found = viewsOf(plan).get(path)
  if (found?.kind !== kind) throw new Error(`${path} is ${found?.kind}`)
  return found as Extract<PageView, { kind: K }>
}

const two = {
  '_posts/2016-12-03-深圳黑客松之旅.md': { title: '深圳黑客松之旅', tags: ['Openstack'] },
  '_posts/2017-01-07-聊聊.md': { title: '聊聊', tags: ['OpenStack', '云'], subtitle: '一些趣事' },
}

test('the whole plan of a small blog', () => {
  const plan = planSite(sampleSource(two))
  const first = {
    title: '深圳黑客松之旅',
    address: '/2016/12/03/深圳黑客松之旅/',
    day: '2016-12-03',
    description: null,
    tags: [{ name: 'Openstack', address: '/tags/openstack-2/' }],
  }
  const second = {
    title: '聊聊',
    address: '/2017/01/07/聊聊/',
    day: '2017-01-07',
    description: '一些趣事',
    tags: [
      { name: 'OpenStack', address: '/tags/openstack/' },
      { name: '云', address: '/tags/云/' },
    ],
  }
  const [openStack, cloud] = second.tags
  const [openstack] = first.tags
  const posts = [second, first]
  const page = (address: string, path: string, view: PageView) => ({ kind: 'page', address, path, view })
  const years = [
    { year: '2017', count: 1, address: '/archive/2017/' },
    { year: '2016', count: 1, address: '/archive/2016/' },
  ]
  const bare = {
    kind: 'post',
    author: null,
    picture: null,
    related: [],
    categories: [],
    ownLists: [],
    updated: null,
    lang: null,
    translations: [],
    canonical: null,
    hasContents: true,
  } as const
  const tagView = (tag: typeof openStack, own: typeof posts) =>
    ({ kind: 'tag', group: 'tags', tag: tag!, posts: own, feed: null, intro: null }) as const
  expect(plan.files.filter(file => file.kind === 'page')).toEqual([
    page('/', 'index.html', {
      kind: 'index',
      posts,
      number: 1,
      count: 1,
      newer: null,
      older: null,
      intro: null,
    }),
    page('/2017/01/07/聊聊/', '2017/01/07/聊聊/index.html', {
      ...bare,
      id: '_posts/2017-01-07-聊聊.md',
      post: second,
      newer: null,
      older: first,
      published: '2017-01-07T00:00:00Z',
    }),
    page('/2016/12/03/深圳黑客松之旅/', '2016/12/03/深圳黑客松之旅/index.html', {
      ...bare,
      id: '_posts/2016-12-03-深圳黑客松之旅.md',
      post: first,
      newer: second,
      older: null,
      published: '2016-12-03T00:00:00Z',
    }),
    page('/archive/', 'archive/index.html', { kind: 'archive', year: null, years, posts }),
    page('/archive/2017/', 'archive/2017/index.html', {
      kind: 'archive',
      year: '2017',
      years,
      posts: [second],
    }),
    page('/archive/2016/', 'archive/2016/index.html', {
      kind: 'archive',
      year: '2016',
      years,
      posts: [first],
    }),
    page('/tags/', 'tags/index.html', {
      kind: 'tags',
      group: 'tags',
      title: null,
      intro: null,
      tags: [
        { tag: openStack!, count: 1 },
        { tag: openstack!, count: 1 },
        { tag: cloud!, count: 1 },
      ],
    }),
    page('/tags/openstack/', 'tags/openstack/index.html', tagView(openStack, [second])),
    page('/tags/openstack-2/', 'tags/openstack-2/index.html', tagView(openstack, [first])),
    page('/tags/云/', 'tags/云/index.html', tagView(cloud, [second])),
    page('/search/', 'search/index.html', { kind: 'search' }),
    page('/404.html', '404.html', { kind: 'missing' }),
  ])
  expect(plan.files.filter(file => file.kind !== 'page').map(file => [file.kind, file.path])).toEqual([
    ['text', 'inkstone/theme.css'],
    ['text', 'inkstone/theme.js'],
    ['text', 'inkstone/search.js'],
    ['text', 'inkstone/icon.svg'],
    ['text', 'robots.txt'],
  ])
  expect(plan.problems).toEqual([])
  expect(plan.notes.map(note => note.key)).toEqual(['export.noSiteAddress'])
  expect(plan.frame).toMatchObject({ title: 'Notes', lang: 'zh-CN', words: 'zh-Hans' })
})

test('the same blog makes the same plan, in whatever order its files come', () => {
  const turned = Object.fromEntries(Object.entries(two).reverse())
  expect(planSite(sampleSource(turned)).files).toEqual(planSite(sampleSource(two)).files)
})

test('it can be left off between its steps, and comes out the same', () => {
  const steps = planSiteInSteps(sampleSource(two))
  let stops = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) stops++
  expect(stops).toBeGreaterThanOrEqual(5)
  expect(step.value.files).toEqual(planSite(sampleSource(two)).files)
})

describe('what is published', () => {
  const posts = {
    '_posts/2020-01-01-a.md': {},
    '_posts/2030-01-01-future.md': {},
    '_posts/2020-01-02-hidden.md': { published: false },
    '_drafts/draft.md': {},
  }
  const pathsOf = (more: Parameters<typeof sampleSource>[1]) =>
    [...viewsOf(planSite(sampleSource(posts, more)))]
      .filter(([, { kind }]) => kind === 'post')
      .map(([path]) => path)

  test('no drafts, nothing of the future', () => {
    expect(pathsOf({})).toEqual(['2020/01/01/a/index.html'])
  })

  test('drafts and future when asked for, or when Jekyll’s own setting says so', () => {
    expect(pathsOf({ withDrafts: true })).toHaveLength(3)
    expect(pathsOf({ withFuture: true })).toEqual(['2030/01/01/future/index.html', '2020/01/01/a/index.html'])
    expect(pathsOf({ config: { raw: { future: true } } })).toHaveLength(2)
  })

  test('a draft is dated by its file, which is no day to wait for, whatever the clock says', () => {
    // The sample's files were written in 2020.
    expect(pathsOf({ withDrafts: true, nowMs: Date.UTC(2020, 2, 1) })).toHaveLength(3)
    expect(pathsOf({ withDrafts: true, nowMs: Date.UTC(2019, 2, 1) })).toEqual([
      '2020/05/06/draft/index.html',
    ])
  })

  test('Hexo shows the future, Eleventy leaves out `permalink: false`', () => {
    const hexo = { 'source/_posts/a.md': { date: '2030-01-01' } }
    expect(
      viewsOf(planSite(sampleSource(hexo, { generator: 'hexo', config: { permalink: null } }))).has(
        '2030/01/01/a/index.html',
      ),
    ).toBe(true)
    const eleventy = { 'a.md': { permalink: false }, 'b.md': {} }
    const paths = [...viewsOf(planSite(sampleSource(eleventy, { generator: 'eleventy' }))).keys()]
    expect(paths).toContain('b/index.html')
    expect(paths).not.toContain('a/index.html')
  })

  test('a post with a problem is reported instead', () => {
    const source = sampleSource({ '_posts/2020-01-01-a.md': {}, '_posts/2020-01-02-b.md': {} })
    const broken = source.posts.map((post, at) =>
      at === 0 ? { ...post, problem: { key: 'post.binary' as const } } : post,
    )
    const plan = planSite({ ...source, posts: broken })
    expect(plan.problems).toEqual([{ file: '_posts/2020-01-01-a.md', line: null, key: 'post.binary' }])
    expect(viewsOf(plan).has('2020/01/01/a/index.html')).toBe(false)
  })
})

describe('two posts for one address', () => {
  test('the newer one gets it, and both are named', () => {
    const plan = planSite(
      sampleSource({
        '_posts/2020-01-01-a.md': { permalink: '/same/' },
        '_posts/2020-01-02-b.md': { permalink: '/same/' },
      }),
    )
    expect(view(plan, 'same/index.html', 'post').id).toBe('_posts/2020-01-02-b.md')
    expect(plan.problems).toEqual([
      {
        file: '_posts/2020-01-01-a.md',
        line: null,
        key: 'export.sameAddress',
        params: { address: '/same/', other: '_posts/2020-01-02-b.md' },
      },
    ])
    expect(view(plan, 'index.html', 'index').posts).toHaveLength(1)
  })

  test.each([
    ['/same/', '/SAME/index.html'],
    ['/same', '/same.html'],
    ['/caf\u00e9/', '/cafe\u0301/'],
  ])('%s and %s are one file on some disk', (one, other) => {
    const plan = planSite(
      sampleSource({
        '_posts/2020-01-01-a.md': { permalink: one },
        '_posts/2020-01-02-b.md': { permalink: other },
      }),
    )
    expect(plan.problems.map(problem => problem.key)).toEqual(['export.sameAddress'])
  })

  test.each([
    ['/walk.html/two/', '/walk.html'],
    ['/Walk.html', '/walk.html/two/three/'],
  ])('where %s is there can be no %s: one name is a file or a folder', (one, other) => {
    const plan = planSite(
      sampleSource({
        '_posts/2020-01-01-a.md': { permalink: other },
        '_posts/2020-01-02-b.md': { permalink: one },
      }),
    )
    expect(plan.problems).toEqual([
      {
        file: '_posts/2020-01-01-a.md',
        line: null,
        key: 'export.folderInTheWay',
        params: { address: other, other: '_posts/2020-01-02-b.md' },
      },
    ])
  })

  test.each([
    '/',
    '/index.html',
    '/archive/',
    '/tags/',
    '/Tags/x/',
    '/search/',
    '/page2/',
    '/inkstone/theme',
  ])('%s belongs to the site itself', permalink => {
    const plan = planSite(sampleSource({ '_posts/2020-01-01-a.md': { permalink, tags: ['x'] } }))
    expect(plan.problems.map(problem => problem.key)).toEqual(['export.addressOfSite'])
  })

  test('no path is planned twice, whatever the posts say', () => {
    const names = ['a', 'A', 'tags', 'page2', 'x/../a', 'index', 'a.html', 'a/index']
    const posts = names.map((name, at) => [
      `_posts/2020-01-0${at + 1}-p.md`,
      { permalink: `/${name}`, tags: names },
    ])
    const paths = planSite(sampleSource(Object.fromEntries(posts))).files.map(file => file.path.toLowerCase())
    expect(new Set(paths).size).toBe(paths.length)
  })
})

test('a permalink that cannot be filled is told once, and the posts are still there', () => {
  const plan = planSite(
    sampleSource(
      { '_posts/2020-01-01-a.md': {}, '_posts/2020-01-02-b.md': {} },
      { config: { permalink: '/:yaer/:title/' } },
    ),
  )
  expect(plan.problems).toEqual([
    {
      file: '_posts/2020-01-02-b.md',
      line: null,
      key: 'export.unknownPlaceholder',
      params: { placeholder: 'yaer', pattern: '/:yaer/:title/' },
    },
  ])
  expect([...viewsOf(plan).keys()]).toContain('2020/01/01/a.html')
})

describe('the index', () => {
  const many = Object.fromEntries(
    Array.from({ length: 25 }, (_, at) => [`_posts/2020-01-${String(at + 1).padStart(2, '0')}-p.md`, {}]),
  )

  test('ten posts a page, each page knows its neighbours', () => {
    const plan = planSite(sampleSource(many))
    expect(view(plan, 'index.html', 'index')).toMatchObject({
      number: 1,
      count: 3,
      newer: null,
      older: '/page2/',
    })
    expect(view(plan, 'page2/index.html', 'index')).toMatchObject({ newer: '/', older: '/page3/' })
    expect(view(plan, 'page3/index.html', 'index')).toMatchObject({ newer: '/page2/', older: null })
    expect(view(plan, 'page3/index.html', 'index').posts).toHaveLength(5)
  })

  test('as many a page, and where, as the blog says', () => {
    const config = { postsPerPage: 20, raw: { paginate_path: '/blog/p:num/' } }
    const plan = planSite(sampleSource(many, { config }))
    expect(view(plan, 'blog/p2/index.html', 'index').posts).toHaveLength(5)
    expect(viewsOf(plan).has('page2/index.html')).toBe(false)
  })

  test('a blog without posts has a home, too', () => {
    const plan = planSite(sampleSource({}))
    expect(view(plan, 'index.html', 'index')).toMatchObject({ posts: [], count: 1 })
    expect(plan.frame.lang).toBe('en')
  })
})

describe('copies', () => {
  const pages = planSite(sampleSource(two)).files
  test('each file once', () => {
    const use = { from: 'img/a.png', path: 'img/a.png' }
    const { copies } = planCopies(
      [
        { ...use, by: 'a' },
        { ...use, by: 'b' },
      ],
      pages,
    )
    expect(copies).toEqual([{ kind: 'copy', ...use }])
  })

  test('never over a page or another file', () => {
    const { copies, problems } = planCopies(
      [
        { from: 'Index.html', path: 'Index.html', by: 'a' },
        { from: 'x/a.png', path: 'p/a.png', by: 'a' },
        { from: 'y/a.png', path: 'p/A.png', by: 'b' },
      ],
      pages,
    )
    expect(copies.map(file => file.path)).toEqual(['p/a.png'])
    expect(problems.map(problem => [problem.file, problem.params?.path])).toEqual([
      ['a', 'Index.html'],
      ['b', 'p/A.png'],
    ])
  })
})

test('a sync tool’s conflict copy is told of, and no page is made of it', () => {
  const copy = '_posts/2017-01-07-聊聊 (conflicted copy 2024-05-01 101500).md'
  const plan = planSite(sampleSource({ ...two, [copy]: { title: '聊聊' } }))
  expect(plan.problems).toEqual([{ key: 'export.conflictCopy', file: copy, line: null }])
  expect(plan.files.map(({ path }) => path)).toEqual(
    planSite(sampleSource(two)).files.map(({ path }) => path),
  )
  expect([...plan.index.posts.keys()]).not.toContain(copy)
})
