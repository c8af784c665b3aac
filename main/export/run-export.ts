import { mkdir } from 'node:fs/promises'
import type { ExportResult, SiteProblem } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { planCopies } from '../../shared/site/plan-copies.ts'
import { planSite } from '../../shared/site/plan-site.ts'
import type { PlannedFile } from '../../shared/site/planned-file.ts'
import type { Blog } from '../blog/blog.ts'
import { toDiskError } from '../disk/disk-error.ts'
import { resolveId } from '../disk/resolve-id.ts'
import { goneAddresses } from './gone-addresses.ts'
import { type ExportedFile, folderIdentity, saveManifest } from './manifest.ts'
import { createOverlap, writesAtATime } from './overlap.ts'
import { createPause } from './pause.ts'
import { withLines } from './problem-lines.ts'
import { createProgress } from './progress.ts'
import { removeAll } from './remove-all.ts'
import { type ExportOptions, readSite } from './site-source.ts'
import { sweepUnfinished } from './sweep-unfinished.ts'
import { checkTarget } from './target.ts'
import { writePages } from './write-pages.ts'
import { createSiteWriter, type SiteWriter } from './write-site.ts'

export interface ExportJob {
  readonly blog: Blog
  /** Absolute path. */
  readonly folder: string
  readonly dataFolder: string
  readonly homeFolder: string
  readonly options: ExportOptions
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number
  readonly signal: AbortSignal
  /** Called at most ten times a second; `total` grows when pages turn out to show pictures. */
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Exports a blog's site into a folder; throws the signal's reason when that is aborted.
 *
 * Every file is whole or absent at any time. Before the first is written the manifest claims them all, so that an
 * export that is cancelled or killed is completed by the next one, which then also removes what is no longer planned.
 */
export async function runExport(job: ExportJob): Promise<ExportResult> {
  const startMs = performance.now()
  const pause = createPause(job.signal)
  const target = await checkTarget(job.folder, job)
  const site = await readSite(job.blog, job.options, job.nowMs, pause)
  const plan = planSite(site.source)
  await pause()

  const before = job.options.clean === true ? removeAll(target) : (target.manifest?.files ?? new Map())
  const { writer, claim, finish } = await openTarget(target.folder, before, job)
  const progress = createProgress(job.onProgress)
  const onFile = async () => {
    await pause()
    progress.step()
  }
  await claim(plan.files)
  progress.add(plan.files.length)
  const pages = await writePages({ plan, site, root: job.blog.root, writer, onFile })

  const used = planCopies(pages.uses, plan.files)
  const late = [...pages.search.files(), ...used.copies]
  await claim([...plan.files, ...late])
  progress.add(late.length)
  await writeRest(
    [...plan.files.filter(file => file.kind === 'copy'), ...late],
    job.blog.root,
    writer,
    onFile,
  )
  await finish()
  progress.end()
  const found = [...plan.problems, ...pages.problems, ...used.problems]
  return {
    folder: target.folder,
    pages: plan.files.filter(file => file.kind === 'page').length,
    images: [...plan.files, ...late].filter(file => file.kind === 'copy').length,
    ...writer.counts,
    durationMs: Math.round(performance.now() - startMs),
    problems: [...ofConfig(job.blog), ...(await withLines(found, site)), ...writer.problems],
    notes: plan.notes,
    gone: goneAddresses(before, writer.files),
  }
}

interface OpenTarget {
  readonly writer: SiteWriter
  /** Notes down, before they are written, that these files will be ours. */
  claim(files: readonly PlannedFile[]): Promise<void>
  /** Removes what is no longer part of the site, and notes down what is. */
  finish(): Promise<void>
}

async function openTarget(
  folder: string,
  before: ReadonlyMap<string, ExportedFile>,
  job: ExportJob,
): Promise<OpenTarget> {
  const identity = await makeFolder(folder)
  sweepUnfinished(folder, before)
  const writer = createSiteWriter(folder, before)
  const save = (files: ReadonlyMap<string, ExportedFile>) =>
    saveManifest(job.dataFolder, { folder, identity, blog: job.blog.root, files })
  return {
    writer,
    async claim(files) {
      const claimed = new Map(before)
      for (const path of writer.claimable(files.map(file => file.path))) {
        claimed.set(path, { sha: null, size: 0, from: null })
      }
      for (const [path, file] of writer.files) claimed.set(path, file)
      await save(claimed)
    },
    async finish() {
      writer.removeRest()
      await save(writer.files)
    },
  }
}

async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true })
    const identity = await folderIdentity(folder)
    if (identity !== null) return identity
  } catch (error) {
    throw toDiskError(error, folder)
  }
  throw new AppError('missing', 'error.missing', { file: folder })
}

/** Files of the blog as they are, and the texts that follow from the pages. */
async function writeRest(
  files: readonly PlannedFile[],
  root: string,
  writer: SiteWriter,
  onFile: () => Promise<void>,
): Promise<void> {
  const encoder = new TextEncoder()
  const writes = createOverlap(writesAtATime)
  try {
    for (const file of files) {
      await onFile()
      if (file.kind === 'text') await writes.add(() => writer.write(file.path, encoder.encode(file.text)))
      if (file.kind === 'copy')
        await writes.add(async () => writer.copy(file.path, await resolveId(root, file.from)))
    }
  } finally {
    await writes.settle()
  }
}

/** A configuration that cannot be read makes every address a guess. */
function ofConfig({ configProblem }: Blog): readonly SiteProblem[] {
  if (configProblem === null) return []
  return [{ ...configProblem, file: String(configProblem.params?.file ?? ''), line: null }]
}
