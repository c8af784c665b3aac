import type { FileId } from '../blog.ts'
import type { SiteProblem } from '../calls.ts'
import type { RenderedAddress } from '../markdown/rendered-post.ts'
import type { BodyRenderer } from './body-renderer.ts'
import type { PageView } from './page-view.ts'
import type { FileUse } from './plan-copies.ts'
import type { SitePlan } from './plan-site.ts'
import type { PlannedFile } from './planned-file.ts'
import { type LinkSource, type SiteIndex, type SiteLink, siteLink } from './site-links.ts'
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

export interface PostPage extends PlannedPage {
  readonly view: Extract<PageView, { kind: 'post' }>
}

export interface RenderedPage {
  readonly html: string
  readonly uses: readonly FileUse[]
  readonly problems: readonly SiteProblem[]
}

/** A list of some kind: everything that it shows is in the plan. */
export function renderListPage(page: PlannedPage, plan: SitePlan): string {
  return pageHtml(page.view, page.address, plan.frame, null)
}

/** A post's page, the files that it uses, and what is broken in it. */
export function renderPostPage(
  page: PostPage,
  body: PostBody,
  plan: SitePlan,
  render: BodyRenderer,
): RenderedPage {
  const { address, view } = page
  const linkOf = createLinks({ id: view.id, address }, plan.index)
  const missingNames: string[] = []
  const rendered = render(body.body, {
    resolve: written => linkOf(written).href,
    liquid: body.liquid,
    usesDollarMath: body.usesDollarMath,
    onMissingName: name => missingNames.push(name),
  })
  const picture = view.picture === null ? null : headerPicture(view.picture, linkOf)
  const linesBefore = countBreaks(body.head)
  const written: Written[] = [
    ...(picture === null
      ? []
      : [{ kind: 'image' as const, ...picture, line: lineOf(picture.address, body) }]),
    ...[...rendered.images.map(withKind('image')), ...rendered.links.map(withKind('link'))].map(found => ({
      ...found,
      line: linesBefore + found.line + 1,
      link: linkOf(found.address),
    })),
    // One that stands in a link is among the links, as it was written.
    ...missingNames
      .filter(name => !rendered.links.some(link => link.address.includes(name)))
      .map(name => ({ kind: 'link' as const, address: name, line: lineOf(name, body), link: null })),
  ]
  return {
    html: pageHtml(view, address, plan.frame, {
      html: rendered.blocks.map(block => block.html).join('\n'),
      picture: picture === null ? null : pictureHref(picture.link),
    }),
    uses: written.flatMap(({ link }) =>
      link?.kind === 'file' ? [{ from: link.from, path: link.path, by: view.id }] : [],
    ),
    problems: written.filter(({ link }) => link === null || link.kind === 'missing').map(brokenIn(view.id)),
  }
}

/** An address in a post, where in the file it is, and where it leads; null: nowhere. */
interface Written {
  readonly kind: 'image' | 'link'
  readonly address: string
  readonly line: number | null
  readonly link: SiteLink | null
}

/** Each address is looked up once, however often the post and the renderer ask. */
function createLinks(source: LinkSource, index: SiteIndex): (written: string) => SiteLink {
  const links = new Map<string, SiteLink>()
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

/** Themes write the picture of the front matter from the site's root, with or without the first slash. */
function headerPicture(address: string, linkOf: (written: string) => SiteLink) {
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
  return text.match(/\r\n?|\n/g)?.length ?? 0
}
