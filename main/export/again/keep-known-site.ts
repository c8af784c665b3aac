import { lstatSync } from 'node:fs'
import type { FileId } from '../../../shared/blog.ts'
import type { ExportResult } from '../../../shared/calls/site.ts'
import { siteTurnsAtMs } from '../../../shared/site/plan/is-published.ts'
import type { SitePlan } from '../../../shared/site/plan/plan-site.ts'
import type { PlannedCopy } from '../../../shared/site/plan/planned-file.ts'
import { textOfPage } from '../../../shared/site/render-page.ts'
import { blocksOf, type ShownPost, shardCount, shownPost } from '../../../shared/site/search/search-files.ts'
import { linkable } from '../../../shared/site/site-links.ts'
import { shortened } from '../../disk/content-hash.ts'
import { systemCode } from '../../disk/disk-error.ts'
import { fileStamp } from '../../disk/file-stamp.ts'
import { searchNumbers } from '../make/make-pages.ts'
import { idsOf, type PageFacts, restOf } from '../make/page-facts.ts'
import type { FileFacts, FileLook } from '../pictures/picture-sizes.ts'
import { isShrinkable } from '../pictures/smaller-pictures.ts'
import { isYoung } from '../read/blog-reader.ts'
import { type Manifest, manifestStamp } from '../write/manifest.ts'
import type { BegunExport, KnownBeginning } from './begin-known-site.ts'
import { knownKey } from './known-key.ts'
import { type KnownDetails, type KnownSite, partsOf, saveKnownSite } from './known-site.ts'
import { writeTable } from './search-files-after.ts'
import { factsOfStamp, seenFiles, sizeFacts, stampFacts } from './seen-files.ts'
import type { SiteMemory } from './site-memory.ts'

export type FactsByText = ReadonlyMap<FileId, PageFacts>

/** A whole export that has just ended. */
export interface EndedExport extends BegunExport {
  readonly known: KnownBeginning
  readonly memory: SiteMemory
  /** What was learnt of each text whose page is there. */
  readonly facts: FactsByText
  readonly manifest: Manifest
  /** Ends when the manifest is saved. */
  readonly saved: Promise<void>
  readonly look: FileLook
  readonly result: Pick<ExportResult, 'pages' | 'images' | 'problems' | 'notes'>
}

/** Keeps for the next export of the same site what this one has seen and left; nothing where that would not be all. */
export async function keepKnownSite(ended: EndedExport): Promise<void> {
  const { job, manifest, known } = ended
  const all = await knownSite(ended)
  if (all === null) return
  await saveKnownSite({ dataFolder: job.dataFolder, folder: manifest.folder }, all, known.keeper.pieces())
}

/** Null: something cannot be seen again as exactly as it has to be. */
async function knownSite(ended: EndedExport): Promise<Omit<KnownSite, 'sum'> | null> {
  const { job, site, manifest, result, known } = ended
  const { keeper, names, feeds, setup } = known
  const texts = knownTexts(ended)
  const sources = knownSources(ended)
  if (texts === null || sources === null) return null
  const pages = await knownPages(ended)
  const parts = partsOf(
    texts.map(({ textSha, headSha }, at) => `["${textSha}","${headSha}",[${pages.get(at)?.join() ?? ''}]]`),
  )
  const details: KnownDetails = {
    names,
    parts: parts.map(part => keeper.keep(part)),
    feeds,
    search: keptSearch(ended),
    setup,
  }
  await ended.saved
  const files = [...manifest.files.values()]
  return {
    key: knownKey(job.blog, job.options, manifest.identity),
    identity: manifest.identity,
    blog: manifest.blog,
    manifestStamp: manifestStamp(job.dataFolder, manifest.folder),
    fromMs: job.nowMs,
    untilMs: siteTurnsAtMs(site.source),
    folders: known.folders,
    texts: seenFiles(
      known.texts,
      numbersOf(texts, stampFacts, ({ stamp }) => factsOfStamp(stamp)),
    ),
    sources,
    files: seenFiles(
      [...manifest.files.keys()],
      numbersOf(files, sizeFacts, ({ size, mtimeMs }) => [size, mtimeMs]),
    ),
    result,
    details: keeper.keep(JSON.stringify(details)),
  }
}

/** So many numbers of each, one after the other. */
function numbersOf<T>(all: readonly T[], each: number, of: (one: T) => readonly number[]): Float64Array {
  const numbers = new Float64Array(all.length * each)
  for (const [at, one] of all.entries()) numbers.set(of(one), at * each)
  return numbers
}

function keptSearch(ended: EndedExport): KnownDetails['search'] {
  const { keeper } = ended.known
  const { table } = ended.memory.search
  const { words, lists } = writeTable(table)
  const shown = shownPosts(ended)
  return {
    shards: shardCount(table),
    posts: shown.length,
    words: keeper.keep(words),
    lists: keeper.keep(lists),
    blocks: blocksOf(shown).map(block => keeper.keep(JSON.stringify(block))),
  }
}

interface SeenText {
  readonly stamp: string
  readonly textSha: string
  readonly headSha: string
}

/** Null: one of them is gone by now. */
function knownTexts({ job, site, known, facts, beganMs }: EndedExport): readonly SeenText[] | null {
  const { posts, pages } = site.source
  // A time of the file is in the plan, or the plan looks at more of it than its front matter.
  const isAllThePlans = new Set([
    ...posts.flatMap(({ id, date }) => (date.source === 'modified' ? id : [])),
    ...pages.flatMap(({ id, format }) => (format === 'markdown' ? [] : id)),
  ])
  const texts: SeenText[] = []
  for (const id of known.texts) {
    const found = facts.get(id)
    const stamp = found?.stamp || stampNow(`${job.blog.root}/${id}`, beganMs)
    if (stamp === null) return null
    const { textSha = '', headSha = '' } = isAllThePlans.has(id) ? {} : (found ?? {})
    texts.push({ stamp, textSha: shortened(textSha), headSha })
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
function knownSources(ended: EndedExport): KnownSite['sources'] | null {
  const { job, site, look, plan, facts } = ended
  const ids = new Set<FileId>()
  for (const { sizes, uses } of facts.values()) {
    for (const [id] of sizes) ids.add(id)
    for (const { from } of uses) ids.add(from)
  }
  for (const file of plan.files) if (file.kind === 'copy') ids.add(file.from)
  if (job.options.images === 'responsive') {
    for (const id of site.source.files.filter(isShrinkable)) ids.add(id)
  }
  const copied = copiedTimes(ended)
  const seen: FileFacts[] = []
  for (const id of ids) {
    const file = look.at(id)
    if (file === null) return null
    seen.push({ ...file, isSettled: file.isSettled && (copied.get(id) ?? file.mtimeMs) === file.mtimeMs })
  }
  return seenFiles(
    [...ids],
    numbersOf(seen, sizeFacts, ({ size, mtimeMs, isSettled }) => [size, isSettled ? mtimeMs : -1]),
  )
}

/** What the disk said of each copied file when it was read. */
function copiedTimes({ plan, facts, manifest }: EndedExport): ReadonlyMap<FileId, number> {
  const times = new Map<FileId, number>()
  const note = ({ from, path }: Pick<PlannedCopy, 'from' | 'path'>) => {
    const source = manifest.files.get(path)?.from
    if (source) times.set(from, source.mtimeMs)
  }
  for (const file of plan.files) if (file.kind === 'copy') note(file)
  for (const { uses } of facts.values()) for (const use of uses) note(use)
  return times
}

/** A `PageRow` as JSON for each page that shows a text, by the text's place among all. */
async function knownPages({
  plan,
  texts,
  known,
  facts,
  pause,
}: EndedExport): Promise<ReadonlyMap<number, readonly string[]>> {
  const linkedInto = new Set([...facts.values()].flatMap(({ anchors }) => anchors.map(({ to }) => to)))
  const numbers = searchNumbers(pagesOf(plan))
  const pages = new Map<number, string[]>()
  for (const page of pagesOf(plan)) {
    const source = textOfPage(page.view)
    const text = source === null ? undefined : known.placeOf.get(source.id)
    if (source === null || text === undefined) continue
    await pause()
    const { own, posts } = texts.of(page)
    const named = posts.map(at => known.posts[at] ?? 'null').join()
    const written = facts.get(source.id)?.text
    const learnt = written === undefined ? 'null,null' : `${idsOf(written)},${restOf(written)}`
    const number = numbers.get(page.path) ?? null
    const isLinkedInto = linkedInto.has(linkable(page.address))
    const row = `[${JSON.stringify(page.path)},${text},${own},[${named}],${learnt},${number},${isLinkedInto}]`
    const others = pages.get(text)
    if (others === undefined) pages.set(text, [row])
    else others.push(row)
  }
  return pages
}

function pagesOf({ files }: SitePlan) {
  return files.flatMap(file => (file.kind === 'page' ? file : []))
}

function shownPosts({ plan, facts }: EndedExport): readonly ShownPost[] {
  return pagesOf(plan)
    .flatMap(({ view }) =>
      view.kind === 'post' ? [shownPost(view.post, facts.get(view.id)?.summary ?? null)] : [],
    )
    .reverse()
}
