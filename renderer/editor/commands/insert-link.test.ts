import { expect, test } from 'vitest'
import { run } from './fake-state.ts'
import { insertLink } from './insert-link.ts'

test.each([
  ['see «stone» now', 'see [stone](|) now'],
  ['see |', 'see [|]()'],
])('%s', (before, after) => {
  expect(run(insertLink, before)).toBe(after)
})
