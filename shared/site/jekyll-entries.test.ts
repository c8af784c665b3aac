import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jekyllEntries } from './jekyll-entries.ts'
import { matchesPattern } from './plan/match-pattern.ts'
import { emptyConfig } from './sample-source.ts'

/** What it means, each pattern asked in every way. */
function isLeftOut(patterns: readonly string[], id: string, isFolder: boolean): boolean {
  return patterns.some(
    pattern =>
      pattern !== '' &&
      (matchesPattern(pattern, id) || id.startsWith(pattern) || (isFolder && pattern === `${id}/`)),
  )
}

test('a pattern with signs, one without, a beginning and a folder leave out what they mean', () => {
  const part = fc.string({
    unit: fc.constantFrom('a', 'b', '/', '*', '?', '[', ']', '\\', '.'),
    maxLength: 4,
  })
  const path = fc.string({ unit: fc.constantFrom('a', 'b', '/', '[', '*', '\\'), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 3 }), path, fc.boolean(), (exclude, id, isFolder) => {
      const patterns = exclude.filter(pattern => !pattern.startsWith('/'))
      const isEntry = jekyllEntries({ ...emptyConfig, exclude: patterns, raw: { include: [] } })
      expect(isEntry(id, isFolder)).toBe(!isLeftOut(patterns, id, isFolder))
    }),
    { numRuns: 1000 },
  )
})
