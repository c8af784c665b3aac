import { resolve } from 'node:path'
import { say } from '../../shared/words/words.ts'
import { openBlog } from '../blog/open-blog.ts'
import { createCheckRunner } from '../check/check-runner.ts'
import { countLine, inOrder, linesOf, worded } from './print-problems.ts'
import { countBySeverity } from './problem-counts.ts'
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
      : `${[...linesOf(ordered, language), countLine(counts, language)].join('\n')}\n`,
  )
  return counts.error > 0 ? 1 : 0
}
