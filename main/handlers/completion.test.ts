import { afterEach, expect, test } from 'vitest'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { bench, closeSessions } from '../handlers-bench.ts'

afterEach(closeSessions)

const walk = '_posts/2024-03-01-江边散步.md'
const stone = '_posts/2024-01-02-stone.md'

async function opened(files: Readonly<Record<string, string>> = {}) {
  const root = sampleBlog({
    [walk]: '---\ntitle: 江边散步\n---\n![](/img/walk/river.png)\n\n## 第一段路\n\n## Way back\n',
    [stone]: '---\ntitle: A stone\n---\n```go\nx\n```\n[w]({{ site.baseurl }}/2024/03/01/江边散步/)\n',
    'about.md': '---\ntitle: About me\n---\nHello.\n',
    'img/walk/river.png': 'x',
    'img/stone/inkstone.png': 'x',
    'img/stone/notes.txt': 'x',
    ...files,
  })
  const made = await bench(root)
  await made.handlers['app.boot']()
  return made.handlers
}

test('a post is found by its pinyin, and linked to as this blog links', async () => {
  const handlers = await opened()
  const found = await handlers['completion.links']({ id: stone, query: 'jbsb', name: 'habit' })
  expect(found).toEqual([
    {
      id: walk,
      title: '江边散步',
      marks: [[0, 4]],
      day: '2024-03-01',
      written: '{{ site.baseurl }}/2024/03/01/江边散步/',
    },
  ])
  const named = await handlers['completion.links']({ id: stone, query: '散步', name: 'postUrl' })
  expect(named.map(({ written }) => written)).toEqual(['2024-03-01-江边散步'])
})

test('a page is found too, and the post itself is no place to lead to', async () => {
  const handlers = await opened()
  const found = await handlers['completion.links']({ id: stone, query: 'about', name: 'habit' })
  expect(found.map(({ title, written }) => [title, written])).toEqual([
    ['About me', '{{ site.baseurl }}/about/'],
  ])
  const own = await handlers['completion.links']({ id: stone, query: 'stone', name: 'habit' })
  expect(own).toEqual([])
})

test('pictures come with the address that this blog writes, those of the post’s own folder first', async () => {
  const handlers = await opened()
  const all = await handlers['completion.pictures']({ id: walk, query: '' })
  expect(all.map(({ written }) => written)).toEqual(['/img/walk/river.png', '/img/stone/inkstone.png'])
  const some = await handlers['completion.pictures']({ id: walk, query: '/img/ink' })
  expect(some.map(({ id }) => id)).toEqual(['img/stone/inkstone.png'])
})

test('the headings of what a link leads to, with the ids that the generator gives them', async () => {
  const handlers = await opened()
  const written = '{{ site.baseurl }}/2024/03/01/江边散步/'
  expect(await handlers['completion.headings']({ id: stone, written })).toEqual([
    { title: '第一段路', level: 2, id: '第一段路' },
    { title: 'Way back', level: 2, id: 'way-back' },
  ])
  const byName = '{% post_url 2024-03-01-江边散步 %}'
  expect(await handlers['completion.headings']({ id: stone, written: byName })).toHaveLength(2)
  expect(await handlers['completion.headings']({ id: stone, written: '/gone/' })).toEqual([])
})

test('how one writes in this blog', async () => {
  const handlers = await opened({ '_includes/map.html': '<div></div>' })
  const { languages, snippets, ownTags } = await handlers['completion.learn']()
  expect({ languages, ownTags }).toEqual({ languages: ['go'], ownTags: [] })
  expect(snippets.map(({ label }) => label)).toContain('{% include map.html')
})

test('a link in the preview leads to the post, by its address, its file or the name that a tag has for it', async () => {
  const handlers = await opened({ '_drafts/later.md': '---\ntitle: Later\n---\n' })
  const leads = async (address: string) => (await handlers['preview.follow']({ id: stone, address })).to
  expect(await leads('/2024/03/01/%E6%B1%9F%E8%BE%B9%E6%95%A3%E6%AD%A5/#way-back')).toBe(walk)
  expect(await leads(`/${encodeURI(walk)}`)).toBe(walk)
  expect(await leads('/about/')).toBe('about.md')
  expect(await leads('/_drafts/later.md')).toBe('_drafts/later.md')
  expect(await leads('/2024/03/01/gone/')).toBe(null)
  expect(await leads('/later')).toBe(null)
  expect(await leads('/img/walk/river.png')).toBe(null)
})

test('links of the preview lead to the published site for who copies the post', async () => {
  const handlers = await opened({
    '_config.yml': 'url: https://example.org\nbaseurl: /blog\npermalink: pretty\n',
    '_drafts/later.md': '---\ntitle: Later\n---\n',
  })
  const lead = async (namedOnly: boolean, ...addresses: string[]) =>
    (await handlers['preview.addresses']({ id: stone, addresses, namedOnly })).addresses
  const site = 'https://example.org/blog'
  const published = `${site}/2024/03/01/%E6%B1%9F%E8%BE%B9%E6%95%A3%E6%AD%A5/`
  expect(
    await lead(
      false,
      `/${encodeURI(walk)}#way-back`,
      '/blog/2024/03/01/江边散步/?a=1',
      '../../../03/01/江边散步/',
      '/about/',
      '/img/stone/notes.txt',
      '/gone/',
    ),
  ).toEqual([
    `${published}#way-back`,
    `${published}?a=1`,
    published,
    `${site}/about/`,
    `${site}/img/stone/notes.txt`,
    null,
  ])
  // What is written as it is stays so; what a tag has named never is a file's path on the site.
  expect(await lead(true, `/${encodeURI(walk)}#way-back`, '/2024/03/01/江边散步/', '/about/')).toEqual([
    `${published}#way-back`,
    null,
    null,
  ])
})

test.each([
  ['Hexo', { '_config.yml': 'url: https://example.org\n' }, 'source/_posts/江边.md', '/2024/03/01/江边/'],
  ['Hugo', { 'hugo.toml': 'baseURL = "https://example.org/"\n' }, 'content/posts/江边.md', '/posts/江边/'],
])('a name in a tag of %s leads to the address of its post too', async (_, config, post, address) => {
  const root = sampleFolder({ ...config, [post]: '---\ntitle: 江边\ndate: 2024-03-01\n---\nWords.\n' })
  const { handlers } = await bench(root)
  await handlers['app.boot']()
  const addresses = [`/${encodeURI(post)}#岸`]
  expect(await handlers['preview.addresses']({ id: post, addresses, namedOnly: true })).toEqual({
    addresses: [`https://example.org${encodeURI(address)}#岸`],
  })
})
