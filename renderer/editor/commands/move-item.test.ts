import { expect, test } from 'vitest'
import { run } from './fake-state.ts'
import { moveItem } from './move-item.ts'

test.each([
  [-1, '- a\n- b|', '- b|\n- a'],
  [1, '- a|\n- b', '- b\n- a|'],
  [-1, '- a|\n- b', '- a|\n- b'],
  [1, '1. a|\n   more\n2. b\n3. c', '1. b\n2. a|\n   more\n3. c'],
  [-1, '- a\n  - b\n- c«d»\n  - e', '- c«d»\n  - e\n- a\n  - b'],
  [1, '- a|\n\n- b', '- b\n\n- a|'],
  [1, '9. a|\n   more\n10. b', '9. b\n10. a|\n    more'],
  [-1, '- a\n  - b|', '- a\n  - b|'],
  [-1, '> - a\n> - b|', '> - b|\n> - a'],
] as const)('%i %j', (step, before, after) => {
  expect(run(moveItem(step), before)).toBe(after)
})

test.each(['a\nb|', '- a|\n- b|', '«- a\n- b»'])('%j is left to the moving of lines', before => {
  expect(run(moveItem(1), before)).toBeNull()
})
