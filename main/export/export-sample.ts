import { openBlog } from '../blog/open-blog.ts'
import { type ExportJob, runExport } from './run-export.ts'
import type { SamplePlace } from './sample-blog.ts'

/** Exports the blog of a test's place, without drafts, on a day that stays the same. */
export async function exportSample(place: SamplePlace, more: Partial<ExportJob> = {}) {
  return runExport({
    blog: await openBlog(place.blog, place.home),
    folder: place.out,
    dataFolder: place.data,
    homeFolder: place.home,
    options: { withDrafts: false, withFuture: false },
    nowMs: Date.UTC(2024, 0, 1),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...more,
  })
}
