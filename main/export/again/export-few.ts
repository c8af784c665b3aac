import type { ExportResult } from '../../../shared/calls/site.ts'
import { createProgress, type Progress } from '../progress.ts'
import { createBlogReader } from '../read/blog-reader.ts'
import type { ExportJob } from '../run-export.ts'
import {
  claimedFile,
  claimedPaths,
  type ExportedFile,
  folderIdentity,
  saveClaims,
} from '../write/manifest.ts'
import { createSiteFolder } from '../write/site-folder.ts'
import { sweepUnfinished } from '../write/sweep-unfinished.ts'
import { type FilesToMake, filesToMake } from './files-to-make.ts'
import { knownKey } from './known-key.ts'
import { type KnownSite, type KnownTexts, openTexts, readKnownSite } from './known-site.ts'
import { areFilesOf, areTextsOf, forgetLastFew, readLastFew, saveLastFew } from './last-few.ts'
import { beginLook, type Look } from './look.ts'
import type { LookPart } from './look-in-turns.ts'
import { exactDisk, holdTheSame } from './see-folders.ts'
import { hasPaths, pathAt } from './seen-files.ts'
import { type ReadTexts, readOrNull, readTouched, touchedTexts } from './touched-texts.ts'

/** What came of it. `whole`: all of the site has to be exported; `early` was written for it already. */
export type FewResult =
  | { readonly kind: 'done'; readonly result: Omit<ExportResult, 'durationMs'> }
  | { readonly kind: 'whole'; readonly early: ReadonlyMap<string, ExportedFile> }

/**
 * Exports a blog in which at most a few texts, or titles of posts, have changed since all of its site was exported into the
 * same folder: nothing is listed or planned, and only what shows these texts, or names these posts, is made.
 *
 * What is known stays as it is: the next export compares with it again. Where it finds just what this one found and left,
 * it ends; else it makes these files again, too. So there is one account of a site, that of its last whole export, and
 * what is written here is claimed.
 */
export async function exportFew(
  folder: string,
  job: ExportJob,
  pause: () => Promise<void>,
): Promise<FewResult> {
  const written = new Map<string, ExportedFile>(job.early)
  const whole: FewResult = { kind: 'whole', early: written }
  const progress = createProgress(job.onProgress)
  const place = { dataFolder: job.dataFolder, folder }
  try {
    const identity = job.options.clean === true ? null : await folderIdentity(folder)
    if (identity === null) return whole
    const known = readKnownSite(place, knownKey(job.blog, job.options, identity))
    if (known === null || !isInTime(known, job.nowMs)) return whole
    if (!(await compare({ folder, identity, job, known, written, progress, pause }))) return whole
    progress.end()
    const unchanged = known.files.count - written.size
    return { kind: 'done', result: { ...known.result, folder, written: written.size, unchanged, gone: [] } }
  } finally {
    await job.lookThread?.end()
  }
}

/** False: that takes an export of the whole site. */
async function compare(place: Omit<FewPlace, 'texts'>): Promise<boolean> {
  const texts = openTexts({ dataFolder: place.job.dataFolder, folder: place.folder }, place.known)
  if (texts === null) return false
  try {
    return await bringUpToDate({ ...place, texts })
  } finally {
    texts.close()
  }
}

function isInTime({ fromMs, untilMs }: KnownSite, nowMs: number): boolean {
  return nowMs >= fromMs && (untilMs === null || nowMs < untilMs)
}

interface FewPlace {
  readonly folder: string
  readonly identity: string
  readonly job: ExportJob
  readonly known: KnownSite
  readonly texts: KnownTexts
  readonly written: Map<string, ExportedFile>
  readonly progress: Progress
  readonly pause: () => Promise<void>
}

/**
 * The same, with what it takes to make files at hand. What has to be made for texts is made while a thread looks at all
 * the rest of blog and site, and what of the site has strayed when that is known.
 */
async function bringUpToDate(place: FewPlace): Promise<boolean> {
  const { folder, job, known, texts, pause } = place
  const look = beginLook(partsOf(place), job.lookThread ?? null, pause)
  const touched = await touchedTexts(job.blog.root, known.texts, pause)
  const claimed = touched && (await claimedOf(place))
  if (touched === null || claimed === null) return false
  sweepUnfinished(folder, new Map(claimed.map(path => [path, claimedFile])))
  const reader = createBlogReader(job.blog)
  const last = readLastFew({ dataFolder: job.dataFolder, folder }, known)
  const shaOf = (at: number) => readOrNull(pathAt(known.texts, at), reader)?.textSha ?? null
  if (areTextsOf(last, touched, shaOf)) {
    const strayed = await strayedFiles(place, look)
    if (strayed === null) return false
    const paths = strayed.map(at => pathAt(known.files, at))
    if (areFilesOf(last, paths, folder)) return true
  }
  const read = await readTouched(known, touched, { blog: job.blog, texts, reader, pause })
  if (read === null) return false
  const all = new Set(claimed)
  const made = await makeFiles(place, { claimed: all, ...read }, [])
  const strayed = made && (await strayedFiles(place, look))
  if (made === null || strayed === null) return false
  // A file that has been made just now may have been looked at before or after.
  const left = strayed.filter(at => !made.has(pathAt(known.files, at)))
  const more = await makeFiles(place, { ...read, claimed: all, changed: new Set() }, left)
  if (more === null) return false
  const both = new Map([...made, ...more])
  await saveLastFew({ dataFolder: job.dataFolder, folder }, known, { texts: read.shas, files: both })
  return true
}

/** All that is looked at, besides the texts. */
function partsOf({ folder, job, known }: FewPlace): readonly LookPart[] {
  const { root } = job.blog
  return [
    { kind: 'folder', root, disk: exactDisk(root), files: known.folders },
    { kind: 'shown', root, disk: null, files: known.sources },
    { kind: 'left', root: folder, disk: null, files: known.files },
  ]
}

/** Places of files of the site that are not as they were left; null: something of the blog is not as it was seen. */
async function strayedFiles({ job, known, texts }: FewPlace, look: Look): Promise<readonly number[] | null> {
  const [folders = [], sources = [], strayed = []] = await look.odd()
  const isSame = sources.length === 0 && holdTheSame(job.blog.root, known.folders, folders, texts.names)
  return isSame ? strayed : null
}

/** What is claimed in the folder; null: an export of the whole site was killed, and what it wrote is not known here. */
async function claimedOf({ folder, identity, job, known }: FewPlace): Promise<readonly string[] | null> {
  const claimed = await claimedPaths(job.dataFolder, { folder, identity })
  return hasPaths(known.files, claimed) ? claimed : null
}

interface FewToMake extends ReadTexts {
  /** Grows with what is claimed. */
  readonly claimed: Set<string>
}

/** Makes what changed texts and strayed files ask for; null: that takes an export of the whole site. */
async function makeFiles(
  place: FewPlace,
  { claimed, shas, changed, renamed }: FewToMake,
  strayedAt: readonly number[],
): Promise<ReadonlyMap<string, ExportedFile> | null> {
  const { folder, identity, job, known, texts } = place
  const files = filesToMake(known, changed, { strayedAt, renamed, texts })
  if (files === null || isNothing(files)) return files && new Map()
  const details = texts.details()
  if (details === null) return null
  const claim = async (these: readonly string[]) => {
    const { size } = claimed
    for (const path of these) claimed.add(path)
    // A claim outlives a power loss, so to make one takes as long as the disk takes; these were made by an export before.
    if (claimed.size > size) await saveClaims(job.dataFolder, { folder, identity }, [...claimed])
    forgetLastFew({ dataFolder: job.dataFolder, folder })
  }
  // Loaded where it is needed: most of it renders.
  const { makeFew } = await import('./make-few.ts')
  return makeFew({
    ...place,
    shas,
    changed,
    renamed,
    details,
    files,
    folder: createSiteFolder(folder),
    claim,
  })
}

function isNothing({ pages, feeds, shards, blocks }: FilesToMake): boolean {
  return pages.length + feeds.length + shards.size + blocks.size === 0
}
