import type { FileId } from '../blog.ts'
import type { SiteProblem } from '../calls/site.ts'
import type { RenderedBlock, RenderedPost } from '../markdown/rendered-post.ts'
import { rewriteHtml, rewriteOwnHtml } from '../markdown/rewrite-html.ts'
import { absolutesFrom } from './address/absolute-url.ts'
import type { SiteAddress } from './address/address.ts'
import { pageLeadingTo } from './address/redirect-page.ts'
import { relativeHref } from './address/relative-href.ts'
import { bodyMarks, knownMarks } from './body-marks.ts'
import type { BodyPage, BodyRenderer } from './body-renderer.ts'
import type { Article } from './feeds/feed-view.ts'
import { decodeReferences, renderHtml } from './html-page.ts'
import type { ImageSize } from './image-size.ts'
import { sizeImages } from './image-tags.ts'
import { type PageText, readPageText } from './page-text/page-text.ts'
import type { UnitsOf } from './page-text/units.ts'
import { type PageView, type SiteFrame, textOfPage } from './page-view.ts'
import { summaryOf } from './plain-text.ts'
import type { FileUse } from './plan/plan-copies.ts'
import type { SitePlan } from './plan/plan-site.ts'
import type { PlannedFile } from './plan/planned-file.ts'
import { type LinkSource, linkable, type SiteLink } from './site-links.ts'
import { labelTasks } from './task-labels.ts'
import { textProblems } from './text-problems.ts'
import { pageHtml, pagePieces } from './theme/page-html.ts'
import {
  type AnchorLink,
  createLinks,
  followAddresses,
  type LinkOf,
  writtenAddresses,
} from './written-addresses.ts'

/** A post's text: what is rendered, and what comes before it in the file. */
export interface PostBody {
  readonly head: string
  /** Where in `head` the heading begins that is the post's title, and not a part of what is rendered; absent: there is none. */
  readonly headingFrom?: number
  readonly body: string
  /** False where the front matter switches Jekyll's templates off for this post. */
  readonly liquid: boolean
  /** `$x$` is a formula in this post. */
  readonly usesDollarMath: boolean
}

/** A page as the plan has it. */
export type PlannedPage = Pick<Extract<PlannedFile, { kind: 'page' }>, 'address' | 'view'>

export interface RenderedPage {
  /** The page, in pieces that follow one another. */
  readonly pieces: readonly string[]
  readonly uses: readonly FileUse[]
  readonly problems: readonly SiteProblem[]
  /** Links to a place within a page, to be checked when all pages are made. */
  readonly anchors: readonly AnchorLink[]
  /** Every `id` in the text, for the links of other pages. */
  readonly ids: ReadonlySet<string>
  /** What a feed says of it; worked out when asked for, since few posts are in one. */
  readonly article: () => Article
  /** What is searched of it is good until the next page is rendered. */
  readonly text: PageText
  readonly hasDiagrams: boolean
  readonly asked: AskedOfSite
}

/**
 * What a page was told of the rest of the site while it was made. As long as the answers stay the same, and its view and
 * text do, the page does.
 */
export interface AskedOfSite {
  /** Where each address that is written in the text leads. */
  readonly links: readonly (readonly [written: string, link: SiteLink])[]
  readonly names: readonly (readonly [name: string, address: SiteAddress | null])[]
  readonly sizes: readonly (readonly [picture: FileId, size: ImageSize | null])[]
}

/** A list of some kind: everything that it shows is in the plan. */
export function renderListPage(page: PlannedPage, plan: Pick<SitePlan, 'frame'>): string {
  return pageHtml(page.view, page.address, plan.frame, null)
}

export interface RenderParts {
  readonly plan: Pick<SitePlan, 'frame' | 'index'>
  readonly render: BodyRenderer
  /** The size of a picture of the blog; null: not known. */
  readonly sizeOf: (id: FileId) => ImageSize | null
  /** How a text becomes units; without it letter by letter. */
  readonly unitsOf?: UnitsOf
}

/** A page that shows a text of the blog, the files that it uses, and what is broken in it. */
export function renderTextPage(page: PlannedPage, given: PostBody, parts: RenderParts): RenderedPage {
  const { address, view } = page
  // A list has another title than the text above it.
  const body = view.kind === 'post' || view.kind === 'page' ? given : withHeading(given)
  const { frame } = parts.plan
  const { source, rendered, picture, followed, links, names } = readBody(page, body, parts)
  const sizes = new Map<FileId, ImageSize | null>()
  const size = sizesOf(followed.files, parts.sizeOf, sizes)
  const hrefTo = (path: string) => relativeHref(source.address, `/${path}`)
  const html = labelTasks(sizeImages(htmlOf(rendered.blocks), size, hrefTo), frame)
  const marks = rendered.ids === null ? bodyMarks(html) : knownMarks(html, rendered.ids)
  const text = readPageText(html, parts.unitsOf)
  const lang = languageOf(view, text, frame)
  const { mayRepeatIds, hasDiagrams } = marks
  const to = 'leadsTo' in view ? view.leadsTo : undefined
  const content = () => ({
    html,
    picture: picture === null ? null : { href: picture, size: size(picture) },
    lang,
    minutes: text.minutes,
    summary: summaryOf(text.beginning),
    headings: marks.hasContents ? [] : rendered.headings,
    hasDiagrams,
  })
  return {
    pieces:
      to === undefined ? pagePieces(view, address, frame, content()) : [pageLeadingTo(to, address, frame)],
    uses: followed.uses,
    problems: [...followed.broken, ...textProblems(source.id, body, { rendered, mayRepeatIds })],
    anchors: followed.anchors,
    ids: marks.ids,
    article: () => ({
      html:
        frame.origin === null
          ? html
          : withAbsoluteAddresses(html, rendered, absolutesFrom(frame.origin, source.address)),
      summary: ('post' in view ? view.post.description : null) ?? summaryOf(text.beginning),
      lang,
    }),
    text,
    hasDiagrams,
    asked: { links, names, sizes: [...sizes] },
  }
}

function htmlOf(blocks: readonly RenderedBlock[]): string {
  let html = blocks[0]?.html ?? ''
  for (let at = 1; at < blocks.length; at++) html += `\n${blocks[at]?.html ?? ''}`
  return html
}

function withHeading(body: PostBody): PostBody {
  const { head, headingFrom } = body
  if (headingFrom === undefined) return body
  return { ...body, head: head.slice(0, headingFrom), body: head.slice(headingFrom) + body.body }
}

/** Renders the text of a page, and follows every address in it. */
function readBody({ address, view }: PlannedPage, body: PostBody, { plan, render }: RenderParts) {
  const shown = textOfPage(view)
  if (shown === null) throw new Error(`${address} shows no text`)
  const source: LinkSource = { id: shown.id, address: linkable(address) }
  const links = new Map<string, SiteLink>()
  const linkOf = createLinks(source, plan.index, links)
  const names = new Map<string, SiteAddress | null>()
  const asks: BodyPage = {
    resolve: written => linkOf(written).href,
    liquid: body.liquid,
    usesDollarMath: body.usesDollarMath,
    onName: (name, found) => names.set(name, found),
  }
  const rendered = shown.format === 'html' ? renderHtml(body.body, asks, plan.index) : render(body.body, asks)
  const named = 'picture' in view ? view.picture : null
  const picture = named === null ? null : headerPicture(named, linkOf)
  const missingNames = [...names].flatMap(([name, found]) => (found === null ? name : []))
  const written = writtenAddresses({ rendered, picture, missingNames, body, linkOf })
  return {
    source,
    rendered,
    picture: picture === null ? null : pictureHref(picture.link),
    followed: followAddresses(written, source),
    links: [...links],
    names: [...names],
  }
}

/** The size of a picture by its `href`; what was asked, and what the answer was, is in `sizes`. */
function sizesOf(
  files: ReadonlyMap<string, FileId>,
  sizeOf: RenderParts['sizeOf'],
  sizes: Map<FileId, ImageSize | null>,
): (href: string) => ImageSize | null {
  return href => {
    const id = files.get(href)
    if (id === undefined) return null
    const found = sizeOf(id)
    sizes.set(id, found)
    return found
  }
}

/** A feed is read far from the page: no address in it may be counted from there. */
function withAbsoluteAddresses(
  html: string,
  { ids }: RenderedPost,
  absolute: (href: string) => string,
): string {
  // A set of smaller pictures has several addresses in one value.
  if (ids !== null && !html.includes(' srcset="')) return rewriteOwnHtml(html, absolute, decodeReferences)
  return rewriteHtml(html, { image: absolute, link: absolute, allows: () => true, decode: decodeReferences })
}

/** A post in another language than the site's says so; within one language the site's own tag is the more exact one. */
function languageOf(view: PageView, text: PageText, frame: SiteFrame): string {
  if ((view.kind === 'post' || view.kind === 'page') && view.lang !== null) return view.lang
  if (text.length < 40) return frame.lang
  const guessed = text.language
  const primary = (tag: string) => tag.split('-')[0]?.toLowerCase()
  // Only scripts can be told apart: what is written with Latin letters may be any language but these.
  const isSame =
    guessed === 'en' ? !/^(?:zh|ja|ko)\b/i.test(frame.lang) : primary(guessed) === primary(frame.lang)
  return isSame ? frame.lang : guessed
}

/** Themes write the picture of the front matter from the site's root, with or without the first slash. */
function headerPicture(address: string, linkOf: LinkOf) {
  const fromRoot = /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(address) ? null : linkOf(`/${address}`)
  return { address, link: fromRoot?.kind === 'file' ? fromRoot : linkOf(address) }
}

/** Of pictures elsewhere only web addresses are shown: the front matter is not checked as the body is. */
function pictureHref(picture: SiteLink): string | null {
  if (picture.kind === 'missing') return null
  return picture.kind === 'outside' && !/^(?:https?:)?\/\//i.test(picture.href) ? null : picture.href
}
