import { describe, expect, test } from 'vitest'
import { parseYaml, YamlProblem } from './parse-yaml.ts'

function problemOf(text: string): YamlProblem {
  try {
    parseYaml(text)
  } catch (error) {
    if (error instanceof YamlProblem) return error
    throw error
  }
  throw new Error('it was read')
}

describe('parseYaml', () => {
  test('reads fields, lists and nested maps', () => {
    expect(parseYaml('title: 你好\ntags:\n     - A\n     - B\nparams: { a: 1 }')).toEqual({
      title: '你好',
      tags: ['A', 'B'],
      params: { a: 1 },
    })
  })

  test('nothing, and only comments, are no fields', () => {
    expect(parseYaml('')).toEqual({})
    expect(parseYaml('# nothing\n')).toEqual({})
  })

  test('names the line of a mistake', () => {
    const problem = problemOf('title: a\ntags: [A, B\nlayout: post\n')
    expect(problem.line).toBeGreaterThanOrEqual(2)
    expect(problem.reason).not.toBe('')
    expect(problemOf('a: 1\nb: x: y\n').line).toBe(2)
  })

  test('a failure stays a failure the second time', () => {
    expect(problemOf('a: [').reason).toBe(problemOf('a: [').reason)
  })

  test.each([
    ['0000-00-00', '0000-00-00'],
    ['2020-13-01 10:00:00', '2020-13-01 10:00:00'],
    ['2020-1-32 10:00:00 # soon', '2020-1-32 10:00:00'],
    ['0001-01-01', '0001-01-01'],
    // Ruby goes on counting, too.
    ['2020-02-31', new Date(Date.UTC(2020, 2, 2))],
    ['2020-10-30', new Date(Date.UTC(2020, 9, 30))],
    ['"2020-10-30"', '2020-10-30'],
  ])('a day that is none stays as it is written: %s', (written, read) => {
    expect(parseYaml(`title: a\ndate: ${written}\nother: 1\n`)).toEqual({ title: 'a', date: read, other: 1 })
  })

  test('a fence inside the text is text', () => {
    expect(parseYaml('a: |\n  x\n  ---\n  y\nb: 2')).toEqual({ a: 'x\n---\ny\n', b: 2 })
  })

  test('code is never run', () => {
    const seen = globalThis as { inkstoneRan?: boolean }
    problemOf('js\n{ "a": (globalThis.inkstoneRan = true) }')
    problemOf('a: !!js/function "function(){ globalThis.inkstoneRan = true }"')
    expect(seen.inkstoneRan).toBeUndefined()
  })

  test.each([
    ['brackets', 'a: '.concat('['.repeat(20_000))],
    ['braces', 'a: '.concat('{a: '.repeat(5_000))],
    ['lists on one line', '- '.repeat(20_000)],
    ['keys on one line', '? '.repeat(20_000)],
  ])('20 KB of nested %s is refused at once', (_, text) => {
    const start = performance.now()
    expect(problemOf(text).reason).toBe('nested too deeply')
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('a field named __proto__ is a field, and changes nothing else', () => {
    parseYaml('__proto__:\n  polluted: 1\n')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
