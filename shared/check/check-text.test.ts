import { describe, expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { applySplices } from '../matter/splice.ts'
import type { TextProblem } from './blog-problem.ts'
import { checkText } from './check-text.ts'

const front = '---\ntitle: Ink\n---\n\n'

function keys(text: string, generator: Generator = 'jekyll'): readonly string[] {
  return checkText(text, generator, new Set()).map(({ key }) => key)
}

/** The text after everything that can be mended is. */
function mended(text: string, generator: Generator = 'jekyll'): string {
  const edits = checkText(text, generator, new Set()).flatMap(({ fix }) => fix?.edits ?? [])
  for (const { from, to, before } of edits) expect(text.slice(from, to)).toBe(before)
  return applySplices(
    text,
    edits.toSorted((a, b) => a.from - b.from),
  )
}

function only(text: string, generator: Generator = 'jekyll'): TextProblem {
  const [problem, ...more] = checkText(text, generator, new Set())
  expect(more).toEqual([])
  if (problem === undefined) throw new Error('no problem was found')
  return problem
}

test('a post that is as it should be has no problem', () => {
  const text = `${front}# Ink\n\n## Stone\n\n![a stone](/a.png) and [a link](http://example.org)\n\n\`\`\`js\nconst a = 1\n\`\`\`\n`
  for (const generator of ['jekyll', 'hexo', 'hugo', 'eleventy', 'plain'] as const)
    expect(keys(text, generator)).toEqual([])
})

describe('front matter', () => {
  test.each([
    ['---\ntitle: Ink\nmore:\n\tone: 1\n---\nText.\n', '---\ntitle: Ink\nmore:\n  one: 1\n---\nText.\n'],
    ['---\ntitle: "Ink\ntags: [a]\n---\n', '---\ntitle: "Ink"\ntags: [a]\n---\n'],
    ["---\ntitle: 'it's'\n---\n", '---\ntitle: "it\'s"\n---\n'],
    ['---\ntitle: "a "b" c"\n---\n', '---\ntitle: \'a "b" c\'\n---\n'],
    ["---\ntitle: 'Ink' and 'stone'\n---\n", "---\ntitle: \"'Ink' and 'stone'\"\n---\n"],
    ['---\ntitle: "墨"与"石"\n---\n', '---\ntitle: \'"墨"与"石"\'\n---\n'],
    ["---\ntitle: 'Ink\n---\n", "---\ntitle: 'Ink'\n---\n"],
    ['---\ntitle: "Ink" and stone\n---\n', `---\ntitle: '"Ink" and stone'\n---\n`],
    ['---\ntags: [a, b\ntitle: Ink\n---\n', '---\ntags: [a, b]\ntitle: Ink\n---\n'],
    ['+++\ntitle = "Ink\r\ndraft = true\r\n+++\n', '+++\ntitle = "Ink"\r\ndraft = true\r\n+++\n'],
    ['{\n  "title": "Ink",\n}\nText.\n', '{\n  "title": "Ink"\n}\nText.\n'],
    [';;;\n"title": "Ink"\n"tags": ["a"]\n;;;\n', ';;;\n"title": "Ink",\n"tags": ["a"]\n;;;\n'],
    ['---\ntitle: Ink: the first\n---\nText.\n', "---\ntitle: 'Ink: the first'\n---\nText.\n"],
    [`---\ntitle: Ink's: end\n---\n`, `---\ntitle: "Ink's: end"\n---\n`],
    ['---\ntitle: **Ink** and stone\n---\n', "---\ntitle: '**Ink** and stone'\n---\n"],
    ['---\ntitle: *墨*\n---\n', "---\ntitle: '*墨*'\n---\n"],
    ['---\ntitle: @home\r\n---\r\n', "---\ntitle: '@home'\r\n---\r\n"],
    ['---\ntitle: Ink\ntags: [a]\n\nText.\n', '---\ntitle: Ink\ntags: [a]\n---\n\nText.\n'],
    ['---\ntitle: Ink', '---\ntitle: Ink\n---\n'],
    ['---\r\ntitle: Ink\r\n\r\nText.', '---\r\ntitle: Ink\r\n---\r\n\r\nText.'],
    ['\n\n---\ntitle: Ink\n---\nText.\n', '---\ntitle: Ink\n---\nText.\n'],
    ['title: Ink\ntags:\n  - a\n---\nText.\n', '---\ntitle: Ink\ntags:\n  - a\n---\nText.\n'],
  ])('%j is mended', (text, after) => {
    expect(checkText(text, 'jekyll')[0]).toMatchObject({ kind: 'matter', severity: 'error' })
    expect(mended(text)).toBe(after)
    expect(keys(after)).toEqual([])
  })

  test.each([
    ['---\ntitle: Ink\n  more: 1\n---\n', 'Ink', 'check.brokenMatter'],
    ['---\na:\n  - x\n - y\n---\n', '- y', 'check.brokenMatter'],
    ['---\ntags: [a, b]]\n---\n', ']', 'check.brokenMatter'],
    ['+++\ntitle = Ink\n+++\n', 'Ink', 'check.brokenMatter'],
    [';;;\n"title": Ink\n;;;\n', 'Ink', 'check.brokenMatter'],
    ['---\njust words\n---\n', 'just words', 'check.matterNotFields'],
  ])('%j is told at %j, once', (text, at, key) => {
    const { from, to, ...problem } = only(text)
    expect([problem.key, problem.severity, problem.fix]).toEqual([key, 'error', null])
    expect(text.slice(from, to).trim()).toContain(at)
  })

  test.each([
    '---\ntitle: "over\n  two lines"\n---\n',
    '---\ntags: [a,\n  b]\n---\n',
    '+++\ntags = [\n  "a",\n]\n+++\n',
    `---\ntitle: 'it''s'\n---\n`,
    '---\ntitle: "Ink: the first"\n---\n',
    '---\ntitle: Ink # a comment: with a colon\n---\n',
    '---\nlink: https://example.org/a:b\n---\n',
    '---\ncode: |\n  \tindented\n---\n',
    '---\n\nA rule, and text.\n',
    'Text: with a colon\n\nand more\n\n---\n',
    'Note: this is text.\nAnd this.\n---\nMore.\n',
    '---\nbase: &base {a: 1}\nmore: *base\n---\n',
  ])('%j is left alone', text => {
    expect(keys(text)).toEqual([])
  })

  test('a field that stands twice is told, at its second place', () => {
    const text = '---\ntitle: Ink\ntags: [a]\ntitle: Water\n---\n'
    expect(only(text)).toMatchObject({ key: 'check.repeatedKey', params: { field: 'title' } })
    expect(text.slice(only(text).from)).toMatch(/^title: Water/)
  })

  test('Hexo takes tabs, and does without an opening line', () => {
    expect(keys('---\ntitle: Ink\nmore:\n\tone: 1\n---\nText.\n', 'hexo')).toEqual([])
    expect(keys('title: Ink\n---\nText.\n', 'hexo')).toEqual([])
  })
})

describe('templates in code', () => {
  test.each([
    [
      '```js\nconst a = "{{ site.title }}"\n```\n',
      '{% raw %}\n```js\nconst a = "{{ site.title }}"\n```\n{% endraw %}\n',
    ],
    ['Say `{{ name }}` here.\n', 'Say {% raw %}`{{ name }}`{% endraw %} here.\n'],
    [
      '- one\n  ```\n  {{ a }} and {{ b }}\n  ```\n',
      '- one\n  ```\n  {% raw %}{{ a }} and {{ b }}{% endraw %}\n  ```\n',
    ],
    [
      '{% highlight html %}\n<b>{{ a }}</b>\n{% endhighlight %}\n',
      '{% highlight html %}\n<b>{% raw %}{{ a }}{% endraw %}</b>\n{% endhighlight %}\n',
    ],
    ['```\r\n{{ a }}\r\n```\r\n', '{% raw %}\r\n```\r\n{{ a }}\r\n```\r\n{% endraw %}\r\n'],
  ])('%j is mended by raw', (body, after) => {
    const lineEnd = body.includes('\r') ? '\r\n' : '\n'
    const start = front.replaceAll('\n', lineEnd)
    expect(only(start + body)).toMatchObject({ kind: 'template', severity: 'warning' })
    expect(mended(start + body)).toBe(start + after)
    expect(keys(start + after)).toEqual([])
  })

  test('a tag in code is worse than an output: it can stop the build', () => {
    expect(only(`${front}\`{% for a in b %}\`\n`).severity).toBe('error')
  })

  test('code that shows raw itself cannot be put into raw', () => {
    const problem = only(`${front}\`\`\`\n{{ a }} {% endraw %}\n\`\`\`\n`)
    expect(problem.fix).toBe(null)
  })

  test('where no template runs there is nothing to tell', () => {
    expect(keys(`${front}{% raw %}\n\`\`\`\n{{ a }}\n\`\`\`\n{% endraw %}\n`)).toEqual([])
    expect(keys('---\ntitle: Ink\nrender_with_liquid: false\n---\n`{{ a }}`\n')).toEqual([])
    expect(keys(`${front}\`{{ a }}\`\n`, 'hexo')).toEqual([])
    expect(keys(`${front}\`{{ a }}\`\n`, 'plain')).toEqual([])
  })
})

test('a tag that Jekyll does not know is told, but not where plugins may bring it', () => {
  const text = `${front}{% youtube abc %}\n\n{% if page.a %}x{% endif %}\n`
  expect(only(text)).toMatchObject({ key: 'check.unknownTag', params: { name: 'youtube' } })
  expect(checkText(text, 'jekyll', null)).toEqual([])
})

test('a shortcode that Hugo does not have is told, once its own and the blog’s are left out', () => {
  const text = `${front}{{< figure src="a.png" alt="a" >}} {{< note >}}x{{< /note >}} {{</* escaped */>}}\n`
  expect(keys(text, 'hugo')).toEqual(['check.unknownShortcode', 'check.unknownShortcode'])
  expect(checkText(text, 'hugo', new Set(['note']))).toEqual([])
})

test('a heading that skips a level, a picture without words, and what is loaded over http', () => {
  const text = `${front}# One\n\n### Three\n\n![](/a.png)\n\n<img src="http://example.org/b.png">\n\n![c](http://example.org/c.png)\n`
  const found = checkText(text, 'jekyll', new Set())
  expect(found.map(({ key, from, to }) => [key, text.slice(from, to)])).toEqual([
    ['check.skippedHeading', '### Three'],
    ['check.noAlt', '![](/a.png)'],
    ['check.noAlt', '<img src="http://example.org/b.png">'],
    ['check.insecure', 'http://example.org/b.png'],
    ['check.insecure', 'http://example.org/c.png'],
  ])
})

test('hostile texts take no time', () => {
  const texts = ['![](', '{{', '{%', '`', '<img ', '# a\n### b\n', '---\n', 'a: b: c\n', '\t'].map(
    piece => `---\ntitle: Ink\n---\n${piece.repeat(40_000)}`,
  )
  for (const text of [...texts, `---\n${'a: b: c\n'.repeat(20_000)}`]) {
    const start = performance.now()
    checkText(text, 'jekyll', new Set())
    expect(performance.now() - start).toBeLessThan(3000)
  }
})
