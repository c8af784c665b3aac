import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import type { BlogSettings } from './blog-settings.ts'
import { planConfigEdit, readSettings, type SettingsEdit } from './plan-config-edit.ts'

const edit = (text: string, wish: SettingsEdit, generator: Generator = 'jekyll', name = '_config.yml') => {
  const planned = planConfigEdit({ name, text, generator }, wish)
  return planned.kind === 'planned' ? planned.text : planned.reason.key
}
const toml = (text: string, wish: SettingsEdit) => edit(text, wish, 'hugo', 'hugo.toml')
const read = (text: string, generator: Generator = 'jekyll', name = '_config.yml') => {
  const found = readSettings({ name, text, generator })
  if ('key' in found) throw new Error(found.key)
  return found
}

const newJekyllBlog = `# Welcome to Jekyll!
title: Your awesome title   # shown on top
email: you@example.org
description: >- # this means to ignore newlines until "baseurl:"
  Write an awesome description for your new site here. You can edit this
  line in _config.yml. It will appear in your document head meta.
baseurl: "" # the subpath of your site, e.g. /blog
url: "" # the base hostname & protocol for your site, e.g. http://example.com

# Build settings
theme: minima
plugins:
  - jekyll-feed
`

describe('Jekyll', () => {
  test('a setting changes its own characters: comments, quotes and everything else stay', () => {
    expect(edit(newJekyllBlog, { title: '砚边随笔' })).toBe(
      newJekyllBlog.replace('Your awesome title', '砚边随笔'),
    )
    expect(edit(newJekyllBlog, { address: 'https://example.org/blog/' })).toBe(
      newJekyllBlog
        .replace('url: "" # the base host', 'url: "https://example.org" # the base host')
        .replace('baseurl: "" #', 'baseurl: "/blog" #'),
    )
  })

  test('a description over several lines becomes one, under its own first line', () => {
    const changed = edit(newJekyllBlog, { description: 'Ink: and # water' })
    expect(changed).toContain(
      'description: >- # this means to ignore newlines until "baseurl:"\n  Ink: and # water\nbaseurl',
    )
    expect(read(changed).settings.description).toBe('Ink: and # water')
  })

  test('a setting that is not there yet is written behind the title, at its indent', () => {
    expect(edit('  title: A\n  theme: x\n', { language: 'zh-CN', timeZone: 'Asia/Shanghai' })).toBe(
      '  title: A\n  timezone: Asia/Shanghai\n  lang: zh-CN\n  theme: x\n',
    )
    expect(edit('theme: x', { title: 'A' })).toBe('theme: x\ntitle: A\n')
    expect(edit('', { title: 'A' })).toBe('title: A\n')
    expect(edit('# nothing yet\r\n', { title: 'A' })).toBe('# nothing yet\r\ntitle: A\r\n')
  })

  test('what is quoted stays quoted, and what must be quoted gets quotes', () => {
    expect(edit("title: 'A'\n", { title: 'B' })).toBe("title: 'B'\n")
    expect(edit('title: "A"\n', { title: 'B' })).toBe('title: "B"\n')
    expect(edit('title: A\n', { title: 'Yes' })).toBe("title: 'Yes'\n")
    expect(edit('title: A\n', { title: '2020: a year' })).toBe("title: '2020: a year'\n")
    expect(edit("title: 'a: b'\n", { title: 'B' })).toBe('title: B\n')
  })

  test('an author with more than a name keeps the rest', () => {
    const text = 'title: A\nauthor:\n  name: Me\n  email: me@example.org\n'
    expect(read(text).settings.author).toBe('Me')
    expect(edit(text, { author: 'You' })).toBe(text.replace('name: Me', 'name: You'))
  })

  test('an empty setting is filled in where it stands', () => {
    expect(edit('title: # to come\nauthor:\n', { title: 'A', author: 'B' })).toBe(
      'title: A # to come\nauthor: B\n',
    )
    expect(edit('title: ~\n', { title: 'A' })).toBe('title: A\n')
  })

  test('a setting that is taken away leaves its key, with nothing in it', () => {
    expect(edit('title: A\nauthor: Me # c\n', { author: '' })).toBe("title: A\nauthor: '' # c\n")
    expect(edit('title: A\n', { author: '', address: '' })).toBe('title: A\n')
  })

  test('what a form must not touch is refused, with the key that is meant', () => {
    expect(edit('x: &name A\ntitle: *name\n', { title: 'B' })).toBe('config.notText')
    expect(edit('title: &name A\nx: *name\n', { title: 'B' })).toBe('config.notText')
    expect(edit('title: [A]\n', { title: 'B' })).toBe('config.notText')
    expect(edit('title: A\ntitle: B\n', { title: 'C' })).toBe('config.notText')
    expect(edit('title: "A\n', { title: 'B' })).toBe('config.broken')
    expect(edit('- a\n', { title: 'B' })).toBe('config.notAMap')
    expect(read('title: [A]\n').locked).toEqual({
      title: { key: 'config.notText', params: { key: 'title' } },
    })
  })

  test('values that no site can have are refused in a sentence', () => {
    expect(edit('title: A\n', { title: ' ' })).toBe('config.titleNeeded')
    expect(edit('title: A\n', { address: 'not an address' })).toBe('config.badAddress')
    expect(edit('title: A\n', { address: 'javascript:alert(1)' })).toBe('config.badAddress')
    expect(edit('title: A\n', { language: '中文' })).toBe('config.badLanguage')
    expect(edit('title: A\n', { timeZone: 'Mars/Olympus' })).toBe('config.badTimeZone')
    expect(edit('title: A\n', { title: 'A\u0000' })).toBe('config.badCharacter')
  })

  test('an address without a scheme is taken for https', () => {
    expect(edit('title: A\n', { address: 'me.github.io/blog' })).toBe(
      'title: A\nurl: https://me.github.io\nbaseurl: /blog\n',
    )
  })
})

describe('Hexo', () => {
  test('the address is one key, and its path a second one where that is there', () => {
    expect(edit('url: http://example.com\n', { address: 'https://a.b/c' }, 'hexo')).toBe(
      'url: https://a.b/c\n',
    )
    const text = 'title: Hexo\nurl: http://example.com/child\nroot: /child/\n'
    expect(read(text, 'hexo').settings.address).toBe('http://example.com/child')
    expect(edit(text, { address: 'https://a.b' }, 'hexo')).toBe('title: Hexo\nurl: https://a.b\nroot: /\n')
  })
})

describe('Hugo', () => {
  const text = `baseURL = 'https://example.org/' # where
languageCode = "en-us"
title = "My blog"

[params]
  # about me
  author = "Me"

[[menu.main]]
title = "no"
`

  test('a setting changes its own characters in TOML', () => {
    expect(read(text, 'hugo', 'hugo.toml').settings).toEqual({
      title: 'My blog',
      author: 'Me',
      description: '',
      address: 'https://example.org',
      language: 'en-us',
      timeZone: '',
    } satisfies BlogSettings)
    expect(toml(text, { title: '墨 "ink"' })).toBe(text.replace('"My blog"', '"墨 \\"ink\\""'))
    expect(toml(text, { address: 'https://a.b/c' })).toBe(
      text.replace("'https://example.org/'", "'https://a.b/c/'"),
    )
    expect(toml(text, { author: 'You' })).toBe(text.replace('"Me"', '"You"'))
  })

  test('a new one goes to its table, which is made where it is missing', () => {
    expect(toml(text, { description: 'x' })).toBe(
      text.replace('  author = "Me"\n', '  author = "Me"\n  description = "x"\n'),
    )
    expect(toml("title = 'A'", { author: 'Me', timeZone: 'Asia/Tokyo' })).toBe(
      'title = \'A\'\ntimeZone = "Asia/Tokyo"\n\n[params]\nauthor = "Me"\n',
    )
    expect(toml('params = { author = "Me" }\n', { author: 'You' })).toBe('config.notText')
    expect(toml('title = \n', { author: 'You' })).toBe('config.broken')
  })

  test('a key may be written in any case, and the file may be YAML', () => {
    expect(toml('baseurl = "http://a/"\n', { address: 'https://b' })).toBe('baseurl = "https://b/"\n')
    expect(edit('params:\n  author: Me\n', { author: 'You', description: 'x' }, 'hugo', 'hugo.yaml')).toBe(
      'params:\n  author: You\n  description: x\n',
    )
    expect(edit('title: A\n', { author: 'Me' }, 'hugo', 'hugo.yaml')).toBe(
      'title: A\nparams:\n  author: Me\n',
    )
  })
})

test('whatever is typed, it says just that, and setting it back gives the same file', () => {
  const text = fc
    .string({ unit: 'grapheme' })
    .map(value => value.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim())
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(newJekyllBlog, 'title: A\n', 'title: "A"\nauthor: x\n'),
      (value, file) => {
        const changed = edit(file, { description: value, author: value })
        expect(read(changed).settings).toMatchObject({ description: value, author: value })
        const { author, description } = read(file).settings
        const back = edit(edit(file, { author: value }), { author })
        if (author !== '') expect(back).toBe(file)
        expect(read(edit(changed, { description })).settings.description).toBe(description)
      },
    ),
    { numRuns: 100 },
  )
})
