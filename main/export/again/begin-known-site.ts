import { serialize } from 'node:v8'
import type { FileId } from '../../../shared/blog.ts'
import type { SitePlan } from '../../../shared/site/plan/plan-site.ts'
import type { SiteSetup } from '../make/export-jobs.ts'
import type { PageTexts } from '../make/page-texts.ts'
import { stampOf } from '../read/blog-reader.ts'
import type { ReadSite } from '../read/site-source.ts'
import type { ExportJob } from '../run-export.ts'
import { createTextKeeper, type Kept, type TextKeeper } from './kept-texts.ts'
import type { KnownDetails, KnownSite } from './known-site.ts'
import { lookOrNull } from './look-or-null.ts'
import { readNames } from './see-folders.ts'
import { factsOfStamp, pathIn, seenFiles } from './seen-files.ts'

/** A whole export whose pages are being made. */
export interface BegunExport {
  readonly job: ExportJob
  readonly site: ReadSite
  readonly plan: SitePlan
  readonly setup: SiteSetup
  /** Of the plan's pages. */
  readonly texts: PageTexts
  /** By the system's clock, before the first look at the blog. */
  readonly beganMs: number
  readonly pause: () => Promise<void>
}

/** What of the account of a site (known-site.ts) does not have to wait for its pages. */
export interface KnownBeginning extends Pick<KnownDetails, 'names' | 'feeds' | 'setup'> {
  readonly keeper: TextKeeper
  readonly folders: KnownSite['folders']
  /** Posts, pages, and files that may be templates. */
  readonly textIds: readonly FileId[]
  /** The place of each among them. */
  readonly placeOf: ReadonlyMap<FileId, number>
  /** Where the text of each post is that pages name, a `Kept` as JSON. */
  readonly posts: readonly string[]
}

/** Notes it down while others make pages; null: something cannot be seen again as exactly as it has to be. */
export async function beginKnownSite(begun: BegunExport): Promise<KnownBeginning | null> {
  const { site, plan, setup, texts, pause } = begun
  const seen = await seeFolders(begun)
  if (seen === null) return null
  const { posts, pages } = site.source
  const ids = [...new Set([...[...posts, ...pages].map(({ id }) => id), ...site.opened])]
  const placeOf = new Map(ids.map((id, at) => [id, at]))
  const keeper = createTextKeeper()
  const feeds: KnownDetails['feeds'][number][] = []
  for (const file of plan.files) {
    if (file.kind !== 'feed') continue
    await pause()
    feeds.push({
      path: file.path,
      planned: keeper.keep(JSON.stringify(file)),
      texts: file.feed.posts.flatMap(({ id }) => placeOf.get(id) ?? []),
    })
  }
  const keptPosts: string[] = []
  for (const [at, post] of texts.posts.entries()) {
    await pause()
    keptPosts.push(JSON.stringify(keeper.keep(post, texts.shas[at])))
  }
  const names: Kept = keeper.keep(JSON.stringify(seen.names))
  return {
    keeper,
    folders: seen.folders,
    textIds: ids,
    placeOf,
    posts: keptPosts,
    names,
    feeds,
    setup: keeper.keep(serialize(setup)),
  }
}

/** Null: one of them cannot be seen again as it was seen. */
async function seeFolders({ job, site, beganMs, pause }: BegunExport) {
  const { root } = job.blog
  const all = new Map(site.folders)
  for (const id of job.blog.folders()) if (!all.has(id)) all.set(id, readNames(`${root}/${id}`))
  const names: string[] = []
  const facts: number[] = []
  for (const [id, inIt] of all) {
    // What cannot be read cannot be compared, and where a link leads to may change without it.
    if (inIt === null || /(?:^|\/)o/.test(inIt)) return null
    await pause()
    const stats = lookOrNull(pathIn(root, id))
    if (stats === null) return null
    names.push(inIt)
    facts.push(...factsOfStamp(stampOf(stats, beganMs)))
  }
  return { names, folders: seenFiles([...all.keys()], facts) }
}
