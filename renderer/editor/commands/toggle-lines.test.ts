import { describe, expect, test } from 'vitest'
import { run } from './fake-state.ts'
import { toggleDone, toggleHeading, toggleList, toggleQuote } from './toggle-lines.ts'

describe('headings', () => {
  test.each([
    [2, '墨与纸|', '## 墨与纸|'],
    [2, '|', '## |'],
    [2, '|墨', '## |墨'],
    [2, '# 墨|', '## 墨|'],
    [2, '## 墨|', '墨|'],
    [0, '### 墨|', '墨|'],
    [0, '墨|', '墨|'],
    [1, '«a\n\nb»', '# «a\n\n# b»'],
    [1, '«a\n»b', '# «a\n»b'],
    [3, 'a|\nb|\nc', '### a|\n### b|\nc'],
  ] as const)('%i %s', (level, before, after) => {
    expect(run(toggleHeading(level), before)).toBe(after)
  })

  test('in the front matter # would begin a comment, so nothing happens', () => {
    expect(run(toggleHeading(1), '---\ntitle|: a\n---\n')).toBeNull()
  })
})

test.each([
  ['a|', '> a|'],
  ['> a|', 'a|'],
  ['«a\n\nb»', '> «a\n> \n> b»'],
  ['«> a\nb»', '> «> a\n> b»'],
  ['> > a|', '> a|'],
])('quote %s', (before, after) => {
  expect(run(toggleQuote, before)).toBe(after)
})

test.each([
  ['bullet', '«a\nb»', '- «a\n- b»'],
  ['bullet', '- a|', 'a|'],
  ['ordered', '«a\nb\nc»', '1. «a\n2. b\n3. c»'],
  ['ordered', '- a|', '1. a|'],
  ['task', '1. a|', '- [ ] a|'],
  ['bullet', '- [x] a|', '- a|'],
  ['task', '- [x] a|', 'a|'],
  ['bullet', '  a|', '  - a|'],
] as const)('a list, %s, of %s', (kind, before, after) => {
  expect(run(toggleList(kind), before)).toBe(after)
})

test.each([
  ['- [ ] a|', '- [x] a|'],
  ['- [X] a|', '- [ ] a|'],
  ['«- [x] a\n- [ ] b»', '«- [x] a\n- [x] b»'],
  ['> 1. [ ] a|', '> 1. [x] a|'],
  ['a|', 'a|'],
])('done %s', (before, after) => {
  expect(run(toggleDone, before)).toBe(after)
})
