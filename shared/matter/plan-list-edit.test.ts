import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ListStep, planListEdit } from './plan-list-edit.ts'

test('one that goes and one that comes are a replacement; the rest stays', () => {
  expect(planListEdit(['A', 'B', 'C'], ['A', 'X', 'C', 'Y'])).toEqual([
    { kind: 'replace', at: 1, value: 'X' },
    { kind: 'insert', at: 2, values: ['Y'] },
  ])
  expect(planListEdit(['A', 'A', 'B'], ['A', 'B'])).toEqual([{ kind: 'remove', at: 1 }])
  expect(planListEdit(['A', 'B', 'C'], ['C', 'A', 'B'])).toEqual([
    { kind: 'insert', at: -1, values: ['C'] },
    { kind: 'remove', at: 2 },
  ])
})

test('the steps make the wished list', () => {
  const letters = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  fc.assert(
    fc.property(fc.array(letters), fc.uniqueArray(letters), (old, next) => {
      expect(carryOut(old, planListEdit(old, next))).toEqual(next)
    }),
    { numRuns: 2000 },
  )
})

test('long lists take no time', () => {
  const old = Array.from({ length: 20_000 }, (_, index) => `tag${index}`)
  const from = performance.now()
  planListEdit(old, [...old].reverse())
  expect(performance.now() - from).toBeLessThan(5000)
})

function carryOut(old: readonly string[], steps: readonly ListStep[]): string[] {
  const result = old.map(item => [item])
  const before: string[] = []
  for (const step of steps) {
    if (step.kind === 'insert') (result[step.at] ?? before).push(...step.values)
    else result[step.at]?.splice(0, 1, ...(step.kind === 'replace' ? [step.value] : []))
  }
  return [...before, ...result.flat()]
}
