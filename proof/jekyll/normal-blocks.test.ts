import { expect, test } from 'vitest'
import { countDiffering, differences } from './differing-blocks.ts'
import { normalBlocks } from './normal-blocks.ts'

test('what programs write differently and readers see alike is one', () => {
  const jekyll =
    '<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight"><code><span class="k">let</span> a\n</code></pre></div></div>\n' +
    '<p>a\n<img src="/%E5%9B%BE.png" alt="" /> <del>b</del> &amp; &#8212;</p>\n\n<ul class="task-list">\n  <li>x</li>\n</ul>'
  const ours =
    '<pre><code class="language-js">let a\n</code></pre>\n' +
    '<p>a <img alt="" src="/图.png" loading="lazy"> <s>b</s> &amp; —</p>\n<ul>\n<li>x</li>\n</ul>\n'
  expect(normalBlocks(ours)).toEqual(normalBlocks(jekyll))
  expect(normalBlocks(ours)).toHaveLength(3)
})

test.each([
  ['words', '<p>a</p>', '<p>b</p>'],
  ['an element', '<p>a</p>', '<h2>a</h2>'],
  ['what is inside what', '<blockquote><p>a</p></blockquote>', '<blockquote></blockquote><p>a</p>'],
  ['an id', '<h2 id="a">a</h2>', '<h2 id="b">a</h2>'],
  ['an address', '<a href="/a">a</a>', '<a href="/b">a</a>'],
  ['spaces in code', '<pre><code>a  b</code></pre>', '<pre><code>a b</code></pre>'],
  ['a checked box', '<li><input type="checkbox" checked></li>', '<li><input type="checkbox"></li>'],
])('what readers see differently stays different: %s', (_, one, other) => {
  expect(normalBlocks(one)).not.toEqual(normalBlocks(other))
})

test('differences are counted by block, where they are', () => {
  expect(countDiffering(differences(['a', 'b', 'c'], ['a', 'b', 'c']))).toBe(0)
  expect(differences(['a', 'b', 'c'], ['a', 'x', 'y', 'c'])).toEqual([{ theirs: ['b'], ours: ['x', 'y'] }])
  expect(countDiffering(differences(['a', 'b', 'c', 'd'], ['b', 'c', 'e', 'd']))).toBe(2)
  expect(countDiffering(differences(['a'], []))).toBe(1)
})
