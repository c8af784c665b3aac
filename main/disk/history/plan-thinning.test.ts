import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeptVersion, Reason } from './history-index.ts'
import { isPinned, planThinning, usedBy } from './plan-thinning.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
/** At the start of a day and an hour, so that the spans are easy to see. */
const nowMs = Date.UTC(2026, 0, 31)
const noLimit = { nowMs, limitBytes: Number.POSITIVE_INFINITY }

function version(ageMs: number, part: Partial<KeptVersion> = {}): KeptVersion {
  const keptMs = nowMs - ageMs
  return { id: 'a.md', sha: `sha of ${keptMs}`, keptMs, sizeBytes: 10, packedBytes: 10, why: 'save', ...part }
}
const stay = (versions: readonly KeptVersion[], limitBytes = noLimit.limitBytes) => {
  const gone = planThinning([versions], { nowMs, limitBytes })
  return versions.filter(each => !gone.has(each)).map(({ keptMs }) => nowMs - keptMs)
}

describe('planThinning', () => {
  test('all of the last day stay', () => {
    const ages = Array.from({ length: 24 * 60 }, (_, minute) => minute * 60 * 1000)
    expect(stay(ages.map(age => version(age)))).toEqual(ages)
  })

  test('then one an hour for a week: the last of each', () => {
    const ages = [2 * day + 10, 2 * day + 20, 2 * day + hour - 1, 2 * day + hour + 5, 6.9 * day]
    expect(stay(ages.map(age => version(age)))).toEqual([2 * day + 10, 2 * day + hour + 5, 6.9 * day])
  })

  test('then one a day for 30 days, then none', () => {
    const ages = [8 * day + hour, 8 * day + 5 * hour, 9 * day + hour, 30 * day, 30 * day + 1, 400 * day]
    expect(stay(ages.map(age => version(age)))).toEqual([8 * day + hour, 9 * day + hour, 30 * day])
  })

  test('each file by itself', () => {
    const two = [version(3 * day), version(3 * day + 1, { id: 'b.md' })]
    expect(stay(two)).toHaveLength(2)
  })

  test('what lost a conflict stays for 30 days, beside the others and over the limit', () => {
    const lost = (ageMs: number) => version(ageMs, { why: 'conflict' })
    const versions = [lost(3 * day + 1), lost(3 * day + 2), version(3 * day + 3), lost(31 * day)]
    expect(stay(versions)).toEqual([3 * day + 1, 3 * day + 2, 3 * day + 3])
    expect(stay(versions, 0)).toEqual([3 * day + 1, 3 * day + 2])
  })

  test('over the limit the oldest go first, of whatever blog', () => {
    const one = [version(hour), version(3 * hour)]
    const other = [version(2 * hour), version(4 * hour)]
    const gone = planThinning([one, other], { nowMs, limitBytes: 20 })
    expect([...gone]).toEqual([other[1], one[1]])
  })

  test('one content for several versions takes its room once, and until the last goes', () => {
    const same = [3, 2, 1].map(age => version(age * hour, { sha: 'same' }))
    const other = version(4 * hour)
    expect(usedBy([[...same, other]])).toBe(20)
    expect(stay([...same, other], 10)).toEqual([3 * hour, 2 * hour, hour])
    expect(stay([...same, other], 9)).toEqual([])
  })

  test('a clock that went back loses nothing', () => {
    expect(stay([version(-5 * day)])).toHaveLength(1)
  })

  test('with any versions: thinned twice is thinned once, pinned ones stay, the limit holds but for them', () => {
    const anyVersion = fc
      .record({
        ageMs: fc.integer({ min: -hour, max: 40 * day }),
        id: fc.constantFrom('a.md', 'b.md'),
        sha: fc.constantFrom('1', '2', '3', '4', '5', '6'),
        why: fc.constantFrom<Reason>('save', 'conflict', 'operation'),
      })
      .map(({ ageMs, ...part }) => version(ageMs, part))
    const anyBlogs = fc.array(fc.array(anyVersion, { maxLength: 40 }), { maxLength: 3 })
    fc.assert(
      fc.property(anyBlogs, fc.integer({ min: 0, max: 200 }), (blogs, limitBytes) => {
        const rules = { nowMs, limitBytes }
        const gone = planThinning(blogs, rules)
        const rest = blogs.map(versions => versions.filter(each => !gone.has(each)))
        expect([...planThinning(rest, rules)]).toEqual([])
        expect([...gone].filter(each => isPinned(each, nowMs))).toEqual([])
        const pinned = rest.map(versions => versions.filter(each => isPinned(each, nowMs)))
        expect(usedBy(rest)).toBeLessThanOrEqual(Math.max(limitBytes, usedBy(pinned)))
      }),
    )
  })
})
