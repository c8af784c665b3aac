import type { SiteProblem } from '../../../shared/calls/site.ts'
import { checkAnchors } from '../../../shared/site/check-anchors.ts'
import { planCopies } from '../../../shared/site/plan/plan-copies.ts'
import type { PlannedCopy, PlannedFile } from '../../../shared/site/plan/planned-file.ts'
import { possibleSearchFiles } from '../../../shared/site/search/search-files.ts'
import { linkable } from '../../../shared/site/site-links.ts'
import { smallerPath } from '../../../shared/site/smaller-pictures.ts'
import type { NotedTexts } from '../again/note-texts.ts'
import type { SiteMemory } from '../again/site-memory.ts'
import { allEnded } from '../all-ended.ts'
import { cachedPicture } from '../pictures/smaller-pictures.ts'
import { diagramFiles } from './diagram-files.ts'
import type { CopyJob } from './export-jobs.ts'
import { giveCopies, giveTexts } from './give-copies.ts'
import { createFeedMaker } from './make-feeds.ts'
import { giveListPages, giveTextPages, type MadePages, postPaths, sortPages } from './make-pages.ts'
import { makeSearch, shownPosts } from './make-search.ts'
import type { GivenWork } from './maker-crew.ts'
import { idsOf } from './page-facts.ts'
import { fileWith, type SiteParts } from './site-parts.ts'

export interface MadeSite {
  readonly memory: Omit<SiteMemory, 'renderKey'>
  readonly facts: MadePages['factsOf']
  readonly known: NotedTexts | null
  /** What is wrong in the pages, each with the file it comes from. */
  readonly problems: readonly SiteProblem[]
  /** How many files of the blog are in the site. */
  readonly copies: number
}

/**
 * Makes every file of a plan that is not there already as it would be made: pages with texts first, since feeds, the
 * search index, and which pictures are copied follow from them. A feed is made between two pages, once it has all its
 * texts. While this thread is at what follows, the others make lists and copies.
 */
export async function makeSite(parts: SiteParts): Promise<MadeSite> {
  const { plan, progress, claims, crew, sure } = parts
  progress.add(plan.files.length - sure.paths.size)
  const work = await sortPages(parts)
  const feedMaker = createFeedMaker(work, parts)
  // With all that the index may have: its files are known when the last page is made, and nobody should wait then.
  await claims.claim([
    ...plan.files.map(({ path }) => path),
    ...possibleSearchFiles(postPaths(work.pages).length),
  ])
  const pages = giveTextPages(work, feedMaker, parts)
  const lists = giveListPages(work, parts)
  const planned = plan.files.filter(file => file.kind === 'copy')
  const copied = giveCopies(await copyJobs(planned, parts), parts)
  const [made] = await allEnded([pages.finish(), parts.meanwhile()] as const)

  const used = planCopies(
    made.facts.flatMap(([, { uses }]) => uses),
    plan.files,
  )
  const kept = keptJobs(made, parts)
  progress.add(used.copies.length + kept.length)
  const pictures = [...(await copyJobs(used.copies, parts)), ...kept]
  await claims.claim(pictures.map(({ path }) => path))
  const added = giveCopies(pictures, parts)
  const shown = shownPosts(work, made)
  const search = makeSearch(work, made, shown, parts)
  const texts = giveTexts(plan.files, parts)
  const diagrams = giveTexts(await diagramFilesFor(made, parts), parts)
  // The others have enough to do until it is done.
  const noted = parts.notes.end({ table: search.memory.table, shown })
  const problems = [...problemsOf(made, parts), ...used.problems]
  const others = [sure.given, copied, added, search.given, texts, diagrams]
  // Nothing is written any more when this has ended, also where it fails.
  const [[feeds, ofLists]] = await allEnded([
    finishAll(() => feedMaker.finish(made.done), others, lists),
    noted?.textsSaved,
  ])
  // All is made: the threads end while it is written down what they made. Whoever started them waits for that.
  void crew.close()
  return {
    memory: {
      indexKey: parts.indexKey,
      pages: new Map([...made.done, ...ofLists].map(([path, { memory }]) => [path, memory])),
      feeds,
      pictures: parts.pictures.memory,
      search: search.memory,
    },
    facts: made.factsOf,
    known: noted,
    problems,
    copies: planned.length + used.copies.length,
  }
}

/** Lists come last: they are what others have to do meanwhile. */
async function finishAll<Feeds, Lists>(
  finishFeeds: () => Promise<Feeds>,
  others: readonly GivenWork[],
  lists: { finish(): Promise<Lists> },
): Promise<readonly [Feeds, Lists]> {
  const feeds = await finishFeeds()
  for (const given of others) await given.finish()
  return [feeds, await lists.finish()]
}

function problemsOf({ facts }: MadePages, { learnt }: SiteParts): readonly SiteProblem[] {
  const anchors = facts.flatMap(([, page]) => page.anchors)
  const linkedTo = new Set(anchors.map(({ to }) => to))
  const ids = new Map(
    facts.flatMap(([{ address, path }]) => {
      const text = linkedTo.has(linkable(address)) ? learnt.of(path) : null
      if (text === null) return []
      // As it was written when the page was made.
      return [[linkable(address), new Set(JSON.parse(idsOf(text)) as readonly string[])] as const]
    }),
  )
  return [...facts.flatMap(([, { problems }]) => problems), ...checkAnchors(anchors, ids)]
}

/** The smaller ones of the pictures that pages show. */
function keptJobs({ facts }: MadePages, parts: SiteParts): readonly CopyJob[] {
  const { setup, smallerFolder, before, ledger } = parts
  if (setup.smaller.size === 0) return []
  const shown = new Set(facts.flatMap(([, { uses }]) => uses.map(({ from }) => from)))
  const jobs = new Map<string, CopyJob>()
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
async function copyJobs(copies: readonly PlannedCopy[], parts: SiteParts): Promise<readonly CopyJob[]> {
  const { before, ledger, look, pause, sure } = parts
  const jobs: CopyJob[] = []
  for (const copy of copies) {
    if (sure.paths.has(copy.path)) continue
    await pause()
    const known = before.get(copy.path)
    const source = known?.from ? look.at(copy.from) : null
    const isSame =
      source !== null && known?.from?.size === source.size && known.from.mtimeMs === source.mtimeMs
    const file = isSame && known.sha !== null ? fileWith(known.sha, copy.path, parts) : null
    if (file === null) jobs.push({ ...copy, isOurs: known !== undefined })
    else ledger.same(copy.path, file)
  }
  return jobs
}

/** What draws diagrams is in the site once, and only where a page has one. */
async function diagramFilesFor({ facts }: MadePages, parts: SiteParts): Promise<readonly PlannedFile[]> {
  if (!facts.some(([, { hasDiagrams }]) => hasDiagrams)) return []
  const files = await diagramFiles()
  parts.progress.add(files.length)
  await parts.claims.claim(files.map(({ path }) => path))
  return files
}
