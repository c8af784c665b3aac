import type { FileId } from '../../shared/blog.ts'
import type { SiteAddress } from '../../shared/site/address/address.ts'
import type { Article } from '../../shared/site/feeds/feed-text.ts'
import type { PlannedFile } from '../../shared/site/plan/planned-file.ts'
import { textOfPage } from '../../shared/site/render-page.ts'
import type { SearchPart } from '../../shared/site/search/search-part.ts'
import { contentHash } from '../disk/content-hash.ts'
import type { FileJob, MadeFile, PageFacts } from './export-jobs.ts'
import type { NextJob } from './maker-crew.ts'
import type { ExportedFile } from './manifest.ts'
import { createPageFinder, pageJsonOf } from './reusable-pages.ts'
import { type PageMemory, parsedFacts } from './site-memory.ts'
import { fileWith, type SiteParts } from './site-parts.ts'

type Page = Extract<PlannedFile, { kind: 'page' }>

/** The pages of a plan, and which of them have to be made. */
export interface PageWork {
  readonly pages: readonly Page[]
  /** The hash of each page's JSON; of one that is to be made from nothing, from when it is given out on. */
  readonly keys: Map<string, string>
  readonly same: ReadonlyMap<string, DonePage>
  readonly toMake: readonly Page[]
}

/** A page as it is there now. */
export interface DonePage {
  readonly memory: PageMemory
  /** Null: it shows no text of the blog. */
  readonly facts: PageFacts | null
}

/** Looks at every page, and makes none. */
export async function sortPages(parts: SiteParts): Promise<PageWork> {
  const { plan, memory, ledger, pause } = parts
  const pages = plan.files.flatMap(file => (file.kind === 'page' ? file : []))
  const keys = new Map<string, string>()
  const same = new Map<string, DonePage>()
  // Then nothing can be the same, and those who make the pages need not wait until all were looked at.
  if (memory === null) return { pages, keys, same, toMake: pages }
  const find = createPageFinder(memory, { ...parts, index: plan.index })
  for (const page of pages) {
    await pause()
    const key = contentHash(pageJsonOf(page))
    keys.set(page.path, key)
    const found = find(page, key)
    const file = found === null ? null : fileWith(found.memory.sha, page.path, parts)
    if (found === null || file === null) continue
    ledger.same(page.path, file)
    same.set(page.path, found)
  }
  return { pages, keys, same, toMake: pages.filter(({ path }) => !same.has(path)) }
}

export interface MadePages {
  /** Every page that is there now, by its path. */
  readonly done: ReadonlyMap<string, DonePage>
  /** Those of them that were made just now. */
  readonly remade: ReadonlySet<string>
  /** What all texts say, in the order of the plan; also those whose page could not be put into its place. */
  readonly facts: readonly (readonly [SiteAddress, PageFacts])[]
  readonly articles: ReadonlyMap<FileId, Article>
  readonly searchParts: readonly SearchPart[]
}

/** Makes the pages with a text of the blog, lists are another's work. `wanted`: the posts that a feed needs. */
export async function makeTextPages(
  work: PageWork,
  wanted: ReadonlySet<FileId>,
  { crew, ledger, before }: SiteParts,
): Promise<MadePages> {
  const written = new Set(work.toMake.map(({ path }) => path))
  const numbers = searchNumbers(work.pages)
  const jobs = work.pages.flatMap((page): NextJob | [] => {
    const source = textOfPage(page.view)
    const isWritten = written.has(page.path)
    const wantsArticle = page.view.kind === 'post' && wanted.has(page.view.id)
    if (source === null || !(isWritten || wantsArticle)) return []
    const searchNumber = isWritten ? (numbers.get(page.path) ?? null) : null
    return () => keyedJob(page, work, before, { searchNumber, wantsArticle, isWritten })
  })
  const made = new Map<string, MadeFile>()
  const articles = new Map<FileId, Article>()
  await crew.make(jobs, one => {
    if (one.article !== null) articles.set(one.article.post, one.article.article)
    if (!written.has(one.path)) return
    ledger.made(one)
    made.set(one.path, one)
  })
  return { ...joined(work, made), remade: written, articles, searchParts: await crew.searchParts() }
}

type Wishes = Pick<Extract<FileJob, { kind: 'page' }>, 'searchNumber' | 'wantsArticle' | 'isWritten'>

/** A page as a job; its key is known from then on. */
export function keyedJob(
  page: Page,
  { keys }: Pick<PageWork, 'keys'>,
  before: ReadonlyMap<string, ExportedFile>,
  wishes: Wishes,
): FileJob {
  const job = pageJob(page, before, wishes)
  if (!keys.has(page.path)) keys.set(page.path, contentHash(job.pageJson))
  return job
}

/** A page of the plan as a job for those who make it. */
export function pageJob(
  page: Page,
  before: ReadonlyMap<string, ExportedFile>,
  wishes: Wishes,
): Extract<FileJob, { kind: 'page' }> {
  const { path } = page
  return { kind: 'page', path, isOurs: before.has(path), pageJson: pageJsonOf(page), page, ...wishes }
}

/** The places of posts in the search index: from the oldest, so that a new one changes as little as possible. */
function searchNumbers(pages: readonly Page[]): ReadonlyMap<string, number> {
  const paths = postPaths(pages)
  return new Map(paths.map((path, at) => [path, at]))
}

/** The paths of the posts' pages, the oldest first. */
export function postPaths(pages: readonly Page[]): readonly string[] {
  return pages.flatMap(({ path, view }) => (view.kind === 'post' ? path : [])).reverse()
}

function joined(work: PageWork, made: ReadonlyMap<string, MadeFile>): Pick<MadePages, 'done' | 'facts'> {
  const done = new Map<string, DonePage>()
  const facts: [SiteAddress, PageFacts][] = []
  for (const { path, address } of work.pages) {
    const fresh = made.get(path)
    const page = fresh === undefined ? work.same.get(path) : donePage(fresh, work.keys.get(path) ?? '')
    if (page) done.set(path, page)
    const said = fresh === undefined || page ? page?.facts : parsedFacts(fresh.factsJson)
    if (said) facts.push([address, said])
  }
  return { done, facts }
}

/** Null: nothing of ours is there. */
export function donePage({ file, factsJson }: MadeFile, key: string): DonePage | null {
  if (file === null || file.sha === null) return null
  const facts = parsedFacts(factsJson)
  const { stamp = '', textSha = '' } = facts ?? {}
  return { memory: { key, sha: file.sha, stamp, textSha, factsJson }, facts }
}
