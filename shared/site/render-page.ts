import type { FileId } from '../blog.ts'
import type { SiteProblem } from '../calls/site.ts'
import type { HtmlFault } from '../markdown/html-faults.ts'
import type { RenderedAddress, RenderedPost } from '../markdown/rendered-post.ts'
import { type RepeatedId, repeatedIds } from '../markdown/repeated-ids.ts'
import { rewriteHtml } from '../markdown/rewrite-html.ts'
import { absoluteFrom } from './address/absolute-url.ts'
import type { SiteAddress } from './address/address.ts'
import { relativeHref } from './address/relative-href.ts'
import { bodyMarks } from './body-marks.ts'
import type { BodyPage, BodyRenderer } from './body-renderer.ts'
import type { Article } from './feeds/feed-text.ts'
import { decodeReferences, renderHtml } from './html-page.ts'
import type { ImageSize } from './image-size.ts'
import { sizeImages } from './image-tags.ts'
import { type PageText, readPageText } from './page-text/page-text.ts'
import type { PageView, SiteFrame } from './page-view.ts'
import { summaryOf } from './plain-text.ts'
import type { FileUse } from './plan/plan-copies.ts'
import type { SitePlan } from './plan/plan-site.ts'
import type { PlannedFile } from './plan/planned-file.ts'
import { type LinkSource, linkable, type SiteIndex, type SiteLink, siteLink } from './site-links.ts'
import { labelTasks } from './task-labels.ts'
import { pageHtml } from './theme/page-html.ts'

/** A post's text: what is rendered, and what comes before it in the file. */
export interface PostBody {
  readonly head: string
  readonly body: string
  /** False where the front matter switches Jekyll's templates off for this post. */
  readonly liquid: boolean
  /** `$x$` is a formula in this post. */
  readonly usesDollarMath: boolean
}

/** A page as the plan has it. */
export type PlannedPage = Pick<Extract<PlannedFile, { kind: 'page' }>, 'address' | 'view'>

/** The file whose text a page shows; null: everything that it shows is in the plan. */
export function textOfPage(
  view: PageView,
): { readonly id: FileId; readonly format: 'markdown' | 'html' } | null {
  switch (view.kind) {
    case 'post':
      return { id: view.id, format: 'markdown' }
    case 'page':
      return { id: view.id, format: view.format }
    case 'index':
      return view.intro
    default:
      return null
  }
}

export interface RenderedPage {
  readonly html: string
  readonly uses: readonly FileUse[]
  readonly problems: readonly SiteProblem[]
  /** Links to a place within a page, to be checked when all pages are made. */
  readonly anchors: readonly AnchorLink[]
  /** Every `id` in the text, for the links of other pages. */
  readonly ids: ReadonlySet<string>
  /** What a feed says of it; worked out when asked for, since few posts are in one. */
  readonly article: () => Article
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

/** A link to `#id` of a page. */
export interface AnchorLink {
  readonly to: string
  readonly id: string
  readonly written: string
  readonly file: FileId
  readonly line: number | null
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
}

/** A page that shows a text of the blog, the files that it uses, and what is broken in it. */
export function renderTextPage(page: PlannedPage, body: PostBody, parts: RenderParts): RenderedPage {
  const { address, view } = page
  const { plan, sizeOf } = parts
  const source = textOfPage(view)
  if (source === null) throw new Error(`${address} shows no text`)
  const links = new Map<string, SiteLink>()
  const linkOf = createLinks({ id: source.id, address: linkable(address) }, plan.index, links)
  const names = new Map<string, SiteAddress | null>()
  const rendered = renderBody(source.format, body, parts, {
    resolve: written => linkOf(written).href,
    liquid: body.liquid,
    usesDollarMath: body.usesDollarMath,
    onName: (name, found) => names.set(name, found),
  })
  const named = 'picture' in view ? view.picture : null
  const picture = named === null ? null : headerPicture(named, linkOf)
  const missingNames = [...names].flatMap(([name, found]) => (found === null ? name : []))
  const written = allAddresses({ rendered, picture, missingNames, body, linkOf })
  const files = new Map(
    written.flatMap(({ link }) => (link?.kind === 'file' ? [[link.href, link.from] as const] : [])),
  )
  const sizes = new Map<FileId, ImageSize | null>()
  const size = (href: string) => {
    const id = files.get(href)
    if (id === undefined) return null
    const found = sizeOf(id)
    sizes.set(id, found)
    return found
  }
  const hrefTo = (path: string) => relativeHref(linkable(address), `/${path}`)
  const html = labelTasks(
    sizeImages(rendered.blocks.map(block => block.html).join('\n'), size, hrefTo),
    plan.frame,
  )
  const marks = bodyMarks(html)
  const text = readPageText(html)
  const lang = languageOf(view, text, plan.frame)
  const pictureLink = picture === null ? null : pictureHref(picture.link)
  return {
    html: pageHtml(view, address, plan.frame, {
      html,
      picture: pictureLink === null ? null : { href: pictureLink, size: size(pictureLink) },
      lang,
      minutes: text.minutes,
      summary: summaryOf(text.beginning),
      headings: marks.hasContents ? [] : rendered.headings,
      hasDiagrams: marks.hasDiagrams,
    }),
    uses: written.flatMap(({ link }) =>
      link?.kind === 'file' ? [{ from: link.from, path: link.path, by: source.id }] : [],
    ),
    problems: [
      ...written.filter(({ link }) => link === null || link.kind === 'missing').map(brokenIn(source.id)),
      ...rendered.htmlFaults.map(faultIn(source.id, countBreaks(body.head))),
      ...(marks.mayRepeatIds ? repeatedIds(rendered.blocks, body.body) : []).map(
        repeatedIn(source.id, countBreaks(body.head)),
      ),
    ],
    anchors: written.flatMap(anchorIn(source.id, linkable(address))),
    ids: marks.ids,
    article: () => ({
      html:
        plan.frame.origin === null ? html : withAbsoluteAddresses(html, plan.frame.origin, linkable(address)),
      summary: ('post' in view ? view.post.description : null) ?? summaryOf(text.beginning),
      lang,
    }),
    text,
    hasDiagrams: marks.hasDiagrams,
    asked: { links: [...links], names: [...names], sizes: [...sizes] },
  }
}

function renderBody(
  format: 'markdown' | 'html',
  { body }: PostBody,
  { render, plan }: RenderParts,
  page: BodyPage,
): RenderedPost {
  return format === 'html' ? renderHtml(body, page, plan.index) : render(body, page)
}

/** An address in a post, where in the file it is, and where it leads; null: nowhere. */
interface Written {
  readonly kind: 'image' | 'link'
  readonly address: string
  readonly line: number | null
  readonly link: SiteLink | null
}

type LinkOf = (written: string) => SiteLink

function allAddresses(found: {
  readonly rendered: RenderedPost
  readonly picture: { readonly address: string; readonly link: SiteLink } | null
  readonly missingNames: readonly string[]
  readonly body: PostBody
  readonly linkOf: LinkOf
}): readonly Written[] {
  const { rendered, picture, missingNames, body, linkOf } = found
  const linesBefore = countBreaks(body.head)
  return [
    ...(picture === null
      ? []
      : [{ kind: 'image' as const, ...picture, line: lineOf(picture.address, body) }]),
    ...[...rendered.images.map(withKind('image')), ...rendered.links.map(withKind('link'))].map(one => ({
      ...one,
      line: linesBefore + one.line + 1,
      link: linkOf(one.address),
    })),
    // One that stands in a link is among the links, as it was written.
    ...missingNames
      .filter(name => !rendered.links.some(link => link.address.includes(name)))
      .map(name => ({ kind: 'link' as const, address: name, line: lineOf(name, body), link: null })),
  ]
}

/** Each address is looked up once, however often the post and the renderer ask. */
function createLinks(source: LinkSource, index: SiteIndex, links: Map<string, SiteLink>): LinkOf {
  return written => {
    const link = links.get(written) ?? siteLink(written, source, index)
    links.set(written, link)
    return link
  }
}

function withKind<K extends 'image' | 'link'>(kind: K) {
  return (found: RenderedAddress) => ({ ...found, kind })
}

function brokenIn(file: FileId) {
  return ({ kind, address, line }: Written): SiteProblem => ({
    file,
    line,
    key: kind === 'image' ? 'export.missingImage' : 'export.missingLink',
    params: { address },
  })
}

const faultKeys = {
  unclosed: 'export.htmlUnclosed',
  stray: 'export.htmlStray',
  unknown: 'export.htmlUnknown',
} as const

function faultIn(file: FileId, linesBefore: number) {
  return ({ kind, tag, line }: HtmlFault): SiteProblem => ({
    file,
    line: linesBefore + line + 1,
    key: faultKeys[kind],
    params: { tag },
  })
}

function repeatedIn(file: FileId, linesBefore: number) {
  return ({ id, line }: RepeatedId): SiteProblem => ({
    file,
    line: linesBefore + line + 1,
    key: 'export.repeatedId',
    params: { id: decodeReferences(id) },
  })
}

function anchorIn(file: FileId, own: string) {
  return ({ kind, address, line, link }: Written): AnchorLink[] => {
    const hash = address.indexOf('#')
    if (kind !== 'link' || hash < 0 || hash === address.length - 1) return []
    const to = hash === 0 ? own : link?.kind === 'page' ? link.to : null
    return to === null ? [] : [{ to, id: decodeHash(address.slice(hash + 1)), written: address, file, line }]
  }
}

function decodeHash(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** A feed is read far from the page: no address in it may be counted from there. */
function withAbsoluteAddresses(html: string, origin: string, address: string): string {
  const absolute = (href: string) => absoluteFrom(origin, address, href)
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

/** The line of the file where `text` is first; null: it is not there as it was written. */
function lineOf(text: string, { head, body }: PostBody): number | null {
  const whole = head + body
  const at = whole.indexOf(text)
  return at < 0 ? null : countBreaks(whole.slice(0, at)) + 1
}

function countBreaks(text: string): number {
  if (text.includes('\r')) return text.match(/\r\n?|\n/g)?.length ?? 0
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
