import { lstatSync } from 'node:fs'
import { serialize } from 'node:v8'
import type { FileId } from '../../../shared/blog.ts'
import type { ExportResult } from '../../../shared/calls/site.ts'
import { siteTurnsAtMs } from '../../../shared/site/plan/is-published.ts'
import type { SitePlan } from '../../../shared/site/plan/plan-site.ts'
import { textOfPage } from '../../../shared/site/render-page.ts'
import { blocksOf, type ShownPost, shardCount, shownPost } from '../../../shared/site/search/search-files.ts'
import { linkable } from '../../../shared/site/site-links.ts'
import { shortened } from '../../disk/content-hash.ts'
import { systemCode } from '../../disk/disk-error.ts'
import { fileStamp } from '../../disk/file-stamp.ts'
import type { SiteSetup } from '../make/export-jobs.ts'
import { searchNumbers } from '../make/make-pages.ts'
import { idsOf, type PageFacts, restOf } from '../make/page-facts.ts'
import type { PageTexts } from '../make/page-texts.ts'
import type { FileLook } from '../pictures/picture-sizes.ts'
import { isShrinkable } from '../pictures/smaller-pictures.ts'
import { isYoung } from '../read/blog-reader.ts'
import type { ReadSite } from '../read/site-source.ts'
import type { ExportJob } from '../run-export.ts'
import { type Manifest, manifestStamp } from '../write/manifest.ts'
import { createTextKeeper, type TextKeeper } from './kept-texts.ts'
import { knownKey } from './known-key.ts'
import { type KnownDetails, type KnownSite, partsOf, saveKnownSite } from './known-site.ts'
import { writeTable } from './search-files-after.ts'
import { folderStamp, readNames } from './see-folders.ts'
import { factsOfStamp, seenFiles } from './seen-files.ts'
import type { SiteMemory } from './site-memory.ts'

export type FactsByText = ReadonlyMap<FileId, PageFacts>

/** A whole export that has just ended. */
export interface EndedExport {
  readonly job: ExportJob
  readonly site: ReadSite
  readonly plan: SitePlan
  readonly setup: SiteSetup
  readonly memory: SiteMemory
  /** Of the plan's pages. */
  readonly texts: PageTexts
  /** What was learnt of each text whose page is there. */
  readonly facts: FactsByText
  readonly manifest: Manifest
  /** Ends when the manifest is saved. */
  readonly saved: Promise<void>
  readonly look: FileLook
  readonly result: Pick<ExportResult, 'pages' | 'images' | 'problems' | 'notes'>
  /** By the system's clock, before the first look at the blog. */
  readonly beganMs: number
  readonly pause: () => Promise<void>
}

/** Keeps for the next export of the same site what this one has seen and left; nothing where that would not be all. */
export async function keepKnownSite(ended: EndedExport): Promise<void> {
  const { job, manifest } = ended
  const keeper = createTextKeeper()
  const known = await knownSite(ended, keeper)
  if (known === null) return
  await saveKnownSite({ dataFolder: job.dataFolder, folder: manifest.folder }, known, keeper.pieces())
}

/** Null: something cannot be seen again as exactly as it has to be. */
async function knownSite(ended: EndedExport, keeper: TextKeeper): Promise<Omit<KnownSite, 'sum'> | null> {
  const { job, site, manifest, result } = ended
  const folders = knownFolders(ended)
  const { facts } = ended
  const texts = knownTexts(ended, facts)
  const sources = knownSources(ended, facts)
  if (folders === null || texts === null || sources === null) return null
  await ended.pause()
  const ids = texts.map(({ id }) => id)
  const placeOf = new Map(ids.map((id, at) => [id, at]))
  const pages = await knownPages(ended, facts, placeOf, keeper)
  const parts = partsOf(
    texts.map(({ textSha, headSha }, at) => `["${textSha}","${headSha}",[${pages.get(at)?.join() ?? ''}]]`),
  )
  const details: KnownDetails = {
    names: keeper.keep(JSON.stringify(folders.map(({ names }) => names))),
    parts: parts.map(part => keeper.keep(part)),
    ...keptDetails(ended, facts, placeOf, keeper),
  }
  await ended.saved
  return {
    key: knownKey(job.blog, job.options, manifest.identity),
    identity: manifest.identity,
    blog: manifest.blog,
    manifestStamp: manifestStamp(job.dataFolder, manifest.folder),
    fromMs: job.nowMs,
    untilMs: siteTurnsAtMs(site.source),
    folders: seenWithStamps(folders),
    texts: seenWithStamps(texts),
    sources,
    files: seenFiles(
      [...manifest.files.keys()],
      [...manifest.files.values()].flatMap(({ size, mtimeMs }) => [size, mtimeMs]),
    ),
    result,
    details: keeper.keep(JSON.stringify(details)),
  }
}

function seenWithStamps(
  all: readonly { readonly id: FileId; readonly stamp: string }[],
): KnownSite['folders'] {
  return seenFiles(
    all.map(({ id }) => id),
    all.flatMap(({ stamp }) => factsOfStamp(stamp)),
  )
}

function keptDetails(
  ended: EndedExport,
  facts: FactsByText,
  placeOf: ReadonlyMap<FileId, number>,
  keeper: TextKeeper,
): Pick<KnownDetails, 'feeds' | 'search' | 'setup'> {
  const { table } = ended.memory.search
  const { words, lists } = writeTable(table)
  const shown = shownPosts(ended, facts)
  return {
    feeds: knownFeeds(ended, placeOf, keeper),
    search: {
      shards: shardCount(table),
      posts: shown.length,
      words: keeper.keep(words),
      lists: keeper.keep(lists),
      blocks: blocksOf(shown).map(block => keeper.keep(JSON.stringify(block))),
    },
    setup: keeper.keep(serialize(ended.setup)),
  }
}

interface SeenFolder {
  readonly id: FileId
  readonly stamp: string
  readonly names: string
}

/** Null: one of them cannot be seen again as it was seen. */
function knownFolders({ job, site, beganMs }: EndedExport): readonly SeenFolder[] | null {
  const { root } = job.blog
  const names = new Map(site.folders)
  for (const id of job.blog.folders()) if (!names.has(id)) names.set(id, readNames(`${root}/${id}`))
  const folders: SeenFolder[] = []
  for (const [id, inIt] of names) {
    // What cannot be read cannot be compared, and where a link leads to may change without it.
    if (inIt === null || /(?:^|\/)o/.test(inIt)) return null
    folders.push({ id, stamp: folderStamp(root, id, beganMs), names: inIt })
  }
  return folders
}

interface SeenText {
  readonly id: FileId
  readonly stamp: string
  readonly textSha: string
  readonly headSha: string
}

/** Null: one of them is gone by now. */
function knownTexts({ job, site, beganMs }: EndedExport, facts: FactsByText): readonly SeenText[] | null {
  const { posts, pages } = site.source
  // A time of the file is in the plan, or the plan looks at more of it than its front matter.
  const isAllThePlans = new Set([
    ...posts.flatMap(({ id, date }) => (date.source === 'modified' ? id : [])),
    ...pages.flatMap(({ id, format }) => (format === 'markdown' ? [] : id)),
  ])
  const ids = new Set([...posts, ...pages].map(({ id }) => id))
  for (const id of site.opened) ids.add(id)
  const texts: SeenText[] = []
  for (const id of ids) {
    const found = facts.get(id)
    const stamp = found?.stamp || stampNow(`${job.blog.root}/${id}`, beganMs)
    if (stamp === null) return null
    const { textSha = '', headSha = '' } = isAllThePlans.has(id) ? {} : (found ?? {})
    texts.push({ id, stamp, textSha: shortened(textSha), headSha })
  }
  return texts
}

/** Empty: it is too young; null: it is gone. */
function stampNow(path: string, beganMs: number): string | null {
  try {
    const stats = lstatSync(path)
    return isYoung(stats, beganMs) ? '' : fileStamp(stats)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}

/** Null: one of them is gone by now. */
function knownSources(ended: EndedExport, facts: FactsByText): KnownSite['sources'] | null {
  const { job, site, manifest, look } = ended
  const ids = new Set<FileId>()
  for (const { sizes, uses } of facts.values()) {
    for (const [id] of sizes) ids.add(id)
    for (const { from } of uses) ids.add(from)
  }
  for (const file of ended.plan.files) if (file.kind === 'copy') ids.add(file.from)
  if (job.options.images === 'responsive') {
    for (const id of site.source.files.filter(isShrinkable)) ids.add(id)
  }
  const copied = copiedTimes(ended.plan, facts, manifest)
  const sizes: number[] = []
  for (const id of ids) {
    const facts = look.at(id)
    if (facts === null) return null
    const isSettled = facts.isSettled && (copied.get(id) ?? facts.mtimeMs) === facts.mtimeMs
    sizes.push(facts.size, isSettled ? facts.mtimeMs : -1)
  }
  return seenFiles([...ids], sizes)
}

/** What the disk said of each copied file when it was read. */
function copiedTimes(plan: SitePlan, facts: FactsByText, manifest: Manifest): ReadonlyMap<FileId, number> {
  const places = [
    ...plan.files.flatMap(file => (file.kind === 'copy' ? [[file.from, file.path] as const] : [])),
    ...[...facts.values()].flatMap(({ uses }) => uses.map(({ from, path }) => [from, path] as const)),
  ]
  return new Map(
    places.flatMap(([id, path]) => {
      const from = manifest.files.get(path)?.from
      return from ? [[id, from.mtimeMs] as const] : []
    }),
  )
}

/** A `PageRow` as JSON for each page that shows a text, by the text's place among all. */
async function knownPages(
  { plan, texts, pause }: EndedExport,
  facts: FactsByText,
  placeOf: ReadonlyMap<FileId, number>,
  keeper: TextKeeper,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const linkedInto = new Set([...facts.values()].flatMap(({ anchors }) => anchors.map(({ to }) => to)))
  const numbers = searchNumbers(pagesOf(plan))
  const posts = texts.posts.map((post, at) => JSON.stringify(keeper.keep(post, texts.shas[at])))
  const pages = new Map<number, string[]>()
  for (const file of pagesOf(plan)) {
    const source = textOfPage(file.view)
    const text = source === null ? undefined : placeOf.get(source.id)
    if (source === null || text === undefined) continue
    await pause()
    const { own, posts: named } = texts.of(file)
    const written = facts.get(source.id)?.text
    const learnt = written === undefined ? 'null,null' : `${idsOf(written)},${restOf(written)}`
    const number = numbers.get(file.path) ?? null
    const isLinkedInto = linkedInto.has(linkable(file.address))
    const keptPosts = named.map(at => posts[at] ?? 'null').join()
    const row = `[${JSON.stringify(file.path)},${text},${own},[${keptPosts}],${learnt},${number},${isLinkedInto}]`
    const others = pages.get(text)
    if (others === undefined) pages.set(text, [row])
    else others.push(row)
  }
  return pages
}

function pagesOf({ files }: SitePlan) {
  return files.flatMap(file => (file.kind === 'page' ? file : []))
}

function shownPosts({ plan }: EndedExport, facts: FactsByText): readonly ShownPost[] {
  return pagesOf(plan)
    .flatMap(({ view }) =>
      view.kind === 'post' ? [shownPost(view.post, facts.get(view.id)?.summary ?? null)] : [],
    )
    .reverse()
}

function knownFeeds(
  { plan }: EndedExport,
  placeOf: ReadonlyMap<FileId, number>,
  keeper: TextKeeper,
): KnownDetails['feeds'] {
  return plan.files.flatMap(file =>
    file.kind === 'feed'
      ? {
          path: file.path,
          planned: keeper.keep(JSON.stringify(file)),
          texts: file.feed.posts.flatMap(({ id }) => placeOf.get(id) ?? []),
        }
      : [],
  )
}
