import fc from 'fast-check'
import matter from 'gray-matter'
import { describe, expect, test } from 'vitest'
import { readJsonMatter, readSimpleMatter } from './read-matter.ts'

/** What the app's full reader says; 'error': it refuses. */
function readFully(source: string): unknown {
  try {
    // An options object of its own: without one gray-matter answers from a cache, failed parses too.
    return matter(`---\n${source}\n---\n`, { engines: {} }).data ?? {}
  } catch {
    return 'error'
  }
}

function fast(source: string): unknown {
  const found = readSimpleMatter(source)
  return found === null ? null : Object.fromEntries(found)
}

describe('readSimpleMatter', () => {
  test('reads what almost every post has', () => {
    const source =
      'layout: post\r\ntitle: 深圳黑客松之旅\r\nsubtitle: "a, b"\r\ntags: [OpenStack, 黑客松, \'c d\']\r\ncatalog: true\r\n' +
      'header-img: /img/home-bg.jpg\r\ncategories:\r\n     - A\r\n     - "B"\r\nempty:\r\n'
    expect(readSimpleMatter(source)).toEqual(
      new Map<string, unknown>([
        ['layout', 'post'],
        ['title', '深圳黑客松之旅'],
        ['subtitle', 'a, b'],
        ['tags', ['OpenStack', '黑客松', 'c d']],
        ['catalog', true],
        ['header-img', '/img/home-bg.jpg'],
        ['categories', ['A', 'B']],
        ['empty', null],
      ]),
    )
  })

  test('dates are what the full reader makes of them', () => {
    for (const date of ['2016-12-03', '2016-12-03 10:20:30', '2016-12-03 10:20:30 +0800']) {
      expect(fast(`date: ${date}`)).toEqual(readFully(`date: ${date}`))
      expect(fast(`date: ${date}`)).not.toBeNull()
    }
  })

  test.each([
    'a: b: c',
    'a: |\n  text',
    'a: &x 1',
    'a: *x',
    'a: !!str 1',
    'a: {b: 1}',
    'a: [b, [c]]',
    'a: 1:30',
    'a: 0123',
    'a: 0x1f',
    'a: 1e3',
    'a: b\n  c',
    'a: "\\n"',
    'a: x # note',
    '? a',
    'a:b',
    '\ta: b',
    'a: b\na: c',
    '- a',
    'a: @b',
    '__proto__: x',
    'a:\n- b\n - c',
    'a: \ud800',
    'a: b\rc: d',
    '<<: x',
    'a:\n  b: c',
    'a: -1',
    'a: .5',
    'a: ~',
  ])('leaves %j to the full reader', source => {
    expect(readSimpleMatter(source)).toBeNull()
  })

  test('whenever it answers, the full reader says the same', () => {
    let answered = 0
    fc.assert(
      fc.property(source, text => {
        const found = fast(text)
        if (found === null) return
        answered++
        expect(found).toEqual(readFully(text))
      }),
      { numRuns: 4000 },
    )
    // A reader that is never sure would pass the law above.
    expect(answered).toBeGreaterThan(400)
  })

  test('10,000 posts in no time', () => {
    const source =
      'layout: post\ntitle: 在 OpenStack 上部署 Kubernetes\ntags: [A, B, C]\ncatalog: true\nsubtitle: x y\n'
    const from = performance.now()
    for (let count = 0; count < 10_000; count++) readSimpleMatter(source)
    expect(performance.now() - from).toBeLessThan(3000)
  })
})

describe('readJsonMatter', () => {
  test('with braces as Hugo writes it, without as Hexo does', () => {
    expect(readJsonMatter('{"title": "a", "tags": ["b"]}')).toEqual({ title: 'a', tags: ['b'] })
    expect(readJsonMatter('"title": "a"\n')).toEqual({ title: 'a' })
    expect(readJsonMatter('"title": ')).toBeNull()
    expect(readJsonMatter('[1]')).toBeNull()
  })
})

const word = fc.constantFrom(
  'a',
  'Foo bar',
  '深圳',
  'true',
  'null',
  'Yes',
  'no',
  '12',
  '007',
  '1:30',
  '2016-12-03',
  '2016-12-03 1:2:3',
  '1.5',
  '.5',
  '-',
  '- x',
  '--',
  '?',
  ':',
  'a: b',
  'a:b',
  'a #b',
  '#c',
  'a#b',
  '"q"',
  "'s'",
  "it's",
  "'it''s'",
  '"a\\n"',
  '"a, b"',
  '[x]',
  '[x, y]',
  '[x, "y, z"]',
  '[x,]',
  '[,x]',
  '[]',
  '[ ]',
  '[a: b]',
  "['a','b']",
  '[a b, c]',
  '[1, 2]',
  '{a: b}',
  '&a b',
  '*a',
  '!x',
  '|',
  '>',
  '%x',
  '@x',
  '`x`',
  '~',
  '/img/x.png',
  './x',
  '..',
  '',
  ' ',
  '  ',
  '\u00a0x',
  'x\u00a0',
  '\u2028',
  '\ufeff',
  '😀',
  '\ud800',
  '(x)',
  '<b>',
  '<<',
  '=',
  '+1',
  '0x1F',
  '1_000',
  '12e3',
  '0o7',
  '1,2',
  'x:',
  '2016年',
  '3 things',
  '20161203',
  '0',
  '00',
  '1e',
  'null x',
  '「x」',
  '“x”',
  'x]',
  'x,',
  'constructor',
)
const key = fc.constantFrom(
  'title',
  'tags',
  'a',
  'b',
  'c-d',
  '标题',
  'true',
  'null',
  '1',
  'a b',
  '"a"',
  '_x',
  '__proto__',
)
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(key, fc.constantFrom(': ', ':', ':  ', ' : '), word).map(parts => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('', ' ', '  ', '     '), fc.constantFrom('- ', '-', '-  '), word)
      .map(parts => parts.join('')),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('', ' ', '  ', '\t'), word).map(parts => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
)
const source = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, ending]) => lines.join(ending))
  // A fence inside would end the front matter before it is read.
  .filter(text => !/^---/m.test(text))
