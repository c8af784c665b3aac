import { expect, test } from 'vitest'
import { clampPlace } from './place-in.ts'

test('a place in a text that has become shorter is its end', () => {
  expect(clampPlace({ anchor: 3, head: 9, top: 7 }, 5)).toEqual({ anchor: 3, head: 5, top: 5 })
  expect(clampPlace({ anchor: 3, head: 4, top: 0 }, 5)).toEqual({ anchor: 3, head: 4, top: 0 })
})
