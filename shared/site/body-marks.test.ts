import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeatedIds } from '../markdown/repeated-ids.ts'
import { bodyMarks, knownMarks, placesIn } from './body-marks.ts'
import { decodeReferences } from './html-page.ts'

test('places that links can lead to, by id and by name, as they are read and not as they are written', () => {
  const html = `<h2 id="a&amp;b">=</h2><a NAME = 'c'></a><p data-id="d" id=e>f</p><i id = "g"></i>`
  expect([...bodyMarks(html).ids]).toEqual(['a&b', 'c', 'g'])
})

test('what looks like a place within the words of another is none', () => {
  expect([...bodyMarks(`<p name="a id='b'" id="c"></p>`).ids]).toEqual([`a id='b'`, 'c'])
})

test('of a text whose ids are known nothing else is a place', () => {
  const blocks = [
    { line: 0, html: `<h2 id="a">A</h2>\n` },
    { line: 1, html: `<p>where id='b' is</p>\n` },
  ]
  expect([...placesIn({ blocks, ids: new Set(['a']) })]).toEqual(['a'])
  expect([...placesIn({ blocks, ids: null })]).toEqual(['a', 'b'])
})

test('what is known of a text is what is seen in it', () => {
  const plain = '<h2 id="a">A</h2>\n<pre><code class="language-sh">b=c</code></pre>'
  const special = '<h2 id="markdown-toc">A</h2>\n<pre><code class="language-mermaid">b=c</code></pre>'
  expect(knownMarks(plain, new Set(['a']))).toEqual(bodyMarks(plain))
  expect(knownMarks(special, new Set(['markdown-toc']))).toEqual(bodyMarks(special))
})

test('diagrams and a table of contents are seen', () => {
  const none = { hasDiagrams: false, hasContents: false }
  expect(bodyMarks('<pre><code class="language-sh">a=b</code></pre>')).toMatchObject(none)
  expect(bodyMarks('<code class="language-mermaid">')).toMatchObject({ ...none, hasDiagrams: true })
  expect(bodyMarks('<ul id="markdown-toc">')).toMatchObject({ ...none, hasContents: true })
})

test('one way from sign to sign finds what patterns over the whole find, and no repeated id is overlooked', () => {
  const tag = fc.constantFrom(
    ...['<p id="a">', '<b id="b">', "<i id='c'>", '<i id=a>', '<a name="d">', 'text', '<br>'],
    ...['<ul id="markdown-toc">', '<code class="language-mermaid">', '<!--', '-->', '<script>', '</script>'],
  )
  const bit = fc.constantFrom(
    ...['id', 'ID', 'name', 'Name', 'data-id', 'class', '=', '=', '=', '"', "'", ' ', '\n', '\u00a0'],
    ...[
      '<p',
      '</p>',
      '>',
      '/',
      'a',
      'b',
      '&amp;',
      '墨',
      ' id="a"',
      " id='a'",
      ' id=a',
      ' name="a"',
      ' id="',
      " name='",
    ],
  )
  const piece = fc.oneof({ arbitrary: tag, weight: 2 }, bit)
  let [repeats, plain] = [0, 0]
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { minLength: 1, maxLength: 3 }), lists => {
      const blocks = lists.map((pieces, line) => ({ line, html: pieces.join('') }))
      const html = blocks.map(block => block.html).join('\n')
      const marks = bodyMarks(html)
      expect([...marks.ids]).toEqual(idsByPattern(html))
      expect(marks.hasDiagrams).toBe(html.includes('class="language-mermaid"'))
      expect(marks.hasContents).toBe(html.includes('id="markdown-toc"'))
      const found = repeatedIds(blocks, html)
      if (!marks.mayRepeatIds) expect(found).toEqual([])
      repeats += found.length
      plain += marks.mayRepeatIds ? 0 : marks.ids.size
    }),
    { numRuns: 1500 },
  )
  expect(Math.min(repeats, plain)).toBeGreaterThan(100)
})

function idsByPattern(html: string): readonly string[] {
  const found = html.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)
  return [...new Set([...found].map(([, double, single]) => decodeReferences(double ?? single ?? '')))]
}
