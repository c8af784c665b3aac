import { expect, test } from 'vitest'
import type { ExportReport as Report } from '../../shared/calls/site.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { fromSite } from '../../shared/check/site-problems.ts'
import type { MessageKey } from '../../shared/words/words.ts'
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

test('problems by kind, the worst first, each with its file and line, the same one twice too', () => {
  const { text, html } = report([
    fromSite({ key: 'export.htmlStray', params: { tag: 'b' }, file: '_posts/c.md', line: 2 }, 'warning'),
    problem('_posts/a.md', 12),
    problem('_posts/a.md', 12),
    problem('about.md', null),
  ])
  expect(text).toContain(
    '4 things to look at | Group by | By kind | By file | Broken links | 3 | , 3 problems | Error: ',
  )
  expect(text.match(/_posts\/a\.md:12/g)).toHaveLength(2)
  expect(text).toMatch(
    /\| Raw HTML \| 1 \| , 1 problem \| Warning: .*_posts\/c\.md:2 \| All problems of the blog$/,
  )
  expect(html).not.toContain('aria-expanded')
})

test('of many problems of a kind the first ones, and a button for all of them', () => {
  const { text, html } = report(Array.from({ length: 250 }, (_, i) => problem(`p${i}.md`, 1)))
  expect(text.match(/p\d+\.md:1/g)).toHaveLength(3)
  expect(text).toContain('| Show all 250 |')
  expect(html).toMatch(/aria-expanded="false" aria-controls="[^"]+" aria-label="Show all 250: Broken links"/)
  const many = report(Array.from({ length: 5_000 }, (_, i) => problem(`p${i}.md`, 1))).text
  expect(many).toContain('| Show 300 | 4,700 more are under “All problems of the blog”.')
})

test('posts that are left out, at the end, by the kind of their reason', () => {
  const hidden = (key: MessageKey, file: string) => ({ key, file, line: null })
  const leftOut = [
    ...Array.from({ length: 9 }, (_, at) => hidden('hidden.draftMark', `_posts/2021-01-0${at}-d.md`)),
    {
      ...hidden('hidden.expired', 'content/posts/over.md'),
      params: { when: '2020-01-01 00:00', zone: 'UTC' },
    },
  ]
  const { text } = draw(ExportReport, { result: { ...result, leftOut } })
  expect(text).toMatch(
    /10 posts are left out: 9 drafts, 1 expired \| 9 drafts \| It is a draft: [^|]* \| _posts\/2021-01-08-d\.md \| _posts\/2021-01-07-d\.md \|/,
  )
  expect(text).toContain('| Show all 9 posts | 1 expired | Its “expiryDate” is over')
  expect(text).toMatch(/Show hidden posts in the list$/)
  expect(report([]).text).not.toContain('left out')
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
