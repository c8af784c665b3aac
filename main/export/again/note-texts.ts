import type { FileId } from '../../../shared/blog.ts'
import { textOfPage } from '../../../shared/site/page-view.ts'
import type { SitePlan } from '../../../shared/site/plan/plan-site.ts'
import { blocksOf, type ShownPost, shardCount, shownPost } from '../../../shared/site/search/search-files.ts'
import type { SearchTable } from '../../../shared/site/search/search-table.ts'
import { countTitles } from '../../../shared/site/site-language.ts'
import { linkable } from '../../../shared/site/site-links.ts'
import { shortened } from '../../disk/content-hash.ts'
import { searchNumbers } from '../make/make-pages.ts'
import { idsOf, type PageFacts, restOf } from '../make/page-facts.ts'
import { stampOf } from '../read/blog-reader.ts'
import type { BegunExport, KnownBeginning } from './begin-known-site.ts'
import type { Kept } from './kept-texts.ts'
import { type KnownDetails, type KnownSite, partsOf } from './known-site.ts'
import { lookOrNull } from './look-or-null.ts'
import { writeTable } from './search-files-after.ts'
import { factsOfStamp, numbersOf, seenFiles, stampFacts } from './seen-files.ts'

/** A whole export whose pages with texts are made. */
interface TextsMade extends BegunExport {
  readonly known: KnownBeginning
  /** What was learnt of each text whose page is there. */
  readonly facts: ReadonlyMap<FileId, PageFacts>
  readonly table: SearchTable
}

/** The beginning with all that is known of texts. */
export interface NotedTexts extends KnownBeginning {
  readonly seenTexts: KnownSite['texts']
  /** A `KnownDetails` as JSON. */
  readonly details: Kept
}

/** Notes it down while others make lists and copies; null: a text is gone by now. */
export async function noteTexts(made: TextsMade): Promise<NotedTexts | null> {
  const { known } = made
  const { keeper, names, feeds, setup } = known
  const texts = knownTexts(made)
  if (texts === null) return null
  const pages = await knownPages(made)
  const parts = partsOf(
    texts.map(({ textSha, headSha }, at) => `["${textSha}","${headSha}",[${pages.get(at)?.join() ?? ''}]]`),
  )
  const details: KnownDetails = {
    names,
    parts: parts.map(part => keeper.keep(part)),
    lists: partsOf(pages.get(noText) ?? []).map(part => keeper.keep(part)),
    feeds,
    titles: countTitles(shownPosts(made).map(([title]) => title)),
    search: keptSearch(made),
    setup,
  }
  return {
    ...known,
    seenTexts: seenFiles(
      known.textIds,
      numbersOf(texts, stampFacts, ({ stamp }) => factsOfStamp(stamp)),
    ),
    details: keeper.keep(JSON.stringify(details)),
  }
}

function keptSearch(made: TextsMade): KnownDetails['search'] {
  const { keeper } = made.known
  const { words, lists } = writeTable(made.table)
  const shown = shownPosts(made)
  return {
    shards: shardCount(made.table),
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
function knownTexts({ job, site, known, facts, beganMs }: TextsMade): readonly SeenText[] | null {
  const { posts, pages } = site.source
  // A time of the file is in the plan, or the plan looks at more of it than its front matter.
  const isAllThePlans = new Set([
    ...posts.flatMap(({ id, date }) => (date.source === 'modified' ? id : [])),
    ...pages.flatMap(({ id, format }) => (format === 'markdown' ? [] : id)),
  ])
  const texts: SeenText[] = []
  for (const id of known.textIds) {
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
  const stats = lookOrNull(path)
  return stats && stampOf(stats, beganMs)
}

/** The place of a text that there is none of. */
const noText = -1

/** A `PageRow` as JSON for each page, by the place of the text that it shows among all. */
async function knownPages({
  plan,
  texts,
  known,
  facts,
  pause,
}: TextsMade): Promise<ReadonlyMap<number, readonly string[]>> {
  const linkedInto = new Set([...facts.values()].flatMap(({ anchors }) => anchors.map(({ to }) => to)))
  const all = pagesOf(plan)
  const numbers = searchNumbers(all)
  const pages = new Map<number, string[]>()
  for (const page of all) {
    const source = textOfPage(page.view)
    const text = source === null ? noText : known.placeOf.get(source.id)
    if (text === undefined) continue
    await pause()
    const { own, posts } = texts.of(page)
    const named = posts.map(at => known.posts[at] ?? 'null').join()
    const written = source === null ? undefined : facts.get(source.id)?.text
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

function shownPosts({ plan, facts }: TextsMade): readonly ShownPost[] {
  return pagesOf(plan)
    .flatMap(({ view }) =>
      view.kind === 'post' ? [shownPost(view.post, facts.get(view.id)?.summary ?? null)] : [],
    )
    .reverse()
}
