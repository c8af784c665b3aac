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
import { type KnownSite, type KnownTexts, knownBytes, openTexts, readKnownSite } from './known-site.ts'
import { areFilesOf, areTextsOf, type LastFew, readLastFew, saveLastFew } from './last-few.ts'
import { createSiteLook, type SiteLook } from './look-in-thread.ts'
import { type ReadTexts, readTouched, shasOf, touchedTexts } from './touched-texts.ts'

/** What came of it. `whole`: all of the site has to be exported; `early` was written for it already. */
export type FewResult =
  | { readonly kind: 'done'; readonly result: Omit<ExportResult, 'durationMs'> }
  | { readonly kind: 'whole'; readonly early: ReadonlyMap<string, ExportedFile> }

/**
 * Exports a blog in which at most a few texts have changed since all of its site was exported into the same folder:
 * nothing is listed or planned, and only what shows these texts is made.
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
  const identity = job.options.clean === true ? null : await folderIdentity(folder)
  if (identity === null) return whole
  const site = createSiteLook(knownBytes(place), { thread: job.lookThread ?? null, pause })
  try {
    const known = readKnownSite(place, knownKey(job.blog, job.options, identity))
    if (known === null || !isInTime(known, job.nowMs)) return whole
    site.begin(known.files, folder)
    if (!(await compare({ folder, identity, job, known, site, written, progress, pause }))) return whole
    progress.end()
    const unchanged = known.files.paths.length - written.size
    return { kind: 'done', result: { ...known.result, folder, written: written.size, unchanged, gone: [] } }
  } finally {
    await site.end()
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
  readonly site: SiteLook
  readonly written: Map<string, ExportedFile>
  readonly progress: Progress
  readonly pause: () => Promise<void>
}

/** The same, with what it takes to make files at hand. */
async function bringUpToDate(place: FewPlace): Promise<boolean> {
  const { folder, job, known, texts, site, pause } = place
  const { root } = job.blog
  const touched = await touchedTexts(known, { root, texts, pause })
  if (touched === null) return false
  const reader = createBlogReader(job.blog)
  const last = readLastFew({ dataFolder: job.dataFolder, folder }, known)
  const shaOf = (at: number) => shasOf(known.texts.paths[at] ?? '', reader)?.textSha ?? null
  const areTextsKnown = areTextsOf(last, touched, shaOf)
  // While the other thread may still be looking.
  if (!areTextsKnown) await import('./make-few.ts')
  const strayedAt = await site.strayed()
  const claimed = await claimedOf(place)
  if (claimed === null) return false
  sweepUnfinished(folder, new Map(claimed.map(path => [path, claimedFile])))
  if (areTextsKnown && areFilesOf(last, strayedAt, at => `${folder}/${known.files.paths[at]}`)) return true
  const read = await readTouched(known, touched, { texts, reader, pause })
  const files = read && filesToMake(known, read.changed, { strayedAt, texts })
  if (read === null || files === null) return false
  const made = isNothing(files) ? new Map() : await makeFiles(place, { claimed, read, files })
  if (made === null) return false
  await saveLastFew({ dataFolder: job.dataFolder, folder }, known, lastFewOf(known, read.shas, made))
  return true
}

/** What is claimed in the folder; null: an export of the whole site was killed, and what it wrote is not known here. */
async function claimedOf({ folder, identity, job, known }: FewPlace): Promise<readonly string[] | null> {
  const claimed = await claimedPaths(job.dataFolder, { folder, identity })
  if (claimed.length === 0) return claimed
  const unknown = new Set(claimed)
  for (const path of known.files.paths) unknown.delete(path)
  return unknown.size === 0 ? claimed : null
}

interface FewToMake {
  readonly claimed: readonly string[]
  readonly read: ReadTexts
  readonly files: FilesToMake
}

/** What was made; null: that takes an export of the whole site. */
async function makeFiles(
  place: FewPlace,
  { claimed, read, files }: FewToMake,
): Promise<ReadonlyMap<string, ExportedFile> | null> {
  const { folder, identity, job, texts } = place
  const details = texts.details()
  if (details === null) return null
  const all = new Set(claimed)
  const claim = async (these: readonly string[]) => {
    const { size } = all
    for (const path of these) all.add(path)
    // A claim outlives a power loss, so to make one takes as long as the disk takes; these were made by an export before.
    if (all.size > size) await saveClaims(job.dataFolder, { folder, identity }, [...all])
  }
  // Loaded where it is needed: most of it renders.
  const { makeFew } = await import('./make-few.ts')
  return makeFew({ ...place, ...read, details, files, folder: createSiteFolder(folder), claim })
}

function lastFewOf(
  known: KnownSite,
  texts: LastFew['texts'],
  made: ReadonlyMap<string, ExportedFile>,
): LastFew {
  const files = known.files.paths.flatMap((path, at) => {
    const file = made.get(path)
    return file === undefined ? [] : [[at, file] as const]
  })
  return { texts, files: new Map(files) }
}

function isNothing({ pages, feeds, shards, blocks }: FilesToMake): boolean {
  return pages.length + feeds.length + shards.size + blocks.size === 0
}
