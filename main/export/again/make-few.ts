import { deserialize } from 'node:v8'
import type { FileId } from '../../../shared/blog.ts'
import { isRead } from '../../../shared/site/feeds/check-feed.ts'
import { feedText } from '../../../shared/site/feeds/feed-text.ts'
import type { Article } from '../../../shared/site/feeds/feed-view.ts'
import type { PostLink } from '../../../shared/site/page-view.ts'
import { pageOfParts } from '../../../shared/site/plan/page-parts.ts'
import type { PlannedFile } from '../../../shared/site/plan/planned-file.ts'
import type { PlannedPage } from '../../../shared/site/render-page.ts'
import { shortened } from '../../disk/content-hash.ts'
import type { MadeFile, PageJob, SiteSetup } from '../make/export-jobs.ts'
import { createFileMaker, type FileMaker } from '../make/file-maker.ts'
import { idsOf, type PageFacts, readFacts, restOf } from '../make/page-facts.ts'
import { put } from '../make/put-file.ts'
import type { Progress } from '../progress.ts'
import type { ExportedFile } from '../write/manifest.ts'
import type { SiteFolder } from '../write/site-folder.ts'
import type { FilesToMake } from './files-to-make.ts'
import type { Kept } from './kept-texts.ts'
import type { KnownDetails, KnownFeed, KnownPage, KnownSite, KnownTexts } from './known-site.ts'
import type { RenamedPost } from './renamed-post.ts'
import { searchFilesAfter } from './search-files-after.ts'
import { pathAt } from './seen-files.ts'

/** Somebody else's file, one that cannot be read, a page that others depend on: not for a few files to put right. */
class NotFewError extends Error {}

export interface FewWork {
  readonly known: KnownSite
  readonly details: KnownDetails
  readonly changed: ReadonlySet<number>
  /** What each touched text said when it was looked at. */
  readonly shas: ReadonlyMap<number, string>
  readonly renamed: ReadonlyMap<number, RenamedPost>
  readonly files: FilesToMake
  readonly texts: KnownTexts
  readonly folder: SiteFolder
  /** Grows with what is written. */
  readonly written: Map<string, ExportedFile>
  /** Notes down which files may be ours by now, whatever is in them. */
  readonly claim: (paths: readonly string[]) => Promise<void>
  readonly progress: Progress
  readonly pause: () => Promise<void>
}

/**
 * Makes and writes these files, and answers with what of each is in the folder now. Null: something of them is not as it
 * was planned, so the whole site has to be looked at.
 */
export async function makeFew(work: FewWork): Promise<ReadonlyMap<string, ExportedFile> | null> {
  const left = new Map<string, ExportedFile>()
  try {
    await make({ ...work, left })
    return left
  } catch (error) {
    if (error instanceof NotFewError) return null
    throw error
  }
}

interface Making extends FewWork {
  /** Grows with all that is made, whether it had to be written or not. */
  readonly left: Map<string, ExportedFile>
}

async function make(work: Making): Promise<void> {
  const { details, changed, files, folder, claim } = work
  const setup = deserialize(keptBytes(work, details.setup)) as SiteSetup
  const maker = createFileMaker(setup)
  await claim([...files.pages, ...files.feeds].map(({ path }) => path))
  work.progress.add(files.pages.length + files.feeds.length)
  const made = await makePages(work, maker)
  for (const feed of files.feeds) {
    await work.pause()
    const planned = plannedFeed(work, feed)
    const articles = await articlesOf(work, maker, feed.texts, made.articles)
    const text = feedText(planned.feed, planned.address, setup.frame, articles)
    if (!isRead(planned.feed.format, text)) throw new NotFewError()
    took(work, put(folder, { path: feed.path, isOurs: true }, text))
  }
  const isSearched = made.pages.some(({ page }) => page.number !== null && changed.has(page.text))
  if (!isSearched && files.shards.size + files.blocks.size === 0) return
  const search = searchFilesAfter(details.search, {
    read: kept => keptBytes(work, kept),
    part: maker.searchPart(),
    pages: made.pages.filter(({ page }) => changed.has(page.text)),
    files,
  })
  // So many words have come or gone that they are spread over another number of files.
  if (search === null) throw new NotFewError()
  await claim(search.map(({ path }) => path))
  work.progress.add(search.length)
  for (const { path, text } of search) took(work, put(folder, { path, isOurs: true }, text))
}

export interface FewPage {
  readonly page: KnownPage
  readonly planned: PlannedPage
  /** The beginning of its text. */
  readonly summary: string | null
}

async function makePages(work: Making, maker: FileMaker) {
  const { changed, files } = work
  const pages: FewPage[] = []
  const articles = new Map<FileId, Article>()
  for (const page of files.pages) {
    await work.pause()
    const planned = plannedPage(work, page)
    const searchNumber = changed.has(page.text) ? page.number : null
    const made = await maker.make(pageJob(page, planned, { searchNumber, isWritten: true }))
    took(work, made)
    const facts = readFacts(made.facts)
    if (!isAsPlanned(work, page, facts, made.facts)) throw new NotFewError()
    if (made.article !== null) articles.set(made.article.post, made.article.article)
    pages.push({ page, planned, summary: facts?.summary ?? null })
  }
  return { pages, articles }
}

/**
 * Whether a page says of its text, and to other pages, what the plan of the site was made with. `facts`: what it says now,
 * and `text` the same as it was written.
 */
function isAsPlanned(
  { shas, renamed }: FewWork,
  page: KnownPage,
  facts: PageFacts | null,
  text: string,
): boolean {
  // A list is made of the plan alone.
  if (page.text < 0) return true
  return (
    facts !== null &&
    facts.headSha === (renamed.get(page.text)?.headSha ?? page.headSha) &&
    // Written once more since it was looked at, it would not be what is noted down of it.
    shortened(facts.textSha) === (shas.get(page.text) ?? page.textSha) &&
    restOf(text) === JSON.stringify(page.rest) &&
    (idsOf(text) === JSON.stringify(page.ids) || !page.isLinkedInto)
  )
}

/** What a feed says of its posts; most of them have not changed, and their pages are not written. */
async function articlesOf(
  work: FewWork,
  maker: FileMaker,
  texts: readonly number[],
  known: Map<FileId, Article>,
): Promise<ReadonlyMap<FileId, Article>> {
  for (const text of texts) {
    const id = pathAt(work.known.texts, text)
    if (known.has(id)) continue
    await work.pause()
    const [page] = work.texts.text(text)?.pages ?? []
    if (page === undefined) throw new NotFewError()
    const planned = plannedPage(work, page)
    const { article } = await maker.make(pageJob(page, planned, { searchNumber: null, isWritten: false }))
    if (article === null) throw new NotFewError()
    known.set(id, article.article)
  }
  return known
}

function plannedPage(work: FewWork, { own, posts }: KnownPage): PlannedPage {
  const links = new Map([...work.renamed.values()].map(({ kept: [from], link }) => [from, link]))
  return pageOfParts(
    own,
    // The last whole export wrote it, and its hash was right.
    posts.map(kept => kept && (links.get(kept[0]) ?? (JSON.parse(keptText(work, kept)) as PostLink))),
  )
}

function plannedFeed(work: FewWork, { planned }: KnownFeed): PlannedFeed {
  // As above.
  const file = JSON.parse(keptText(work, planned)) as PlannedFeed
  const links = new Map([...work.renamed.values()].map(({ id, link }) => [id, link]))
  const posts = file.feed.posts.map(one => ({ ...one, post: links.get(one.id) ?? one.post }))
  return { ...file, feed: { ...file.feed, posts } }
}

type PlannedFeed = Extract<PlannedFile, { kind: 'feed' }>

function pageJob(
  { path }: KnownPage,
  planned: PlannedPage,
  wishes: { readonly searchNumber: number | null; readonly isWritten: boolean },
): PageJob {
  return { kind: 'page', path, isOurs: true, page: planned, wantsArticle: true, ...wishes }
}

function took({ written, left, progress }: Making, { path, file, wasWritten, problem }: MadeFile): void {
  if (file === null || problem !== null) throw new NotFewError()
  progress.step()
  left.set(path, file)
  if (wasWritten) written.set(path, file)
}

function keptText(work: FewWork, kept: Kept): string {
  return keptBytes(work, kept).toString('utf8')
}

function keptBytes({ texts }: FewWork, kept: Kept): Buffer {
  const bytes = texts.bytes(kept)
  if (bytes === null) throw new NotFewError()
  return bytes
}
