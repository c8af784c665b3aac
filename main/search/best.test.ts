import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBest } from './best.ts'

test('the best are those that sorting all of them puts first, equals in the order they came', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 8 }), (numbers, most) => {
      const items = numbers.map((value, at) => ({ value, at }))
      const best = createBest<(typeof items)[number]>(most, (one, other) => one.value - other.value)
      for (const item of items) best.add(item)
      expect(best.all()).toEqual(items.toSorted((one, other) => one.value - other.value).slice(0, most))
    }),
  )
})
