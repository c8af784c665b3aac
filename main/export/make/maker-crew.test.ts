import { expect, test } from 'vitest'
import { chunksOf } from './maker-crew.ts'

test.each([0, 1, 2, 7, 192, 193, 1000])(
  '%i jobs are given out once each, in order, the last ones in small pieces',
  count => {
    const jobs = Array.from({ length: count }, (_, at) => at)
    for (const [shares, least] of [
      [4, 1],
      [8, 1],
      [32, 5],
    ] as const) {
      const chunks = chunksOf(jobs, { shares, most: 24, least })
      expect(chunks.flat()).toEqual(jobs)
      const sizes = chunks.map(chunk => chunk.length)
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(24)
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
      expect(sizes.at(-1) ?? 1).toBeLessThanOrEqual(least)
    }
  },
)
