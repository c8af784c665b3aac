import { expect, test } from 'vitest'
import { titleHeading } from './title-heading.ts'

/** The title, and what of the text is left below it. */
function read(text: string, data = {}, generator: Parameters<typeof titleHeading>[2] = 'plain') {
  const found = titleHeading(text, data, generator)
  return found && [found.title, text.slice(found.from, found.end), text.slice(found.end)]
}

test.each([
  ['# River\nText.\n', ['River', '# River\n', 'Text.\n']],
  ['\n\n# River #\n\nText.\n', ['River', '# River #\n', '\nText.\n']],
  ['---\ntags: [a]\n---\n\n# 墨与 *纸*\nText.\n', ['墨与 纸', '# 墨与 *纸*\n', 'Text.\n']],
  ['River\n=====\nText.\n', ['River', 'River\n=====\n', 'Text.\n']],
  ['---\r\ntags: [a]\r\n---\r\n\r\n# River\r\nText.\r\n', ['River', '# River\r\n', 'Text.\r\n']],
  ['# River', ['River', '# River', '']],
  ['# [River](/x) `code`\n', ['River code', '# [River](/x) `code`\n', '']],
])('%j has its title above its text', (text, parts) => {
  expect(read(text)).toEqual(parts)
})

test.each([
  'Text.\n\n# River\n',
  '## River\nText.\n',
  '#\nText.\n',
  '```\n# River\n```\n',
  '> # River\n',
  '#River\n',
  '',
])('%j has none', text => {
  expect(read(text)).toBe(null)
})

test('a title in the front matter goes first, and other generators have rules of their own', () => {
  expect(read('# River\n', { title: 'Lake' })).toBe(null)
  expect(read('# River\n', { title: ' ' })?.[0]).toBe('River')
  expect(read('# River\n', { title: '' }, 'eleventy')?.[0]).toBe('River')
  expect(['jekyll', 'hexo', 'hugo'].map(name => read('# River\n', {}, name as 'jekyll'))).toEqual([
    null,
    null,
    null,
  ])
})
