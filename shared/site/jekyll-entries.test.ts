import { expect, test } from 'vitest'
import { jekyllEntries } from './jekyll-entries.ts'
import { matchesPattern } from './plan/match-pattern.ts'
import { emptyConfig } from './sample-source.ts'

/** What it means, the pattern asked in every way. */
function isLeftOut(pattern: string, id: string, isFolder: boolean): boolean {
  if (pattern === '') return false
  return matchesPattern(pattern, id) || id.startsWith(pattern) || (isFolder && pattern === `${id}/`)
}

/** All of one or two of these, one after the other. */
function upToTwo(parts: readonly string[]): readonly string[] {
  return parts.flatMap(one => [one, ...parts.map(other => one + other)])
}

test('a pattern with signs, one without, a beginning and a folder leave out what they mean', () => {
  const patterns = upToTwo(['a', 'b/', '*', '?', '[ab]', '[!a]', '\\a', '\\*', '[', ']', '\\', '.'])
  const paths = upToTwo(['a', 'b', 'a/b', '[', '*', '\\'])
  for (const pattern of patterns) {
    const isEntry = jekyllEntries({ ...emptyConfig, exclude: [pattern], raw: { include: [] } })
    const wrong = paths.flatMap(id =>
      [true, false]
        .filter(isFolder => isEntry(id, isFolder) === isLeftOut(pattern, id, isFolder))
        .map(() => id),
    )
    expect(wrong, pattern).toEqual([])
  }
})
