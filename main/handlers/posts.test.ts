import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { bench, closeSessions } from '../handlers-bench.ts'

afterEach(closeSessions)

const post = (title: string, more = '') =>
  `---\nlayout: post\ntitle: "${title}"\n${more}tags: [a]\n---\n\nWords.\n`
const config =
  'title: 示例\nurl: https://ink.example\nbaseurl: /notes\npermalink: pretty\ntimezone: Asia/Shanghai\n'

async function blog(
  files: Readonly<Record<string, string>> = {},
  root = sampleBlog({ '_config.yml': config, ...files }),
) {
  const made = await bench(root)
  await made.handlers['app.boot']()
  /** Begins a post and types its title. */
  const begin = async (
    title: string,
    model: Parameters<(typeof made.handlers)['posts.create']>[0]['model'] = { kind: 'latest' },
  ) => {
    const { id, text } = await made.handlers['posts.create']({ model })
    const at = text.indexOf('title:') + 'title:'.length
    const rest = text.slice(at).replace(/^ *""/, '')
    const typed = ` ${title}`
    const gone = text.length - at - rest.length
    await made.handlers['posts.change']({
      id,
      seq: 1,
      changes: [at, [gone, typed], rest.length].filter(part => part !== 0) as never,
    })
    return id
  }
  const place = async (id: string, slug = '') => {
    const { file, address, warning } = await made.handlers['posts.place']({ id, slug })
    return [
      file.replace(/\d{4}-\d{2}-\d{2}/, 'TODAY'),
      address?.replace(/\d{4}\/\d{2}\/\d{2}/, 'TODAY'),
      warning?.key,
    ]
  }
  return { ...made, root, begin, place }
}

describe('a new post', () => {
  test('is made after the latest one, another one, or a template', async () => {
    const { handlers } = await blog({
      '_posts/2020-01-01-old.md': post('Old', 'subtitle: x\n'),
      '_posts/2024-01-01-new.md': post('New'),
      '_templates/week.md': '---\ntitle: Week\ntags: [week]\n---\n\n## Read\n',
      '_drafts/模板.md': '---\ntitle: x\n---\n',
      'secret.md': 'not offered',
    })
    const create = async (model: Parameters<(typeof handlers)['posts.create']>[0]['model']) =>
      (await handlers['posts.create']({ model })).text
    expect(await create({ kind: 'latest' })).toBe('---\nlayout: post\ntitle: ""\ntags: []\n---\n\n')
    expect(await create({ kind: 'post', id: '_posts/2020-01-01-old.md' })).toBe(
      '---\nlayout: post\ntitle: ""\nsubtitle:\ntags: []\n---\n\n',
    )
    expect(await handlers['posts.templates']()).toEqual(['_drafts/模板.md', '_templates/week.md'])
    expect(await create({ kind: 'template', id: '_templates/week.md' })).toBe(
      '---\ntitle:\ntags: [week]\n---\n\n## Read\n',
    )
    await expect(create({ kind: 'template', id: 'secret.md' })).rejects.toThrow('missing')
  })

  test('of a blog without posts is made after the generator’s own template', async () => {
    const root = sampleFolder({
      'hugo.toml': "baseURL = 'https://ink.example/'\n",
      'content/.keep': '',
      'archetypes/default.md': "+++\ntitle = '{{ .Name }}'\ndate = {{ .Date }}\ndraft = true\n+++\n",
    })
    const { handlers } = await blog({}, root)
    const { text } = await handlers['posts.create']({ model: { kind: 'latest' } })
    expect(text).toMatch(
      /^\+\+\+\ntitle = ''\ndate = \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d\ndraft = true\n\+\+\+\n$/,
    )
  })

  test('says where it will be while its title is typed, and is filed under the name that was chosen', async () => {
    const { handlers, begin, place, root } = await blog({ '_posts/2024-01-01-new.md': post('New') })
    const id = await begin('江边，早晨')
    expect(await place(id)).toEqual([
      '_posts/TODAY-江边-早晨.md',
      'https://ink.example/notes/TODAY/江边-早晨/',
      undefined,
    ])
    expect(await place(id, 'River Walk?')).toEqual([
      '_posts/TODAY-River-Walk.md',
      'https://ink.example/notes/TODAY/River-Walk/',
      undefined,
    ])
    const filed = await handlers['posts.file']({ id, seq: 1 })
    expect(filed.id).toMatch(/^_posts\/\d{4}-\d{2}-\d{2}-River-Walk\.md$/)
    expect(readFileSync(join(root, filed.id), 'utf8')).toContain('title: 江边，早晨\n')
  })

  test('with a Chinese title is called as that is read, where the blog gives such posts Latin names', async () => {
    const { handlers, begin, place } = await blog({ '_posts/2024-01-01-river.md': post('江边') })
    const id = await begin('重庆的第一封信 2')
    expect(await place(id)).toEqual([
      '_posts/TODAY-chong-qing-de-di-yi-feng-xin-2.md',
      'https://ink.example/notes/TODAY/chong-qing-de-di-yi-feng-xin-2/',
      undefined,
    ])
    const filed = await handlers['posts.file']({ id, seq: 1 })
    expect(filed.id).toMatch(/-chong-qing-de-di-yi-feng-xin-2\.md$/)
    const [file] = await place(await begin('さくらの道'))
    expect(file).toBe('_posts/TODAY-untitled.md')
  })

  test('is warned of a name or an address that another has', async () => {
    const { handlers, begin, place } = await blog({
      '_posts/2024-01-01-new.md': post('New'),
      '_posts/2020-01-01-old.md': post('Old', 'permalink: /about-me/\n'),
      '_config.yml': config.replace('pretty', '/:title/'),
      'river.md': '---\ntitle: River\n---\n',
    })
    const first = await begin('Walk')
    await handlers['posts.file']({ id: first, seq: 1 })
    const second = await begin('Walk')
    await new Promise(resolve => setTimeout(resolve, 0))
    expect(await place(second)).toEqual([
      '_posts/TODAY-walk-2.md',
      'https://ink.example/notes/walk-2/',
      'newPost.nameTaken',
    ])
    expect((await place(second, 'river'))[2]).toBe('newPost.addressTaken')
    expect((await place(second, 'about-me'))[2]).toBe('newPost.addressTaken')
    expect((await place(second, 'elsewhere'))[2]).toBe(undefined)
  })
})

describe('pages beside the posts', () => {
  test('are listed with their addresses', async () => {
    const { handlers } = await blog({
      'about.md': '---\ntitle: 关于\npermalink: /me/\n---\n',
      'index.md': '---\nlayout: home\n---\n',
      'notes/index.md': '---\nlayout: page\n---\n',
      'README.md': 'no front matter: copied, no page',
      '_posts/2024-01-01-new.md': post('New'),
      'tags.html': '---\n---\n',
    })
    expect(await handlers['pages.list']()).toEqual([
      { id: 'about.md', title: '关于', address: '/me/', problem: null },
      { id: 'index.md', title: 'index', address: '/', problem: null },
      { id: 'notes/index.md', title: 'notes', address: '/notes/', problem: null },
    ])
  })

  test('of Hexo and Hugo are found where those keep them', async () => {
    const hexo = await blog(
      {},
      sampleFolder({
        '_config.yml': 'title: A\n',
        'source/_posts/a.md': '---\ntitle: A\n---\n',
        'source/about/index.md': '---\ntitle: About\n---\n',
      }),
    )
    expect((await hexo.handlers['pages.list']()).map(({ id, address }) => [id, address])).toEqual([
      ['source/about/index.md', '/about/'],
    ])
    const jekyll = await blog(
      {},
      sampleFolder({
        '_config.yml': 'collections:\n  recipes: { output: true, permalink: /food/:path/ }\n  notes: {}\n',
        '_posts/2024-01-01-a.md': '---\ntitle: A\n---\n',
        '_notes/n.md': '---\ntitle: N\n---\n',
        '_recipes/soup.md': '---\ntitle: Soup\n---\n',
        'about.md': '---\ntitle: About\n---\n',
      }),
    )
    expect((await jekyll.handlers['pages.list']()).map(({ id, address }) => [id, address])).toEqual([
      ['about.md', '/about.html'],
      ['_recipes/soup.md', '/food/soup/'],
    ])
    const hugo = await blog(
      {},
      sampleFolder({
        'hugo.toml': "baseURL = 'https://a.example/'\n",
        'content/about.md': '+++\ntitle = "About"\n+++\n',
        'content/notes/_index.markdown': '',
        'content/posts/_index.md': '+++\ntitle = "All"\n+++\n',
        'content/tags/go/_index.md': '+++\nurl = "/golang/"\n+++\n',
        'content/posts/a.md': '+++\ntitle = "A"\n+++\n',
      }),
    )
    await hugo.handlers['posts.list']()
    expect((await hugo.handlers['pages.list']()).map(({ id, address }) => [id, address])).toEqual([
      ['content/about.md', '/about/'],
      ['content/notes/_index.markdown', '/notes/'],
      ['content/posts/_index.md', '/posts/'],
      ['content/tags/go/_index.md', '/golang/'],
    ])
  })

  test('a new one is like the others, and is filed beside them', async () => {
    const { handlers, begin, place, root } = await blog({
      'about.md': '---\nlayout: page\ntitle: "关于"\nicon: a\n---\n\n正文\n',
    })
    const { text } = await handlers['posts.create']({ model: { kind: 'page' } })
    expect(text).toBe('---\nlayout: page\ntitle: ""\nicon:\n---\n\n')
    const id = await begin('友情链接', { kind: 'page' })
    expect(await place(id)).toEqual(['友情链接.md', 'https://ink.example/notes/友情链接/', undefined])
    expect((await place(id, 'about'))[2]).toBe('newPost.nameTaken')
    await place(id)
    const filed = await handlers['posts.file']({ id, seq: 1 })
    expect(filed.id).toBe('友情链接.md')
    expect(existsSync(join(root, '友情链接.md'))).toBe(true)
  })

  test('a document of a collection is no model for one', async () => {
    const { handlers, begin, place } = await blog(
      {},
      sampleFolder({
        '_config.yml': 'collections:\n  recipes: { output: true }\n',
        '_posts/2024-01-01-a.md': '---\ntitle: A\n---\n',
        '_recipes/soup.md': '---\ntitle: Soup\nserves: 4\n---\nx\n',
      }),
    )
    const { text } = await handlers['posts.create']({ model: { kind: 'page' } })
    expect(text).toBe('---\nlayout: page\ntitle:\n---\n\n')
    const [id] = await place(await begin('Links', { kind: 'page' }))
    expect(id).toBe('links.md')
  })
})
