import { expect, test } from 'vitest'
import { blogMarkdown } from './blog-markdown.ts'
import { mayHaveMath, usesDollarMath } from './uses-math.ts'

test.each([
  ['---\nmath: true\n---\n', true],
  ['---\nmathjax: "true"\n---\n', true],
  ['+++\nmath = true\n+++\n', true],
  ['---\nkatex: false\n---\n', false],
  ['---\ntitle: math\n---\n', null],
  ['', null],
])('the front matter %j decides, else the blog', (head, said) => {
  expect(usesDollarMath(head, true)).toBe(said ?? true)
  expect(usesDollarMath(head, false)).toBe(said ?? false)
})

test('what draws formulas is needed where there may be one', () => {
  expect(mayHaveMath('a $$x$$ b', false)).toBe(true)
  expect(mayHaveMath('> ```math\n', false)).toBe(true)
  expect(mayHaveMath('$x$', true)).toBe(true)
  expect(mayHaveMath('\\\\(x\\\\)', true)).toBe(true)
  expect(mayHaveMath('\\\\(x\\\\)', false)).toBe(false)
  expect(mayHaveMath('it costs $5', false)).toBe(false)
})

test.each([
  ['jekyll', { kramdown: { hard_wrap: true } }, { breaks: true, dollarMath: false }],
  ['jekyll', { mathjax: true }, { breaks: null, dollarMath: true }],
  ['hexo', { marked: { breaks: false }, math: { enable: true } }, { breaks: false, dollarMath: true }],
  ['hugo', { params: { math: 'katex' } }, { breaks: null, dollarMath: true }],
  [
    'hugo',
    {
      markup: {
        goldmark: {
          renderer: { hardWraps: true },
          extensions: { passthrough: { enable: true, delimiters: { inline: [['$', '$']] } } },
        },
      },
    },
    { breaks: true, dollarMath: true },
  ],
  ['plain', { kramdown: 'x', params: null }, { breaks: null, dollarMath: false }],
] as const)('%s with %j', (generator, config, expected) => {
  expect(blogMarkdown(generator, config)).toEqual(expected)
})
