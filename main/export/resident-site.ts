import type { ExportResult } from '../../shared/calls/site.ts'
import type { SitePlan } from '../../shared/site/plan/plan-site.ts'
import type { SitePost } from '../../shared/site/site-source.ts'
import type { Blog } from '../blog/blog.ts'
import { openBlog } from '../blog/open-blog.ts'
import type { SiteMemory } from './again/site-memory.ts'
import { earlyPages } from './early-pages.ts'
import type { SiteSetup } from './make/export-jobs.ts'
import { type ExportJob, runExport } from './run-export.ts'
import { folderIdentity, type Manifest, manifestStamp } from './write/manifest.ts'

/** What an export leaves in memory for the next one of the same site. */
export interface LastExport {
  readonly plan: SitePlan
  readonly posts: readonly SitePost[]
  readonly setup: SiteSetup
  readonly memory: SiteMemory
  readonly manifest: Manifest
}

/** Exports one site again and again, and is quick about a post whose text has changed. */
export interface ResidentSite {
  export(order: ResidentOrder): Promise<ExportResult>
}

/** As an `ExportJob`, with the blog's real path instead of the blog. */
export type ResidentOrder = Omit<ExportJob, 'blog' | 'startCrew' | 'early' | 'onDone'> & {
  readonly root: string
}

/**
 * A post whose text has changed is on the disk at once, before anything else is looked at: that is what its writer is
 * waiting for. The whole site is looked at afterwards, as in every export.
 */
export function createResidentSite(): ResidentSite {
  let blog: Blog | null = null
  let last: (LastExport & { readonly key: string; readonly stamp: string }) | null = null
  return {
    async export({ root, ...order }) {
      const key = JSON.stringify([root, order.folder, order.dataFolder, order.options])
      const before = last
      last = null
      blog = sameBlog(blog, await openBlog(root, order.homeFolder))
      const isSame = before?.key === key && manifestStamp(order.dataFolder, order.folder) === before.stamp
      const identity = isSame ? await folderIdentity(before.manifest.folder) : null
      const early =
        isSame && identity === before.manifest.identity ? await earlyPages(before, { ...order, blog }) : null
      let done: LastExport | null = null
      const result = await runExport({
        ...order,
        blog,
        ...(early === null ? {} : { early }),
        onDone: left => {
          done = left
        },
      })
      // Where only a few files were made, all that is known is still what the last whole export learnt.
      last =
        done === null
          ? isSame && manifestStamp(order.dataFolder, order.folder) === before.stamp
            ? before
            : null
          : { ...(done as LastExport), key, stamp: manifestStamp(order.dataFolder, result.folder) }
      return result
    },
  }
}

/** An open blog knows the posts that it has read; it stays while its configuration does. */
function sameBlog(before: Blog | null, now: Blog): Blog {
  const facts = ({ root, generator, config, configProblem, markdown }: Blog) =>
    JSON.stringify([root, generator, config, configProblem, markdown])
  return before !== null && facts(before) === facts(now) ? before : now
}
