import { resolve } from 'node:path'
import type { ExportReport } from '../../shared/calls/site.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { joinProblems, toReport } from '../../shared/check/site-problems.ts'
import { hiddenKind } from '../../shared/post/hidden-kind.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Blog } from '../blog/blog.ts'
import { openBlog } from '../blog/open-blog.ts'
import { systemCode } from '../disk/disk-error.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { runExport } from '../export/run-export.ts'
import { type ChosenLook, chosenLook } from './chosen-look.ts'
import { cliDataFolder } from './cli-data-folder.ts'
import type { CliIo } from './cli-io.ts'
import type { FirstThread } from './first-thread.ts'
import { countBySeverity } from './problem-counts.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** Exports, and says what came of it. `first`: has nothing to do yet. */
export async function exportBlog(
  { io, language, places, flags, values }: CommandInput,
  first: FirstThread,
): Promise<ExitCode> {
  const [blogFolder = '', folder = ''] = places
  const tell = io.isTerminal ? await progressTeller(io, language) : null
  const data = cliDataFolder(io)
  const blog = await openBlog(resolve(io.cwd, blogFolder), io.homeFolder, { fs: nodeFs, dataFolder: data })
  const chosen = await chosenLook(values, { root: blog.root, dataFolder: data })
  const result = await runExport({
    blog,
    folder: resolve(io.cwd, folder),
    dataFolder: data,
    homeFolder: io.homeFolder,
    options: {
      withDrafts: flags.drafts === true,
      withFuture: flags.future === true,
      clean: flags.clean === true,
      baseUrl: values['base-url'] ?? null,
      images: chosen.images,
      look: chosen.look,
    },
    nowMs: io.nowMs,
    signal: io.signal,
    ...(first.look === undefined ? {} : { lookThread: first.look }),
    async startCrew() {
      if (io.makerFile === null) return null
      // Loaded where there is something to make.
      const { manyMakers } = await import('../export/make/maker-crew.ts')
      return manyMakers(io.makerFile, io.signal, first.maker ? { first: first.maker } : {})
    },
    onListed: () =>
      blog.rememberPosts().catch((error: unknown) => {
        // Without this the next one who lists the posts reads them.
        if (systemCode(error) === null) throw error
      }),
    onProgress: (done, total) => tell?.(done, total),
  })
  if (io.isTerminal) io.err('\r\u001b[K')
  const made = toReport(result)
  const told = flags.check
    ? { ...made, problems: joinProblems(await checked(blog, io), made.problems) }
    : made
  io.out(flags.json ? await asJson(told, chosen, language) : await asText(told, chosen, language))
  return flags.check && countBySeverity(told.problems).error > 0 ? 1 : 0
}

// All that says something is loaded by what is said: a machine that hears of no problem hears no sentence.

async function progressTeller(io: CliIo, language: Language) {
  const { say } = await import('../../shared/words/words.ts')
  const beganMs = performance.now()
  return (done: number, total: number) => {
    const seconds = Math.floor((performance.now() - beganMs) / 1000)
    io.err(`\r\u001b[K${say(language, 'cli.exporting', { done, total, seconds })}`)
  }
}

/** Machines get the keys and the sentences, so that a log can be read without our words at hand. */
async function asJson(
  { problems, leftOut, ...made }: ExportReport,
  { look: { variant: theme, accent, fonts }, images, isFromApp }: ChosenLook,
  language: Language,
): Promise<string> {
  const counts = countBySeverity(problems)
  const look = { theme, accent, fonts, images, isFromApp }
  const told = { problems: await worded(problems, language), leftOut: await reasons(leftOut, language) }
  return `${JSON.stringify({ ...made, look, counts, ...told })}\n`
}

async function worded(problems: readonly BlogProblem[], language: Language) {
  if (problems.length === 0) return []
  const printing = await import('./print-problems.ts')
  return printing.inOrder(problems).map(printing.worded(language))
}

async function reasons(leftOut: ExportReport['leftOut'], language: Language) {
  if (leftOut.length === 0) return []
  const { say } = await import('../../shared/words/words.ts')
  return leftOut.map(({ line: _line, ...post }) => ({
    ...post,
    kind: hiddenKind(post),
    message: say(language, post.key, post.params),
  }))
}

async function asText(report: ExportReport, look: ChosenLook, language: Language): Promise<string> {
  return (await import('./print-export.ts')).exportAsText(report, look, language)
}

/** What only a look at the texts finds, and what mends it. */
async function checked(blog: Blog, io: CliIo): Promise<readonly BlogProblem[]> {
  const listener = { onProgress: () => undefined, onFound: () => undefined }
  // Loaded when asked for: it brings a whole parser of YAML along, which takes longer to load than many posts to export.
  const { createCheckRunner } = await import('../check/check-runner.ts')
  const { problems } = await createCheckRunner(blog, () => io.nowMs).check(listener, io.signal)
  return problems
}
