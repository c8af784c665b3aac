import type { ExportProgress, ExportResult } from '../shared/calls/site.ts'
import type { ImageChoice, Look } from '../shared/site/look.ts'
import type { Blog } from './blog/blog.ts'

/** What the window says of the site that it wants. */
export interface SiteOrder {
  /** Absolute path. */
  readonly folder: string
  readonly look: Look
  readonly images: ImageChoice
}

/** What the handlers ask of the export; `main/export/exporter.ts` makes one, tests make another. */
export interface Exporter {
  /** Writes the site into the folder; stops, throwing the signal's reason, when `signal` is aborted. */
  start(
    blog: Blog,
    order: SiteOrder,
    job: string,
    onProgress: (progress: ExportProgress) => void,
    signal: AbortSignal,
  ): Promise<ExportResult>
  /** Serves an exported folder on this machine only. */
  view(folder: string): Promise<{ readonly address: string }>
  /** The real path of an exported folder; throws for one that holds no exported site. */
  exported(folder: string): Promise<string>
}
