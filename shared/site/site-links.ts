import type { FileId, Generator } from '../blog.ts'
import { cleanPath, cleanSegments, decodeAddress, folderOf, type SiteAddress } from './address/address.ts'
import { belowBase } from './address/below-base.ts'
import { relativeHref } from './address/relative-href.ts'
import { assetFolder, assetPlace } from './asset-folder.ts'
import { staticFolder } from './static-folder.ts'

/** What a link can lead to. */
export interface SiteIndex {
  readonly generator: Generator
  /** `https://example.org`, or empty. */
  readonly url: string
  /** `/blog`, or empty. */
  readonly baseUrl: string
  readonly pages: ReadonlySet<SiteAddress>
  /** What the site makes besides pages, and where it is: feeds, the sitemap. */
  readonly texts: ReadonlySet<SiteAddress>
  readonly posts: ReadonlyMap<FileId, SiteAddress>
  /** By its name in Unicode's composed form: macOS hands out names decomposed, people type them composed. */
  readonly files: ReadonlyMap<string, FileId>
}

/** The post that a link stands in. */
export interface LinkSource {
  readonly id: FileId
  readonly address: SiteAddress
}

export type SiteLink =
  /** Another site, a part of the same page, or nothing at all: stays as written. */
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'page'; readonly href: string; readonly to: SiteAddress }
  /** A file of the blog, which has to be copied to `path` of the site. */
  | { readonly kind: 'file'; readonly href: string; readonly from: FileId; readonly path: string }
  | { readonly kind: 'missing'; readonly href: string }

/** Where an address in a post leads, and how the post's page links there. */
export function siteLink(written: string, source: LinkSource, index: SiteIndex): SiteLink {
  const outside = { kind: 'outside', href: written } as const
  const own = ownPart(written.trim(), index)
  if (own === null) return outside
  const { path, end } = splitEnd(own.path)
  if (path === '') return outside

  const found = path.startsWith('/')
    ? fromRoot(withoutBase(path, index.baseUrl), source, index)
    : fromPage(path, source, index)
  if (found) return end === '' ? found : { ...found, href: found.href + end }
  // A full address of this site may lead to what another program puts there.
  if (own.isFull) return outside
  if (!path.startsWith('/')) return { kind: 'missing', href: written }
  return { kind: 'missing', href: relativeHref(source.address, withoutBase(path, index.baseUrl)) + end }
}

/** The part of an address within this site, in its real characters; null: it is somewhere else. */
function ownPart(written: string, index: SiteIndex): { path: string; isFull: boolean } | null {
  const { url } = index
  const end = written.charAt(url.length)
  const isFull = url !== '' && (end === '' || end === '/') && written.startsWith(url)
  if (isFull) return { path: written.slice(url.length) || '/', isFull }
  return written.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(written) ? null : { path: written, isFull }
}

function splitEnd(address: string): { path: string; end: string } {
  const at = address.search(/[?#]/)
  return at < 0
    ? { path: decodeAddress(address), end: '' }
    : { path: decodeAddress(address.slice(0, at)), end: address.slice(at) }
}

function withoutBase(path: string, baseUrl: string): SiteAddress {
  return baseUrl !== '' && path === baseUrl ? '/' : (belowBase(path, baseUrl) ?? path)
}

function fromRoot(path: SiteAddress, source: LinkSource, index: SiteIndex): SiteLink | null {
  const clean = cleanPath(path)
  const page = pageAt(path.endsWith('/') && clean !== '/' ? `${clean}/` : clean, index)
  if (page !== null) return { kind: 'page', href: relativeHref(source.address, page), to: page }
  if (index.texts.has(clean)) return { kind: 'page', href: relativeHref(source.address, clean), to: clean }
  const file = index.files.get(`${staticFolder(index.generator)}${clean.slice(1)}`.normalize('NFC'))
  if (file === undefined) return null
  return { kind: 'file', href: relativeHref(source.address, clean), from: file, path: clean.slice(1) }
}

/**
 * A relative link is counted from the page, as a browser does; else from the post's file, as an editor does.
 *
 * The second is how Hugo's bundles, Hexo's asset folders and jekyll-postfiles keep pictures beside a post.
 */
function fromPage(path: string, source: LinkSource, index: SiteIndex): SiteLink | null {
  const onSite = fromRoot(folderOf(source.address) + path, source, index)
  if (onSite) return onSite
  const folder = source.id.slice(0, source.id.lastIndexOf('/') + 1)
  const id = cleanSegments(folder + path)
    .join('/')
    .normalize('NFC')
  const post = index.posts.get(id)
  if (post !== undefined) {
    const to = linkable(post)
    return { kind: 'page', href: relativeHref(source.address, to), to }
  }

  const beside = index.files.get(id)
  if (beside !== undefined) return copied(beside, folder, source)
  if (index.generator !== 'hexo') return null
  const own = assetFolder(source.id)
  const asset = index.files.get(
    cleanSegments(own + path)
      .join('/')
      .normalize('NFC'),
  )
  if (asset === undefined) return null
  return asset.startsWith(own)
    ? copiedTo(assetPlace(source.address) + asset.slice(own.length), asset, source)
    : copied(asset, own, source)
}

/** A file out of the post's own folder goes beside its page; one from elsewhere keeps its place in the blog. */
function copied(file: FileId, folder: string, source: LinkSource): SiteLink {
  const target =
    folder !== '' && file.startsWith(folder)
      ? folderOf(source.address) + file.slice(folder.length)
      : `/${file.replace(/^(?:source|static)\//, '').replace(/(^|\/)_+/g, '$1')}`
  return copiedTo(target, file, source)
}

function copiedTo(target: SiteAddress, file: FileId, source: LinkSource): SiteLink {
  const path = cleanSegments(target).join('/')
  return { kind: 'file', href: relativeHref(source.address, `/${path}`), from: file, path }
}

/** `/a`, `/a/`, `/a.html` and `/a/index.html` all mean the page that is kept at one of them. */
function pageAt(path: SiteAddress, { pages }: SiteIndex): SiteAddress | null {
  const name = firstName(path)
  // Most of what is not a page is a picture, and there are no pages where pictures are. The index may be anywhere.
  if (name !== '' && name !== 'index' && !firstNames(pages).has(name)) return null
  if (pages.has(path)) return linkable(path)
  const bare = barePath(path)
  const folder = `${bare}/`
  if (pages.has(folder)) return folder
  const file = `${bare}.html`
  if (pages.has(file)) return file
  return bare !== path && pages.has(bare) ? linkable(bare) : null
}

/** The first part of an address; of an only one, without the end of a file's name. */
function firstName(address: SiteAddress): string {
  const slash = address.indexOf('/', 1)
  return slash < 0 ? without(address.slice(1), '.html') : address.slice(1, slash)
}

/** Those of all pages; `/a.html` may be meant by `/a.html/`, too. */
function firstNames(pages: ReadonlySet<SiteAddress>): ReadonlySet<string> {
  const known = namesOfPages.get(pages)
  if (known !== undefined) return known
  const names = new Set<string>()
  for (const page of pages) {
    const name = firstName(page)
    names.add(name)
    // An only part that ends otherwise is all of the address.
    if (name.length + 1 < page.length && page.indexOf('/', 1) < 0) names.add(page.slice(1))
  }
  namesOfPages.set(pages, names)
  return names
}

const namesOfPages = new WeakMap<ReadonlySet<SiteAddress>, ReadonlySet<string>>()

/** Without what the name of a page's file has at its end. */
function barePath(path: SiteAddress): string {
  const named = without(path, '.html')
  const bare = without(named, '/index')
  return without(bare === path ? without(bare, '/') : bare, '/')
}

function without(path: string, end: string): string {
  return path.endsWith(end) ? path.slice(0, -end.length) : path
}

/** `/a` is kept in `a.html`: a link that says so works on a host without rewriting, and from the disk. */
export function linkable(address: SiteAddress): SiteAddress {
  return address.endsWith('/') || address.endsWith('.html') ? address : `${address}.html`
}
