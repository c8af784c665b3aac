import { describe, expect, test } from 'vitest'
import { run } from './fake-state.ts'
import { indentItems, outdentItems } from './indent-items.ts'

describe('deeper', () => {
  test.each([
    ['- a\n- b|', '- a\n  - b|'],
    ['- a\n- |b', '- a\n  - |b'],
    ['- a\n- |', '- a\n  - |'],
    ['- a|\n- b', '- a|\n- b'],
    ['1. a\n2. b|\n3. c', '1. a\n   1. b|\n2. c'],
    ['1. a\n   1. b\n2. c|\n3. d', '1. a\n   1. b\n   2. c|\n2. d'],
    ['1. a\n1. b|\n1. c', '1. a\n   1. b|\n1. c'],
    ['- a\n  * b\n- c|', '- a\n  * b\n  * c|'],
    ['- a\n- b|\n  - c\n\n  text', '- a\n  - b|\n    - c\n\n    text'],
    ['- a\n«- b\n- c»', '- a\n  «- b\n  - c»'],
    ['> - a\n> - b|', '> - a\n>   - b|'],
    ['- [ ] a\n- [x] b|', '- [ ] a\n  - [x] b|'],
    ['9. a\n10. b\n11. c|', '9. a\n10. b\n    1. c|'],
    ['- a\n- b|\n- c|', '- a\n  - b|\n  - c|'],
  ])('%j', (before, after) => {
    expect(run(indentItems, before)).toBe(after)
  })
})

describe('back', () => {
  test.each([
    ['- a\n  - b|', '- a\n- b|'],
    ['- a|', '- a|'],
    ['1. a\n   - b|\n2. c', '1. a\n2. b|\n3. c'],
    ['- a\n  1. b|', '- a\n- b|'],
    ['- a\n  - b|\n    - c', '- a\n- b|\n  - c'],
    ['- a\n«  - b\n  - c»', '- a\n«- b\n- c»'],
    ['- a\n\t- b|', '- a\n- b|'],
    ['> - a\n>   - b|', '> - a\n> - b|'],
  ])('%j', (before, after) => {
    expect(run(outdentItems, before)).toBe(after)
  })
})

test.each(['墨|', '- a\n\n      - code|', '```\n- a\n- b|\n```', '---\ntags:\n- a\n- b|\n---\n'])(
  'in %j Tab is left to others',
  before => {
    expect(run(indentItems, before)).toBeNull()
  },
)
