import { mkdir } from 'node:fs/promises'
import type { ExportResult, SiteProblem } from '../../shared/calls/site.ts'
import { AppError } from '../../shared/errors.ts'
import { planSite, type SitePlan } from '../../shared/site/plan/plan-site.ts'
import type { Blog } from '../blog/blog.ts'
import { toDiskError } from '../disk/disk-error.ts'
import { keepKnownSite } from './again/keep-known-site.ts'
import { claimFiles } from './claim-files.ts'
import { clearTheWay } from './clear-the-way.ts'
import type { SiteSetup } from './export-jobs.ts'
import { goneAddresses } from './gone-addresses.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { makeSite } from './make-site.ts'
import type { MakerCrew } from './maker-crew.ts'
import { type ExportedFile, folderIdentity, type Manifest, saveManifest } from './manifest.ts'
import { createFileLook, createPictureSizes, withSmallerPictures } from './picture-sizes.ts'
import { withLines } from './problem-lines.ts'
import { createProgress, type Progress } from './progress.ts'
import { removeAll } from './remove-all.ts'
import type { ExportJob } from './run-export.ts'
import { createSiteFolder, type SiteFolder } from './site-folder.ts'
import { indexKeyOf, renderKeyOf } from './site-keys.ts'
import { readMemory, saveMemory } from './site-memory.ts'
import { type ReadSite, readSite } from './site-source.ts'
import {
  isShrinkable,
  makeSmallerPictures,
  noSmaller,
  type SmallerOfBlog,
  smallerFolder,
} from './smaller-pictures.ts'
import { sweepUnfinished } from './sweep-unfinished.ts'
import { checkTarget, type Target } from './target.ts'

/** Reads, plans and compares all of a blog's site, and makes what is not there already as it has to be. */
export async function exportWhole(
  job: ExportJob,
  crew: MakerCrew,
  pause: () => Promise<void>,
): Promise<Omit<ExportResult, 'durationMs'>> {
  const beganMs = Date.now()
  const target = await checkTarget(job.folder, job)
  const site = await readSite(job.blog, job.options, job.nowMs, pause)
  crew.expect(site.source.posts.length)
  await pause()
  const plan = planSite(site.source)
  await pause()
  const place = await openPlace(target, job)
  return makeInto(place, { job, site, plan, crew, pause, beganMs })
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
  /** By the system's clock. */
  readonly beganMs: number
}

async function makeInto(
  { manifest, folder, isFresh }: Place,
  { job, site, plan, crew, pause, beganMs }: Work,
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
  const result = {
    pages: plan.files.filter(file => file.kind === 'page').length,
    images: made.copies,
    problems: [
      ...ofConfig(blog),
      ...(await withLines([...plan.problems, ...made.problems], site)),
      ...smaller.problems,
    ],
    notes: plan.notes,
  }
  // What is somebody else's in the folder is told each time, so it has to be looked for.
  if (ledger.problems.length + changed.length === 0) {
    await keepKnownSite({
      job,
      site,
      plan,
      setup,
      memory: learnt,
      manifest: left,
      look,
      result,
      beganMs,
      pause,
    })
  }
  job.onDone?.({ plan, posts: site.source.posts, setup, memory: learnt, manifest: left })
  progress.end()
  return {
    ...result,
    folder: manifest.folder,
    ...ledger.counts,
    problems: [...result.problems, ...ledger.problems, ...changed],
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
