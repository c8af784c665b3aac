import { expect, test } from 'vitest'
import { continueList } from './continue-list.ts'
import { run } from './fake-state.ts'

test.each([
  ['- 墨|', '- 墨\n- |'],
  ['* a|b', '* a\n* |b'],
  ['1. a|\n2. b', '1. a\n2. |\n3. b'],
  ['1) a|', '1) a\n2) |'],
  ['9. a|', '9. a\n10. |'],
  ['- [x] a|', '- [x] a\n- [ ] |'],
  ['> a|', '> a\n> |'],
  ['> - a|', '> - a\n> - |'],
  ['- a\n  - b|', '- a\n  - b\n  - |'],
  ['- a\n- |', '- a\n\n|'],
  ['- a\n- |\n\nb', '- a\n\n|\n\nb'],
  ['- a\n\n- |', '- a\n\n|'],
  ['- |', '|'],
  ['- a\n  - |', '- a\n- |'],
  ['1. a\n2. |\n3. b', '1. a\n|\n2. b'],
])('%j', (before, after) => {
  expect(run(continueList, before)).toBe(after)
})

test.each(['墨|', '```\n- a|\n```', '---\ntags:\n- a|\n---\n'])(
  'in %j Enter is what it always is',
  before => {
    expect(run(continueList, before)).toBeNull()
  },
)
