import { mkdir } from 'node:fs/promises'
import type { ExportResult, SiteProblem } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { planSite, type SitePlan } from '../../shared/site/plan/plan-site.ts'
import type { Blog } from '../blog/blog.ts'
import { toDiskError } from '../disk/disk-error.ts'
import { claimFiles } from './claim-files.ts'
import { clearTheWay } from './clear-the-way.ts'
import type { SiteSetup } from './export-jobs.ts'
import { goneAddresses } from './gone-addresses.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { makeSite } from './make-site.ts'
import { type MakerCrew, oneMaker } from './maker-crew.ts'
import { type ExportedFile, folderIdentity, type Manifest, saveManifest } from './manifest.ts'
import { createPause } from './pause.ts'
import { createFileLook, createPictureSizes, withSmallerPictures } from './picture-sizes.ts'
import { withLines } from './problem-lines.ts'
import { createProgress, type Progress } from './progress.ts'
import { removeAll } from './remove-all.ts'
import type { LastExport } from './resident-site.ts'
import { createSiteFolder, type SiteFolder } from './site-folder.ts'
import { indexKeyOf, renderKeyOf } from './site-keys.ts'
import { readMemory, saveMemory } from './site-memory.ts'
import { type ExportOptions, type ReadSite, readSite } from './site-source.ts'
import {
  isShrinkable,
  makeSmallerPictures,
  noSmaller,
  type SmallerOfBlog,
  smallerFolder,
} from './smaller-pictures.ts'
import { sweepUnfinished } from './sweep-unfinished.ts'
import { checkTarget, type Target } from './target.ts'

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
  /** Starts those who make the files, for a site of so many posts; without it this thread does. */
  readonly startCrew?: (posts: number) => MakerCrew | null
  /** Files that were written for this export before it began. */
  readonly early?: ReadonlyMap<string, ExportedFile>
  /** Hears what may be of use to the next export of the same site. */
  readonly onDone?: (left: LastExport) => void
}

/**
 * Exports a blog's site into a folder; throws the signal's reason when that is aborted.
 *
 * Every file is whole or absent at any time. Before one is written the manifest claims it, so that an export that is
 * cancelled or killed is completed by the next one, which then also removes what is no longer planned. What would come
 * out as it is there already is neither made nor written; the result is the same as if it had been.
 */
export async function runExport(job: ExportJob): Promise<ExportResult> {
  const startMs = performance.now()
  const pause = createPause(job.signal)
  const target = await checkTarget(job.folder, job)
  const site = await readSite(job.blog, job.options, job.nowMs, pause)
  const crew = job.startCrew?.(site.source.posts.length) ?? oneMaker(pause)
  try {
    await pause()
    const plan = planSite(site.source)
    await pause()
    const place = await openPlace(target, job)
    const made = await makeInto(place, { job, site, plan, crew, pause })
    return { ...made, durationMs: Math.round(performance.now() - startMs) }
  } finally {
    // Nothing is written any more once this has ended, however it ends.
    await crew.close()
  }
}

/** The folder that is written into, and what is known of it. */
interface Place {
  /** With the files that earlier exports wrote. */
  readonly manifest: Manifest
  readonly folder: SiteFolder
  readonly isFresh: boolean
}

async function openPlace(target: Target, job: ExportJob): Promise<Place> {
  const files = job.options.clean === true ? removeAll(target) : (target.manifest?.files ?? new Map())
  const manifest = {
    folder: target.folder,
    identity: await makeFolder(target.folder),
    blog: job.blog.root,
    files,
  }
  sweepUnfinished(target.folder, files)
  return { manifest, folder: createSiteFolder(target.folder), isFresh: target.manifest === null }
}

interface Work {
  readonly job: ExportJob
  readonly site: ReadSite
  readonly plan: SitePlan
  readonly crew: MakerCrew
  readonly pause: () => Promise<void>
}

async function makeInto(
  { manifest, folder, isFresh }: Place,
  { job, site, plan, crew, pause }: Work,
): Promise<Omit<ExportResult, 'durationMs'>> {
  const { blog, dataFolder } = job
  const progress = createProgress(job.onProgress)
  const smaller = await smallerOf({ job, site, pause, progress })
  const setup: SiteSetup = {
    blog: { root: blog.root, generator: blog.generator, markdown: blog.markdown },
    folder: manifest.folder,
    frame: plan.frame,
    index: plan.index,
    smaller: smaller.pictures,
  }
  crew.begin(setup)
  const renderKey = renderKeyOf(setup)
  const isClean = job.options.clean === true || isFresh
  const memory = isClean ? null : await readMemory(dataFolder, manifest.folder, renderKey)
  const look = createFileLook(site.reader)
  const sizes = createPictureSizes(blog.root, look, memory?.pictures ?? new Map())
  const ledger = createLedger(() => progress.step(), job.early)
  const planned = plan.files.map(({ path }) => path)
  const before = clearTheWay(manifest.files, planned, folder)
  const made = await makeSite({
    plan,
    setup,
    reader: site.reader,
    look,
    pictures: withSmallerPictures(sizes, smaller.pictures),
    smallerFolder: smallerFolder(dataFolder),
    memory,
    indexKey: indexKeyOf(plan.index),
    before,
    folder,
    claims: claimFiles(dataFolder, manifest, folder, isFresh),
    ledger,
    crew,
    progress,
    pause,
  })
  const changed = removeRest(before, folder, ledger)
  const left = { ...manifest, files: ledger.files }
  const learnt = { ...made.memory, renderKey }
  await saveManifest(dataFolder, left)
  await saveMemory(dataFolder, manifest.folder, learnt)
  job.onDone?.({ plan, posts: site.source.posts, setup, memory: learnt, manifest: left })
  progress.end()
  return {
    folder: manifest.folder,
    pages: plan.files.filter(file => file.kind === 'page').length,
    images: made.copies,
    ...ledger.counts,
    problems: [
      ...ofConfig(blog),
      ...(await withLines([...plan.problems, ...made.problems], site)),
      ...smaller.problems,
      ...ledger.problems,
      ...changed,
    ],
    notes: plan.notes,
    gone: goneAddresses(manifest.files, ledger.files),
  }
}

/** Made before the first page, whose HTML says which there are. */
async function smallerOf({
  job,
  site,
  pause,
  progress,
}: Pick<Work, 'job' | 'site' | 'pause'> & { readonly progress: Progress }): Promise<SmallerOfBlog> {
  if (job.options.images !== 'responsive') return noSmaller
  const { files } = site.source
  progress.add(files.filter(isShrinkable).length)
  return makeSmallerPictures({
    reader: site.reader,
    files,
    dataFolder: job.dataFolder,
    pause,
    onPicture: () => progress.step(),
  })
}

/** Removes what an earlier export wrote and this one did not; what somebody has changed since stays, and is told. */
function removeRest(
  before: ReadonlyMap<string, ExportedFile>,
  folder: SiteFolder,
  ledger: Ledger,
): readonly SiteProblem[] {
  const problems: SiteProblem[] = []
  for (const [path, known] of before) {
    if (ledger.files.has(path) || folder.remove(path, known)) continue
    problems.push({ file: path, line: null, key: 'export.changedFile', params: { path } })
  }
  return problems
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

/** A configuration that cannot be read makes every address a guess. */
function ofConfig({ configProblem }: Blog): readonly SiteProblem[] {
  if (configProblem === null) return []
  return [{ ...configProblem, file: String(configProblem.params?.file ?? ''), line: null }]
}
