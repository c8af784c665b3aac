import { expect, test } from 'vitest'
import { htmlToMarkdown } from './html-to-markdown.ts'

test.each([
  ['<p>a <strong>b</strong> <em>c</em> <del>d</del> <code>e</code></p>', 'a **b** *c* ~~d~~ `e`'],
  ['<h2>墨</h2><p>与<a href="https://example.com/">纸</a></p>', '## 墨\n\n与[纸](https://example.com/)'],
  ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', '- a\n- b\n  - c'],
  ['<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '1. a\n   - b\n2. c'],
  ['<blockquote><p>a</p></blockquote>', '> a'],
  ['<pre><code class="language-js">let a\nlet b</code></pre>', '```js\nlet a\nlet b\n```'],
  ['<img src="https://example.com/a.png" alt="墨">', '![墨](https://example.com/a.png)'],
  ['<b style="font-weight:normal"><p>a</p></b>', 'a'],
  ['<style>p { color: red }</style><script>alert(1)</script><p>a</p>', 'a'],
  ['<a href="javascript:alert(1)">a</a> <img src="data:image/png;base64,AA" alt="b">', 'a b'],
  [
    '<table><thead><tr><th>纸</th><th>n</th></tr></thead><tbody><tr><td>a|b</td><td>1</td></tr></tbody></table>',
    '| 纸   | n   |\n| ---- | --- |\n| a\\|b | 1   |',
  ],
  ['<table><tr><td><p>a</p></td></tr></table>', 'a'],
])('%s', (html, markdown) => {
  expect(htmlToMarkdown(html)).toBe(markdown)
})
