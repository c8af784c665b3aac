import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matcherOf } from './match-posts.ts'
import { readFilter } from './read-filter.ts'
import { samplePost } from './sample-posts.ts'

const posts = [
  samplePost('快照与迁移', '2019-03-05', { tags: ['OpenStack', '虚拟化'], words: 2500 }),
  samplePost('Ｄｏｃｋｅｒ notes', '2019-12-31', { tags: ['Docker'], categories: ['云 计算'], words: 800 }),
  samplePost('Live migration', '2020-01-01', {
    tags: ['openstack'],
    draft: true,
    hidden: { key: 'hidden.draftMark' },
  }),
  samplePost('Tomorrow', '2031-01-01', { id: '_posts/2031-01-01-some-day.md', words: 0 }),
  samplePost('Broken', null, { problem: { key: 'post.binary' } }),
  samplePost('Two of it', '2018-05-05', { id: "_posts/note (Anna's conflicted copy 2018-05-05).md" }),
]

const nowMs = Date.parse('2026-01-01T00:00:00Z')

function found(text: string, withText?: (word: string) => ReadonlySet<string> | null): readonly string[] {
  const matches = matcherOf(readFilter(text), { nowMs, ...(withText ? { withText } : {}) })
  return posts.filter(entry => matches?.(entry) ?? true).map(({ post }) => post.title)
}

test.each([
  ['', posts.map(({ post }) => post.title)],
  ['迁移', ['快照与迁移']],
  ['docker', ['Ｄｏｃｋｅｒ notes']],
  ['ＯＰＥＮ', ['快照与迁移', 'Live migration']],
  ['some-day', ['Tomorrow']],
  ['migration live', ['Live migration']],
  ['"live migration"', ['Live migration']],
  ['"migration live"', []],
  ['“live migration”', ['Live migration']],
  ['tag:openstack', ['快照与迁移', 'Live migration']],
  ['tag:OpenStack year:2019 draft:no 快照', ['快照与迁移']],
  ['标签：虚拟化', ['快照与迁移']],
  ['tag:open', []],
  ['tag:open*', ['快照与迁移', 'Live migration']],
  ['tag:虚拟化|docker', ['快照与迁移', 'Ｄｏｃｋｅｒ notes']],
  ['-tag:*', ['Tomorrow', 'Broken', 'Two of it']],
  ['category:"云 计算"', ['Ｄｏｃｋｅｒ notes']],
  ['分类：「云 计算」', ['Ｄｏｃｋｅｒ notes']],
  ['title:of', ['Two of it']],
  ['path:_posts/2019-03', ['快照与迁移']],
  ['year:2019', ['快照与迁移', 'Ｄｏｃｋｅｒ notes']],
  ['date:2019-03', ['快照与迁移']],
  ['date:2019-3', ['快照与迁移']],
  ['date:2019-03..2019-12', ['快照与迁移', 'Ｄｏｃｋｅｒ notes']],
  ['date:2019-03-06..2020', ['Ｄｏｃｋｅｒ notes', 'Live migration']],
  ['date:<2019', ['Two of it']],
  ['date:<=2019-03-05', ['快照与迁移', 'Two of it']],
  ['date:>2019', ['Live migration', 'Tomorrow']],
  ['date:>=2019-12-31 -is:future', ['Ｄｏｃｋｅｒ notes', 'Live migration']],
  ['words:>2000', ['快照与迁移']],
  ['words:800', ['Ｄｏｃｋｅｒ notes']],
  ['words:..800', ['Ｄｏｃｋｅｒ notes', 'Tomorrow']],
  ['字数：>2千', ['快照与迁移']],
  ['is:draft', ['Live migration']],
  ['draft:是', ['Live migration']],
  ['-draft:no', ['Live migration']],
  ['draft:yes|no', posts.map(({ post }) => post.title)],
  ['is:future|problem', ['Tomorrow', 'Broken']],
  ['is:conflict', ['Two of it']],
  ['is:hidden', ['Live migration']],
  ['-迁移 -docker -is:problem', ['Live migration', 'Tomorrow', 'Two of it']],
  ['is:untitled', []],
])('%s', (text, titles) => expect(found(text)).toEqual(titles))

describe('what is not finished, or not understood', () => {
  test.each(['tag:', 'is:dr', 'draft:', '-', 'date:20', 'words:>', '"', 'date:2019..', '-tag:'])(
    '%s is only begun, and has no hint',
    text => {
      expect(readFilter(text).hints).toEqual([])
    },
  )

  test.each([
    ['colour:red', 'filter.unknownKey'],
    ['date:yesterday', 'filter.notADate'],
    ['date:2019-13', 'filter.notADate'],
    ['words:many', 'filter.notACount'],
    ['is:red', 'filter.notAState'],
    ['draft:perhaps', 'filter.notYesOrNo'],
  ])('%s has a hint', (text, key) => {
    expect(readFilter(text).hints.map(hint => hint.key)).toEqual([key])
  })

  test('an unknown field is text to look for; an address and a time are text without a hint', () => {
    expect(readFilter('colour:red').terms).toEqual([
      { isNegated: false, tests: [{ kind: 'text', text: 'colour:red' }] },
    ])
    expect(readFilter('https://a.org 12:30').hints).toEqual([])
  })

  test.each([
    String.raw`tag:\w+`,
    'title:.*',
    'tag:(?:a|b)',
    'tag:[a-z]+',
    'file:///home/ink',
    'https://a.org/tag:x',
    'date://',
  ])('%s is text, since an address or an expression is no value of a field', text => {
    const { terms, hints } = readFilter(text)
    expect(hints).toEqual([])
    expect(new Set(terms.flatMap(({ tests }) => tests.map(({ kind }) => kind)))).toEqual(new Set(['text']))
  })

  test('in quotes it is the value of its field', () => {
    expect(readFilter(String.raw`tag:"a\b"`).terms).toEqual([
      { isNegated: false, tests: [{ kind: 'tag', name: String.raw`a\b`, isStart: false }] },
    ])
  })
})

test('a word that only the text of a post has finds it, once that is known', () => {
  const withText = (word: string) => (word === 'kernel' ? new Set([posts[0]?.post.id ?? '']) : null)
  expect(found('kernel')).toEqual([])
  expect(found('kernel', withText)).toEqual(['快照与迁移'])
  expect(found('kernel year:2020', withText)).toEqual([])
  expect(found('title:kernel', withText)).toEqual([])
})

test('every text is a filter, and a negated one finds what the plain one does not', () => {
  const piece = fc.constantFrom(
    'tag:',
    'is:',
    '-',
    '"',
    '|',
    '：',
    'draft',
    '>',
    '2019',
    '..',
    '云',
    ' ',
    'a*',
    '「',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.string(), (pieces, tail) => {
      const text = pieces.join('') + tail
      expect(() => found(text)).not.toThrow()
    }),
  )
  for (const text of ['tag:docker', 'is:draft', 'words:>1', '迁移'])
    expect([...found(text), ...found(`-${text}`)].sort()).toEqual(posts.map(({ post }) => post.title).sort())
})
