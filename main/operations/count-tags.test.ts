import { expect, test } from 'vitest'
import { countTags } from './count-tags.ts'

test('counts posts, not mentions; case and script matter; the most used first', () => {
  expect(countTags([['B', 'A', 'A'], ['A'], ['a', '标签'], []])).toEqual([
    { tag: 'A', count: 2 },
    { tag: 'B', count: 1 },
    { tag: 'a', count: 1 },
    { tag: '标签', count: 1 },
  ])
  expect(countTags([['__proto__', 'constructor']])).toEqual([
    { tag: '__proto__', count: 1 },
    { tag: 'constructor', count: 1 },
  ])
  expect(countTags([])).toEqual([])
})
