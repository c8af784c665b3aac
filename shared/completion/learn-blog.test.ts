import { expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { hideCode } from '../operations/hide-code.ts'
import { emptyConfig } from '../site/sample-source.ts'
import type { SnippetPart } from './blog-completion.ts'
import { learnBlog } from './learn-blog.ts'

function learn(
  generator: Generator,
  texts: readonly string[],
  raw: Readonly<Record<string, unknown>> = {},
  files: readonly string[] = [],
) {
  return learnBlog({
    generator,
    config: { ...emptyConfig, raw },
    files,
    ownTags: generator === 'hugo' ? new Set(['gallery']) : null,
    texts: texts.map(text => ({ text, prose: hideCode(text) })),
  })
}

const said = (parts: readonly SnippetPart[]) =>
  parts.map(part => ('text' in part ? part.text : `‹${part.field}›`)).join('')

test('tags that posts use become snippets, the most used first; what differs is a place to fill in', () => {
  const { snippets } = learn('jekyll', [
    '{% include figure.html src="a.png" caption="A" %}\n{% include figure.html src="b.png" caption="B" %}',
    '{% note %}\nhm\n{% endnote %}\n{% if x %}y{% endif %}\n`{% gist 1 %}`\n{% include figure.html src=\'c.png\' caption="C" %}',
  ])
  expect(
    snippets.filter(({ uses }) => uses > 0).map(({ label, parts, uses }) => [label, said(parts), uses]),
  ).toEqual([
    ['{% include figure.html', '{% include figure.html src="‹src›" caption="‹caption›" %}', 2],
    ['{% note', '{% note %}\n‹›\n{% endnote %}', 1],
    ['{% include figure.html', '{% include figure.html src=\'‹src›\' caption="‹caption›" %}', 1],
  ])
})

test('shortcodes of Hugo, with and without an end; those that the theme has come after them', () => {
  const { snippets } = learn('hugo', ['{{< tip "Careful" >}}\nx\n{{< /tip >}}\n{{< video id=3 />}}\n'])
  expect(snippets.slice(0, 3).map(({ parts }) => said(parts))).toEqual([
    '{{< tip "‹Careful›" >}}\n‹›\n{{< /tip >}}',
    '{{< video id=‹id› />}}',
    '{{< gallery ‹› >}}',
  ])
})

test('includes that a Jekyll blog has files for, and what comes with Jekyll', () => {
  const labels = learn('jekyll', [], {}, ['_includes/map.html', '_includes/a.css']).snippets.map(
    ({ label }) => label,
  )
  expect(labels).toContain('{% include map.html')
  expect(labels).toContain('{% highlight')
  expect(labels).not.toContain('{% include a.css')
})

test.each<[Generator, Readonly<Record<string, unknown>>, string, string | null]>([
  ['jekyll', {}, '', null],
  ['jekyll', { excerpt_separator: '<!--end-->' }, '', '<!--end-->'],
  ['jekyll', {}, 'a\n<!--more-->\nb', '<!--more-->'],
  ['hexo', {}, '', '<!-- more -->'],
  ['hugo', {}, '', '<!--more-->'],
])('where an excerpt ends in %s %j', (generator, raw, text, mark) => {
  expect(learn(generator, [text], raw).excerptMark).toBe(mark)
})

test('names of emoji where the generator makes some of them', () => {
  expect(learn('jekyll', [], { plugins: ['jemoji'] }).hasEmojiNames).toBe(true)
  expect(learn('hugo', [], { enableEmoji: true }).hasEmojiNames).toBe(true)
  expect(learn('jekyll', []).hasEmojiNames).toBe(false)
})

test('languages by how often they are used', () => {
  const text =
    '```go\na\n```\n\n~~~ c++\nb\n~~~\n\n```go\nc\n```\n{% highlight ruby %}\nd\n{% endhighlight %}\n'
  expect(learn('jekyll', [text]).languages).toEqual(['go', 'c++', 'ruby'])
})

test('a text of nothing but openings takes no time', () => {
  const hostile = ['{% x '.repeat(30_000), '{{< a '.repeat(30_000), '```'.repeat(30_000)]
  const start = performance.now()
  learn('jekyll', hostile)
  learn('hugo', hostile)
  expect(performance.now() - start).toBeLessThan(2000)
})
