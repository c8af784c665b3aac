import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { planSite, type SitePlan } from '../../shared/site/plan/plan-site.ts'
import { openBlog } from '../blog/open-blog.ts'
import { exportSample } from './export-sample.ts'
import { readSite } from './read/site-source.ts'
import { makeSamplePlace, type SamplePlace } from './sample-blog.ts'

/** A small blog, and every file that its generator, by its own program, made of it but for its theme's. */
interface GeneratorSites {
  readonly generator: string
  readonly version: string
  readonly configFile: string
  readonly files: Readonly<Record<string, string>>
  readonly sites: readonly {
    readonly config: string
    readonly files: readonly string[]
    /** Those that ours does without, see docs/decisions/0145-addresses-of-lists.md and 0223-collections.md. */
    readonly unlike?: readonly string[]
    /** Titles, in their order, on each page of the list of all posts. */
    readonly index?: Readonly<Record<string, readonly string[]>>
  }[]
}

function recorded(generator: 'hexo' | 'hugo' | 'hugo-lists' | 'jekyll' | 'eleventy'): GeneratorSites {
  const text = readFileSync(join(import.meta.dirname, `fixtures/${generator}-site.json`), 'utf8')
  // The project's own file, whose shape this test would miss.
  return JSON.parse(text) as GeneratorSites
}
const hexo = recorded('hexo')
const hugo = recorded('hugo')
const hugoLists = recorded('hugo-lists')
const jekyll = recorded('jekyll')
const eleventy = recorded('eleventy')

let place: SamplePlace
afterEach(() => place.remove())

async function plan({ files, configFile }: GeneratorSites, config: string): Promise<SitePlan> {
  place = makeSamplePlace({ ...files, [configFile]: config })
  const blog = await openBlog(place.blog, place.home)
  const options = { withDrafts: false, withFuture: false }
  const site = await readSite(blog, options, Date.UTC(2026, 0, 1), async () => undefined)
  return planSite(site.source)
}

describe.each([hexo, hugo, hugoLists])('every address of $generator $version is one of ours', all => {
  test.each(all.sites)('%#: $config', async ({ config, files, unlike = [] }) => {
    const ours = new Set((await plan(all, config)).files.map(({ path }) => path))
    expect(files.length).toBeGreaterThan(40)
    expect(files.filter(path => !ours.has(path))).toEqual(unlike)
  })
})

/** What Hugo made where folders speak for what is in them, and patterns ask for the folders of a post. */
interface HugoFolders extends Omit<GeneratorSites, 'sites'> {
  readonly sites: readonly {
    readonly config: string
    readonly posts: readonly string[]
    readonly sections: readonly string[]
  }[]
}

describe('folders of a Hugo blog that speak for what is in them', () => {
  const text = readFileSync(join(import.meta.dirname, 'fixtures/hugo-folders-site.json'), 'utf8')
  // The project's own file, whose shape this test would miss.
  const all = JSON.parse(text) as HugoFolders

  test.each(all.sites)('%#: $config', async ({ config, posts, sections }) => {
    const { files } = await plan({ ...all, sites: [] }, config)
    const pathsOf = (...kinds: readonly string[]) =>
      files.flatMap(file => (file.kind === 'page' && kinds.includes(file.view.kind) ? file.path : [])).sort()
    expect(pathsOf('post', 'page')).toEqual(posts)
    expect(pathsOf('section')).toEqual(sections)
  })

  test('what they say is on the pages: tags, categories, a day', async () => {
    const { files } = await plan({ ...all, sites: [] }, '{"baseURL": "https://x.example/"}')
    const postAt = (path: string) => {
      const view = files.flatMap(file => (file.kind === 'page' && file.path === path ? file.view : []))[0]
      if (view?.kind !== 'post') return null
      const { post, categories } = view
      return [post.day, post.tags.map(({ name }) => name), categories.map(({ name }) => name)]
    }
    expect(postAt('docs/a/two/index.html')).toEqual(['2020-03-04', ['Manual'], ['All']])
    expect(postAt('docs/mine/index.html')).toEqual(['2020-02-02', [], ['All']])
    expect(postAt('dated/x/index.html')).toEqual(['2019-05-06', [], ['All']])
  })

  test('what is for another language or environment, or for a kind of page, is for that alone', async () => {
    const cascade =
      'cascade:\n- {tags: [Staging], _target: {environment: staging}}\n- {tags: [French], target: {lang: fr}}\n- {tags: [Lists], _target: {kind: section}}\n- {Tags: [All], _target: {kind: "{page,term}", lang: en, environment: "prod*"}}\n'
    const files = {
      'content/docs/_index.md': `---\ntitle: Docs\n${cascade}---\n`,
      'content/docs/a.md': '---\ntitle: A\ndate: 2020-01-01\n---\n',
      'content/docs/b.md': '---\ntitle: B\ndate: 2020-01-02\ntags: [Own]\n---\n',
    }
    const { files: planned } = await plan({ ...all, files, sites: [] }, '{}')
    const tags = planned.flatMap(file =>
      file.kind === 'page' && file.view.kind === 'post'
        ? [[file.view.post.title, ...file.view.post.tags.map(({ name }) => name)]]
        : [],
    )
    expect(tags).toEqual([
      ['B', 'Own'],
      ['A', 'All'],
    ])
  })

  test('parts with no posts stand behind those that have some, by their names', async () => {
    const part = (title: string) => `---\ntitle: ${title}\n---\n`
    const files = {
      'content/docs/_index.md': part('Docs'),
      'content/docs/zebra/_index.md': part('Zebra'),
      'content/docs/alpha/_index.md': part('Alpha'),
      'content/docs/mid/_index.md': part('Mid'),
      'content/docs/mid/a.md': '---\ntitle: A\ndate: 2020-01-01\n---\n',
    }
    const { files: planned } = await plan({ ...all, files, sites: [] }, '{}')
    const docs = planned.flatMap(file =>
      file.kind === 'page' && file.path === 'docs/index.html' ? file.view : [],
    )
    expect(docs[0]?.kind === 'section' && docs[0].parts.map(({ tag }) => tag.name)).toEqual([
      'Mid',
      'Alpha',
      'Zebra',
    ])
  })

  test('where capitals are kept in addresses, they are in those of lists by a pattern too', async () => {
    const files = { 'content/docs/a.md': '---\ntitle: A\ndate: 2020-01-01\ntags: [Go Lang]\n---\n' }
    const pattern = '"permalinks": {"tags": "/Topic/:slug/"}'
    const tagAt = async (config: string) =>
      (await plan({ ...all, files, sites: [] }, config)).files.flatMap(file =>
        file.kind === 'page' && file.view.kind === 'tag' ? file.path : [],
      )
    expect(await tagAt(`{"disablePathToLower": true, ${pattern}}`)).toEqual(['Topic/Go-Lang/index.html'])
    place.remove()
    expect(await tagAt(`{${pattern}}`)).toEqual(['topic/go-lang/index.html'])
  })

  test('one whose time has not come, or is over, keeps its folder from the site, and the report says so', async () => {
    const { notes } = await plan({ ...all, sites: [] }, '{"baseURL": "https://x.example/"}')
    expect(notes.map(({ file, key, params }) => [file, key, params?.count])).toEqual([
      ['content/over/_index.md', 'export.sectionIsNotDue', 1],
      ['content/draft/_index.md', 'export.sectionIsDraft', 2],
      ['content/later/_index.md', 'export.sectionIsNotDue', 1],
      ['content/waits/_index.md', 'export.sectionIsNotDue', 1],
      ['content/turned/_index.md', 'export.sectionIsDraft', 2],
    ])
  })
})

test.each(hexo.sites.filter(({ index }) => index !== undefined))(
  'the list of all posts is as Hexo has it: $config',
  async ({ config, index = {} }) => {
    const { files } = await plan(hexo, config)
    const ours = files.flatMap(file =>
      file.kind === 'page' && file.view.kind === 'index' ? [[file.path, file.view.posts] as const] : [],
    )
    const days = new Map(ours.flatMap(([, posts]) => posts.map(({ title, day }) => [title, day])))
    // Posts of one second are in the order in which Hexo happened to read them.
    const told = (title: string) => (config.includes('title ') ? title : days.get(title))
    const pages = (all: readonly (readonly [string, readonly string[]])[]) =>
      Object.fromEntries(all.map(([path, titles]) => [path, titles.map(told)]))
    expect(days.size).toBe(24)
    expect(pages(ours.map(([path, posts]) => [path, posts.map(({ title }) => title)]))).toEqual(
      pages(Object.entries(index)),
    )
  },
)

/** What Hugo made of blogs in several languages, and which pages it calls translations of one another. */
interface HugoLanguageSites extends Omit<GeneratorSites, 'sites' | 'files'> {
  readonly blogs: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly sites: readonly {
    readonly files: string
    readonly config: string
    /** By path: the language, then the addresses of translations. */
    readonly posts: Readonly<Record<string, string>>
    readonly lists: readonly string[]
  }[]
}

describe('a Hugo blog in several languages', () => {
  const text = readFileSync(join(import.meta.dirname, 'fixtures/hugo-languages-site.json'), 'utf8')
  // The project's own file, whose shape this test would miss.
  const all = JSON.parse(text) as HugoLanguageSites
  const planned = ({ files, config }: HugoLanguageSites['sites'][number]) =>
    plan({ ...all, files: all.blogs[files] ?? {}, sites: [] }, config)

  test.each(all.sites)('%#: $files, $config', async site => {
    const { files } = await planned(site)
    const paths = files.flatMap(file =>
      file.kind === 'page' && (file.view.kind === 'post' || file.view.kind === 'page') ? file.path : [],
    )
    expect(paths.sort()).toEqual(Object.keys(site.posts).sort())
    const there = new Set(files.map(({ path }) => path))
    expect(site.lists.filter(path => !there.has(path) && !path.includes('categories'))).toEqual([])
  })

  test.each(all.sites)('%#: posts say their language, and which are their translations', async site => {
    const { files } = await planned(site)
    const told = files.flatMap(file => {
      if (file.kind !== 'page' || file.view.kind !== 'post') return []
      const { lang, translations } = file.view
      const others = translations
        .map(({ address }) => encodeURI(address))
        .filter(to => to !== encodeURI(file.address))
      return [[file.path, [lang, ...others].join(' ')]] as const
    })
    const theirs = Object.entries(site.posts).filter(([path]) => told.some(([own]) => own === path))
    const isAlone = Object.keys(JSON.parse(site.config).languages ?? {}).length < 2
    // Hugo calls two posts of one language translations, too.
    const expected = theirs.map(([path, said]) => {
      const [lang = '', ...others] = said.split(' ')
      const other = others.filter(
        to => site.posts[`${decodeURI(to).slice(1)}index.html`]?.split(' ')[0] !== lang,
      )
      return [path, isAlone ? '' : [lang, ...other].join(' ')] as const
    })
    expect(theirs.length).toBeGreaterThan(1)
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected))
  })

  test('a language that is switched off is told of each post', async () => {
    const config = '{"languages": {"en": {}, "zh-cn": {"disabled": true}}}'
    place = makeSamplePlace({ ...all.blogs.suffix, 'config.json': config })
    const posts = await (await openBlog(place.blog, place.home)).listPosts()
    const hidden = posts.filter(({ summary }) => summary.hidden !== null)
    expect(hidden.map(({ id }) => id)).toEqual(posts.map(({ id }) => id).filter(id => id.includes('.zh-cn.')))
    expect(hidden[0]?.summary.hidden).toEqual({
      key: 'hidden.excluded',
      params: { key: 'languages', pattern: 'zh-cn' },
    })
  })
})

test('a list of posts elsewhere than at home: home leads there, unless the blog has a page of its own', async () => {
  const config = 'title: Small\nurl: https://x.example\nindex_generator: { path: blog }\n'
  const led = (await plan(hexo, config)).files.find(({ path }) => path === 'index.html')
  expect(led?.kind === 'text' && led.text).toContain('<a href="blog/">')
  place.remove()
  const files = { ...hexo.files, 'source/index.md': '---\ntitle: Hello\n---\n[all](/blog/)\n' }
  const { files: all, frame } = await plan({ ...hexo, files }, config)
  const home = all.find(({ path }) => path === 'index.html')
  expect(home?.kind === 'page' && home.view).toMatchObject({ kind: 'page', title: 'Hello' })
  expect(frame.pages[0]).toEqual({ title: 'Posts', address: '/blog/' })
})

test('a post that is sticky stands before the others, as in Hexo', async () => {
  const files = {
    ...hexo.files,
    'source/_posts/kept.md': '---\ntitle: Kept\ndate: 2010-01-01\nsticky: 2\n---\n',
  }
  const home = (await plan({ ...hexo, files }, 'title: Small\n')).files.find(
    ({ path }) => path === 'index.html',
  )
  const titles = home?.kind === 'page' && home.view.kind === 'index' && home.view.posts.map(one => one.title)
  expect(titles ? titles.slice(0, 2) : null).toEqual(['Kept', 'With folder'])
})

test('every address of Eleventy 3.1.8 is one of ours, and it has no page that ours adds', async () => {
  const [site] = eleventy.sites
  const { files } = await plan(eleventy, site?.config ?? '')
  const texts = files.filter(file => file.kind === 'page' && ['post', 'page'].includes(file.view.kind))
  const home = files.find(({ path }) => path === 'index.html')
  expect(home?.kind === 'page' && home.view.kind === 'index' && home.view.intro?.id).toBe('index.md')
  expect([...texts.map(({ path }) => path), 'index.html'].sort()).toEqual(site?.files)
})

test('a plain folder is a site: each text in a folder of its name, no draft, no file that nothing shows', async () => {
  place = makeSamplePlace({
    '墨.md': '---\ndate: 2020-02-03\n---\n![](pics/ink.png)\n',
    'walks/2021-03-04-river.md': '---\ntitle: River\ntags: [Walks]\n---\nAlong the river.\n',
    'walks/hill.markdown': '---\ntitle: Hill\ndate: 2022-05-06\ndraft: true\n---\nUp.\n',
    'about.md': '---\ntitle: About\n---\nMe.\n',
    'pics/ink.png': 'x',
    'pics/unused.png': 'x',
  })
  const blog = await openBlog(place.blog, place.home)
  const site = await readSite(
    blog,
    { withDrafts: false, withFuture: false },
    Date.UTC(2030, 0, 1),
    async () => undefined,
  )
  const { files, problems } = planSite(site.source)
  expect(blog.generator).toBe('plain')
  expect(problems).toEqual([])
  expect(files.map(({ path }) => path).sort()).toEqual([
    '404.html',
    'about/index.html',
    'archive/2020/index.html',
    'archive/2021/index.html',
    'archive/index.html',
    'index.html',
    'inkstone/icon.svg',
    'inkstone/search.js',
    'inkstone/theme.css',
    'inkstone/theme.js',
    'robots.txt',
    'search/index.html',
    'tags/index.html',
    'tags/walks/index.html',
    'walks/river/index.html',
    '墨/index.html',
  ])
})

describe('the collections of a Jekyll blog that have output: true', () => {
  /** The folders of collections may be moved together. */
  const moved = (config: string) => {
    const above = /^collections_dir: (.+)$/m.exec(config)?.[1]
    const files = Object.entries(jekyll.files).map(([id, text]) =>
      above !== undefined && /^_(?!layouts)/.test(id) ? [`${above}/${id}`, text] : [id, text],
    )
    return { ...jekyll, files: Object.fromEntries(files) }
  }

  test.each(jekyll.sites)('%#: $config', async ({ config, files, unlike = [] }) => {
    const ours = (await plan(moved(config), config)).files
    const paths = new Set(ours.map(({ path }) => path))
    expect(files.length).toBeGreaterThan(1)
    expect(files.filter(path => !paths.has(path))).toEqual(unlike)
    const theirs = new Set(files)
    const documents = ours.filter(
      file => file.kind === 'copy' || (file.kind === 'page' && file.view.kind === 'page'),
    )
    expect(documents.map(({ path }) => path).filter(path => !theirs.has(path)).length).toBe(
      unlike.filter(path => path.startsWith('r/')).length,
    )
  })
})

test('where Hexo goes on to a second page, its readers are led to the whole list', async () => {
  const { files } = await plan(hexo, 'title: Small\nurl: https://x.example\n')
  const moved = files.find(({ path }) => path === 'tags/Ink/page/2/index.html')
  expect(moved?.kind === 'text' && moved.text).toContain('<a href="../../">')
  const all = files.find(({ path }) => path === 'tags/Ink/index.html')
  expect(all?.kind === 'page' && all.view.kind === 'tag' && all.view.posts.length).toBe(23)
})

test('a category below another has a page of its own, and is named by its own name', async () => {
  const { files } = await plan(hexo, 'title: Small\n')
  const below = files.find(({ path }) => path === 'categories/Art/墨/index.html')
  expect(below?.kind === 'page' && below.view.kind === 'tag' && below.view.tag.name).toBe('墨')
})

const series = '"taxonomies": {"series": "series", "author": "authors", "tag": "tags"}'

describe('a list that a blog of Hugo’s has named', () => {
  test('has a page of all its entries and one for each, and posts say which they are in', async () => {
    const { files } = await plan(hugo, `{"baseURL": "https://x.example/", ${series}}`)
    const viewAt = (path: string) => {
      const file = files.find(one => one.path === path)
      return file?.kind === 'page' ? file.view : null
    }
    const list = { name: 'Series', address: '/series/' }
    const walk = { name: 'A Walk', address: '/series/a-walk/' }
    expect(viewAt('series/index.html')).toEqual({
      kind: 'tags',
      group: list,
      title: null,
      intro: null,
      tags: [{ tag: walk, count: 23 }],
    })
    expect(viewAt('series/a-walk/index.html')).toMatchObject({ kind: 'tag', group: list, tag: walk })
    expect(viewAt('posts/post-01/index.html')).toMatchObject({
      ownLists: [
        { name: 'Series', links: [walk] },
        {
          name: 'Authors',
          links: [
            { name: '林墨', address: '/authors/林墨/' },
            { name: "Ann O'Neil", address: '/authors/ann-oneil/' },
          ],
        },
      ],
    })
  })

  test('has feeds of each entry and of all, and so has a section', async () => {
    const { files } = await plan(hugo, `{"baseURL": "https://x.example/", "title": "S", ${series}}`)
    const feedAt = (path: string) => {
      const file = files.find(one => one.path === path)
      return file?.kind === 'feed' ? file.feed : null
    }
    expect(feedAt('series/a-walk/index.xml')).toMatchObject({ title: 'A Walk · S', about: '/series/a-walk/' })
    expect(feedAt('authors/index.xml')?.posts.map(({ id }) => id)).toEqual(['content/posts/post-01.md'])
    expect(feedAt('notes/index.xml')).toMatchObject({ format: 'rss', title: 'Notes · S', about: '/notes/' })
    expect(feedAt('notes/index.xml')?.posts.map(({ id }) => id)).toEqual([
      'content/notes/n.md',
      'content/notes/deep/n.md',
    ])
  })

  test('lies around a post that has its place', async () => {
    const files = {
      ...hugo.files,
      'content/posts/taken.md': '---\ntitle: T\nurl: /series/a-walk/\ndate: 2020-01-01\n---\nx\n',
    }
    const config = `{"baseURL": "https://x.example/", ${series}}`
    const planned = await plan({ ...hugo, files }, config)
    const there = planned.files.filter(({ path }) => path === 'series/a-walk/index.html')
    expect(there.map(file => file.kind === 'page' && file.view.kind)).toEqual(['post'])
  })

  test.each([
    ['"disableKinds": ["term"]', /^(?:series|authors)\//],
    ['"disableKinds": ["section"]', /^notes\/index\./],
    ['"disableKinds": ["rss"]', /^(?:notes|series|tags)\/index\.xml$/],
    ['"outputs": {"section": ["html"], "taxonomy": ["HTML"]}', /^(?:notes|series|tags)\/index\.xml$/],
    ['"outputs": {"term": ["HTML"]}', /^(?:series|tags)\/.+\/index\.xml$/],
  ])('is not made where the configuration says %s', async (off, pattern) => {
    const made = async (more: string) =>
      (await plan(hugo, `{"baseURL": "https://x.example/", ${series}${more}}`)).files.filter(({ path }) =>
        pattern.test(path),
      ).length
    expect(await made(`, ${off}`)).toBe(0)
    place.remove()
    expect(await made('')).toBeGreaterThan(0)
  })
})

describe('what Hugo’s `_index.md` say', () => {
  const config = '{"baseURL": "https://x.example/", "taxonomies": {"tag": "tags", "series": "series"}'
  const planned = async (more = '') => {
    const { files, notes } = await plan(hugoLists, `${config}${more}}`)
    const viewAt = (path: string) => {
      const file = files.find(one => one.path === path)
      return file?.kind === 'page' ? file.view : null
    }
    return { files, notes, viewAt }
  }
  const introOf = (folder: string) => ({ id: `content/${folder}_index.md`, format: 'markdown' })

  test('a section has a page with its title, its text, its parts and every post below it', async () => {
    const { viewAt } = await planned()
    const manual = { name: 'Manual', address: '/docs/' }
    const part = { name: 'Part A', address: '/docs/a/' }
    expect(viewAt('docs/index.html')).toMatchObject({
      title: 'Manual',
      above: null,
      intro: introOf('docs/'),
      feed: '/docs/index.xml',
      parts: [
        { tag: { name: 'Deep', address: '/docs/c/d/' }, count: 1 },
        { tag: part, count: 2 },
        { tag: { name: 'Empty', address: '/docs/empty/' }, count: 0 },
      ],
      posts: ['Four', 'Three', 'Two', 'One', 'Intro'].map(title => ({ title })),
    })
    expect(viewAt('docs/a/b/index.html')).toMatchObject({ title: 'Part B', above: part, parts: [] })
    expect(viewAt('docs/a/index.html')).toMatchObject({ above: manual })
    expect(viewAt('elsewhere/index.html')).toMatchObject({ kind: 'section', title: 'Moved' })
    expect(viewAt('news/index.html')).toMatchObject({ kind: 'section', title: 'News', intro: null })
  })

  test('an entry of a list has its own name everywhere, its text and its address', async () => {
    const { viewAt } = await planned()
    const go = { name: 'Golang', address: '/tags/go/' }
    const rust = { name: 'Rust', address: '/languages/rust/' }
    expect(viewAt('docs/a/b/two/index.html')).toMatchObject({ post: { tags: [go, rust] } })
    expect(viewAt('tags/go/index.html')).toMatchObject({ tag: go, intro: introOf('tags/go/') })
    expect(viewAt('languages/rust/index.html')).toMatchObject({
      tag: rust,
      feed: '/languages/rust/index.xml',
    })
    expect(viewAt('tags/index.html')).toMatchObject({ title: 'Topics', intro: introOf('tags/') })
    expect(viewAt('tags/unused/index.html')).toMatchObject({ tag: { name: 'Not used' }, posts: [] })
    expect(viewAt('series/walks/index.html')).toMatchObject({ tag: { name: 'Long walks' } })
    expect(viewAt('index.html')).toMatchObject({ kind: 'index', intro: introOf('') })
  })

  test('patterns for whole kinds, as Hugo has them since 0.115', async () => {
    const { viewAt } = await planned(
      ', "permalinks": {"term": {"tags": "/t/:slug/"}, "section": {"docs": "/book/:contentbasename/"}, "taxonomy": {"series": "/all-:title/"}}',
    )
    expect(viewAt('t/golang/index.html')).toMatchObject({ kind: 'tag', tag: { name: 'Golang' } })
    expect(viewAt('book/a/index.html')).toMatchObject({ kind: 'section', title: 'Part A' })
    expect(viewAt('all-series/index.html')).toMatchObject({ kind: 'tags' })
    expect(viewAt('docs/a/one/index.html')).toMatchObject({ kind: 'post' })
  })

  test('one that is a draft keeps all of its folder from the site, and the report says so', async () => {
    const { files, notes } = await planned()
    expect(files.filter(({ path }) => path.startsWith('hidden/'))).toEqual([])
    expect(notes).toEqual([
      { file: 'content/hidden/_index.md', line: null, key: 'export.sectionIsDraft', params: { count: 1 } },
    ])
  })

  test('the site has their texts, and leads from their former addresses', async () => {
    place = makeSamplePlace({ ...hugoLists.files, 'config.json': `${config}}` })
    await exportSample(place)
    const page = (path: string) => readFileSync(join(place.out, path, 'index.html'), 'utf8')
    expect(page('docs')).toContain('<p>Read <strong>this</strong> first.</p>')
    expect(page('tags/go')).toContain('<p>The <em>language</em>.</p>')
    expect(page('old-docs')).toContain('<a href="../docs/">')
    expect(page('golang')).toContain('<a href="../tags/go/">')
    expect(page('start')).toContain('<a href="../">')
    place.write({ 'content/docs/_index.md': '---\ntitle: Manual\n---\nSee [part A](a/_index.md).\n' })
    const { problems } = await exportSample(place)
    expect(problems.filter(({ file }) => file === 'content/docs/_index.md')).toEqual([])
    expect(page('docs')).toContain('<a href="a/">part A</a>')
  })
})
