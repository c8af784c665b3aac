import { describe, expect, it } from 'vitest'
import type { FileId, Generator } from '../blog.ts'
import { imageIndex } from './find-image.ts'
import { textKind } from './text-kind.ts'
import { countUses, isInUse, referencesOf, usesOf, withoutNeedless } from './uses-of.ts'

const files = [
  'img/posts/江边/river.png',
  'img/posts/江边/lamp.PNG',
  'img/bg.jpg',
  'img/authors/ink.png',
  'img/authors/water.png',
  'assets/one 1.png',
]

function look(
  id: FileId,
  text: string,
  given: { generator?: Generator; files?: readonly FileId[]; baseUrl?: string; address?: string } = {},
) {
  const { generator = 'jekyll', baseUrl = '', address = '/2024/05/01/walk/' } = given
  const index = imageIndex({
    generator,
    url: 'https://example.org',
    baseUrl,
    pages: new Set([address]),
    texts: new Set(),
    posts: new Map([[id, address]]),
    files: new Map((given.files ?? files).map(file => [file.normalize('NFC'), file])),
  })
  const kind = textKind(id, /_posts|content\//.test(id))
  if (kind === null) throw new Error('no text')
  const references = referencesOf(text, {
    generator,
    url: 'https://example.org',
    isMarkdown: kind.isMarkdown,
  })
  const { uses, missing } = usesOf(references, { id, address }, kind, index)
  return {
    uses: uses.map(({ image, place, line }) => `${image} ${place} ${line}`),
    missing: missing.map(({ address: written, place, line }) => `${written} ${place} ${line}`),
  }
}

const post = '_posts/2024-05-01-walk.md'

describe('usesOf', () => {
  it('finds pictures of posts as their links lead: raw, encoded, in other capitals, full', () => {
    const text =
      '![](/img/posts/江边/river.png)\n\n![](/img/posts/%E6%B1%9F%E8%BE%B9/river.png?v=2)\n' +
      '![](/img/posts/江边/lamp.png)\n<img src="https://example.org/img/bg.jpg">\n![](</assets/one 1.png>)\n'
    expect(look(post, text)).toEqual({
      uses: [
        'img/posts/江边/river.png post 1',
        'img/posts/江边/river.png post 3',
        'img/posts/江边/lamp.PNG post 4',
        'img/bg.jpg post 5',
        'assets/one 1.png post 6',
      ],
      missing: [],
    })
  })

  it('finds those of the front matter, with and without the root before them', () => {
    expect(look(post, '---\nheader-img: img/bg.jpg\ncover: "/img/authors/ink.png"\n---\n')).toEqual({
      uses: ['img/bg.jpg matter 2', 'img/authors/ink.png matter 3'],
      missing: [],
    })
  })

  it('tells links without a file, with their line, and not those in code', () => {
    const text =
      '---\ncover: /img/gone.png\n---\n![](/img/none.png)\n\n`![](/img/code.png)`\n\nA file a.png.\n'
    expect(look(post, text)).toEqual({
      uses: [],
      missing: ['/img/gone.png matter 2', '/img/none.png post 4'],
    })
  })

  it('knows a base path', () => {
    expect(
      look(post, '![](/blog/img/bg.jpg) ![]({{ site.baseurl }}/img/bg.jpg)', { baseUrl: '/blog' }),
    ).toEqual({ uses: ['img/bg.jpg post 1', 'img/bg.jpg post 1'], missing: [] })
  })

  it('finds what layouts, styles and data use, rather once too often than once too little', () => {
    expect(look('_layouts/post.html', '<img src="/img/authors/{{ page.author }}.png">').uses).toEqual([
      'img/authors/ink.png layout 1',
      'img/authors/water.png layout 1',
    ])
    expect(look('css/main.css', 'body { background: url(../img/bg.jpg) }').uses).toEqual([
      'img/bg.jpg style 1',
    ])
    expect(look('_data/site.yml', 'logo: bg.jpg\n').uses).toEqual(['img/bg.jpg data 1'])
    expect(look('_layouts/post.html', '<img src="{{ page.cover }}.png">').uses).toEqual([])
  })

  it.each([
    ['a tag puts a folder before it', '{% include figure.html src="bg.jpg" %}', 'img/bg.jpg'],
    ['a blank in an address, as kramdown takes it', '![a](/assets/one 1.png "One")', 'assets/one 1.png'],
    ['a sign of HTML', '<img src="/img/ink&amp;water.png">', 'img/ink&water.png'],
    ['a sign of Markdown', '![](/img/posts/a\\_b.png)', 'img/posts/a_b.png'],
    ['with no scheme', '![](//example.org/img/bg.jpg)', 'img/bg.jpg'],
    ['with another scheme', '![](http://example.org/img/bg.jpg)', 'img/bg.jpg'],
    ['commented out', '<!-- ![](/img/bg.jpg) -->', 'img/bg.jpg'],
    ['left alone by Liquid', '{% raw %}![](/img/bg.jpg){% endraw %}', 'img/bg.jpg'],
    ['in a wiki’s brackets', '![[one 1.png|300]]', 'assets/one 1.png'],
  ])('finds a picture in a post: %s', (_name, text, image) => {
    const more = [...files, 'img/ink&water.png', 'img/posts/a_b.png']
    expect(look(post, `${text}\n`, { files: more }).uses).toEqual([`${image} post 1`])
  })

  it.each([
    ['css/site.css', 'a { background: url("../img/bg (1).jpg") }', 'img/bg (1).jpg'],
    ['img/drawing.svg', '<svg><image href="bg.jpg"/></svg>', 'img/bg.jpg'],
    ['about.mdx', '<Photo src="/img/bg.jpg"/>', 'img/bg.jpg'],
    ['layouts/page.astro', '<img src="/img/bg.jpg">', 'img/bg.jpg'],
    ['feed.xslt', '<img src="/img/bg.jpg"/>', 'img/bg.jpg'],
  ])('finds a picture in %s', (id, text, image) => {
    const { uses } = look(id, text, { files: [...files, 'img/bg (1).jpg'], address: `/${id}` })
    expect(uses.map(use => use.split(/ (?:page|layout|style|data) /)[0])).toEqual([image])
  })

  it('takes a name in a sentence for words, and one in a tag for a use', () => {
    expect(look(post, 'I named it bg.jpg.\n{% include figure.html image="bg.jpg" %}\n').uses).toEqual([
      'img/bg.jpg post 2',
    ])
  })

  it('says of a picture that only something in the trash uses it', () => {
    expect(look('.trash/old.md', '![](/img/bg.jpg) ![](/img/none.png)')).toEqual({
      uses: ['img/bg.jpg trash 1'],
      missing: [],
    })
  })

  it('finds the pictures of a bundle and of an asset folder', () => {
    const bundle = look('content/posts/walk/index.md', '![](river.png)', {
      generator: 'hugo',
      files: ['content/posts/walk/river.png', 'static/river.png'],
      address: '/posts/walk/',
    })
    expect(bundle.uses).toEqual(['content/posts/walk/river.png post 1'])
    const asset = look('source/_posts/walk.md', '{% asset_img river.png 江边 %}\n{% asset_img none.png %}', {
      generator: 'hexo',
      files: ['source/_posts/walk/river.png'],
    })
    expect(asset).toEqual({
      uses: ['source/_posts/walk/river.png post 1'],
      missing: ['none.png post 2'],
    })
  })

  it('finds a picture whose name the disk has in another form of Unicode', () => {
    const decomposed = 'img/cafe\u0301.png'
    expect(look(post, '![](/img/caf\u00e9.png)', { files: [decomposed] }).uses).toEqual([
      `${decomposed} post 1`,
    ])
  })
})

describe('withoutNeedless', () => {
  it('says that a picture may be used only where nothing names it', () => {
    const use = { file: 'a.html', place: 'layout', line: 1, alt: null } as const
    const named = { ...use, image: 'a.png' }
    const [likely, other] = ['a.png', 'b.png'].map(image => ({ ...use, image, isLikely: true as const }))
    const thrown = { ...use, image: 'b.png', place: 'trash' as const }
    const all = [named, likely, other, thrown].filter(one => one !== undefined)
    const uses = withoutNeedless(all)
    expect(uses).toEqual([named, other, thrown])
    expect(countUses(uses)).toBe(1)
    expect(uses.filter(({ image }) => image === 'b.png').some(isInUse)).toBe(true)
  })
})
