import { Text } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minimalChange } from './minimal-change.ts'

const textOf = (value: string) => Text.of(value.split('\n'))

test('only the middle that differs is changed', () => {
  const change = minimalChange(textOf('one\ntwo\nthree'), textOf('one\nTWO!\nthree'))
  expect(change.toJSON()).toEqual([4, [3, 'TWO!'], 6])
})

test('the same text is no change', () => {
  expect(minimalChange(textOf('砚台'), textOf('砚台')).empty).toBe(true)
})

test('for any two texts the change leads from one to the other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '墨', '\n'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(minimalChange(textOf(before), textOf(after)).apply(textOf(before)).toString()).toBe(after)
    }),
  )
})
