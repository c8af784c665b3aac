import { resolve } from 'node:path'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { type Language, say } from '../../shared/words/words.ts'
import { openBlog } from '../blog/open-blog.ts'
import { createCheckRunner } from '../check/check-runner.ts'
import { printable } from './printable.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** `inkstone check <blog>`: every problem with its file and line; ends with 1 when one of them is an error. */
export async function checkCommand({ io, language, places, flags }: CommandInput): Promise<ExitCode> {
  const blog = await openBlog(resolve(io.cwd, places[0] ?? ''), io.homeFolder)
  const listener = {
    onProgress(done: number, total: number) {
      if (io.isTerminal && done % 100 === 0)
        io.err(`\r\u001b[K${say(language, 'cli.checking', { done, total })}`)
    },
    onFound: () => undefined,
  }
  const { problems, statistics } = await createCheckRunner(blog, () => io.nowMs).check(listener, io.signal)
  if (io.isTerminal) io.err('\r\u001b[K')
  const ordered = inOrder(problems)
  const counts = countBySeverity(problems)
  io.out(
    flags.json
      ? `${JSON.stringify({ counts, problems: ordered.map(worded(language)), statistics })}\n`
      : report(ordered, counts, language),
  )
  return counts.error > 0 ? 1 : 0
}

/** By file, then by place in it. */
function inOrder(problems: readonly BlogProblem[]): readonly BlogProblem[] {
  return problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )
}

type Counts = Record<BlogProblem['severity'], number>

function countBySeverity(problems: readonly BlogProblem[]): Counts {
  const counts: Counts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of problems) counts[severity]++
  return counts
}

/** Machines get the keys and the sentences. */
function worded(language: Language) {
  return (problem: BlogProblem) => ({
    ...problem,
    message: say(language, problem.key, problem.params),
    fix: problem.fix && {
      ...problem.fix,
      message: say(language, problem.fix.what.key, problem.fix.what.params),
    },
  })
}

function report(problems: readonly BlogProblem[], counts: Counts, language: Language): string {
  const lines = problems.map(problem => {
    const { severity, key, params } = problem
    const fix = problem.fix ? ` [${say(language, problem.fix.what.key, problem.fix.what.params)}]` : ''
    const sentence = `${say(language, `check.severity.${severity}`)}: ${say(language, key, params)}${fix}`
    return printable(`${place(problem)}${sentence}`)
  })
  const summary = { errors: counts.error, warnings: counts.warning, notes: counts.note }
  return `${[...lines, say(language, 'cli.checked', summary)].join('\n')}\n`
}

/** As compilers write it, so that editors and terminals make a link of it. */
function place({ file, line, column }: BlogProblem): string {
  if (file === '') return ''
  return line === null ? `${file}: ` : `${file}:${line}:${column ?? 1}: `
}
