import { expect, test } from 'vitest'
import type { ExportReport as Report } from '../../shared/calls/site.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { fromSite } from '../../shared/check/site-problems.ts'
import { draw } from '../fake-page.ts'
import { ExportReport } from './export-report.tsx'

const result: Report = {
  folder: '/sites/out',
  pages: 1,
  images: 1297,
  written: 31,
  unchanged: 0,
  durationMs: 2_345,
  problems: [],
  leftOut: [],
  gone: [],
}
const report = (problems: readonly BlogProblem[]) => draw(ExportReport, { result: { ...result, problems } })
const problem = (file: string, line: number | null) =>
  fromSite({ key: 'export.missingLink', params: { address: '/b/' }, file, line }, 'warning')

test('what was made, where, and how long it took', () => {
  const { text } = report([])
  expect(text).toContain(
    'page | 1 | images | 1,297 | files written | 31 | files unchanged | 0 | seconds | 2.3',
  )
  expect(text).toContain('/sites/out')
  expect(text).toContain('Open in browser')
  expect(text).toContain('Nothing is broken in it.')
})

test('each problem with its file and line, the same one twice too', () => {
  const { text } = report([problem('_posts/a.md', 12), problem('_posts/a.md', 12), problem('about.md', null)])
  expect(text).toContain('3 things to look at')
  expect(text.match(/_posts\/a\.md:12/g)).toHaveLength(2)
  expect(text).toMatch(/about\.md \| All problems of the blog$/)
  expect(text).toContain('Error: ')
})

test('very many problems: the first ones, and how many more', () => {
  const { text } = report(Array.from({ length: 250 }, (_, i) => problem(`p${i}.md`, 1)))
  expect(text.match(/p\d+\.md:1/g)).toHaveLength(200)
  expect(text).toContain('and 50 more')
})

test('what is gone, and what is good to know', () => {
  const note = fromSite(
    { key: 'export.pageNeedsTheme', params: { address: '/shop/' }, file: 'shop.html', line: null },
    'note',
  )
  const { text } = draw(ExportReport, { result: { ...result, gone: ['/old/一/'], problems: [note] } })
  expect(text).toContain('1 address is gone since the last export')
  expect(text).toContain('/old/一/')
  expect(text).toMatch(/The page at \/shop\/ is put together by your blog’s own theme.*shop\.html/)
  expect(text).toContain('Nothing is broken in it.')
  expect(report([]).text).not.toContain('Good to know')
})
