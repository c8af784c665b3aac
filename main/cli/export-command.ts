import { resolve } from 'node:path'
import type { ExportResult, SiteProblem } from '../../shared/calls.ts'
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
import { openBlog } from '../blog/open-blog.ts'
import { manyMakers } from '../export/maker-crew.ts'
import { runExport } from '../export/run-export.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** Fewer posts are made sooner than threads for them are started. */
const fewPosts = 60

/** `inkstone export <blog> <folder>`: with every core of the machine, since nobody types meanwhile. */
export async function exportCommand({
  io,
  language,
  places,
  flags,
  values,
}: CommandInput): Promise<ExitCode> {
  const [blog = '', folder = ''] = places
  const result = await runExport({
    blog: await openBlog(resolve(io.cwd, blog), io.homeFolder),
    folder: resolve(io.cwd, folder),
    dataFolder: dataFolder({ platform: io.platform, env: io.env, home: io.homeFolder }),
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
    startCrew: posts =>
      io.makerFile === null || posts < fewPosts ? null : manyMakers(io.makerFile, io.signal),
    onProgress(done, total) {
      if (io.isTerminal) io.err(`\r\u001b[K${say(language, 'cli.progress', { done, total })}`)
    },
  })
  if (io.isTerminal) io.err('\r\u001b[K')
  io.out(flags.json ? `${JSON.stringify(worded(result, language))}\n` : report(result, language))
  return flags.check && result.problems.length > 0 ? 1 : 0
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
function worded(result: ExportResult, language: Language) {
  const said = (all: readonly SiteProblem[]) =>
    all.map(problem => ({ ...problem, message: say(language, problem.key, problem.params) }))
  return { ...result, problems: said(result.problems), notes: said(result.notes) }
}

function report(result: ExportResult, language: Language): string {
  const { folder, pages, images, written, unchanged, durationMs, problems, notes, gone } = result
  const seconds = (durationMs / 1000).toFixed(1)
  const lines = [say(language, 'cli.exported', { folder, pages, images, written, unchanged, seconds })]
  if (problems.length > 0) lines.push('', say(language, 'cli.problems', { count: problems.length }))
  for (const problem of problems)
    lines.push(`  ${place(problem)} ${say(language, problem.key, problem.params)}`)
  if (gone.length > 0) lines.push('', say(language, 'cli.gone', { count: gone.length }))
  for (const address of gone) lines.push(`  ${address}`)
  if (notes.length > 0) lines.push('')
  for (const note of notes) lines.push(`${place(note)} ${say(language, note.key, note.params)}`.trim())
  return `${lines.join('\n')}\n`
}

/** As compilers write it, so that editors and terminals make a link of it. */
function place({ file, line }: SiteProblem): string {
  if (file === '') return ''
  return line === null ? `${file}:` : `${file}:${line}:`
}
