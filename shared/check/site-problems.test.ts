import { expect, test } from 'vitest'
import type { SiteProblem } from '../calls/site.ts'
import { fileProblem } from './blog-problem.ts'
import { fromSite, joinProblems, toReport } from './site-problems.ts'

const link: SiteProblem = { key: 'export.missingLink', params: { address: '/x/' }, file: 'a.md', line: 4 }

test.each([
  ['export.missingLink', 'check.missingLink', 'link', 'error'],
  ['export.missingImage', 'check.missingImage', 'picture', 'error'],
  ['export.missingAnchor', 'check.missingAnchor', 'anchor', 'warning'],
  ['export.sameAddress', 'export.sameAddress', 'address', 'error'],
  ['export.folderInTheWay', 'export.folderInTheWay', 'address', 'error'],
  ['export.htmlStray', 'export.htmlStray', 'html', 'warning'],
  ['blog.brokenConfig', 'blog.brokenConfig', 'configuration', 'error'],
  ['post.brokenFrontMatter', 'post.brokenFrontMatter', 'matter', 'error'],
  ['post.notUtf8', 'post.notUtf8', 'encoding', 'error'],
  ['export.changedFile', 'export.changedFile', 'site', 'warning'],
] as const)('%s is told as %s', (key, told, kind, severity) => {
  expect(fromSite({ key, file: 'a.md', line: 2 }, 'warning')).toEqual({
    ...{ key: told, kind, severity, file: 'a.md', line: 2, column: 1, fix: null },
  })
})

test('broken front matter is where its sentence says', () => {
  const broken = {
    key: 'post.brokenFrontMatter',
    params: { line: 3, reason: 'x' },
    file: 'a.md',
    line: null,
  } as const
  expect(fromSite(broken, 'warning')).toMatchObject({ line: 3, column: 1 })
})

test('an export is told in the form of a check, what is good to know as notes', () => {
  const made = {
    folder: '/out',
    pages: 1,
    images: 0,
    written: 1,
    unchanged: 0,
    durationMs: 5,
    gone: [],
    leftOut: [],
  }
  const note: SiteProblem = { key: 'export.noSiteAddress', file: '', line: null }
  expect(toReport({ ...made, problems: [link], notes: [note] })).toEqual({
    ...made,
    problems: [fromSite(link, 'warning'), fileProblem('', 'site', 'note', { key: 'export.noSiteAddress' })],
  })
})

test('of what both found the one stays that knows what mends it, also where they count lines otherwise', () => {
  const fix = { what: { key: 'check.fixMoved', params: { address: '/y/' } }, edits: [] } as const
  const checked = { ...fromSite(link, 'warning'), line: 5, column: 7, fix }
  expect(joinProblems([checked], [fromSite(link, 'warning')])).toEqual([checked])
  const other = fromSite({ ...link, file: 'b.md' }, 'warning')
  expect(joinProblems([checked], [other])).toEqual([checked, other])
})

test('broken front matter is told once, where it is', () => {
  const place = fileProblem('a.md', 'matter', 'error', { key: 'check.tabInMatter' })
  const whole = fromSite({ key: 'post.brokenFrontMatter', file: 'a.md', line: null }, 'warning')
  expect(joinProblems([place], [whole])).toEqual([place])
})
