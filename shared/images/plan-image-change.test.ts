import { describe, expect, it } from 'vitest'
import type { FileId, Generator } from '../blog.ts'
import type { BulkPlan } from '../bulk/bulk-plan.ts'
import { imageIndex } from './find-image.ts'
import { type ImageBlog, planImageChange, planMerge, planRemade } from './plan-image-change.ts'
import { textKind } from './text-kind.ts'

const post = '_posts/2024-05-01-walk.md'

interface Given {
  readonly files: readonly FileId[]
  readonly texts: Readonly<Record<FileId, string>>
  readonly generator?: Generator
  readonly baseUrl?: string
  readonly uses?: Readonly<Record<FileId, number>>
}

function blogOf({ files, texts, generator = 'jekyll', baseUrl = '', uses = {} }: Given): ImageBlog {
  const isPost = (id: FileId) => /(?:^|\/)_posts\/|^content\//.test(id)
  const addressOf = (id: FileId) => (isPost(id) ? '/2024/05/01/walk/' : `/${id}`)
  const index = imageIndex({
    generator,
    url: 'https://example.org',
    baseUrl,
    pages: new Set(),
    texts: new Set(),
    posts: new Map(Object.keys(texts).flatMap(id => (isPost(id) ? [[id, addressOf(id)] as const] : []))),
    files: new Map(files.map(id => [id.normalize('NFC'), id])),
  })
  return {
    generator,
    url: 'https://example.org',
    index,
    texts: Object.entries(texts).map(([id, text]) => {
      const kind = textKind(id, isPost(id))
      if (kind === null) throw new Error(`no text: ${id}`)
      return { id, address: addressOf(id), title: id, text, kind }
    }),
    fixed: new Map(),
    useCount: image => uses[image] ?? 0,
  }
}

/** A plan in a few words: of texts what they become, of pictures what becomes of them, and why not. */
function told({ refusal, files }: BulkPlan) {
  const of = files.map(({ id, text, newId, isTrashed, warning }) => [
    id,
    text?.after ?? (isTrashed ? 'trash' : (newId ?? 'stays')),
    ...(warning ? [warning.key] : []),
  ])
  return refusal ? refusal.key : of
}

describe('trashImages', () => {
  it('takes them to the trash, and says which are still used', () => {
    const blog = blogOf({ files: ['a.png', 'b.png'], texts: {}, uses: { 'b.png': 2 } })
    expect(
      told(planImageChange({ type: 'trashImages', images: ['a.png', 'b.png', 'none.png'] }, blog)),
    ).toEqual([
      ['a.png', 'trash'],
      ['b.png', 'trash', 'images.stillUsed'],
    ])
  })
})

describe('renameImage', () => {
  const rename = (given: Given, image: FileId, name: string) =>
    told(planImageChange({ type: 'renameImage', image, name }, blogOf(given)))

  it('changes every way in which it is named, and nothing else', () => {
    const text = [
      '---',
      'header-img: img/river.png',
      '---',
      '![](/img/river.png) ![b](/img/river.png?v=2 "river.png") ![](../../../../img/river.png)',
      '![]({{ site.baseurl }}/img/river.png) <img src="https://example.org/img/river.png">',
      '`![](/img/river.png)` ![](/img/rivers.png)',
    ].join('\n')
    const given = { files: ['img/river.png', 'img/rivers.png'], texts: { [post]: text } }
    const after = text
      .replaceAll('/river.png', '/清晨%201.png')
      .replace('`![](/img/清晨%201.png)`', '`![](/img/river.png)`')
    expect(rename(given, 'img/river.png', ' 清晨 1.png ')).toEqual([
      [post, after],
      ['img/river.png', 'img/清晨 1.png'],
    ])
  })

  it('keeps what is percent-encoded so', () => {
    const given = { files: ['img/江.png'], texts: { [post]: '![](/img/%E6%B1%9F.png)' } }
    expect(rename(given, 'img/江.png', '岸.png')).toEqual([
      [post, '![](/img/%E5%B2%B8.png)'],
      ['img/江.png', 'img/岸.png'],
    ])
  })

  it('changes styles, data and layouts', () => {
    const texts = {
      'css/main.css': 'body { background: url("../img/a.png") }',
      '_data/site.yml': 'logo: a.png\n',
      '_layouts/post.html': '<img src="{{ "/img/a.png" | relative_url }}">',
    }
    expect(rename({ files: ['img/a.png'], texts }, 'img/a.png', 'b.png')).toEqual([
      ['css/main.css', 'body { background: url("../img/b.png") }'],
      ['_data/site.yml', 'logo: b.png\n'],
      ['_layouts/post.html', '<img src="{{ "/img/b.png" | relative_url }}">'],
      ['img/a.png', 'img/b.png'],
    ])
  })

  it('refuses where a name is put together by a template, is taken, has another ending, or is none', () => {
    const files = ['img/ink.png', 'img/water.png']
    const layout = { '_layouts/post.html': '<img src="/img/{{ page.author }}.png">' }
    expect(rename({ files, texts: layout }, 'img/ink.png', 'b.png')).toBe('images.cannotRelink')
    expect(rename({ files, texts: {} }, 'img/ink.png', 'WATER.png')).toBe('operation.nameTaken')
    expect(rename({ files, texts: {} }, 'img/ink.png', 'ink.jpg')).toBe('images.otherEnding')
    expect(rename({ files, texts: {} }, 'img/ink.png', ' ')).toBe('bulk.nameNeeded')
    expect(rename({ files, texts: {} }, 'img/ink.png', 'ink.png')).toBe('bulk.nothing')
    expect(rename({ files, texts: {} }, 'img/ink.png', '../ink.png')).toMatch(/^operation\./)
  })
})

describe('mergeImages', () => {
  const merge = (given: Given, keep: FileId, others: readonly FileId[]) =>
    told(planMerge({ groups: [{ keep, others }], kept: [] }, blogOf(given)))

  it('leads all that uses one of the others to the one that stays', () => {
    const given = {
      files: ['img/walk/a.png', 'img/stone/b.png', 'c.png'],
      texts: {
        [post]: '![](/img/stone/b.png)\n\n![](../../../../c.png)\n\n![](/img/walk/a.png)',
        'css/main.css': 'url(../img/stone/b.png)',
      },
    }
    expect(merge(given, 'img/walk/a.png', ['img/stone/b.png', 'c.png'])).toEqual([
      [post, '![](/img/walk/a.png)\n\n![](../../../../img/walk/a.png)\n\n![](/img/walk/a.png)'],
      ['css/main.css', 'url(../img/walk/a.png)'],
      ['img/stone/b.png', 'trash'],
      ['c.png', 'trash'],
    ])
  })

  it('keeps a base path, and Hugo’s and Hexo’s folders', () => {
    expect(
      merge(
        { files: ['x/a.png', 'y/a.png'], texts: { [post]: '![](/blog/y/a.png)' }, baseUrl: '/blog' },
        'x/a.png',
        ['y/a.png'],
      ),
    ).toEqual([
      [post, '![](/blog/x/a.png)'],
      ['y/a.png', 'trash'],
    ])
    const bundle = 'content/walk/index.md'
    expect(
      merge(
        {
          files: ['static/a.png', 'content/walk/b.png'],
          texts: { [bundle]: '![](b.png)' },
          generator: 'hugo',
        },
        'content/walk/b.png',
        ['static/a.png'],
      ),
    ).toEqual([['static/a.png', 'trash']])
  })

  it('leaves a picture whose place in a text cannot be changed safely, and goes on with the others', () => {
    const given = {
      files: ['img/a.png', 'old/b.png', 'old/c.png'],
      texts: { [post]: '![](/old/b.png) ![](/old/c.png)', '_layouts/x.html': '/old/{{ name }}b.png' },
    }
    expect(merge(given, 'img/a.png', ['old/b.png', 'old/c.png'])).toEqual([
      [post, '![](/old/b.png) ![](/img/a.png)'],
      ['old/b.png', 'stays', 'images.cannotRelink'],
      ['old/c.png', 'trash'],
    ])
  })
})

describe('setAlts', () => {
  it('writes where nothing is said, or just the name, and leaves what somebody said', () => {
    const text = '![](/a.png) ![a](/a.png) ![the river](/a.png) <img alt="" src="/a.png"> ![](/b.png)'
    const blog = blogOf({ files: ['a.png', 'b.png'], texts: { [post]: text } })
    expect(
      told(
        planImageChange({ type: 'setAlts', alts: [{ image: 'a.png', alt: 'A "river" [at dawn]' }] }, blog),
      ),
    ).toEqual([
      [
        post,
        '![A "river" \\[at dawn\\]](/a.png) ![A "river" \\[at dawn\\]](/a.png) ![the river](/a.png) ' +
          '<img alt="A &quot;river&quot; [at dawn]" src="/a.png"> ![](/b.png)',
      ],
    ])
  })
})

describe('planRemade', () => {
  it('changes the links of what gets another ending', () => {
    const blog = blogOf({
      files: ['img/a.png'],
      texts: { [post]: '---\ncover: /img/a.png\n---\n![](/img/a.png)' },
    })
    const bytes = { baseSha: 'x', after: new Uint8Array(), shown: { before: 'a', after: 'b' } }
    const plan = planRemade([{ image: 'img/a.png', newId: 'img/a.webp', bytes }], [], blog)
    expect(told(plan)).toEqual([
      [post, '---\ncover: /img/a.webp\n---\n![](/img/a.webp)'],
      ['img/a.png', 'img/a.webp'],
    ])
  })
})
