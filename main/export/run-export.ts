import type { ExportResult } from '../../shared/calls/site.ts'
import type { Blog } from '../blog/blog.ts'
import { exportFew } from './again/export-few.ts'
import type { LookThread } from './again/look-thread.ts'
import type { MakerCrew } from './make/maker-crew.ts'
import { createPause } from './pause.ts'
import type { ExportOptions } from './read/site-source.ts'
import type { LastExport } from './resident-site.ts'
import type { ExportedFile } from './write/manifest.ts'
import { checkPlace } from './write/target.ts'

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
  /** Starts those who make the files, where there is more than a little to make; without it this thread does. */
  readonly startCrew?: () => MakerCrew | null | Promise<MakerCrew | null>
  /** Looks at files together with this thread, and has ended when the export has. */
  readonly lookThread?: LookThread
  /**
   * Called once all posts are listed, with time while others make their pages. Not by a first export: many a workflow
   * makes one each time, with folders that are gone afterwards.
   */
  readonly onListed?: () => Promise<void>
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
 * out as it is there already is neither made nor written; the result is the same as if it had been. Where at most a few
 * texts have changed, nothing else is even listed or planned (`exportFew`).
 */
export async function runExport(job: ExportJob): Promise<ExportResult> {
  const startMs = performance.now()
  const pause = createPause(job.signal)
  const few = await exportFew(await checkPlace(job.folder, job), job, pause)
  if (few.kind === 'done') return { ...few.result, durationMs: Math.round(performance.now() - startMs) }
  // Before all the rest: a thread loads what makes pages while this one loads it, too, and looks at the blog.
  const crew = (await job.startCrew?.()) ?? (await import('./make/maker-crew.ts')).oneMaker(pause)
  try {
    // Loaded where it is needed: to see that nothing has changed takes little more than loading all of this.
    const { exportWhole } = await import('./export-whole.ts')
    const whole = await exportWhole({ ...job, early: few.early }, crew, pause)
    return { ...whole, durationMs: Math.round(performance.now() - startMs) }
  } finally {
    // Nothing is written any more once this has ended, however it ends.
    await crew.close()
  }
}
