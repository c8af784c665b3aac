import { expect, test } from 'vitest'
import { atLineStart, contextAfter, endOfCode, otherCharacter } from './cells.ts'
import { beginsRun, continuesRun, firstCharacters } from './first-characters.ts'

const alphabet = [
  'a',
  'B',
  's',
  'K',
  '1',
  '_',
  ' ',
  '\n',
  '\r',
  '.',
  '(',
  '"',
  '\\',
  '-',
  ']',
  'é',
  'ſ',
  '\u212a',
  '\u2028',
  '😀',
]
const texts = alphabet.flatMap(a => [a, ...alphabet.flatMap(b => [a + b, ...alphabet.map(c => a + b + c)])])

const sources = [
  ...[
    'a',
    'ab',
    'a|B1',
    '(a)\\1b',
    '(?:a|)s',
    'a?s',
    'a*1',
    'a+?s',
    'a{2}',
    'a{0,1}B',
    'a{2,}',
    'a{1}',
    '(a|1){2}s',
  ],
  ...[
    '[as]',
    '[^as]',
    '[a-s]1',
    '[\\]a]',
    '[a\\-s]',
    '[^\\w]',
    '[^\\W]',
    '[\\d_]a',
    '[\\s\\S]',
    '[é]a',
    '[^ſ]',
    '[-a]',
  ],
  ...[
    '\\w',
    '\\W',
    '\\d\\D',
    '\\s1',
    '\\Sa',
    '.',
    '.?a',
    '\\.',
    '\\x61',
    '\\u0061s',
    '\\n',
    '\\(',
    '\\\\',
    '\\x4b',
  ],
  ...[
    '^a',
    '^',
    '$',
    'a$',
    '$|a',
    '\\ba',
    '\\b',
    '\\B.',
    'a\\b',
    'a\\B',
    '\\b\\(',
    '^\\s*a',
    '(?=a)\\w1',
    '(?=$)',
  ],
  ...[
    '(?!a)[as]',
    '(?<=a)s',
    '(?<!a)s',
    '(?<x>a)\\k<x>',
    '(?:(?:a))',
    '\\B|\\b',
    '',
    '(?=[^\\n])\\s',
    '(^|\\s)\\.',
  ],
]
const unicode = ['\\p{L}1', '[\\p{L}_]', '[^\\p{L}]', '\\P{L}a', '\\u{61}', '😀?a', '[^😀]a', '[a-😀]']

test.each([
  ...sources.flatMap(source => ['m', 'mi', 'mu', 'miu'].map(flags => [source, flags] as const)),
  ...unicode.flatMap(source => ['mu', 'miu'].map(flags => [source, flags] as const)),
])('whatever /%s/%s matches begins as it says', (source, flags) => {
  const { first, second } = firstCharacters(source, flags)
  const here = new RegExp(source, `${flags}y`)
  const missed = texts.filter(text => {
    for (let at = 0; at <= text.length; at++) {
      here.lastIndex = at
      // Of a pair of units the first is where a match begins.
      if (!here.test(text) || isInPair(text, at)) continue
      if (!has(first, cell(text, at))) return true
      if (at < text.length && text.charCodeAt(at) < 128 && !has(second, cell(text, at + 1))) return true
    }
    return false
  })
  expect(missed).toEqual([])
})

test.each(
  [...sources, '\\w\\w*\\(', 'a+B', '[^a]+1', 's*1', '[a-s]*?B', 'a+1|aB', '[as][a1]*s', '\\w+\\b1'].flatMap(
    source => ['m', 'mi', 'mu', 'miu'].map(flags => [source, flags] as const),
  ),
)('/%s/%s matches nothing within a run in which it has not matched', (source, flags) => {
  const { run } = firstCharacters(source, flags)
  const matches = (text: string, at: number): boolean => {
    const here = new RegExp(source, `${flags}y`)
    here.lastIndex = at
    return here.test(text)
  }
  const wrong = texts.filter(text =>
    [...text].some((_, at) => {
      const isIn = ((run?.[text.charCodeAt(at - 1)] ?? 0) & beginsRun) !== 0
      const isOn = ((run?.[text.charCodeAt(at)] ?? 0) & continuesRun) !== 0
      return isIn && isOn && matches(text, at) && !matches(text, at - 1)
    }),
  )
  expect(wrong).toEqual([])
})

test('a run is known', () => {
  const { run } = firstCharacters('[a-z][a-z0-9]*(?=:)', 'm')
  expect([...'a0:'].map(letter => run?.[letter.charCodeAt(0)])).toEqual([
    beginsRun | continuesRun,
    continuesRun,
    0,
  ])
})

test('what cannot begin a match is left out', () => {
  expect(whatBegins('\\b(?:class|def)\\b')).toEqual(['c', 'd'])
  expect(whatBegins('"|//')).toEqual(['"', '/'])
  expect(whatBegins('[^\\w\\s]+', '!#')).toEqual(['!', '#'])
})

test('what cannot come second is left out', () => {
  const { second } = firstCharacters('.?css`|de[fl]', 'm')
  const after = contextAfter('x'.charCodeAt(0))
  expect([...'abcdefs'].filter(letter => has(second, after + letter.charCodeAt(0)))).toEqual(['c', 'e', 's'])
})

function whatBegins(source: string, among = 'abcdef"/\n 1'): readonly string[] {
  const { first } = firstCharacters(source, 'm')
  return [...among].filter(letter => has(first, atLineStart + letter.charCodeAt(0)))
}

function cell(text: string, at: number): number {
  const context = at === 0 ? atLineStart : contextAfter(text.charCodeAt(at - 1))
  return context + (at < text.length ? Math.min(text.charCodeAt(at), otherCharacter) : endOfCode)
}

function has(cells: Uint8Array, at: number): boolean {
  return cells[at] === 1
}

function isInPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
}
