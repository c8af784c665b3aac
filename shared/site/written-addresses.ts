import type { FileId } from '../blog.ts'
import type { SiteProblem } from '../calls/site.ts'
import type { RenderedPost } from '../markdown/rendered-post.ts'
import type { SiteAddress } from './address/address.ts'
import type { FileUse } from './plan/plan-copies.ts'
import { type LinkSource, type SiteIndex, type SiteLink, siteLink } from './site-links.ts'
import { lineBreaks, lineOf, type TextParts } from './text-lines.ts'

/** An address in a post, where in the file it is, and where it leads; null: nowhere. */
export interface WrittenAddress {
  readonly kind: 'image' | 'link'
  readonly address: string
  readonly line: number | null
  readonly link: SiteLink | null
}

export type LinkOf = (written: string) => SiteLink

/** Each address is looked up once, however often the post and the renderer ask; what was found is in `links`. */
export function createLinks(source: LinkSource, index: SiteIndex, links: Map<string, SiteLink>): LinkOf {
  return written => {
    const known = links.get(written)
    if (known !== undefined) return known
    const link = siteLink(written, source, index)
    links.set(written, link)
    return link
  }
}

/** All addresses of a post: the picture of its front matter, its pictures, its links, the names that nothing has. */
export function writtenAddresses(found: {
  readonly rendered: RenderedPost
  readonly picture: { readonly address: string; readonly link: SiteLink } | null
  readonly missingNames: readonly string[]
  readonly body: TextParts
  readonly linkOf: LinkOf
}): readonly WrittenAddress[] {
  const { rendered, picture, missingNames, body, linkOf } = found
  const firstLine = lineBreaks(body.head) + 1
  const written: WrittenAddress[] = []
  if (picture !== null) {
    const { address, link } = picture
    written.push({ kind: 'image', address, line: lineOf(address, body), link })
  }
  for (const { address, line } of rendered.images) {
    written.push({ kind: 'image', address, line: firstLine + line, link: linkOf(address) })
  }
  for (const { address, line } of rendered.links) {
    written.push({ kind: 'link', address, line: firstLine + line, link: linkOf(address) })
  }
  for (const name of missingNames) {
    // One that stands in a link is among the links, as it was written.
    if (rendered.links.some(({ address }) => address.includes(name))) continue
    written.push({ kind: 'link', address: name, line: lineOf(name, body), link: null })
  }
  return written
}

/** A link to `#id` of a page. */
export interface AnchorLink {
  readonly to: string
  readonly id: string
  readonly written: string
  readonly file: FileId
  readonly line: number | null
}

/** Where the addresses of a page lead. */
export interface Followed {
  /** The files that it shows or links to, by the `href`. */
  readonly files: ReadonlyMap<string, FileId>
  readonly uses: readonly FileUse[]
  readonly broken: readonly SiteProblem[]
  /** Links to a place within a page, to be checked when all pages are made. */
  readonly anchors: readonly AnchorLink[]
}

/** `source` is the text that they stand in, and its page, as links lead to it. */
export function followAddresses(
  addresses: readonly WrittenAddress[],
  { id: source, address: own }: { readonly id: FileId; readonly address: SiteAddress },
): Followed {
  const files = new Map<string, FileId>()
  const uses: FileUse[] = []
  const broken: SiteProblem[] = []
  const anchors: AnchorLink[] = []
  for (const written of addresses) {
    const { link } = written
    if (link === null || link.kind === 'missing') broken.push(brokenIn(source, written))
    if (link?.kind === 'file') {
      files.set(link.href, link.from)
      uses.push({ from: link.from, path: link.path, by: source })
    }
    const anchor = anchorIn(source, own, written)
    if (anchor !== null) anchors.push(anchor)
  }
  return { files, uses, broken, anchors }
}

function brokenIn(file: FileId, { kind, address, line }: WrittenAddress): SiteProblem {
  const key = kind === 'image' ? 'export.missingImage' : 'export.missingLink'
  return { file, line, key, params: { address } }
}

function anchorIn(
  file: FileId,
  own: SiteAddress,
  { kind, address, line, link }: WrittenAddress,
): AnchorLink | null {
  const hash = address.indexOf('#')
  if (kind !== 'link' || hash < 0 || hash === address.length - 1) return null
  const to = hash === 0 ? own : link?.kind === 'page' ? link.to : null
  return to === null ? null : { to, id: decodeHash(address.slice(hash + 1)), written: address, file, line }
}

function decodeHash(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
