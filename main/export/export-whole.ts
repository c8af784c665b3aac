import type { Steps } from '../../shared/bulk/steps.ts'
import type { ExportResult, SiteProblem } from '../../shared/calls/site.ts'
import { AppError } from '../../shared/errors.ts'
import type { PostLink } from '../../shared/site/page-view.ts'
import { planSiteInSteps, type SitePlan } from '../../shared/site/plan/plan-site.ts'
import type { Blog, TakeText } from '../blog/blog.ts'
import { systemCode, toDiskError } from '../disk/disk-error.ts'
import { makeFolders } from '../disk/make-folders.ts'
import { type EndedExport, keepKnownSite } from './again/keep-known-site.ts'
import { createLearntTexts, type LearntTexts } from './again/learnt-texts.ts'
import { createTextNotes, type NotedTexts } from './again/note-texts.ts'
import { indexKeyOf, renderKeyOf } from './again/site-keys.ts'
import { readMemory, type SiteMemory, saveMemory } from './again/site-memory.ts'
import { allEnded } from './all-ended.ts'
import type { SiteSetup } from './make/export-jobs.ts'
import { makeSite } from './make/make-site.ts'
import type { MakerCrew } from './make/maker-crew.ts'
import { createPageTexts, type PageTexts } from './make/page-texts.ts'
import type { SiteParts } from './make/site-parts.ts'
import { giveSureFiles, noSureFiles, plannedOf, type SureFiles, takeBackAll } from './make/sure-files.ts'
import {
  createFileLook,
  createPictureSizes,
  type FileLook,
  withSmallerPictures,
} from './pictures/picture-sizes.ts'
import {
  isShrinkable,
  makeSmallerPictures,
  noSmaller,
  type SmallerOfBlog,
  smallerFolder,
} from './pictures/smaller-pictures.ts'
import { createProgress, type Progress } from './progress.ts'
import { type BlogFiles, listBlogFiles } from './read/blog-files.ts'
import { createBlogReader } from './read/blog-reader.ts'
import { createListedTexts, type ListedTexts } from './read/listed-texts.ts'
import { withLines } from './read/problem-lines.ts'
import { siteAddress } from './read/site-address.ts'
import { type ReadSite, readSiteOf } from './read/site-source.ts'
import type { ExportJob } from './run-export.ts'
import { type ClaimFiles, claimFiles } from './write/claim-files.ts'
import { clearTheWay } from './write/clear-the-way.ts'
import { goneAddresses } from './write/gone-addresses.ts'
import { createLedger, type Ledger } from './write/ledger.ts'
import { type ExportedFile, folderIdentity, type Manifest, saveManifest } from './write/manifest.ts'
import { removeAll } from './write/remove-all.ts'
import { createSiteFolder, type SiteFolder } from './write/site-folder.ts'
import { sweepUnfinished } from './write/sweep-unfinished.ts'
import { checkTarget, type Target } from './write/target.ts'

/** Reads, plans and compares all of a blog's site, and makes what is not there already as it has to be. */
export async function exportWhole(
  job: ExportJob,
  crew: MakerCrew,
  pause: () => Promise<void>,
): Promise<Omit<ExportResult, 'durationMs'>> {
  const beganMs = Date.now()
  const target = await checkTarget(job.folder, job)
  // One that is none is told before anything is written.
  siteAddress(job.options.baseUrl ?? null)
  const files = await listBlogFiles(job.blog, pause)
  crew.expect(files.texts)
  const progress = createProgress(job.onProgress)
  const ledger = createLedger(() => progress.step(), job.early)
  const { links } = files
  const fresh = target.manifest === null ? await openPlace(target, { job, crew, links }) : null
  const { blog } = job
  const look = createFileLook(createBlogReader(blog, files.links))
  const sure = fresh
    ? await giveSureFiles({ blog, files, crew, ledger, look, progress, ...fresh })
    : noSureFiles
  const listed = createListedTexts()
  const { site, plan } = await planned(job, files, listed.take, pause).catch(async (error: unknown) => {
    // What was cancelled is gone on with by the next export; what cannot be planned leaves nothing behind.
    if (fresh !== null && !job.signal.aborted) {
      await crew.close()
      takeBackAll(sure, fresh.folder)
      // Nothing is claimed any more: what comes into these places from now on is somebody else's.
      await saveManifest(job.dataFolder, fresh.manifest)
    }
    throw error
  })
  const place = fresh ?? (await openPlace(target, { job, crew, links }))
  return makeInto(place, { job, site, listed, plan, crew, sure, ledger, look, progress, pause, beganMs })
}

async function planned(
  { blog, options, nowMs, signal }: ExportJob,
  files: BlogFiles,
  take: TakeText,
  pause: () => Promise<void>,
): Promise<Pick<Work, 'site' | 'plan'>> {
  const site = await readSiteOf(blog, files, { options, nowMs, take, signal })
  return { site, plan: await withPauses(planSiteInSteps(site.source), pause) }
}

/** Whoever cancels need not wait for the end of the plan. */
async function withPauses<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    await pause()
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The folder that is written into, and what is known of it. */
interface Place {
  /** With the files that earlier exports wrote. */
  readonly manifest: Manifest
  readonly folder: SiteFolder
  readonly claims: ClaimFiles
  readonly isFresh: boolean
}

async function openPlace(
  target: Target,
  { job, crew, links }: Pick<Work, 'job' | 'crew'> & Pick<BlogFiles, 'links'>,
): Promise<Place> {
  const files = job.options.clean === true ? removeAll(target) : (target.manifest?.files ?? new Map())
  const manifest = {
    folder: target.folder,
    identity: await makeFolder(target.folder),
    blog: job.blog.root,
    files,
  }
  sweepUnfinished(target.folder, files)
  crew.open({ blog: textsOf(job.blog), folder: target.folder, links })
  const folder = createSiteFolder(target.folder)
  const isFresh = target.manifest === null
  return { manifest, folder, isFresh, claims: claimFiles(job.dataFolder, manifest, folder, isFresh) }
}

/** An open blog cannot be sent to a thread. */
function textsOf({ root, generator, markdown }: Blog): SiteSetup['blog'] {
  return { root, generator, markdown }
}

interface Work {
  readonly job: ExportJob
  readonly site: ReadSite
  readonly listed: ListedTexts
  readonly plan: SitePlan
  readonly crew: MakerCrew
  readonly sure: SureFiles
  readonly ledger: Ledger
  readonly look: FileLook
  readonly progress: Progress
  readonly pause: () => Promise<void>
  /** By the system's clock. */
  readonly beganMs: number
}

async function makeInto(place: Place, work: Work): Promise<Omit<ExportResult, 'durationMs'>> {
  const { manifest, folder } = place
  const { job, site, listed, plan, ledger, progress } = work
  const smaller = await smallerOf(work)
  const setup = setupOf(place, work, smaller)
  const texts = createPageTexts(postsIn(plan))
  work.crew.begin(setup, texts, listed.memory)
  const renderKey = renderKeyOf(setup)
  const parts = await partsOf(place, work, { setup, texts, renderKey })
  const { memory, problems, copies, known, ...made } = await makeSite(parts)
  const changed = removeRest(parts.before, folder, ledger)
  const result = {
    pages: plan.files.filter(file => file.kind === 'page').length,
    images: copies,
    problems: [
      ...ofConfig(job.blog),
      ...(await withLines([...plan.problems, ...problems], site)),
      ...smaller.problems,
    ],
    notes: plan.notes,
    leftOut: plan.leftOut,
  }
  const left = { setup, memory: { ...memory, renderKey }, manifest: { ...manifest, files: ledger.files } }
  const { learnt } = parts
  const ofOthers = [...ledger.problems, ...changed]
  // What is somebody else's in the folder is told each time, so it has to be looked for.
  await saveAll({
    ...work,
    ...made,
    ...left,
    texts,
    learnt,
    result,
    known: ofOthers.length === 0 ? known : null,
  })
  job.onDone?.({ plan, posts: site.source.posts, ...left })
  progress.end()
  return {
    ...result,
    folder: manifest.folder,
    ...ledger.counts,
    problems: [...result.problems, ...ofOthers],
    gone: goneAddresses(manifest.files, ledger.files),
  }
}

function setupOf({ manifest }: Place, { job, plan }: Work, { pictures }: SmallerOfBlog): SiteSetup {
  const { frame, index } = plan
  return { blog: textsOf(job.blog), folder: manifest.folder, frame, index, smaller: pictures }
}

function postsIn({ files }: SitePlan): readonly PostLink[] {
  return files.flatMap(file => (file.kind === 'page' && file.view.kind === 'post' ? file.view.post : []))
}

/** Looks at what an earlier export left, and makes room for what is planned. */
async function partsOf(
  { manifest, folder, claims, isFresh }: Place,
  { job, site, listed, plan, crew, sure, ledger, look, progress, pause, beganMs }: Work,
  {
    setup,
    texts,
    renderKey,
  }: { readonly setup: SiteSetup; readonly texts: PageTexts; readonly renderKey: string },
): Promise<SiteParts> {
  const { blog, dataFolder } = job
  const isClean = job.options.clean === true || isFresh
  const memory = isClean ? null : await readMemory(dataFolder, manifest.folder, renderKey)
  const sizes = createPictureSizes(blog.root, look, memory?.pictures ?? new Map())
  const planned = plan.files.map(({ path }) => path)
  const begun = { job, site, plan, setup, texts, beganMs, pause }
  const notes = createTextNotes(begun)
  const before = clearTheWay(manifest.files, planned, folder)
  return {
    plan,
    texts,
    setup,
    reader: site.reader,
    listed,
    look,
    pictures: withSmallerPictures(sizes, setup.smaller),
    smallerFolder: smallerFolder(dataFolder),
    memory,
    indexKey: indexKeyOf(plan.index),
    before,
    folder,
    claims,
    ledger,
    crew,
    sure: await plannedOf(sure, plan.files, { folder, ledger }),
    notes,
    learnt: createLearntTexts(),
    async meanwhile() {
      await notes.begin()
      if (!isFresh) await job.onListed?.()
    },
    progress,
    pause,
  }
}

/** Saves what the next export has to know of the folder, and what spares it work. `known` null: it has to look at all. */
async function saveAll({
  known,
  ...ended
}: Omit<EndedExport, 'saved' | 'known'> & {
  readonly known: NotedTexts | null
  readonly memory: SiteMemory
  readonly learnt: LearntTexts
}): Promise<void> {
  const { job, manifest, memory, learnt } = ended
  const saved = saveManifest(job.dataFolder, manifest)
  const works = [saved, saveMemory(job.dataFolder, manifest.folder, { memory, learnt })]
  if (known !== null) works.push(keepKnownSite({ ...ended, known, saved }))
  await allEnded(works)
}

/** Made before the first page, whose HTML says which there are. */
async function smallerOf({
  job,
  site,
  pause,
  progress,
}: Pick<Work, 'job' | 'site' | 'pause' | 'progress'>): Promise<SmallerOfBlog> {
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
    await makeFolders(folder)
    const identity = await folderIdentity(folder)
    if (identity !== null) return identity
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw toDiskError(error, folder)
  }
  throw new AppError('disk', 'export.targetNotMade', { folder })
}

/** A configuration that cannot be read makes every address a guess. */
function ofConfig({ configProblem }: Blog): readonly SiteProblem[] {
  if (configProblem === null) return []
  return [{ ...configProblem, file: String(configProblem.params?.file ?? ''), line: null }]
}
