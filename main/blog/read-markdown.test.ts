import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readMarkdown } from './read-markdown.ts'

const roots: string[] = []

function blogWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'inkstone-markdown-'))
  roots.push(root)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

const mathJax = "<script>MathJax = { tex: { inlineMath: [['\\\\(', '\\\\)'], ['$', '$']] } }</script>"
const katex =
  'renderMathInElement(document.body, {delimiters: [{left: "$$", right: "$$"}, {left: "$", right: "$"}]})'

test.each([
  ['jekyll', '_includes/mathjax.html', mathJax, true],
  ['jekyll', '_layouts/post.html', katex, true],
  ['jekyll', '_includes/head.html', "MathJax = { tex: { inlineMath: [['\\\\(', '\\\\)']] } }", false],
  ['jekyll', '_posts/2020-01-01-a.md', mathJax, false],
  ['jekyll', '_includes/mathjax.png', mathJax, false],
  ['hugo', 'layouts/partials/math.html', katex, true],
  ['hexo', 'themes/ink/layout/_partial/math.ejs', mathJax, true],
  ['eleventy', '_includes/base.njk', katex, true],
  ['plain', '_includes/mathjax.html', mathJax, false],
] as const)('%s: %s decides whether single dollars are formulas', async (generator, name, text, expected) => {
  const { dollarMath } = await readMarkdown(blogWith({ [name]: text }), generator, {})
  expect(dollarMath).toBe(expected)
})

test('the configuration is asked first, and a blog without templates says nothing', async () => {
  expect(await readMarkdown(blogWith({}), 'jekyll', { mathjax: true })).toEqual({
    breaks: null,
    dollarMath: true,
  })
  expect(await readMarkdown(blogWith({}), 'jekyll', { kramdown: { hard_wrap: true } })).toEqual({
    breaks: true,
    dollarMath: false,
  })
})
