import { beforeEach, expect, test } from 'vitest'
import type { BlogCheck } from '../../../shared/check/blog-check.ts'
import { type BlogProblem, fileProblem } from '../../../shared/check/blog-problem.ts'
import { fromSite } from '../../../shared/check/site-problems.ts'
import { AppError } from '../../../shared/errors.ts'
import { type FakeBridge, installBridge, later } from '../../fake-bridge.ts'
import { someBlog } from '../../fake-posts.ts'
import { useBulk } from '../operations/bulk-store.ts'
import { useBlog } from './blog-store.ts'
import {
  acceptCheckProgress,
  dropSiteProblems,
  noteChange,
  openFixes,
  problemsOf,
  startCheck,
  takeSiteProblems,
  turnCheckToBlog,
  useCheck,
} from './check-store.ts'

const alt: BlogProblem = fileProblem('a.md', 'alt', 'warning', { key: 'check.noAlt' })
const cases: BlogProblem = {
  ...fileProblem('a.md', 'pictureCase', 'error', { key: 'check.otherCase' }),
  fix: { what: { key: 'check.fixCase' }, edits: [{ from: 1, to: 2, before: 'A', insert: 'a' }] },
}
const statistics = { posts: 0, words: 0, years: [], longestStreak: null, currentStreak: null, tags: [] }
const result: BlogCheck = { problems: [alt], statistics, links: [] }

let bridge: FakeBridge

beforeEach(() => {
  bridge = installBridge({ 'app.reportError': () => undefined, 'check.cancel': () => undefined })
  useCheck.setState(useCheck.getInitialState(), true)
  useBlog.setState({ blog: someBlog })
})

test('what a first check finds is there while it goes on, and one check at a time', async () => {
  const answer = later<BlogCheck>()
  bridge.answers['check.run'] = () => answer.promise
  const started = startCheck()
  await startCheck()
  const { job = '' } = useCheck.getState().run ?? {}
  acceptCheckProgress({ job, done: 1, total: 2, found: [alt] })
  acceptCheckProgress({ job: 'another', done: 1, total: 2, found: [cases] })
  expect(problemsOf(useCheck.getState())).toEqual([alt])
  answer.come(result)
  await started
  expect(useCheck.getState()).toMatchObject({ result, run: null, isStale: false })
  expect(bridge.asked.filter(({ name }) => name === 'check.run')).toHaveLength(1)
})

test('what an export found stands with the rest, each once, until its file changes', async () => {
  bridge.answers['check.run'] = () => ({ ...result, problems: [alt, cases] })
  await startCheck()
  const html = fromSite(
    { key: 'export.htmlUnclosed', params: { tag: 'b' }, file: 'b.md', line: 3 },
    'warning',
  )
  takeSiteProblems([{ ...cases, fix: null, line: 9 }, html])
  const all = problemsOf(useCheck.getState())
  expect(all).toEqual([alt, cases, html])
  expect(problemsOf(useCheck.getState())).toBe(all)
  dropSiteProblems({ changed: [], removed: ['b.md'] })
  expect(problemsOf(useCheck.getState())).toEqual([alt, cases])
})

test('a change while a check goes on makes what it finds old', async () => {
  bridge.answers['check.run'] = () => {
    noteChange()
    return result
  }
  await startCheck()
  expect(useCheck.getState()).toMatchObject({ result, isStale: true })
})

test('a check that fails keeps what the one before told, and says why', async () => {
  bridge.answers['check.run'] = () => result
  await startCheck()
  bridge.answers['check.run'] = () => {
    throw new AppError('missing', 'error.noBlog')
  }
  await startCheck()
  expect(useCheck.getState()).toMatchObject({ result, run: null, problem: { key: 'error.noBlog' } })
})

test('what an earlier blog’s check tells late is nobody’s', async () => {
  const answer = later<BlogCheck>()
  bridge.answers['check.run'] = () => answer.promise
  const started = startCheck()
  turnCheckToBlog()
  answer.come(result)
  await started
  expect(useCheck.getState().result).toBe(null)
  expect(bridge.asked.map(({ name }) => name)).toContain('check.cancel')
})

test('only what is certain is mended, and of one kind', () => {
  bridge.answers['bulk.plan'] = () => ({ refusal: null, what: alt, files: [], warnings: [] })
  openFixes([alt, cases])
  expect(useBulk.getState().change).toEqual({
    type: 'fixProblems',
    kind: 'pictureCase',
    files: [{ id: 'a.md', edits: cases.fix?.edits }],
  })
})

test('a tag that is spelt in two ways is mended in all posts', () => {
  bridge.answers['bulk.plan'] = () => ({ refusal: null, what: alt, files: [], warnings: [] })
  const params = { tag: 'Openstack', other: 'OpenStack' }
  openFixes([fileProblem('a.md', 'tags', 'warning', { key: 'check.tagVariant', params })])
  expect(useBulk.getState().change).toEqual({
    type: 'mergeTags',
    field: 'tags',
    from: ['Openstack'],
    to: 'OpenStack',
  })
})
