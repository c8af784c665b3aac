import type { SiteProblem } from '../../shared/calls/site.ts'
import { checkAnchors } from '../../shared/site/check-anchors.ts'
import { planCopies } from '../../shared/site/plan/plan-copies.ts'
import type { PlannedFile } from '../../shared/site/plan/planned-file.ts'
import { textOfPage } from '../../shared/site/render-page.ts'
import { linkable } from '../../shared/site/site-links.ts'
import { smallerPath } from '../../shared/site/smaller-pictures.ts'
import { diagramFiles } from './diagram-files.ts'
import type { FileJob } from './export-jobs.ts'
import { makeFeeds, sortFeeds } from './make-feeds.ts'
import {
  type DonePage,
  donePage,
  keyedJob,
  type MadePages,
  makeTextPages,
  type PageWork,
  sortPages,
} from './make-pages.ts'
import { makeSearch, putText } from './make-search.ts'
import type { NextJob } from './maker-crew.ts'
import type { SiteMemory } from './site-memory.ts'
import { fileWith, type SiteParts } from './site-parts.ts'
import { cachedPicture } from './smaller-pictures.ts'

type Copy = Extract<PlannedFile, { kind: 'copy' }>

export interface MadeSite {
  readonly memory: Omit<SiteMemory, 'renderKey'>
  /** What is wrong in the pages, each with the file it comes from. */
  readonly problems: readonly SiteProblem[]
  /** How many files of the blog are in the site. */
  readonly copies: number
}

/**
 * Makes every file of a plan that is not there already as it would be made: pages with texts first, since feeds, the
 * search index, and which pictures are copied follow from them. Lists and copies are made meanwhile.
 */
export async function makeSite(parts: SiteParts): Promise<MadeSite> {
  const { plan, progress, claims, ledger } = parts
  progress.add(plan.files.length)
  const work = await sortPages(parts)
  const feedWork = sortFeeds(work, parts)
  await claims.claim(plan.files.map(({ path }) => path))
  const texts = await makeTextPages(work, feedWork.wanted, parts)

  const used = planCopies(
    texts.facts.flatMap(([, { uses }]) => uses),
    plan.files,
  )
  progress.add(used.copies.length)
  const copies = [...plan.files, ...used.copies].filter(file => file.kind === 'copy')
  const kept = keptJobs(texts, parts)
  progress.add(kept.length)
  const others = [...(await copyJobs(copies, parts)), ...kept]
  // The pages are in the plan, all of which is claimed.
  await claims.claim(others.map(({ path }) => path))
  const jobs = [...listJobs(work, parts), ...others.map(job => () => job)]
  const lists = new Map<string, DonePage>()
  const [search, feeds] = await allEnded([
    makeSearch(work, texts, parts),
    makeFeeds(feedWork, work, texts, parts),
    parts.crew.make(jobs, one => {
      ledger.made(one)
      const page = donePage(one, work.keys.get(one.path) ?? '')
      if (page !== null && work.keys.has(one.path)) lists.set(one.path, page)
    }),
    putTexts(parts),
    putDiagramFiles(texts, parts),
  ])
  // All is made: the threads end while it is written down what they made. Whoever started them waits for that.
  void parts.crew.close()
  noteCopied(copies, parts)
  for (const [, { asked }] of texts.facts) {
    for (const [id, size] of asked.sizes) parts.pictures.note(id, size)
  }
  return {
    memory: {
      indexKey: parts.indexKey,
      pages: new Map([...texts.done, ...lists].map(([path, { memory }]) => [path, memory])),
      feeds,
      pictures: parts.pictures.memory,
      search,
    },
    problems: [...problemsOf(texts), ...used.problems],
    copies: copies.length,
  }
}

/** `Promise.all` that waits for the others when one fails: nothing may be written after that is told. */
async function allEnded<T extends readonly unknown[]>(
  works: {
    readonly [K in keyof T]: Promise<T[K]>
  },
): Promise<T> {
  await Promise.allSettled(works)
  return Promise.all(works) as unknown as Promise<T>
}

function problemsOf({ facts }: MadePages): readonly SiteProblem[] {
  const anchors = facts.flatMap(([, page]) => page.anchors)
  const ids = new Map(facts.map(([address, page]) => [linkable(address), new Set(page.ids)]))
  return [...facts.flatMap(([, { problems }]) => problems), ...checkAnchors(anchors, ids)]
}

function listJobs(work: PageWork, { before }: SiteParts): readonly NextJob[] {
  return work.toMake.flatMap((page): NextJob | [] =>
    textOfPage(page.view) === null
      ? () => keyedJob(page, work, before, { searchNumber: null, wantsArticle: false, isWritten: true })
      : [],
  )
}

/** The smaller ones of the pictures that pages show. */
function keptJobs({ facts }: MadePages, parts: SiteParts): readonly FileJob[] {
  const { setup, smallerFolder, before, ledger } = parts
  const shown = new Set(facts.flatMap(([, { uses }]) => uses.map(({ from }) => from)))
  const jobs = new Map<string, FileJob>()
  for (const id of shown) {
    const smaller = setup.smaller.get(id)
    for (const width of smaller?.widths ?? []) {
      const name = smaller?.name ?? ''
      const path = smallerPath(name, width)
      const known = before.get(path)
      const file = known?.sha ? fileWith(known.sha, path, parts) : null
      // Its name says what it is made of.
      if (file !== null) ledger.same(path, file)
      else
        jobs.set(path, {
          kind: 'kept',
          path,
          isOurs: known !== undefined,
          source: cachedPicture(smallerFolder, name, width),
        })
    }
  }
  return [...jobs.values()]
}

/** Files of the blog that are not there already: by size and time, without reading them. */
async function copyJobs(copies: readonly Copy[], parts: SiteParts): Promise<readonly FileJob[]> {
  const { before, ledger, look, pause } = parts
  const jobs: FileJob[] = []
  for (const copy of copies) {
    await pause()
    const known = before.get(copy.path)
    const source = known?.from ? look(copy.from) : null
    const isSame =
      source !== null && known?.from?.size === source.size && known.from.mtimeMs === source.mtimeMs
    const file = isSame && known.sha !== null ? fileWith(known.sha, copy.path, parts) : null
    if (file === null) jobs.push({ ...copy, isOurs: known !== undefined })
    else ledger.same(copy.path, file)
  }
  return jobs
}

/** What was copied just now need not be looked at again. One that was too young to be told apart has no time. */
function noteCopied(copies: readonly Copy[], { ledger, look }: SiteParts): void {
  for (const { path, from } of copies) {
    const source = ledger.files.get(path)?.from ?? null
    if (source !== null && source.mtimeMs >= 0) look.note(from, source)
  }
}

/** What draws diagrams is in the site once, and only where a page has one. */
async function putDiagramFiles({ facts }: MadePages, parts: SiteParts): Promise<void> {
  if (!facts.some(([, { hasDiagrams }]) => hasDiagrams)) return
  const files = await diagramFiles()
  parts.progress.add(files.length)
  await parts.claims.claim(files.map(({ path }) => path))
  for (const file of files) putText(file, parts)
}

async function putTexts(parts: SiteParts): Promise<void> {
  for (const file of parts.plan.files) {
    if (file.kind !== 'text') continue
    await parts.pause()
    putText(file, parts)
  }
}
