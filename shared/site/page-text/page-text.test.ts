import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textLanguage } from '../../post/text-language.ts'
import { plainText, summaryOf } from '../plain-text.ts'
import { readingMinutes } from '../reading-time.ts'
import { createSearchPart } from '../search/search-part.ts'
import { searchWords } from '../search/search-words.ts'
import type { SearchedText } from '../search/searched-text.ts'
import { lastingText, type PageText, readPageText } from './page-text.ts'

/** All that the site says of a page. */
function saidOf({ beginning, length, minutes, language, searched }: PageText) {
  return { length, minutes, language, summaries: summariesOf(beginning), words: indexed(searched) }
}

/** The same, each by the function that answers this one question. */
function askedOf(html: string) {
  const text = plainText(html)
  return {
    length: text.length,
    minutes: readingMinutes(text),
    language: textLanguage(text),
    summaries: summariesOf(text),
    words: [...searchWords(text)],
  }
}

function summariesOf(text: string) {
  return [summaryOf(text), summaryOf(text, 80), summaryOf(text, 3)]
}

/** As the index has them, each once. */
function indexed(text: SearchedText): readonly string[] {
  const part = createSearchPart()
  part.add(0, '', text)
  return part.part().words
}

function expectTheSame(html: string): PageText {
  const page = readPageText(html)
  expect(saidOf(page)).toEqual(askedOf(html))
  return page
}

const pieces = [
  ...[
    '<',
    '>',
    '</',
    '<p>',
    '</P >',
    '<br/>',
    '<b',
    '<b>',
    '</B>',
    '<a-b>',
    '<b1>',
    '<kbd>',
    '<kbd_>',
    '<mathml>',
  ],
  ...[
    '<span x="',
    '"',
    '<small>',
    '<spanspanspan>',
    '<!--',
    '-->',
    '<!doctype>',
    '<style>',
    '</style>',
    '<script>',
  ],
  ...[
    '&',
    ';',
    '&amp;',
    '&quot;',
    '&QUOT;',
    '&nbsp;',
    '&#39;',
    '&#10;',
    '&#x58a8;',
    '&#128512;',
    '&x;',
    '&am',
    'p;',
  ],
  ...[' ', '\n', '  ', '\t', '\u00a0', '\u3000', '\ufeff', '\u2028', '\u0085', '\0'],
  ...['a', 'B', '_', '1', 'é', 'É', 'ａ', 'ﬁ', '½', 'İ', 'ΑΣ', 'Σ', 'e\u0301', '\u0301', 'ﾞ', 'ｶ', 'ϓ', 'K'],
  ...[
    '墨',
    '墨水',
    '，',
    '、',
    '々',
    '〇',
    '⺀',
    'か',
    'カー',
    '먹',
    'ᄀ',
    'ᅡ',
    '𠮷',
    '\u{1f58b}',
    '🖋\ufe0f',
    '🄰',
    '𝐀',
  ],
]

test('a page is read as by one question after the other, whatever stands there', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), some => {
      expectTheSame(some.join(''))
    }),
    { numRuns: 4000 },
  )
})

test.each([
  [
    'words of many kinds',
    '<h2>Ink &amp; paper</h2>\n<p>It <em>dries</em>, &quot;slowly&quot; — 5 µm in 3 h…</p>\n',
  ],
  ['Chinese with its own marks', '<p>墨水乾得很慢，「紙」也是。<strong>雨</strong>停了！ＡＢＣ</p>'],
  ['Korean', '<p>먹을 가는 소리만 들리는 조용한 아침.</p>'],
  ['emoji', '<p>Done \u{1f389}, 🖋\ufe0f and ✓.</p>'],
  ['French and Vietnamese', '<p>L’ÉTÉ à Đà Nẵng, « déjà »</p>'],
  ['tags in code', '<pre><code><span class="k">if</span> (a &lt; b &amp;&amp; c &gt; d)</code></pre>'],
  ['nothing', ''],
])('it is done by units: %s', (_, html) => {
  const page = expectTheSame(html.repeat(100))
  expect(typeof page.searched).not.toBe('string')
})

test.each(['e\u0301te', '½', '𠮷野家', '<!-- a -->b', '<style>p{}</style>b', '&lt<b>;</b>'])(
  'it is left to the questions: %s',
  html => {
    expect(typeof expectTheSame(html).searched).toBe('string')
  },
)

test('a long text of one mark takes no longer than others', () => {
  const startMs = performance.now()
  for (const mark of ['<', '<a', '<a ', '&', '&a', '</', ' ', '\n', '<b>', '&lt;'])
    readPageText(mark.repeat(200_000))
  expect(performance.now() - startMs).toBeLessThan(3000)
})

test('what is read next changes what is searched, unless it is to last', () => {
  const first = readPageText('<p>Ink and 墨水, étude.</p>')
  const lasting = lastingText(first)
  readPageText(`<p>${'Paper and 纸张 '.repeat(20)}</p>`)
  expect(indexed(lasting.searched)).toEqual(['ink', 'and', '墨水', '水', 'étude'])
  expect(indexed(first.searched)).not.toEqual(indexed(lasting.searched))
})
