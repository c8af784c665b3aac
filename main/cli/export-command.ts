import { resolve } from 'node:path'
import type { ExportReport } from '../../shared/calls/site.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { joinProblems, toReport } from '../../shared/check/site-problems.ts'
import { AppError } from '../../shared/errors.ts'
import {
  accentNames,
  fontChoices,
  type ImageChoice,
  imageChoices,
  isAccent,
  isFonts,
  isImageChoice,
  isVariant,
  type Look,
  variants,
} from '../../shared/site/look.ts'
import { type Language, say } from '../../shared/words/words.ts'
import { dataFolder } from '../app/data-folder.ts'
import type { Blog } from '../blog/blog.ts'
import { openBlog } from '../blog/open-blog.ts'
import { systemCode } from '../disk/disk-error.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { runExport } from '../export/run-export.ts'
import type { CliIo } from './cli-io.ts'
import { countBySeverity, countLine, inOrder, linesOf, worded } from './print-problems.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** `inkstone export <blog> <folder>`: with every core of the machine, since nobody types meanwhile. */
export async function exportCommand({
  io,
  language,
  places,
  flags,
  values,
}: CommandInput): Promise<ExitCode> {
  const [blogFolder = '', folder = ''] = places
  const data = dataFolder({ platform: io.platform, env: io.env, home: io.homeFolder })
  const blog = await openBlog(resolve(io.cwd, blogFolder), io.homeFolder, { fs: nodeFs, dataFolder: data })
  const beganMs = performance.now()
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
      images: chosenImages(values.images),
      ...chosenLook(values),
    },
    nowMs: io.nowMs,
    signal: io.signal,
    ...(io.lookFile === null ? {} : { lookThread: { workerFile: io.lookFile } }),
    async startCrew() {
      if (io.makerFile === null) return null
      // Loaded where there is something to make.
      const { manyMakers } = await import('../export/make/maker-crew.ts')
      return manyMakers(io.makerFile, io.signal)
    },
    onListed: () =>
      blog.rememberPosts().catch((error: unknown) => {
        // Without this the next one who lists the posts reads them.
        if (systemCode(error) === null) throw error
      }),
    onProgress(done, total) {
      if (!io.isTerminal) return
      const seconds = Math.floor((performance.now() - beganMs) / 1000)
      io.err(`\r\u001b[K${say(language, 'cli.progress', { done, total, seconds })}`)
    },
  })
  if (io.isTerminal) io.err('\r\u001b[K')
  const made = toReport(result)
  const told = flags.check
    ? { ...made, problems: joinProblems(await checked(blog, io), made.problems) }
    : made
  io.out(flags.json ? `${JSON.stringify(asJson(told, language))}\n` : asText(told, language))
  return flags.check && countBySeverity(told.problems).error > 0 ? 1 : 0
}

/** What only a look at the texts finds, and what mends it. */
async function checked(blog: Blog, io: CliIo): Promise<readonly BlogProblem[]> {
  const listener = { onProgress: () => undefined, onFound: () => undefined }
  // Loaded when asked for: it brings a whole parser of YAML along, which takes longer to load than many posts to export.
  const { createCheckRunner } = await import('../check/check-runner.ts')
  const { problems } = await createCheckRunner(blog, () => io.nowMs).check(listener, io.signal)
  return problems
}

function chosenImages(images: string | undefined): ImageChoice {
  if (images === undefined) return 'original'
  if (isImageChoice(images)) return images
  throw new AppError('invalid', 'cli.unknownImages', { images, choices: imageChoices })
}

/** Nothing chosen leaves the usual look. */
export function chosenLook({ theme, accent, fonts }: Readonly<Record<string, string>>): {
  readonly look?: Partial<Look>
} {
  if (theme !== undefined && !isVariant(theme)) {
    throw new AppError('invalid', 'cli.unknownTheme', { theme, themes: variants })
  }
  if (accent !== undefined && !isAccent(accent)) {
    throw new AppError('invalid', 'cli.unknownAccent', { accent, accents: accentNames })
  }
  if (fonts !== undefined && !isFonts(fonts)) {
    throw new AppError('invalid', 'cli.unknownFonts', { fonts, choices: fontChoices })
  }
  return {
    look: {
      ...(theme === undefined ? {} : { variant: theme }),
      ...(accent === undefined ? {} : { accent }),
      ...(fonts === undefined ? {} : { fonts }),
    },
  }
}

/** Machines get the keys and the sentences, so that a log can be read without our words at hand. */
function asJson({ problems, ...made }: ExportReport, language: Language) {
  const ordered = inOrder(problems).map(worded(language))
  return { ...made, counts: countBySeverity(problems), problems: ordered }
}

function asText(report: ExportReport, language: Language): string {
  const { folder, pages, images, written, unchanged, durationMs, problems, gone } = report
  const seconds = (durationMs / 1000).toFixed(1)
  const lines = [say(language, 'cli.exported', { folder, pages, images, written, unchanged, seconds })]
  if (problems.length > 0) {
    const told = linesOf(inOrder(problems), language).map(line => `  ${line}`)
    lines.push('', `${countLine(countBySeverity(problems), language)}:`, ...told)
  }
  if (gone.length > 0) lines.push('', say(language, 'cli.gone', { count: gone.length }))
  for (const address of gone) lines.push(`  ${address}`)
  return `${lines.join('\n')}\n`
}
