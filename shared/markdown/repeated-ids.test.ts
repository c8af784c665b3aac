import { expect, test } from 'vitest'
import { repeatedIds, writtenIds } from './repeated-ids.ts'

test.each([
  ['<p id="a"><b ID=\'b\'></b><i id=c></i></p>', ['a', 'b', 'c']],
  ['<p id="a b">', ['a b']],
  ['<a name="a" data-id="b"></a><!-- <p id="c"> --><p id="">', []],
  ['<pre>&lt;p id="a"&gt; <b>x</b></pre>', []],
  ['<script>const a = \'<p id="a">\'</script>', []],
])('the ids of %s', (html, ids) => expect(writtenIds(html)).toEqual(ids))

test('each but the first is told, where it is written', () => {
  const text = '## a\n\n## b {#a}\n\n<div>\n<p>\n<p id="a">\n<p id="a">\n</div>\n'
  const blocks = [
    { line: 0, html: '<h2 id="a">a</h2>' },
    { line: 2, html: '<h2 id="a">b</h2>' },
    { line: 4, html: '<div>\n<p>\n<p id="a">\n<p id="a">\n</div>' },
  ]
  expect(repeatedIds(blocks, text)).toEqual([2, 6, 7].map(line => ({ id: 'a', line })))
  expect(repeatedIds(blocks.slice(0, 1), text)).toEqual([])
})

test('one that is not written so stands in the line of its block', () => {
  const blocks = [0, 3].map(line => ({ line, html: '<p id="fn:1">' }))
  expect(repeatedIds(blocks, 'one\n\n\ntwo\n')).toEqual([{ id: 'fn:1', line: 3 }])
})
