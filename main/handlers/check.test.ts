import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { BulkChange } from '../../shared/bulk/bulk-change.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { sampleBlog } from '../blog/sample-blog.ts'
import { bench, closeSessions, typed } from '../handlers-bench.ts'

afterEach(closeSessions)

const one = '_posts/2024-01-01-one.md'
const two = '_posts/2024-01-02-two.md'
const texts = {
  [one]: '---\r\ntitle: One\r\n---\r\n![a](/IMG/a.png)\r\n[two](/2024/01/02/two/)\n',
  [two]: '---\ntitle: Two\n---\n![a](/img/A.png) ![a](/img/a.png)\n',
}

async function checked() {
  const root = sampleBlog({ ...texts, 'img/a.png': 'x' })
  const made = await bench(root)
  await made.handlers['app.boot']()
  const result = await made.handlers['check.run']({ job: 'job' })
  return { ...made, root, result, read: (id: string) => readFileSync(join(root, id), 'utf8') }
}

function fixesOf(problems: readonly BlogProblem[]): BulkChange {
  const files = problems.flatMap(({ kind, file, fix }) =>
    kind === 'pictureCase' && fix !== null ? [{ id: file, edits: fix.edits }] : [],
  )
  return { type: 'fixProblems', kind: 'pictureCase', files }
}

test('what is found comes while the check goes on, and all of it at the end', async () => {
  const { result, events } = await checked()
  const told = events.flatMap(([name, fact]) =>
    name === 'check.progressed' ? (fact as { found: readonly BlogProblem[] }).found : [],
  )
  expect(told).toEqual(result.problems)
  expect(told.filter(({ kind }) => kind === 'pictureCase')).toHaveLength(2)
})

test('all problems of one kind are mended as one change, and one undo takes it back, byte for byte', async () => {
  const { handlers, result, read } = await checked()
  const change = fixesOf(result.problems)
  const preview = await handlers['bulk.plan']({ job: 'plan', change })
  expect(preview.files.map(({ id, lines }) => [id, lines.map(({ after }) => after)])).toEqual([
    [one, ['![a](/img/a.png)']],
    [two, ['![a](/img/a.png) ![a](/img/a.png)']],
  ])
  const { number } = await handlers['bulk.run']({ job: 'job', change, leaveOut: [] })
  expect(read(one)).toBe(texts[one]?.replace('IMG', 'img'))
  const again = await handlers['check.run']({ job: 'job' })
  expect(again.problems.map(({ key }) => key)).toEqual(['export.noSiteAddress'])
  await handlers['operations.undo']({ number: number ?? -1 })
  expect([read(one), read(two)]).toEqual([texts[one], texts[two]])
})

test('a text that changed since it was checked is left as it is, and said so', async () => {
  const { handlers, result, root, read } = await checked()
  const now = `${texts[one]?.replace('title: One', 'title: Another')}`
  writeFileSync(join(root, one), now)
  const change = fixesOf(result.problems)
  const preview = await handlers['bulk.plan']({ job: 'plan', change })
  expect(preview.files.map(({ id, warning }) => [id, warning?.key ?? null])).toEqual([
    [one, 'check.changedSince'],
    [two, null],
  ])
  await handlers['bulk.run']({ job: 'job', change, leaveOut: [] })
  expect(read(one)).toBe(now)
})

test('what is typed is checked, and where a post is linked from is told', async () => {
  const { handlers } = await checked()
  expect(await handlers['check.linksOf']({ id: two })).toEqual({
    incoming: [{ id: one, title: 'One', line: 5 }],
    outgoing: [],
  })
  const writing = await typed()
  await writing.handlers['check.run']({ job: 'job' })
  expect(writing.onDisk()).toMatch(/新$/)
})

test('a check that is stopped says so', async () => {
  const { handlers } = await checked()
  const running = handlers['check.run']({ job: 'other' })
  await handlers['check.cancel']({ job: 'other' })
  await expect(running).rejects.toMatchObject({ key: 'check.cancelled' })
})
