// Problems as the command line tells them, those of a check and those of an export in the same way.
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { type Language, say } from '../../shared/words/words.ts'
import { printable } from './printable.ts'
import type { Counts } from './problem-counts.ts'

/** By file, then by place in it. */
export function inOrder(problems: readonly BlogProblem[]): readonly BlogProblem[] {
  return problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )
}

/** Machines get the keys and the sentences. */
export function worded(language: Language) {
  return (problem: BlogProblem) => ({
    ...problem,
    message: say(language, problem.key, problem.params),
    fix: problem.fix && {
      ...problem.fix,
      message: say(language, problem.fix.what.key, problem.fix.what.params),
    },
  })
}

export function linesOf(problems: readonly BlogProblem[], language: Language): readonly string[] {
  return problems.map(problem => {
    const { severity, key, params } = problem
    const fix = problem.fix ? ` [${say(language, problem.fix.what.key, problem.fix.what.params)}]` : ''
    const sentence = `${say(language, `check.severity.${severity}`)}: ${say(language, key, params)}${fix}`
    return printable(`${place(problem)}${sentence}`)
  })
}

/** How many there are of each kind, in a line. */
export function countLine({ error, warning, note }: Counts, language: Language): string {
  return say(language, 'cli.checked', { errors: error, warnings: warning, notes: note })
}

/** As compilers write it, so that editors and terminals make a link of it. */
function place({ file, line, column }: BlogProblem): string {
  if (file === '') return ''
  return line === null ? `${file}: ` : `${file}:${line}:${column ?? 1}: `
}
