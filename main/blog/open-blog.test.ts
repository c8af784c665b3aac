import {
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openHistory } from '../disk/history/history.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { createOpenDocuments } from '../documents/open-documents.ts'
import { asOrdinaryUser } from './as-ordinary-user.ts'
import { openBlog } from './open-blog.ts'
import { sampleBlog, sampleFolder } from './sample-blog.ts'

const listed = async (root: string) =>
  (await (await openBlog(root)).listPosts()).map(({ summary }) => summary)
const problems = async (root: string) =>
  Object.fromEntries((await listed(root)).map(({ id, problem }) => [id, problem?.key ?? null]))

describe('openBlog', () => {
  test('what the configuration says holds while the folder is gone, and not when only its file is', async () => {
    const root = sampleBlog({ '_posts/2024-01-01-a.md': 'A\n' })
    const blog = await openBlog(root)
    renameSync(root, `${root}-away`)
    expect(await blog.refreshConfig()).toBe(false)
    expect(blog.name).toBe('示例')
    renameSync(`${root}-away`, root)
    expect(await blog.refreshConfig()).toBe(false)
    rmSync(join(root, '_config.yml'))
    expect(await blog.refreshConfig()).toBe(true)
    expect(blog.name).not.toBe('示例')
  })

  test('a Jekyll blog: its title, its posts, their dates from the file names', async () => {
    const root = sampleBlog({
      '_posts/2016-12-03-深圳黑客松之旅.md': '---\ntitle: 深圳黑客松之旅\ntags: [Openstack]\n---\n正文\n',
      '_drafts/想法.md': '没有 Front Matter\n',
      'about.md': '---\ntitle: About\n---\n',
      'README.md': 'x',
    })
    const blog = await openBlog(root)
    expect(blog).toMatchObject({ root, name: '示例', generator: 'jekyll', configProblem: null })
    expect(blog.config.permalink).toBe('pretty')
    const posts = await blog.listPosts()
    expect(posts.map(({ id }) => id)).toEqual(['_drafts/想法.md', '_posts/2016-12-03-深圳黑客松之旅.md'])
    expect(posts[1]?.summary).toMatchObject({
      title: '深圳黑客松之旅',
      tags: ['Openstack'],
      date: { day: '2016-12-03', source: 'name' },
      draft: false,
      problem: null,
    })
    expect(posts[0]?.summary.draft).toBe(true)
    expect(await posts[1]?.readText()).toBe('---\ntitle: 深圳黑客松之旅\ntags: [Openstack]\n---\n正文\n')
  })

  test('a summary has the categories of the front matter and of the folders', async () => {
    const root = sampleFolder({
      '_config.yml': 'title: x\n',
      '_posts/2020-01-01-b.md': 'b',
      'notes/_posts/2024-05-31-a.md': '---\ncategories: [Ink, Paper]\n---\n',
    })
    const posts = await (await openBlog(root)).listPosts()
    const post = posts.find(({ id }) => id.startsWith('notes/'))
    expect(post?.summary.categories).toEqual(['notes', 'Ink', 'Paper'])
  })

  test('an empty folder, and one without Markdown, is a plain blog with no posts', async () => {
    for (const root of [sampleFolder(), sampleFolder({ 'a.txt': 'x' })]) {
      const blog = await openBlog(root)
      expect(blog.generator).toBe('plain')
      expect(await blog.listPosts()).toEqual([])
    }
  })

  test('opening and listing write nothing', async () => {
    const root = sampleBlog({ '_posts/2020-01-01-a.md': 'x' })
    const times = () => ['', '_posts', '_posts/2020-01-01-a.md'].map(id => statSync(join(root, id)).mtimeMs)
    const before = times()
    await listed(root)
    expect(times()).toEqual(before)
    expect(readdirSync(root).sort()).toEqual(['_config.yml', '_posts'])
  })

  test('a folder that is not there, and a file instead of a folder', async () => {
    const root = sampleFolder({ 'post.md': 'x' })
    const gone = join(root, 'gone')
    await expect(openBlog(gone)).rejects.toMatchObject({ key: 'blog.missing', params: { folder: gone } })
    await expect(openBlog(join(root, 'post.md'))).rejects.toMatchObject({ key: 'blog.notAFolder' })
    await expect(openBlog(join(root, 'post.md', 'x'))).rejects.toMatchObject({ key: 'blog.notAFolder' })
  })

  test('a folder without permission', async () => {
    const root = sampleBlog({ '_posts/2020-01-01-a.md': 'x' })
    chmodSync(root, 0o000)
    await asOrdinaryUser(async () => {
      await expect(openBlog(root)).rejects.toMatchObject({ code: 'forbidden', key: 'blog.noPermission' })
    })
    chmodSync(root, 0o700)
  })

  test('the home folder, what holds it, and a drive’s root are too wide', async () => {
    const home = sampleFolder({ 'blog/a.md': 'x' })
    for (const folder of [home, dirname(home), '/']) {
      await expect(openBlog(folder, home)).rejects.toMatchObject({ key: 'blog.tooWide' })
    }
    expect((await openBlog(join(home, 'blog'), home)).name).toBe('blog')
  })

  test('a folder reached by a link is opened where it really is', async () => {
    const root = sampleBlog()
    const link = join(sampleFolder(), 'link')
    symlinkSync(root, link)
    expect((await openBlog(link)).root).toBe(root)
  })

  test('a folder that is deleted while it is open is missing, in a sentence', async () => {
    const root = sampleBlog({ '_posts/2020-01-01-a.md': 'x' })
    const blog = await openBlog(root)
    const [post] = await blog.listPosts()
    rmSync(root, { recursive: true })
    await expect(blog.listPosts()).rejects.toMatchObject({ key: 'blog.missing', params: { folder: root } })
    await expect(post?.readText()).rejects.toMatchObject({ code: 'missing' })
  })
})

describe('a blog of its generator’s own front matter', () => {
  test('Hugo with TOML: titles, dates, tags, drafts', async () => {
    const root = sampleFolder({
      'hugo.yaml': 'title: x\ntimeZone: Asia/Shanghai\n',
      'content/posts/a.md': '+++\ntitle = "墨"\ndate = 2024-05-31T23:30:00\ntags = ["a", "b"]\n+++\n',
      'content/posts/b.md':
        '+++\nTitle = \'b\'\ndate = 2024-05-31\ndraft = true\n[params]\ntags = ["no"]\n+++\n',
    })
    expect(await listed(root)).toMatchObject([
      {
        title: '墨',
        date: { day: '2024-05-31', source: 'field' },
        tags: ['a', 'b'],
        draft: false,
        problem: null,
      },
      { title: 'b', date: { day: '2024-05-31', source: 'field' }, tags: [], draft: true, problem: null },
    ])
    expect((await listed(root))[0]?.date?.timeMs).toBe(Date.UTC(2024, 4, 31, 15, 30))
  })

  test('Hexo with `;;;`, with and without its opening line', async () => {
    const root = sampleFolder({
      '_config.yml': 'title: x\n',
      'source/_posts/a.md': ';;;\n"title": "墨", "tags": ["a"],\n"date": "2024-05-31"\n;;;\n正文。\n',
      'source/_posts/b.md': '"title": "b",\n"published": false\n;;;\nText.\n',
      'source/_posts/c.md': 'title: c\ntag: one tag\n---\nText.\n\n---\nMore.\n',
      'source/_posts/d.md': 'Only text: no field.\n',
    })
    expect(await listed(root)).toMatchObject([
      { title: '墨', date: { day: '2024-05-31' }, tags: ['a'], draft: false, problem: null },
      { title: 'b', draft: true, problem: null },
      { title: 'c', tags: ['one tag'], problem: null },
      { title: 'd', tags: [], problem: null },
    ])
  })
})

describe('bad files never hide the others', () => {
  test.runIf(process.platform === 'linux')(
    'a name that is not UTF-8 is listed as unreadable, and never touched',
    async () => {
      const root = sampleBlog({ '_posts/2020-01-01-good.md': '---\ntitle: Good\n---\n' })
      const bad = Buffer.concat([
        Buffer.from(`${root}/_posts/2020-01-02-`),
        Buffer.from('c4e3bac3', 'hex'),
        Buffer.from('.md'),
      ])
      const folder = Buffer.concat([Buffer.from(`${root}/_posts/`), Buffer.from('c4e3', 'hex')])
      writeFileSync(bad, '---\ntitle: Bad\n---\n')
      mkdirSync(folder)
      const before = statSync(bad, { bigint: true })
      const posts = await listed(root)
      expect(posts.map(({ title, problem }) => [title, problem?.key ?? null])).toContainEqual(['Good', null])
      const [unreadable] = posts.filter(({ problem }) => problem?.key === 'post.badName')
      expect(unreadable?.id).toMatch(/^_posts\/2020-01-02-\ufffd+\.md$/)
      const documents = createOpenDocuments({
        fs: nodeFs,
        root,
        history: openHistory(nodeFs, sampleFolder(), root),
        now: Date.now,
      })
      await expect(documents.open(unreadable?.id ?? '')).rejects.toMatchObject({ code: 'missing' })
      expect(statSync(bad, { bigint: true })).toMatchObject({
        ino: before.ino,
        mtimeNs: before.mtimeNs,
        ctimeNs: before.ctimeNs,
      })
      expect(readdirSync(Buffer.from(`${root}/_posts`), { encoding: 'buffer' })).toContainEqual(
        bad.subarray(Buffer.byteLength(`${root}/_posts/`)),
      )
    },
  )

  const good = '---\ntitle: Good\n---\n'
  const at = (name: string) => `_posts/2020-01-01-${name}.md`

  test('each has its reason', async () => {
    const root = sampleBlog({
      [at('good')]: good,
      [at('empty')]: '',
      [at('broken')]: '---\ntitle: a\ntags: [A, B\n---\nx\n',
      [at('colon')]: '---\ntitle: a: b\n---\n',
      [at('list')]: '---\n- a\n- b\n---\n',
      [at('deep')]: `---\na: ${'['.repeat(20_000)}\n---\n`,
      [at('gbk')]: Buffer.from('c4e3bac3a3accac0bde7a1a3d5e2cac7ced2b5c4b2a9bfcda1a3', 'hex'),
      [at('binary')]: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      [at('toml')]: '+++\ntitle = "a"\n+++\n',
      [at('unclosed')]: '---\ntitle: a\n',
    })
    expect(await problems(root)).toEqual({
      [at('good')]: null,
      [at('empty')]: null,
      [at('broken')]: 'post.brokenFrontMatter',
      [at('colon')]: 'post.brokenFrontMatter',
      [at('list')]: 'post.frontMatterNotFields',
      [at('deep')]: 'post.frontMatterTooDeep',
      [at('gbk')]: 'post.notUtf8',
      [at('binary')]: 'post.binary',
      [at('toml')]: 'post.frontMatterForeign',
      [at('unclosed')]: null,
    })
  })

  test('broken front matter is named with its line in the file, and the title comes from the name', async () => {
    const root = sampleBlog({ [at('my-post')]: '---\ntitle: a\nsubtitle: b: c\n---\n' })
    expect((await listed(root))[0]).toMatchObject({
      title: 'My Post',
      problem: { key: 'post.brokenFrontMatter', params: { line: 3 } },
    })
  })

  test('one of 5 MB is listed by its start, and read whole', async () => {
    const text = `---\ntitle: 长\n---\n${'一行文字。\n'.repeat(330_000)}`
    const root = sampleBlog({ [at('long')]: text })
    const [post] = await (await openBlog(root)).listPosts()
    expect(post?.summary).toMatchObject({ title: '长', problem: null })
    expect(post?.summary.sizeBytes).toBeGreaterThan(5_000_000)
    expect(await post?.readText()).toBe(text)
  })

  test('what looks like the closing fence and is none does not end the front matter', async () => {
    const root = sampleBlog({ [at('a')]: '---\ntitle: |\n  x\nnote: y\n---- \nmore: 1\n---\nbody\n' })
    expect((await listed(root))[0]?.problem?.key).toBe('post.brokenFrontMatter')
    const indented = sampleBlog({ [at('b')]: '---\r\ntitle: "标题"\r\n---\r\nbody\r\n---\r\n' })
    expect((await listed(indented))[0]?.title).toBe('标题')
  })

  test('a byte-order mark, and front matter closed by dots', async () => {
    const root = sampleBlog({
      [at('bom')]: '\ufeff---\ntitle: BOM\n---\n',
      [at('dots')]: '---\ntitle: Dots\n...\nx',
    })
    expect((await listed(root)).map(({ title }) => title)).toEqual(['BOM', 'Dots'])
  })

  test('links: out of the blog, to nothing, to itself, round in a circle', async () => {
    const outside = sampleFolder({ 'secret.md': '---\ntitle: Secret\n---\n', 'more/2020-01-01-x.md': good })
    const root = sampleBlog({ [at('good')]: good })
    symlinkSync(join(outside, 'secret.md'), join(root, at('out')))
    symlinkSync(join(outside, 'more'), join(root, '_posts/more'))
    symlinkSync(join(root, 'nothing.md'), join(root, at('nothing')))
    symlinkSync(join(root, at('loop')), join(root, at('loop')))
    symlinkSync(root, join(root, '_posts/circle'))
    symlinkSync('.', join(root, '_posts/here'))
    symlinkSync(join(root, at('good')), join(root, at('same')))
    expect(await problems(root)).toEqual({
      [at('good')]: null,
      [at('same')]: null,
      [at('out')]: 'post.outside',
      '_posts/more': 'blog.folderOutside',
      [at('nothing')]: 'post.unreadable',
      [at('loop')]: 'post.unreadable',
    })
    expect(JSON.stringify(await listed(root))).not.toContain('Secret')
  })

  test('a file and a folder without permission', async () => {
    const root = sampleBlog({ [at('good')]: good, [at('closed')]: good, '_posts/shut/2020-01-01-x.md': good })
    chmodSync(root, 0o755)
    chmodSync(join(root, at('closed')), 0o000)
    chmodSync(join(root, '_posts/shut'), 0o000)
    await asOrdinaryUser(async () => {
      expect(await problems(root)).toEqual({
        [at('good')]: null,
        [at('closed')]: 'post.noPermission',
        '_posts/shut': 'blog.folderUnreadable',
      })
    })
    chmodSync(join(root, '_posts/shut'), 0o755)
  })

  test('a folder named like a post, and the generator’s own folders', async () => {
    const root = sampleBlog({
      [at('good')]: good,
      '_site/_posts/2020-01-01-x.md': good,
      'node_modules/p/_posts/2020-01-01-x.md': good,
      'vendor/_posts/2020-01-01-x.md': good,
      '.git/_posts/2020-01-01-x.md': good,
      '.trash/2020-01-01-x.md': good,
      'movies/_posts/2020-01-01-x.md': good,
    })
    mkdirSync(join(root, at('folder')))
    expect(Object.keys(await problems(root))).toEqual([at('good'), 'movies/_posts/2020-01-01-x.md'])
  })
})

describe('listing again', () => {
  test('gives the same objects for what has not changed, and sees what has', async () => {
    const root = sampleBlog({
      '_posts/2020-01-01-a.md': 'a',
      '_posts/2020-01-02-b.md': 'b',
      '_posts/2020-01-03-c.md': 'c',
    })
    const blog = await openBlog(root)
    const [a, b] = await blog.listPosts()
    writeFileSync(join(root, '_posts/2020-01-02-b.md'), '---\ntitle: New\n---\n')
    renameSync(join(root, '_posts/2020-01-03-c.md'), join(root, '_posts/2020-01-04-d.md'))
    const again = await blog.listPosts()
    expect(again.map(({ id }) => id)).toEqual(
      ['01-a', '02-b', '04-d'].map(name => `_posts/2020-01-${name}.md`),
    )
    expect(again[0]).toBe(a)
    expect(again[1]).not.toBe(b)
    expect(again[1]?.summary.title).toBe('New')
  })

  test('3,000 posts leave the app its turns', async () => {
    const files = Array.from({ length: 3000 }, (_, i) => [
      `_posts/2020-01-01-p${i}.md`,
      `---\ntitle: ${i}\n---\n`,
    ])
    const blog = await openBlog(sampleBlog(Object.fromEntries(files) as Record<string, string>))
    let turns = 0
    const count = setInterval(() => turns++, 1)
    const start = performance.now()
    const posts = await blog.listPosts()
    const slices = Math.floor((performance.now() - start) / 25)
    clearInterval(count)
    expect(posts).toHaveLength(3000)
    expect(turns).toBeGreaterThanOrEqual(Math.min(1, slices - 1))
  })
})
