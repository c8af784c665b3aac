import type { FileId } from '../../../shared/blog.ts'
import { textOfPage } from '../../../shared/site/page-view.ts'
import type { PlannedFile } from '../../../shared/site/plan/planned-file.ts'
import { placesByTitle } from '../../../shared/site/plan/title-change.ts'
import { blocksOf, type ShownPost, shardCount } from '../../../shared/site/search/search-files.ts'
import type { SearchTable } from '../../../shared/site/search/search-table.ts'
import { countTitles } from '../../../shared/site/site-language.ts'
import { linkable } from '../../../shared/site/site-links.ts'
import { shortened } from '../../disk/content-hash.ts'
import { searchNumbers } from '../make/make-pages.ts'
import { idsOf, type PageFacts, restOf } from '../make/page-facts.ts'
import { stampOf } from '../read/blog-reader.ts'
import { type BegunExport, beginKnownSite, type KnownBeginning } from './begin-known-site.ts'
import type { Kept } from './kept-texts.ts'
import { type KnownDetails, type KnownSite, rowsInPart, saveKnownTexts } from './known-site.ts'
import { lookOrNull } from './look-or-null.ts'
import { writeTable } from './search-files-after.ts'
import { factsOfStamp, seenFiles, stampFacts } from './seen-files.ts'

type Page = Extract<PlannedFile, { kind: 'page' }>

/** Notes down for the next export what is known of the blog's texts, each as soon as its page is made. */
export interface TextNotes {
  /** Notes what does not have to wait for pages. */
  begin(): Promise<void>
  /** To be told of each page with a text of the blog that is there; `text`: of its facts. */
  page(page: Page, facts: PageFacts, text: string): void
  /** To be asked when all were told; null: something cannot be seen again as exactly as it has to be. */
  end(made: SearchMade): NotedTexts | null
}

/** What came of the search index. */
export interface SearchMade {
  readonly table: SearchTable
  /** The posts, oldest first. */
  readonly shown: readonly ShownPost[]
}

/** The beginning with all that is known of texts. */
export interface NotedTexts extends KnownBeginning {
  readonly seenTexts: KnownSite['texts']
  /** A `KnownDetails` as JSON. */
  readonly details: Kept
  /** Ends when all texts are saved that it says where to find. */
  readonly textsSaved: Promise<void>
}

export function createTextNotes(begun: BegunExport): TextNotes {
  let rows: PageRows | null = null
  // Pages that came before there was a beginning.
  let waiting: Parameters<TextNotes['page']>[] | null = []
  return {
    async begin() {
      const known = await beginKnownSite(begun)
      rows = known && createPageRows(begun, known)
      for (const one of waiting ?? []) rows?.add(...one)
      waiting = null
    },
    page(...one) {
      if (waiting === null) rows?.add(...one)
      else waiting.push(one)
    },
    end: made => rows?.end(made) ?? null,
  }
}

/** The place of a text that there is none of. */
const noText = -1

interface PageRows {
  add(page: Page, facts: PageFacts, text: string): void
  end(made: SearchMade): NotedTexts | null
}

function createPageRows(begun: BegunExport, known: KnownBeginning): PageRows {
  const { keeper, textIds, names, feeds, setup } = known
  const isAllThePlans = textsOfPlan(begun)
  const pages = begun.plan.files.flatMap(file => (file.kind === 'page' ? file : []))
  const numbers = searchNumbers(pages)
  const stamps = new Float64Array(textIds.length * stampFacts)
  const seen = new Set<number>()
  const parts: Kept[] = []
  const textOfRow: number[] = []
  const addresses: string[] = []
  const linkedTo = new Set<string>()
  let rows: string[] = []

  function endPart(): void {
    if (rows.length > 0) parts.push(keeper.keep(`[${rows.join()}]`))
    rows = []
  }

  /** `ofText`: the hashes of its text; `learnt`: the places in it, and what the whole site may depend on. */
  function row(page: Page, text: number, { ofText, learnt }: { ofText: string; learnt: string }): void {
    const { own, posts } = begun.texts.of(page)
    const named = posts.map(at => known.posts[at] ?? 'null').join()
    const number = numbers.get(page.path) ?? null
    rows.push(`[${ofText},${JSON.stringify(page.path)},${text},${own},[${named}],${learnt},${number}]`)
    textOfRow.push(text)
    addresses.push(linkable(page.address))
    if (rows.length === rowsInPart) endPart()
  }

  function note(text: number, stamp: string): void {
    seen.add(text)
    stamps.set(factsOfStamp(stamp), text * stampFacts)
  }

  return {
    add(page, { stamp, textSha, headSha, anchors }, facts) {
      const id = textOfPage(page.view)?.id ?? ''
      const text = known.placeOf.get(id)
      if (text === undefined) return
      // Its time may be too young, and is asked for once more.
      if (stamp !== '') note(text, stamp)
      for (const { to } of anchors) linkedTo.add(to)
      const ofText = isAllThePlans.has(id) ? '"",""' : `"${shortened(textSha)}","${headSha}"`
      row(page, text, { ofText, learnt: `${idsOf(facts)},${restOf(facts)}` })
      begun.texts.forget(page)
    },
    end({ table, shown }) {
      for (const page of pages) {
        if (textOfPage(page.view) === null) row(page, noText, { ofText: '"",""', learnt: 'null,null' })
      }
      endPart()
      for (const [text, id] of textIds.entries()) {
        if (seen.has(text)) continue
        const stamp = stampNow(`${begun.job.blog.root}/${id}`, begun.beganMs)
        if (stamp === null) return null
        note(text, stamp)
      }
      const linkedInto = addresses.flatMap((address, row) => (linkedTo.has(address) ? row : []))
      const search = keptSearch(known, { table, shown })
      const titles = {
        ...countTitles(shown.map(([title]) => title)),
        arePlaces: placesByTitle(begun.site.source),
      }
      const details: KnownDetails = { names, parts, textOfRow, linkedInto, feeds, titles, search, setup }
      const kept = keeper.keep(JSON.stringify(details))
      const { job, setup: site } = begun
      const textsSaved = saveKnownTexts({ dataFolder: job.dataFolder, folder: site.folder }, keeper.pieces())
      // It is waited for when all files are made, and may have failed by then.
      textsSaved.catch(() => undefined)
      return { ...known, seenTexts: seenFiles(textIds, stamps), details: kept, textsSaved }
    },
  }
}

/** Texts any change of which may change the plan: it has their file's time, or looks at more than their front matter. */
function textsOfPlan({ site }: BegunExport): ReadonlySet<FileId> {
  const { posts, pages } = site.source
  return new Set([
    ...posts.flatMap(({ id, date }) => (date.source === 'modified' ? id : [])),
    ...pages.flatMap(({ id, format }) => (format === 'markdown' ? [] : id)),
  ])
}

/** Empty: it is too young; null: it is gone. */
function stampNow(path: string, beganMs: number): string | null {
  const stats = lookOrNull(path)
  return stats && stampOf(stats, beganMs)
}

function keptSearch({ keeper }: KnownBeginning, { table, shown }: SearchMade): KnownDetails['search'] {
  const { words, lists } = writeTable(table)
  return {
    shards: shardCount(table),
    posts: shown.length,
    words: keeper.keep(words),
    lists: keeper.keep(lists),
    blocks: blocksOf(shown).map(block => keeper.keep(JSON.stringify(block))),
  }
}
