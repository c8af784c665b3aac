import type { LanguageFn, Mode } from 'highlight.js'
import core from 'highlight.js/lib/core'
import { expect, test } from 'vitest'
import { createHighlighter } from './create-highlighter.ts'

/** Their type does not know all that their definitions use. */
type OddMode = Mode & { readonly beforeMatch?: RegExp }

// What highlight.js does with definitions that few languages have, on every short text.
const alphabet = ['a', 'b', 'c', '.', ' ', '\n']
const upToThree = [1, 2, 3].reduce<readonly string[]>(
  all => ['', ...all.flatMap(text => alphabet.map(letter => text + letter))],
  [''],
)
const texts = [...upToThree, ...upToThree.filter((_, at) => at % 2 === 0).map(text => `a${text}c`)]

function sameAsBegin(): Mode {
  return core.END_SAME_AS_BEGIN({ scope: 's', begin: /([abc])/, end: /([abc])/ })
}

const ignore: Mode['on:begin'] = (_match, response) => response.ignoreMatch()
const ignoreBeforeB: Mode['on:begin'] = (match, response) => {
  if (match.input?.[(match.index ?? 0) + match[0].length] === 'b') response.ignoreMatch()
}
/** New ones each time, since highlight.js writes into them. */
const modes: { readonly [what: string]: () => readonly OddMode[] } = {
  'an end is asked as if nothing stood before it': () => [{ scope: 's', begin: 'a', end: /\bb|^c|\B\./ }],
  'an end that looks back': () => [{ scope: 's', begin: 'a', end: /(?<!b)c|(?<=c)\./ }],
  'an end with its parent': () => [
    {
      scope: 'p',
      begin: 'a',
      end: 'b',
      contains: [{ scope: 'c', begin: 'c', end: /\./, endsWithParent: true }],
    },
  ],
  'an end with its parent that excludes it': () => [
    {
      scope: 'p',
      begin: 'a',
      end: /b/,
      excludeEnd: true,
      contains: [{ scope: 'c', begin: 'c', endsWithParent: true, keywords: 'a c' }],
    },
  ],
  'the end of all': () => [
    {
      scope: 'p',
      begin: 'a',
      end: 'b',
      contains: [
        { scope: 'q', begin: 'c', end: 'a', contains: [{ scope: 'r', begin: /\./, endsParent: true }] },
      ],
    },
  ],
  'an end that gives back': () => [
    { scope: 's', begin: 'a', end: 'b', returnEnd: true },
    { scope: 't', begin: 'b' },
  ],
  'a begin that gives back': () => [
    { scope: 's', begin: /(?=a)ab?/, returnBegin: true, end: 'c', contains: [{ scope: 't', begin: 'b' }] },
  ],
  'a begin of no length': () => [
    { scope: 's', begin: /(?=b)/, end: /(?=b)|c/, contains: [{ scope: 't', begin: 'a' }] },
  ],
  'what begins where another ends': () => [
    { scope: 's', begin: 'a', end: 'b', starts: { scope: 't', end: 'c', keywords: 'a b' } },
    { begin: 'c', starts: { scope: 'u', end: /$/, excludeEnd: true } },
  ],
  'a begin and an end that are not of it': () => [
    {
      scope: 's',
      begin: 'a',
      excludeBegin: true,
      end: 'c',
      excludeEnd: true,
      contains: [{ scope: 't', begin: 'b' }],
    },
  ],
  'something skipped': () => [
    {
      scope: 's',
      begin: 'a',
      end: 'c',
      keywords: 'a ab',
      contains: [{ scope: 't', begin: 'b', end: 'b', skip: true }],
    },
  ],
  'pieces with scopes': () => [
    {
      begin: [/(a)(b)?/, /(c|\.)\1?/],
      beginScope: { 2: 'x' },
      end: [/b/, / ?/, /c/],
      endScope: { 1: 'y', 3: 'z.w' },
      keywords: { k: 'a ab' },
    },
  ],
  'one scope for a begin and an end': () => [
    { scope: 's', begin: 'a', beginScope: 'k', end: 'b', endScope: 'k' },
  ],
  'something illegal': () => [
    { scope: 's', begin: 'a', end: 'b', illegal: /c/ },
    { scope: 't', begin: /\./, end: 'a', illegal: [/$/, 'b'] },
  ],
  'a begin after something': () => [{ scope: 's', beforeMatch: /a/, begin: /b/, end: /c/ }],
  'begun by a keyword': () => [{ scope: 's', beginKeywords: 'a bc', end: /c/, keywords: { n: 'b' } }],
  'matches that are none': () => [
    { scope: 's', begin: 'a', 'on:begin': ignore },
    { scope: 't', begin: 'ab', 'on:begin': ignoreBeforeB },
    { scope: 'u', begin: 'a', 'on:begin': ignoreBeforeB },
    { scope: 'v', begin: /a?b/, 'on:begin': ignore },
    { scope: 'w', begin: /b/ },
  ],
  'the last match is none': () => [
    { scope: 's', begin: 'c' },
    { scope: 't', begin: 'ab?', 'on:begin': ignore },
  ],
  'an end as its begin': () => [sameAsBegin()],
  'an end as its begin, of what has none': () => {
    const mode = sameAsBegin()
    return [{ begin: /\./, starts: mode }, mode]
  },
  'in itself': () => [{ scope: 's', begin: 'a', end: 'b', contains: ['self', { scope: 't', begin: 'c' }] }],
  'shared variants': () => [
    {
      scope: 'p',
      begin: 'a',
      end: 'b',
      contains: [
        {
          variants: [
            { scope: 'v', begin: 'c', endsWithParent: true },
            { scope: 'w', begin: /\./ },
          ],
        },
      ],
    },
  ],
  'a long run': () => [
    { scope: 's', begin: /[ab][abc]*\./ },
    { scope: 't', begin: /a+ |ab/ },
    { scope: 'u', begin: / *(?=c)/ },
  ],
}

test.each(Object.entries(modes))('%s', (_what, contains) => {
  const define: LanguageFn = () => ({
    contains: [...contains()],
    keywords: { k: 'b', _: 'c' },
    classNameAliases: { k: 'keyword', s: 'string' },
  })
  const handedOver: string[] = []
  // One for all texts: what it has coloured before must not matter.
  const ours = createHighlighter({ odd: { define, aliases: [] } }, language => handedOver.push(language))
  const others = texts.filter(text => ours(text, 'odd') !== byHighlightJs(define, text))
  expect(others).toEqual([])
  expect(handedOver).toEqual([])
})

/** By one that has coloured nothing before. */
function byHighlightJs(define: LanguageFn, text: string): string {
  const fresh = core.newInstance()
  fresh.registerLanguage('odd', define)
  return fresh.highlight(text, { language: 'odd', ignoreIllegals: true }).value
}
