import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asOrdinaryUser } from './as-ordinary-user.ts'
import { readConfig } from './read-config.ts'
import { sampleFolder } from './sample-blog.ts'

const jekyll = (text: string | Uint8Array) => readConfig(sampleFolder({ '_config.yml': text }), 'jekyll')

describe('readConfig', () => {
  test('Jekyll', async () => {
    const { config, problem } = await jekyll(
      `title: 博客\ndescription: 说明\nauthor: { name: 某人 }\nlang: zh_CN\nurl: "https://example.org/"\nbaseurl: /blog/\n` +
        'permalink: pretty\ntimezone: Asia/Shanghai\npaginate: 10\nexclude: [README.md, 3]\nown: { a: 1 }\n',
    )
    expect(problem).toBe(null)
    expect(config).toMatchObject({
      title: '博客',
      description: '说明',
      author: '某人',
      language: 'zh-CN',
      url: 'https://example.org',
      baseUrl: '/blog',
      permalink: 'pretty',
      timeZone: 'Asia/Shanghai',
      postsPerPage: 10,
      exclude: ['README.md'],
    })
    expect(config.raw.own).toEqual({ a: 1 })
  })

  test('Hexo', async () => {
    const root = sampleFolder({
      '_config.yml':
        'title: H\nlanguage: [zh-CN, en]\nurl: http://a.b/c\nroot: /c/\nper_page: 5\npermalink: :year/:title/\n',
    })
    expect((await readConfig(root, 'hexo')).config).toMatchObject({
      url: 'http://a.b',
      baseUrl: '/c',
      language: 'zh-CN',
      postsPerPage: 5,
      permalink: ':year/:title/',
    })
  })

  test('Hugo, in YAML and JSON; TOML is named as not read yet', async () => {
    const yaml = sampleFolder({
      'hugo.yaml': 'baseURL: https://a.b/c/\ntitle: G\npagination: { pagerSize: 7 }\n',
    })
    expect((await readConfig(yaml, 'hugo')).config).toMatchObject({
      title: 'G',
      url: 'https://a.b',
      baseUrl: '/c',
      postsPerPage: 7,
    })
    const json = sampleFolder({ 'config.json': '{"title":"J","languageCode":"ja"}' })
    expect((await readConfig(json, 'hugo')).config).toMatchObject({ title: 'J', language: 'ja' })
    const toml = sampleFolder({
      'hugo.toml':
        'title = "T"\nbaseURL = \'https://t.example/blog/\'\ntimeZone = "Asia/Tokyo"\n[params]\ntitle = "no"\n',
    })
    expect(await readConfig(toml, 'hugo')).toMatchObject({
      config: { title: 'T', url: 'https://t.example', baseUrl: '/blog', timeZone: 'Asia/Tokyo' },
      problem: null,
    })
    const wrong = sampleFolder({ 'hugo.toml': 'title = "T"\nx = = 1\n' })
    expect(await readConfig(wrong, 'hugo')).toMatchObject({
      config: { title: null },
      problem: { key: 'blog.brokenConfig', params: { file: 'hugo.toml' } },
    })
  })

  test('none at all, and code that is never run, is no problem', async () => {
    const root = sampleFolder({ '.eleventy.js': 'throw new Error("ran")', '_config.js': 'throw 1' })
    for (const generator of ['jekyll', 'eleventy', 'plain'] as const) {
      expect(await readConfig(root, generator)).toMatchObject({
        config: { title: null, raw: {} },
        problem: null,
      })
    }
  })

  test.each([
    ['broken YAML', 'title: a: b\n'],
    ['a list', '- a\n- b\n'],
    ['not UTF-8', Buffer.from('7469746c653a20c4e3bac30a', 'hex')],
    ['too large', `title: ${'a'.repeat(1024 * 1024)}`],
    ['too deep', `a: ${'['.repeat(20_000)}`],
  ])('%s: the posts still open, and the reason is there', async (_, text) => {
    expect(await jekyll(text)).toMatchObject({
      config: { title: null },
      problem: { key: 'blog.brokenConfig', params: { file: '_config.yml' } },
    })
  })

  test('a link out of the blog is not followed, a closed file is told', async () => {
    const outside = sampleFolder({ 'c.yml': 'title: secret\n' })
    const root = sampleFolder()
    symlinkSync(join(outside, 'c.yml'), join(root, '_config.yml'))
    expect(await readConfig(root, 'jekyll')).toMatchObject({
      config: { title: null },
      problem: { key: 'blog.brokenConfig' },
    })
    const closed = sampleFolder({ '_config.yml': 'title: a\n' })
    chmodSync(closed, 0o755)
    chmodSync(join(closed, '_config.yml'), 0o000)
    await asOrdinaryUser(async () => {
      expect(await readConfig(closed, 'jekyll')).toMatchObject({ problem: { params: { reason: 'EACCES' } } })
    })
  })

  test.each([
    ['timezone: Mars/Olympus', 'timeZone'],
    ['title: [a]', 'title'],
    ['title: "  "', 'title'],
    ['paginate: -1', 'postsPerPage'],
    ['lang: "not a tag!"', 'language'],
  ] as const)('%s counts as not said', async (text, key) => {
    const { config } = await jekyll(`${text}\n`)
    expect((config as unknown as Record<string, unknown>)[key] ?? null).toBe(null)
  })
})
