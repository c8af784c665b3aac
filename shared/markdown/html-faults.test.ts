import { describe, expect, test } from 'vitest'
import { createRenderer } from './create-renderer.ts'
import { htmlFaults } from './html-faults.ts'

const render = createRenderer({
  generator: 'jekyll',
  highlight: () => null,
  resolveImage: address => address,
  resolveLink: address => address,
})
const faults = (body: string) =>
  render(body).htmlFaults.map(({ kind, tag, line }) => `${line}: ${kind} ${tag}`)

describe('in a post', () => {
  test.each([
    ['a closed element', '<div class="x">\n\nText\n\n</div>\n'],
    ['one that needs no end', '<p>One\n<ul><li>a<li>b</ul>\n<br>\n<img src="x.png">\n'],
    ['inline', 'Some <b>bold</b> and <kbd>Ctrl</kbd>.\n'],
    ['in code', '```html\n<div>\n```\n\nand `<b>`.\n'],
    ['a script with tags in its words', '<script>\nconst a = "<div>"\n</script>\n'],
    ['a comment', '<!-- <div> -->\n\nText\n'],
    ['drawn', '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>\n'],
    ['details around Markdown', '<details>\n<summary>More</summary>\n\n- a\n- b\n\n</details>\n'],
  ])('nothing is wrong with %s', (_name, body) => expect(faults(body)).toEqual([]))

  test.each([
    ['an element that is left open', 'Text\n\n<div>\n\nMore\n', ['2: unclosed div']],
    ['an end of nothing', 'Text\n\n</div>\n', ['2: stray div']],
    ['ends in the wrong order', 'A <b><i>word</b></i> here.\n', ['0: unclosed i', '0: stray i']],
    ['one that leaves its paragraph', 'One <b>two\n\nthree</b> four\n', ['0: unclosed b', '2: stray b']],
    ['one on a later line of a paragraph', 'One\ntwo <b>three\nfour\n', ['1: unclosed b']],
    ['one on a later line of a block', '<div>\n<span>\n</div>\n', ['1: unclosed span']],
    [
      'a word between brackets',
      'Press <leader> now, and x-tag <x-tag>.\n',
      ['0: unclosed x-tag', '0: unknown leader'],
    ],
    ['one that is opened in a quotation', '> <div>\n\n</div>\n', ['0: unclosed div', '2: stray div']],
  ])('%s is found', (_name, body, found) => expect(faults(body)).toEqual(found))
})

test('in a page of HTML', () => {
  expect(htmlFaults('<main>\n<section>\n<h2>A</h2>\n</main>\n')).toEqual([
    { kind: 'unclosed', tag: 'section', line: 1 },
  ])
})

test('time grows with the length only', () => {
  const start = performance.now()
  expect(htmlFaults('<div>'.repeat(20_000)).length).toBe(20_000)
  expect(htmlFaults('</b>\n'.repeat(20_000)).length).toBe(20_000)
  expect(htmlFaults('<b>'.repeat(20_000) + '</i>'.repeat(20_000)).length).toBe(40_000)
  expect(performance.now() - start).toBeLessThan(2000)
})
