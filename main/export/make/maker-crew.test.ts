import { expect, test } from 'vitest'
import { chunksOf } from './maker-crew.ts'

test.each([0, 1, 2, 7, 192, 193, 1000])(
  '%i jobs are given out once each, in order, the last ones in small chunks',
  count => {
    const jobs = Array.from({ length: count }, (_, at) => at)
    for (const threads of [1, 2, 8]) {
      for (const least of [1, 5]) {
        const chunks = chunksOf(jobs, { shares: 4 * threads, most: 24, least })
        expect(chunks.flat()).toEqual(jobs)
        const sizes = chunks.map(chunk => chunk.length)
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(24)
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
        expect(sizes.at(-1) ?? 1).toBeLessThanOrEqual(least)
        expect(Math.min(least, ...sizes.slice(0, -1))).toBe(least)
      }
    }
  },
)
