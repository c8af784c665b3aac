import { expect, test } from 'vitest'
import { stateOf } from './commands/fake-state.ts'
import { hasForm, takesMarkdown } from './smart-paste.ts'

test.each([
  ['<p>a <b>b</b></p>', 'a b', true],
  ['<a class="x" href="https://example.com/">a</a>', 'a', true],
  ['<meta charset="utf-8"><span style="color: red">a</span>', 'a', false],
  ['<a href="https://example.com/">https://example.com/</a>', 'https://example.com/', false],
  ['<body><br>a</body>', 'a', false],
  ['', 'a', false],
  [`<b>${'a'.repeat(1_000_000)}</b>`, 'a', false],
])('%#', (html, plain, expected) => {
  expect(hasForm(html, plain)).toBe(expected)
})

test.each([
  ['a|', true],
  ['`a|`', false],
  ['```\na|\n```', false],
  ['---\ntitle: |\n---\n', false],
  ['---\ntitle: a\n---\n|', true],
])('%j takes Markdown: %s', (marked, expected) => {
  expect(takesMarkdown(stateOf(marked))).toBe(expected)
})
