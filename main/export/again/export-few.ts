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
import { changedTexts } from './changed-texts.ts'
import { type FilesToMake, filesToMake } from './files-to-make.ts'
import { knownKey } from './known-key.ts'
import { type KnownSite, type KnownTexts, openTexts, readKnownSite } from './known-site.ts'
import { lookAtSite, type SiteLook } from './look-in-thread.ts'

/** What came of it. `whole`: all of the site has to be exported; `early` was written for it already. */
export type FewResult =
  | { readonly kind: 'done'; readonly result: Omit<ExportResult, 'durationMs'> }
  | { readonly kind: 'whole'; readonly early: ReadonlyMap<string, ExportedFile> }

/**
 * Exports a blog in which at most a few texts have changed since all of its site was exported into the same folder:
 * nothing is listed or planned, and only what shows these texts is made.
 *
 * What is known stays as it is: the next export compares with it again, and makes these files again to see that they are
 * the same. So there is one account of a site, that of its last whole export, and what is written here is claimed.
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
  const known = readKnownSite(place, knownKey(job.blog, job.options, identity))
  if (known === null || !isInTime(known, job.nowMs)) return whole
  const texts = openTexts(place, known)
  if (texts === null) return whole
  const site = lookAtSite(known.files, folder, { thread: job.lookThread ?? null, pause })
  try {
    const few = { folder, identity, job, known, texts, site, written, progress, pause }
    if (!(await bringUpToDate(few))) return whole
  } finally {
    texts.close()
    await site.end()
  }
  progress.end()
  const unchanged = known.files.paths.length - written.size
  return { kind: 'done', result: { ...known.result, folder, written: written.size, unchanged, gone: [] } }
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

/** False: that takes an export of the whole site. */
async function bringUpToDate(place: FewPlace): Promise<boolean> {
  const { folder, identity, job, known, texts, site, pause } = place
  const { details } = texts
  const { root } = job.blog
  const changed = await changedTexts(known, { root, reader: createBlogReader(job.blog), details, pause })
  const files = changed && (await filesToMake(known, changed, { site, details }))
  if (changed === null || files === null) return false
  const claimed = await claimedPaths(job.dataFolder, { folder, identity })
  const paths = new Set(known.files.paths)
  // An export of the whole site was killed: what it wrote is not known here.
  if (!claimed.every(path => paths.has(path))) return false
  sweepUnfinished(folder, new Map(claimed.map(path => [path, claimedFile])))
  if (isNothing(files)) return true
  const more = details()
  if (more === null) return false
  const claim = (these: readonly string[]) =>
    saveClaims(job.dataFolder, { folder, identity }, [...new Set([...claimed, ...these])])
  // Loaded where it is needed: most of it renders.
  const { makeFew } = await import('./make-few.ts')
  return makeFew({ ...place, details: more, changed, files, folder: createSiteFolder(folder), claim })
}

function isNothing({ pages, feeds, shards, blocks }: FilesToMake): boolean {
  return pages.length + feeds.length + shards.size + blocks.size === 0
}
