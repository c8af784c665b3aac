import { expect, test } from 'vitest'
import { type BlogProblem, fileProblem } from './blog-problem.ts'
import { countSeverities, filterProblems, groupProblems, severities } from './group-problems.ts'

const at = (problem: BlogProblem, line: number): BlogProblem => ({ ...problem, line, column: 1 })
const alt = (file: string, line: number) =>
  at(fileProblem(file, 'alt', 'warning', { key: 'check.noAlt' }), line)
const link = (file: string, line: number) =>
  at(fileProblem(file, 'link', 'error', { key: 'check.missingLink', params: { address: '/gone/' } }), line)
const problems = [alt('2020-a.md', 9), link('2020-a.md', 3), alt('2021-b.md', 2), alt('2020-a.md', 4)]

test('kinds with errors come first, and in a kind the newest post, from its top', () => {
  const groups = groupProblems(problems, 'kind')
  expect(groups.map(({ kind, severity }) => [kind, severity])).toEqual([
    ['link', 'error'],
    ['alt', 'warning'],
  ])
  expect(groups[1]?.problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
    '2021-b.md:2',
    '2020-a.md:4',
    '2020-a.md:9',
  ])
})

test('a file’s group has all of its problems, and is as bad as the worst of them', () => {
  const groups = groupProblems(problems, 'file')
  expect(groups.map(({ file, severity, problems: own }) => [file, severity, own.length])).toEqual([
    ['2021-b.md', 'warning', 1],
    ['2020-a.md', 'error', 3],
  ])
})

test('the filter looks at the file’s name and at the sentence, in any case', () => {
  const find = (text: string) =>
    filterProblems(problems, { text, severities: new Set(severities) }, ({ key }) => key)
  expect(find('2021')).toHaveLength(1)
  expect(find('MISSINGLINK')).toHaveLength(1)
  expect(filterProblems(problems, { text: '', severities: new Set(['error']) }, () => '')).toHaveLength(1)
  expect(countSeverities(problems)).toEqual({ error: 1, warning: 3, note: 0 })
})
