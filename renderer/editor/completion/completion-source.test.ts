import { describe, expect, test } from 'vitest'
import { fakePort, labels, learntBlog, offered, taken } from './fake-port.ts'

describe('tags in the source of the front matter', () => {
  const post = (matter: string) => `---\n${matter}\n---\nText.\n`

  test.each([
    ['tags: [in|]', ['Ink', 'ink: stones', 'Drink']],
    ['tags: [Ink, i|]', ['ink: stones', 'Drink']],
    ['tags: [i|, Ink]', ['ink: stones', 'Drink']],
    ['tags:\n  - Ink\n  - 江|', ['江河']],
    ['tag: dr|', ['Drink']],
    ['categories: [no|]', ['Notes']],
    ['tags: ["in|"]', ['Ink', 'ink: stones', 'Drink']],
  ])('%j', async (matter, names) => {
    expect(await labels(post(matter))).toEqual(names)
  })

  test('by themselves only behind a letter, by the key at once, and nowhere else', async () => {
    expect(await labels(post('tags: [|]'))).toBe(null)
    expect(await labels(post('tags: [|]'), { isAsked: true })).toHaveLength(4)
    expect(await labels(post('title: in|'))).toBe(null)
    expect(await labels(post('layout:\n  - in|'))).toBe(null)
    expect(await labels('---\ntitle: a\n---\ntags: [in|]\n')).toBe(null)
  })

  test.each([
    ['tags: [in|]', 'Ink', 'tags: [Ink|]'],
    ['tags: [in|]', 'ink: stones', "tags: ['ink: stones'|]"],
    ['tags: ["in|"]', 'ink: stones', 'tags: ["ink: stones|"]'],
    ['tags: ["in|', 'Ink', 'tags: ["Ink"|'],
    ['tags:\n- dr|', 'Drink', 'tags:\n- Drink|'],
  ])('%j takes %s', async (before, name, after) => {
    expect(await taken(post(before), name)).toBe(post(after))
  })

  test('in TOML a name stands in quotes', async () => {
    const toml = (line: string) => `+++\n${line}\n+++\nText.\n`
    const port = fakePort({ generator: () => 'hugo' })
    expect(await taken(toml('tags = [in|]'), 'Ink', port)).toBe(toml('tags = ["Ink"|]'))
  })

  test.each([
    ['"tags": ["in|"]', 'Ink', '"tags": ["Ink|"]'],
    ['"tags": [\n    "Ink",\n    "dr|"\n  ]', 'Drink', '"tags": [\n    "Ink",\n    "Drink|"\n  ]'],
    ['"tags": [in|]', 'ink: stones', '"tags": ["ink: stones"|]'],
    ['"category": "no|"', 'Notes', '"category": "Notes|"'],
  ])('in JSON: %j takes %s', async (before, name, after) => {
    const json = (field: string) => `{\n  "title": "a",\n  ${field}\n}\n\nText.\n`
    expect(await taken(json(before), name)).toBe(json(after))
  })

  test('in JSON names that are there are not offered, nor any in another field', async () => {
    expect(await labels('{"tags": ["Ink", "in|", "Drink"]}\nText.\n')).toEqual(['ink: stones'])
    expect(await labels('{"title": "in|"}\nText.\n')).toBe(null)
    expect(await labels('{"title": "a"}\n"tags": ["in|"]\n')).toBe(null)
  })
})

describe('links', () => {
  test('a link gets its address, and its title where it has none', async () => {
    expect(await taken('see [](wa|)', 'walk [wa]')).toBe('see [walk \\[wa\\]](/2024/01/01/walk/)|')
    expect(await taken('see [there](wa|)', 'walk [wa]')).toBe('see [there](/2024/01/01/walk/)|')
    expect(await taken('see [there](wa|', 'walk [wa]')).toBe('see [there](/2024/01/01/walk/)|')
  })

  test('what stands behind [[ becomes a link', async () => {
    expect(await taken('see [[the lamp|]]', 'walk [the lamp]')).toBe(
      'see [walk \\[the lamp\\]](/2024/01/01/walk/)|',
    )
  })

  test('a tag that names a post gets its name', async () => {
    expect(await taken('{% post_url wa| %}', 'walk [wa]')).toBe('{% post_url 2024-01-01-walk| %}')
    expect(await taken('{% post_link wa| %}', 'walk [wa]')).toBe('{% post_link 2024-01-01-walk| %}')
    expect(await taken('{{< ref "wa|" >}}', 'walk [wa]')).toBe('{{< ref "2024-01-01-walk|" >}}')
  })

  test('a name with a space stands in quotes, as Hexo reads it', async () => {
    const port = fakePort({
      generator: () => 'hexo',
      links: async () => [{ id: 'a b.md', title: 'a b', marks: [], day: null, written: 'a b' }],
    })
    expect(await taken('{% post_link a| %}', 'a b', port)).toBe('{% post_link "a b"| %}')
    expect(await taken('{% post_link "a|" %}', 'a b', port)).toBe('{% post_link "a b|" %}')
  })

  test.each(['[a](https://exam|', '[a](mailto:x|', '`[a](wa|`', 'just text|', '[a](/x/ "ti|'])(
    'nothing in %j',
    async text => {
      expect(await labels(text, { isAsked: true })).toBe(null)
    },
  )

  test('what was typed of a title is marked', async () => {
    const result = await offered('[](wa|)')
    expect(result?.getMatch?.(result.options[0] ?? { label: '' })).toEqual([0, 2])
  })

  test('pictures behind ![](, with their folders, and a link around one is no picture', async () => {
    const result = await offered('![a bridge](new|)')
    expect(result?.options.map(({ label, detail }) => [label, detail])).toEqual([['newriver.png', 'img/']])
    expect(await taken('![a bridge](new|)', 'newriver.png')).toBe('![a bridge](/img/river.png)|')
    expect(await labels('[![](/a.png)](wa|)')).toEqual(['walk [wa]'])
  })

  test('parts of what a link leads to, by title or id', async () => {
    expect(await labels('[a](/x/#|)')).toEqual(['Way back/x/', '第一段'])
    expect(await labels('[a](#way-|)')).toEqual(['Way back'])
    expect(await taken('[a](#第|)', '第一段')).toBe('[a](#第一段)|')
  })
})

describe('code, tags, emoji', () => {
  test('languages behind a fence, those of the blog first', async () => {
    expect(await labels('```r|')).toEqual(expect.arrayContaining(['rust', 'ruby']))
    expect((await labels('```r|'))?.[0]).toBe('rust')
    expect(await labels('```|')).toBe(null)
    expect((await labels('```|', { isAsked: true }))?.slice(0, 2)).toEqual(['rust', 'shell'])
  })

  test('tags that the blog uses, in the place of the braces that are there', async () => {
    expect(await labels('{%|%}')).toEqual(['include figure.html', 'raw'])
    expect(await taken('{% inc|%}', 'include figure.html')).toBe('{% include figure.html src="«src»" %}')
    expect(await taken('{%|}', 'raw')).toBe('{% raw %}\n|\n{% endraw %}')
    expect(await labels('{{<|>}}')).toBe(null)
    expect(await labels('`{%|`')).toBe(null)
  })

  test('shortcodes of Hugo', async () => {
    const snippets = [{ label: '{{< tip', parts: [{ text: '{{< tip >}}' }], uses: 1 }]
    const port = fakePort({ generator: () => 'hugo', learnt: () => ({ ...learntBlog, snippets }) })
    expect(await taken('{{< ti|>}}', 'tip', port)).toBe('{{< tip >}}|')
    expect(await labels('{{%|', { port })).toEqual(['tip'])
  })

  test('emoji by name or by what they are about: the sign, or its name where the generator knows it', async () => {
    expect(await labels('a :smi|')).toContain('smile')
    expect(await taken('好 :smile|', 'smile')).toBe('好 😄|')
    const port = fakePort({ learnt: () => ({ ...learntBlog, hasEmojiNames: true }) })
    expect(await taken('a :smile|', 'smile', port)).toBe('a :smile:|')
    for (const text of ['12:30pm|', 'http://smi|', 'a::smile|', 'a :s|', 'note:smile|'])
      expect(await labels(text), text).toBe(null)
  })
})

describe('the slash menu', () => {
  test('at the start of an empty line only', async () => {
    expect(await labels('text\n\n/|')).toEqual(expect.arrayContaining(['Code block', 'Table', 'Formula']))
    for (const text of ['and/|', 'a /|', '/| more', '/usr/|', '---\na: b\n/|\n---\n'])
      expect(await labels(text), text).toBe(null)
  })

  test.each([
    ['/tab|', ['Table']],
    ['/biaog|', ['Table']],
    ['/h2|', ['Heading 2']],
    ['/fig|', ['include figure.html']],
    ['/more|', ['End of the excerpt']],
  ])('%s', async (text, names) => {
    expect(await labels(text)).toEqual(names)
  })

  test.each([
    ['/|', 'Code block', '```«language»\n\n```'],
    ['a\n\n/ta|', 'Table', 'a\n\n| «Column» | Column |\n| --- | --- |\n|  |  |'],
    ['/|', 'End of the excerpt', '<!-- more -->\n\n|'],
    ['/|', 'Callout', '> [!«NOTE»]\n> '],
    ['/|', 'Formula', '$$\n|\n$$'],
    ['/|', 'Mermaid diagram', '```mermaid\ngraph TD\n    «A» --> B\n```'],
    ['/|', 'Dividing line', '---\n\n|'],
    ['/|', 'List of tasks', '- [ ] |'],
    ['/|', 'Heading 3', '### |'],
    ['a\n\n/foot|', 'Footnote', 'a\n\n[^1]\n\n[^1]: |\n'],
    ['/|', 'include figure.html', '{% include figure.html src="«src»" %}'],
  ])('%s %s', async (before, label, after) => {
    expect(await taken(before, label)).toBe(after)
  })

  test('where the generator has no mark for an excerpt none is offered', async () => {
    const port = fakePort({ learnt: () => ({ ...learntBlog, excerptMark: null }) })
    expect(await labels('/|', { port })).not.toContain('End of the excerpt')
  })
})
