import hljs from 'highlight.js/lib/common'
import { describe, expect, test } from 'vitest'
import { createHighlighter } from './create-highlighter.ts'
import { type KnownLanguage, languages } from './languages.ts'

// That each language of the package comes out as by highlight.js is a row of the proof: same-colours.

test('code gets the classes of highlight.js', () => {
  const highlight = createHighlighter()
  expect(highlight('const a = "<b>"', 'js')).toBe(
    '<span class="hljs-keyword">const</span> a = <span class="hljs-string">&quot;&lt;b&gt;&quot;</span>',
  )
})

test('the languages are those that highlight.js calls common, with all their names', () => {
  const names = hljs.listLanguages()
  expect(Object.keys(languages)).toEqual(names)
  for (const name of names) {
    expect(languages[name]?.aliases, name).toEqual(hljs.getLanguage(name)?.aliases ?? [])
  }
})

test('a name may be in capitals, and one that nobody knows is null', () => {
  const highlight = createHighlighter()
  expect(highlight('a: 1', 'YML')).toBe(highlight('a: 1', 'yaml'))
  expect(highlight('a: 1', 'no-such-language')).toBeNull()
  expect(highlight('a: 1', 'constructor')).toBeNull()
  expect(highlight('a: 1', '')).toBeNull()
})

describe('one language within another', () => {
  const page = '<p>\n<style>a { b: c }</style><script>if (a < 1) f("</p>")</script>\n<b>'

  test.each([
    ['html', page],
    ['php-template', '<p><?php echo "a" ?></p><?php if ($a) { ?><b><?php } ?>'],
    ['markdown', '# a\n<b>*c*</b>\n```js\nlet a\n```\n'],
    ['js', `const a = html\`<b>\${c + \`<i>\${d}</i>\`}</b>\`; return <A b={c}>text</A>`],
    ['console', '$ echo "a"\nb\n$ if [ -f x ]; then\n> y'],
  ])('%s', (language, code) => {
    const highlight = createHighlighter()
    expect(highlight(code, language)).toBe(asHighlightJs(code, language))
  })
})

test('what was coloured before changes nothing', () => {
  const texts = [
    'cat <<A\nb\nA\nc',
    'cat <<B\nA\nB\n',
    '<a><b/></a>',
    'x = 5 # !/bin/sh',
    '#!/bin/sh\n#!/bin/sh',
  ]
  const again = createHighlighter()
  for (const language of ['bash', 'js', 'perl', 'php', 'lua']) {
    const first = texts.map(text => createHighlighter()(text, language))
    expect(texts.map(text => again(text, language))).toEqual(first)
    expect(texts.toReversed().map(text => again(text, language))).toEqual(first.toReversed())
  }
})

test('what this engine does not know is left to highlight.js', () => {
  const handedOver: string[] = []
  const known = {
    odd: { define: () => ({ contains: [], compilerExtensions: [() => {}] }), aliases: [] },
    // An end that is given back and taken at once would be written twice.
    twice: {
      define: () => ({ contains: [{ begin: 'a', end: 'b', excludeEnd: true, returnEnd: true }] }),
      aliases: [],
    },
  }
  const highlight = createHighlighter(known, language => handedOver.push(language))
  expect(highlight('a < b', 'odd')).toBe('a &lt; b')
  expect(highlight('a b', 'twice')).toBe('a bb')
  expect(highlight('c', 'twice')).toBe('c')
  expect(handedOver).toEqual(['odd', 'twice'])
})

test('a text for which an expression has no room is plain', () => {
  const odd: KnownLanguage = {
    define: () => ({ contains: [{ scope: 's', begin: /(?:(a)|b)*c/ }] }),
    aliases: [],
  }
  const handedOver: string[] = []
  const long = `<${'ab'.repeat(4_000_000)}`
  expect(createHighlighter({ odd }, language => handedOver.push(language))(long, 'odd')).toBe(
    `&lt;${long.slice(1)}`,
  )
  expect(handedOver).toEqual(['odd'])
})

test('a hundred thousand signs of anything take no time to speak of', () => {
  const highlight = createHighlighter()
  for (const sign of ['(', '<a ', '"', `\`\${`, '/*', 'a.', '中', ' ']) {
    const beganMs = performance.now()
    highlight(sign.repeat(100_000 / sign.length), 'js')
    expect(performance.now() - beganMs, sign).toBeLessThan(5_000)
  }
})

function asHighlightJs(code: string, language: string): string {
  return hljs.highlight(code, { language, ignoreIllegals: true }).value
}
