import { resolve } from 'node:path'
import type { ExportResult, SiteProblem } from '../../shared/calls.ts'
import { type Language, say } from '../../shared/words/words.ts'
import { openBlog } from '../blog/open-blog.ts'
import { dataFolder } from '../data-folder.ts'
import { runExport } from '../export/run-export.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** `inkstone export <blog> <folder>`: in this thread, since nobody types meanwhile. */
export async function exportCommand({ io, language, places, flags }: CommandInput): Promise<ExitCode> {
  const [blog = '', folder = ''] = places
  const result = await runExport({
    blog: await openBlog(resolve(io.cwd, blog), io.homeFolder),
    folder: resolve(io.cwd, folder),
    dataFolder: dataFolder({ platform: io.platform, env: io.env, home: io.homeFolder }),
    homeFolder: io.homeFolder,
    options: { withDrafts: flags.drafts === true, withFuture: flags.future === true },
    nowMs: io.nowMs,
    signal: io.signal,
    onProgress(done, total) {
      if (io.isTerminal) io.err(`\r\u001b[K${say(language, 'cli.progress', { done, total })}`)
    },
  })
  if (io.isTerminal) io.err('\r\u001b[K')
  io.out(flags.json ? `${JSON.stringify(worded(result, language))}\n` : report(result, language))
  return flags.check && result.problems.length > 0 ? 1 : 0
}

/** Machines get the keys and the sentences, so that a log can be read without our words at hand. */
function worded(result: ExportResult, language: Language) {
  return {
    ...result,
    problems: result.problems.map(problem => ({
      ...problem,
      message: say(language, problem.key, problem.params),
    })),
  }
}

function report(result: ExportResult, language: Language): string {
  const { folder, pages, images, written, unchanged, durationMs, problems } = result
  const seconds = (durationMs / 1000).toFixed(1)
  const lines = [say(language, 'cli.exported', { folder, pages, images, written, unchanged, seconds })]
  if (problems.length > 0) lines.push('', say(language, 'cli.problems', { count: problems.length }))
  for (const problem of problems)
    lines.push(`  ${place(problem)} ${say(language, problem.key, problem.params)}`)
  return `${lines.join('\n')}\n`
}

/** As compilers write it, so that editors and terminals make a link of it. */
function place({ file, line }: SiteProblem): string {
  return line === null ? `${file}:` : `${file}:${line}:`
}
