import type { FileId } from '../../../shared/blog.ts'
import { textOfPage } from '../../../shared/site/page-view.ts'
import type { PlannedFile } from '../../../shared/site/plan/planned-file.ts'
import type { SearchPart } from '../../../shared/site/search/search-part.ts'
import { createPageFinder } from '../again/reusable-pages.ts'
import type { PageMemory } from '../again/site-memory.ts'
import type { ExportedFile } from '../write/manifest.ts'
import type { MadeFile, PageJob } from './export-jobs.ts'
import type { FeedMaker } from './make-feeds.ts'
import type { NextJob } from './maker-crew.ts'
import { type PageFacts, readFacts } from './page-facts.ts'
import type { PageTexts } from './page-texts.ts'
import { fileWith, type SiteParts } from './site-parts.ts'

type Page = Extract<PlannedFile, { kind: 'page' }>

/** The pages of a plan, and which of them have to be made. */
export interface PageWork {
  readonly pages: readonly Page[]
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
  const { plan, memory, ledger, texts, pause } = parts
  const pages = plan.files.flatMap(file => (file.kind === 'page' ? file : []))
  const same = new Map<string, DonePage>()
  // Then nothing can be the same, and those who make the pages need not wait until all were looked at.
  if (memory === null) return { pages, same, toMake: pages }
  const find = createPageFinder(memory, { ...parts, index: plan.index })
  for (const page of pages) {
    await pause()
    const found = find(page, texts.of(page).key)
    const file = found === null ? null : fileWith(found.memory.sha, page.path, parts)
    if (found === null || file === null) continue
    const { memory, facts, factsText } = found
    ledger.same(page.path, file)
    same.set(page.path, { memory, facts })
    if (facts !== null) learn(page, { facts, text: factsText, isThere: true }, parts)
  }
  return { pages, same, toMake: pages.filter(({ path }) => !same.has(path)) }
}

interface Learnt {
  readonly facts: PageFacts
  /** The same as it was written, see page-facts.ts. */
  readonly text: string
  readonly isThere: boolean
}

/** Writes down what was learnt of a page. */
function learn(page: Page, { facts, text, isThere }: Learnt, { learnt, notes }: SiteParts): void {
  learnt.keep(page.path, text)
  if (isThere) notes.page(page, facts, text)
}

export interface MadePages {
  /** Every page that is there now, by its path. */
  readonly done: ReadonlyMap<string, DonePage>
  /** Those of them that were made just now. */
  readonly remade: ReadonlySet<string>
  /** What all texts say, in the order of the plan; also those whose page could not be put into its place. */
  readonly facts: readonly (readonly [Page, PageFacts])[]
  /** The same of those whose page is there, by the texts' ids. */
  readonly factsOf: ReadonlyMap<FileId, PageFacts>
  readonly searchParts: readonly SearchPart[]
}

/** Gives out the pages with a text of the blog; feeds get the texts that they want, as they come. */
export function giveTextPages(
  work: PageWork,
  feeds: Pick<FeedMaker, 'wanted' | 'take'>,
  parts: SiteParts,
): { finish(): Promise<MadePages> } {
  const { crew, ledger, texts, before, pictures, listed } = parts
  const pageOf = new Map(work.pages.map(page => [page.path, page]))
  const written = new Set(work.toMake.map(({ path }) => path))
  const numbers = searchNumbers(work.pages)
  const jobs = work.pages.flatMap((page): NextJob | [] => {
    const source = textOfPage(page.view)
    const isWritten = written.has(page.path)
    const wantsArticle = page.view.kind === 'post' && feeds.wanted.has(page.view.id)
    if (source === null || !(isWritten || wantsArticle)) return []
    const searchNumber = isWritten ? (numbers.get(page.path) ?? null) : null
    const text = listed.placeOf(source.id)
    return () => keyedJob(page, texts, before, { searchNumber, wantsArticle, isWritten, text })
  })
  const fresh = new Map<string, FreshPage>()
  const onMade = (one: MadeFile) => {
    if (one.article !== null) feeds.take(one.article.post, one.article.article)
    const page = pageOf.get(one.path)
    if (page === undefined || !written.has(one.path)) return
    ledger.made(one)
    const facts = readFacts(one.facts)
    const done = donePage({ file: one.file, facts }, texts.of(page).key)
    fresh.set(one.path, { done, facts })
    if (facts === null) return
    learn(page, { facts, text: one.facts, isThere: done !== null }, parts)
    for (const [id, size] of facts.sizes) pictures.note(id, size)
  }
  const given = crew.give(jobs, onMade, 'searched')
  return {
    async finish() {
      await given.finish()
      return { ...joined(work, fresh), remade: written, searchParts: await crew.searchParts() }
    },
  }
}

/** Gives out the pages that show nothing but what is in the plan. */
export function giveListPages(
  work: PageWork,
  { crew, ledger, texts, before }: SiteParts,
): { finish(): Promise<ReadonlyMap<string, DonePage>> } {
  const lists = work.toMake.filter(({ view }) => textOfPage(view) === null)
  const wishes = { searchNumber: null, wantsArticle: false, isWritten: true }
  const files = new Map<string, ExportedFile | null>()
  const given = crew.give(
    lists.map(page => () => keyedJob(page, texts, before, wishes)),
    one => {
      ledger.made(one)
      files.set(one.path, one.file)
    },
    'light',
  )
  return {
    async finish() {
      await given.finish()
      const done = new Map<string, DonePage>()
      for (const page of lists) {
        const file = files.get(page.path) ?? null
        const one = donePage({ file, facts: null }, texts.of(page).key)
        if (one !== null) done.set(page.path, one)
      }
      return done
    },
  }
}

type Wishes = Pick<PageJob, 'searchNumber' | 'wantsArticle' | 'isWritten' | 'text'>

/** A page as a job; it is put into words now, while others have something to do. */
function keyedJob(
  page: Page,
  texts: PageTexts,
  before: ReadonlyMap<string, ExportedFile>,
  wishes: Wishes,
): PageJob {
  texts.of(page)
  return pageJob(page, before, wishes)
}

/** A page of the plan as a job for those who make it. */
export function pageJob(page: Page, before: ReadonlyMap<string, ExportedFile>, wishes: Wishes): PageJob {
  const { path } = page
  return { kind: 'page', path, isOurs: before.has(path), page, ...wishes }
}

/** The places of posts in the search index: from the oldest, so that a new one changes as little as possible. */
export function searchNumbers(pages: readonly Page[]): ReadonlyMap<string, number> {
  return new Map(postPaths(pages).map((path, at) => [path, at]))
}

/** The paths of the posts' pages, the oldest first. */
export function postPaths(pages: readonly Page[]): readonly string[] {
  return pages.flatMap(({ path, view }) => (view.kind === 'post' ? path : [])).reverse()
}

/** What came of a page just now. */
interface FreshPage {
  /** Null: nothing of ours is there. */
  readonly done: DonePage | null
  readonly facts: PageFacts | null
}

function joined(
  work: PageWork,
  fresh: ReadonlyMap<string, FreshPage>,
): Pick<MadePages, 'done' | 'facts' | 'factsOf'> {
  const done = new Map<string, DonePage>()
  const facts: [Page, PageFacts][] = []
  const factsOf = new Map<FileId, PageFacts>()
  for (const page of work.pages) {
    const made = fresh.get(page.path)
    const one = made === undefined ? work.same.get(page.path) : made.done
    const source = textOfPage(page.view)
    if (one) done.set(page.path, one)
    if (one?.facts && source !== null) factsOf.set(source.id, one.facts)
    const said = made === undefined ? one?.facts : made.facts
    if (said) facts.push([page, said])
  }
  return { done, facts, factsOf }
}

/** Null: nothing of ours is there. */
function donePage(
  { file, facts }: { readonly file: ExportedFile | null; readonly facts: PageFacts | null },
  key: string,
): DonePage | null {
  if (file === null || file.sha === null) return null
  const { stamp = '', textSha = '' } = facts ?? {}
  return { memory: { key, sha: file.sha, stamp, textSha }, facts }
}
