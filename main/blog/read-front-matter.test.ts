import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFrontMatter } from './read-front-matter.ts'

describe('readFrontMatter', () => {
  test('plain fields and hard ones are the same to who asks', () => {
    const text = '---\ntitle: 标题\ntags:\n     - A\n     - B\n---\nbody'
    const hard = '---\ntitle: &t 标题\ntags: [A, B]\n---\nbody'
    expect(readFrontMatter(text, 'jekyll')).toEqual({
      data: { title: '标题', tags: ['A', 'B'] },
      problem: null,
    })
    expect(readFrontMatter(hard, 'jekyll')).toEqual({
      data: { title: '标题', tags: ['A', 'B'] },
      problem: null,
    })
  })

  test('none, and an empty one', () => {
    for (const text of [
      '',
      'body',
      '---\n---\n',
      '---\n# only a comment\n---\n',
      '---\ntitle: never closed',
    ]) {
      expect(readFrontMatter(text, 'jekyll')).toEqual({ data: {}, problem: null })
    }
  })

  test.each([
    ['---\ntitle: a: b\n---\n', 2],
    ['---\r\na: 1\r\ntitle: a: b\r\n---\r\n', 3],
    ['\ufeff---\na: 1\n\nb: 2\ntitle: a: b\n---\n', 5],
  ])('%j: the line is the file’s', (text, line) => {
    expect(readFrontMatter(text, 'jekyll').problem).toMatchObject({
      key: 'post.brokenFrontMatter',
      params: { line },
    })
  })

  test('JSON, with and without its braces; broken JSON is told', () => {
    expect(readFrontMatter('{\n"title": "a"\n}\nbody', 'hugo').data).toEqual({ title: 'a' })
    expect(readFrontMatter('"title": "a"\n;;;\nbody', 'hexo').problem).toBe(null)
    expect(readFrontMatter(';;;\n"title": "a"\n;;;\nbody', 'hexo').data).toEqual({ title: 'a' })
    expect(readFrontMatter(';;;\n"title": a\n;;;\nbody', 'hexo').problem).not.toBe(null)
  })

  test('Hexo does without the opening fence', () => {
    expect(readFrontMatter('title: a\ntags: [b]\n---\nbody', 'hexo').data).toEqual({
      title: 'a',
      tags: ['b'],
    })
    expect(readFrontMatter('"title": "a"\n;;;\nbody', 'hexo').data).toEqual({ title: 'a' })
    expect(readFrontMatter('title: a\n---\nbody', 'jekyll').data).toEqual({})
  })

  test('TOML says what Hugo reads in it, its broken line is the file’s', () => {
    const text =
      '+++\ntitle = "墨"\ntags = ["a", \'b\']\ndate = 2020-01-02T03:04:05+08:00\ndraft = true\nn = 99999999999999999\n[menu.main]\n__proto__ = 1\n+++\n'
    const { data, problem } = readFrontMatter(text, 'hugo')
    expect(problem).toBeNull()
    expect(data).toMatchObject({ title: '墨', tags: ['a', 'b'], draft: true, n: 99999999999999999n })
    expect(data.date).toBe('2020-01-02T03:04:05.000+08:00')
    expect(({} as Record<string, unknown>).x).toBeUndefined()
    expect(readFrontMatter('+++\r\ntitle = "a"\r\nx = = 1\r\n+++\r\n', 'hugo').problem).toMatchObject({
      key: 'post.brokenFrontMatter',
      params: { line: 3 },
    })
  })

  test('what the blog’s generator does not read is shown, and told', () => {
    for (const [text, generator] of [
      ['+++\ntitle = "a"\n+++\n', 'jekyll'],
      ['+++\ntitle = "a"\n+++\n', 'hexo'],
      ['{"title": "a"}\n', 'hexo'],
      [';;;\n"title": "a"\n;;;\n', 'hugo'],
      ['---json\n{"title": "a"}\n---\n', 'jekyll'],
    ] as const) {
      const { data, problem } = readFrontMatter(text, generator)
      expect({ ...data }).toEqual({ title: 'a' })
      expect(problem?.key, `${generator} ${text}`).toBe('post.frontMatterForeign')
    }
    expect(readFrontMatter('---json\n{"title": "a"}\n---\n', 'eleventy').problem).toBeNull()
  })

  test('Hexo takes a tab for two spaces', () => {
    const text = '---\na:\n  b: 1\n\tc: 2\n---\n'
    expect(readFrontMatter(text, 'hexo')).toEqual({ data: { a: { b: 1, c: 2 } }, problem: null })
  })

  test('code is text, never run', () => {
    const seen = globalThis as { inkstoneRan?: boolean }
    const { data } = readFrontMatter('---js\n{ title: (globalThis.inkstoneRan = true) }\n---\n', 'eleventy')
    expect(data).toEqual({})
    expect(
      readFrontMatter('---js\n{ title: (globalThis.inkstoneRan = true) }\n---\n', 'eleventy').problem?.key,
    ).toBe('post.frontMatterCode')
    expect(seen.inkstoneRan).toBeUndefined()
  })

  test('what would keep a parser busy is told before one sees it', () => {
    for (const matter of [
      `title: ${'words '.repeat(20_000)}`,
      `title: a${'\r'.repeat(20_000)}`,
      `title: a\n${' \n'.repeat(20_000)}`,
    ]) {
      expect(readFrontMatter(`---\n${matter}\n---\n`, 'jekyll').problem?.key).toBe('post.frontMatterTooLong')
    }
    const indents = Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    expect(readFrontMatter(`---\n${indents}\n---\n`, 'jekyll').problem?.key).toBe('post.frontMatterTooDeep')
  })

  test('no text makes it throw', () => {
    const piece = fc.constantFrom(
      '---\n',
      '...\n',
      'a: ',
      '[',
      ']',
      '{',
      '}',
      '- ',
      '  ',
      '&x ',
      '*x',
      '!!js/function ',
      "'",
      '"',
      '\n',
      '\t',
      '文',
      '? ',
      '<<: ',
      '0x',
      '__proto__: ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const { data, problem } = readFrontMatter(`---\n${pieces.join('')}\n---\n`, 'jekyll')
        expect(typeof data).toBe('object')
        if (problem !== null) expect(data).toEqual({})
      }),
      { numRuns: 1000 },
    )
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})
