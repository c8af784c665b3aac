import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Generator } from '../blog.ts'
import { splitPost } from './split-post.ts'

/** The parts as texts. */
function parts(text: string, generator: Generator | null = null) {
  const { format, matter, bodyFrom } = splitPost(text, generator)
  return [format, matter === null ? null : text.slice(matter.from, matter.to), text.slice(bodyFrom)]
}

describe('splitPost', () => {
  test.each([
    ['---\ntitle: x\n---\nbody', 'yaml', 'title: x\n', 'body'],
    ['---\r\ntitle: x\r\n---\r\nbody', 'yaml', 'title: x\r\n', 'body'],
    ['---\rtitle: x\r---\rbody', 'yaml', 'title: x\r', 'body'],
    ['---\r\ntitle: x\n--- \t\rbody', 'yaml', 'title: x\n', 'body'],
    ['--- \t\ntitle: x\n...\nbody', 'yaml', 'title: x\n', 'body'],
    ['\ufeff---\ntitle: x\n---\n\nbody', 'yaml', 'title: x\n', '\nbody'],
    ['---\n---\nbody', 'yaml', '', 'body'],
    ['---\n---', 'yaml', '', ''],
    ['---\n\n---', 'yaml', '\n', ''],
    ['---\ntitle: x\n----\n---x\n ---\n---\nbody', 'yaml', 'title: x\n----\n---x\n ---\n', 'body'],
    ['---\na: 1\n---\nb\n---\nc', 'yaml', 'a: 1\n', 'b\n---\nc'],
    ['---\na: "\u2028---\u2028"\n---\nb', 'yaml', 'a: "\u2028---\u2028"\n', 'b'],
    ['+++\ntitle = "x"\n---\n+++\nbody', 'toml', 'title = "x"\n---\n', 'body'],
    [';;;\n"title": "x"\n;;;\nbody', 'json', '"title": "x"\n', 'body'],
    ['{\n "a": {"b": "}\\""}\n}\n\nbody', 'json', '{\n "a": {"b": "}\\""}\n}', '\nbody'],
    ['{"a": 1}', 'json', '{"a": 1}', ''],
  ])('%j', (text, format, matter, body) => {
    expect(parts(text)).toEqual([format, matter, body])
  })

  test.each([
    ['---json\n{"a": 1}\n---\nbody', 'json', '{"a": 1}\n', 'body'],
    ['--- json \r\n{"a": 1}\r\n---\r\nbody', 'json', '{"a": 1}\r\n', 'body'],
    ['---json\n{"a": 1}\n...\n---\nbody', 'json', '{"a": 1}\n...\n', 'body'],
    ['---toml\na = 1\n---\nbody', 'toml', 'a = 1\n', 'body'],
    ['---yaml\na: 1\n...\nbody', 'yaml', 'a: 1\n', 'body'],
  ])('the language named behind the fence: %j', (text, format, matter, body) => {
    expect(parts(text, 'eleventy')).toEqual([format, matter, body])
  })

  test.each([
    ['title: x\n---\nbody\n---\n', 'yaml', 'title: x\n', 'body\n---\n'],
    ['\ufefftitle: x\r\n----- \r\nbody', 'yaml', 'title: x\r\n', 'body'],
    ['"title": "x"\n;;;\nbody', 'json', '"title": "x"\n', 'body'],
    ['-----\na: 1\n---\n-----\nbody', 'yaml', 'a: 1\n---\n', 'body'],
    [';;;;\n"a": 1\n;;;;\nbody', 'json', '"a": 1\n', 'body'],
    ['Some text\n---\nbody', 'none', null, 'Some text\n---\nbody'],
    ['see: below', 'none', null, 'see: below'],
    ['http://a.example\n---\n', 'none', null, 'http://a.example\n---\n'],
  ])('Hexo: %j', (text, format, matter, body) => {
    expect(parts(text, 'hexo')).toEqual([format, matter, body])
    if (!text.startsWith('\ufeff')) expect(parts(text, 'jekyll')).toEqual(['none', null, text])
  })

  test.each([
    '',
    'text',
    '---jsonx\n{}\n---\n',
    '---js json\n{}\n---\n',
    '+++json\n{}\n+++\n',
    ' ---\na: 1\n---\n',
    '\n---\na: 1\n---\n',
    '---\na: 1\n',
    '---',
    '---a\n---\n',
    '---js\n{}\n---\n',
    '----\na\n----\n',
    '{% raw %}"',
    '{{ "x" }}',
    '{: .a}',
    '{"a": 1',
    '{"a": 1} text',
    '{"a": "\n"}',
    '+++\na = 1\n---\n',
    '---\n--- x\n',
    '{ }',
  ])('%j has no front matter', text => {
    expect(parts(text)).toEqual(['none', null, text])
  })

  test('a byte-order mark is no part of the body', () => {
    expect(splitPost('\ufefftext')).toEqual({ format: 'none', matter: null, bodyFrom: 1 })
  })

  test('the parts are in order and inside the text, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '---',
        '...',
        '+++',
        ';;;',
        '\n',
        '\r',
        '\r\n',
        ' ',
        '{',
        '}',
        '"',
        '\\',
        '\ufeff',
        'a: b',
      ),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        const text = pieces.join('')
        const { format, matter, bodyFrom } = splitPost(text)
        expect(bodyFrom).toBeLessThanOrEqual(text.length)
        expect(matter === null).toBe(format === 'none')
        if (matter === null) return
        expect(matter.from).toBeLessThanOrEqual(matter.to)
        expect(matter.to).toBeLessThanOrEqual(bodyFrom)
        if (format === 'yaml') expect(text.slice(matter.to)).toMatch(/^(?:---|\.\.\.)/)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['a fence that is never closed', `---\n${'-'.repeat(5_000_000)}`],
    ['lines that nearly close', `---\n${'--- x\n'.repeat(800_000)}`],
    ['white space', `---\n${'---          \u00a0\n'.repeat(300_000)}`],
    ['brackets', `{"a": ${'{'.repeat(5_000_000)}`],
    ['quotes', `{"a": ${'"\\'.repeat(2_000_000)}`],
  ])('5 MB of %s take no time', (_, text) => {
    const from = performance.now()
    expect(splitPost(text).format).toBe('none')
    expect(performance.now() - from).toBeLessThan(5000)
  })
})
