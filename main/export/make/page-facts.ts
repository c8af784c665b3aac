import type { SiteProblem } from '../../../shared/calls/site.ts'
import type { FileUse } from '../../../shared/site/plan/plan-copies.ts'
import type { AskedOfSite, RenderedPage } from '../../../shared/site/render-page.ts'
import type { AnchorLink } from '../../../shared/site/written-addresses.ts'

// What is learnt of a page goes from thread to thread and is kept as one text, of which most is never asked for: of
// 10,000 pages none may have a link into it, and all may be as they were. So it has parts, and each is read by itself.

/** What is learnt of a page with a text of the blog, wanted once all pages are made, and when the next export begins. */
export interface PageFacts {
  /** What the disk said of the text's file when it was read. */
  readonly stamp: string
  readonly textSha: string
  /** Of what the plan of the site may depend on: the front matter, as it is written. */
  readonly headSha: string
  /** The beginning of its text, for the results of a search. */
  readonly summary: string | null
  readonly sizes: AskedOfSite['sizes']
  readonly uses: readonly FileUse[]
  readonly problems: readonly SiteProblem[]
  readonly anchors: readonly AnchorLink[]
  readonly hasDiagrams: boolean
}

type Own = Pick<PageFacts, 'stamp' | 'textSha' | 'headSha' | 'summary' | 'sizes'>
type Rest = Pick<PageFacts, 'uses' | 'problems' | 'anchors' | 'hasDiagrams'>

/** Where each written address leads; only the address, where it stays as it is written. */
type Links = readonly (string | AskedOfSite['links'][number])[]

/** No JSON has one in it. */
const between = '\t'

export function factsText(
  own: Omit<Own, 'sizes'>,
  { asked, ids, uses, problems, anchors, hasDiagrams }: Omit<RenderedPage, 'pieces' | 'text' | 'article'>,
): string {
  const rest: Rest = { uses, problems, anchors, hasDiagrams }
  const links: Links = asked.links.map(one => (isAsWritten(one) ? one[0] : one))
  return (
    JSON.stringify({ ...own, sizes: asked.sizes } satisfies Own) +
    between +
    JSON.stringify(rest) +
    between +
    JSON.stringify([...ids]) +
    between +
    JSON.stringify([links, asked.names])
  )
}

function isAsWritten([written, { kind, href }]: AskedOfSite['links'][number]): boolean {
  return kind === 'outside' && href === written
}

/** What a page was found to say; null: it shows no text of the blog. */
export function readFacts(text: string): PageFacts | null {
  if (text === '') return null
  // This app's own build wrote it, and where it comes from the disk, its hash was right; so do the readings below.
  const { stamp, textSha, headSha, summary, sizes } = JSON.parse(partOf(text, 0)) as Own
  const { uses, problems, anchors, hasDiagrams } = JSON.parse(restOf(text)) as Rest
  return { stamp, textSha, headSha, summary, sizes, uses, problems, anchors, hasDiagrams }
}

/** Of what the whole site may depend on besides: files, problems, links to places, diagrams; as JSON. */
export function restOf(text: string): string {
  return partOf(text, 1)
}

/** Of what other pages may depend on: the places in it that they can link to, as a list in JSON. */
export function idsOf(text: string): string {
  return partOf(text, 2)
}

/** What it asked the rest of the site, and was told; `text`: all that was learnt of it. */
export function askedOf({ sizes }: Pick<PageFacts, 'sizes'>, text: string): AskedOfSite {
  const [links, names] = JSON.parse(partOf(text, 3)) as readonly [Links, AskedOfSite['names']]
  return { links: links.map(one => (typeof one === 'string' ? [one, outside(one)] : one)), names, sizes }
}

function outside(href: string): AskedOfSite['links'][number][1] {
  return { kind: 'outside', href }
}

function partOf(text: string, at: number): string {
  let from = 0
  for (let passed = 0; passed < at; passed++) from = text.indexOf(between, from) + 1
  const end = text.indexOf(between, from)
  return end < 0 ? text.slice(from) : text.slice(from, end)
}
