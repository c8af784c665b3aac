// Rewrites the links of one text after a post, or the folder of its pictures, got another name.

import type { FileId } from '../blog.ts'
import type { Splice } from '../matter/splice.ts'
import { parentOf } from '../parent-of.ts'
import { cleanSegments, decodeAddress, folderOf, type SiteAddress } from '../site/address/address.ts'
import { belowBase } from '../site/address/below-base.ts'
import { linkable, type SiteIndex, siteLink } from '../site/site-links.ts'
import type { FileRename } from './operation.ts'
import { relinkName } from './relink-name.ts'
import { renamedId } from './renamed-id.ts'
import { scanLinks, type WrittenLink } from './scan-links.ts'
import { relativePath, writeLike } from './write-address.ts'

/** A post or page at one time: its file, and where the site has it. */
export interface Spot {
  readonly id: FileId
  readonly address: SiteAddress | null
}

/** What moves, in a blog as it was before. */
export interface Moving {
  readonly index: SiteIndex
  readonly before: Spot
  readonly after: Spot
  /** The folder that goes along, with all that is in it. */
  readonly folder: FileRename | null
}

export interface Source {
  readonly before: Spot
  readonly after: Spot
}

/** The splices that keep every link of a text leading where it led. */
export function relink(text: string, source: Source, moving: Moving): readonly Splice[] {
  return scanLinks(text).flatMap(link => {
    const insert =
      link.kind === 'address' ? relinkAddress(link, source, moving) : relinkName(link, source, moving)
    return insert === null || insert === link.written ? [] : [{ from: link.from, to: link.to, insert }]
  })
}

interface Parts {
  /** The site's own address or base path, as written. */
  readonly head: string
  readonly path: string
  /** Query and fragment. */
  readonly end: string
  readonly isRelative: boolean
}

function relinkAddress(link: WrittenLink, source: Source, moving: Moving): string | null {
  const parts = takeApart(link, moving.index)
  const from = { id: source.before.id, address: source.before.address ?? `/${source.before.id}` }
  const rooted = link.isRooted && !parts.path.startsWith('/') ? `/${link.written}` : link.written
  const found = siteLink(rooted, from, moving.index)
  const path =
    found.kind === 'page'
      ? relinkPage(parts, absolute(from.address, found.href), source, moving)
      : found.kind === 'file'
        ? relinkFile(parts, found.from, source, moving)
        : null
  return path === null ? null : parts.head + path + parts.end
}

function takeApart(link: WrittenLink, { url, baseUrl }: SiteIndex): Parts {
  const site = url !== '' && link.written.startsWith(`${url}/`) ? url : ''
  const base = belowBase(link.written.slice(site.length), baseUrl) === null ? '' : baseUrl
  const head = site + base
  const rest = link.written.slice(head.length)
  const at = rest.search(/[?#]/)
  const path = at < 0 ? rest : rest.slice(0, at)
  return { head, path, end: rest.slice(path.length), isRelative: !path.startsWith('/') && !link.isRooted }
}

function relinkPage(parts: Parts, target: SiteAddress, source: Source, moving: Moving): string | null {
  const { before, after } = moving
  const isThePost = before.address !== null && target === linkable(before.address)
  const file = isThePost ? before.id : postAt(target, moving.index)
  if (file !== null && parts.isRelative && isFileForm(parts.path, file)) {
    const now = isThePost ? after.id : file
    return sameFile(join(parentOf(source.after.id), parts.path), now)
      ? null
      : relativeFile(parts.path, source.after.id, now)
  }
  const to = isThePost ? after.address : target
  if (to === null) return null
  const written = bare(to) + pathEnd(decodeAddress(parts.path))
  if (!parts.isRelative) {
    if (!isThePost || bare(to) === bare(before.address ?? '')) return null
    return writeLike(parts.path, parts.path.startsWith('/') ? written : written.slice(1))
  }
  if (source.after.address === null) return null
  const leads = absolute(source.after.address, parts.path)
  if (bare(leads) === bare(to)) return null
  return relativeAddress(parts.path, source.after.address, written)
}

/** A picture: it may be in a folder that got another name, and the post itself in another place. */
function relinkFile(parts: Parts, file: FileId, source: Source, moving: Moving): string | null {
  const now = renamedFile(file, moving.folder)
  if (!parts.isRelative) return now === file ? null : renameSegment(parts.path, file, moving.folder)
  const { before, after } = source
  if (sameFile(join(parentOf(before.id), parts.path), file)) {
    return sameFile(join(parentOf(after.id), parts.path), now)
      ? null
      : relativeFile(parts.path, after.id, now)
  }
  // Hexo's asset folder has the post's name and goes where the post goes: what is counted from it stays right.
  if (moving.index.generator === 'hexo' && sameFile(join(assetFolder(before.id), parts.path), file))
    return null
  if (after.address === null) return null
  const onSite = `/${publicPath(now)}`
  if (absolute(after.address, parts.path) === onSite) return null
  return relativeAddress(parts.path, after.address, onSite)
}

/** `/img/posts/<folder>/a/x.png`: the one part that got another name, whatever stands before it. */
function renameSegment(path: string, file: FileId, folder: FileRename | null): string | null {
  if (folder === null) return null
  const depth = file.slice(folder.from.length + 1).split('/').length
  const segments = path.split('/')
  const at = segments.length - depth - 1
  const name = lastPart(folder.from)
  if (at < 0 || decodeAddress(segments[at] ?? '').normalize('NFC') !== name.normalize('NFC')) return null
  return segments.with(at, writeLike(path, lastPart(folder.to))).join('/')
}

function renamedFile(file: FileId, folder: FileRename | null): FileId {
  return folder === null ? file : renamedId(file, folder)
}

function relativeFile(written: string, from: FileId, to: FileId): string {
  const folder = parentOf(from)
  return keepDot(written, writeLike(written, relativePath(folder === '' ? '' : `${folder}/`, to)))
}

function relativeAddress(written: string, from: SiteAddress, to: SiteAddress): string {
  const path = relativePath(folderOf(from).slice(1), to.slice(1))
  return keepDot(written, path === '' ? './' : writeLike(written, path))
}

function keepDot(written: string, path: string): string {
  return written.startsWith('./') && !path.startsWith('.') ? `./${path}` : path
}

/** Where a relative address leads to, in its real characters, without query and fragment. */
function absolute(from: SiteAddress, href: string): SiteAddress {
  const path = decodeAddress(href.replace(/[?#].*$/s, ''))
  const whole = path.startsWith('/') ? path : folderOf(from) + path
  const clean = `/${cleanSegments(whole).join('/')}`
  return /(?:\/|\/\.\.?)$/.test(whole) && clean !== '/' ? `${clean}/` : clean
}

/** `/a`, `/a/`, `/a.html` and `/a/index.html` are one page. */
function bare(address: SiteAddress): SiteAddress {
  return address.slice(0, address.length - pathEnd(address).length)
}

function pathEnd(path: string): string {
  return /(?:\/index\.html|\.html|\/index|\/)?$/.exec(path)?.[0] ?? ''
}

function postAt(target: SiteAddress, index: SiteIndex): FileId | null {
  for (const [id, address] of index.posts) if (linkable(address) === target) return id
  return null
}

/** The link names the post's file, not its page. */
function isFileForm(path: string, id: FileId): boolean {
  return decodeAddress(lastPart(path)).normalize('NFC') === lastPart(id).normalize('NFC')
}

function join(folder: FileId, path: string): FileId {
  return cleanSegments(`${folder}/${decodeAddress(path)}`).join('/')
}

function sameFile(one: FileId, other: FileId): boolean {
  return one.normalize('NFC') === other.normalize('NFC')
}

export function assetFolder(id: FileId): FileId {
  return id.replace(/\.[^./]+$/, '')
}

/** Hexo and Hugo keep what goes to the site's root in a folder of its own. */
export function publicPath(file: FileId): string {
  return file.replace(/^(?:source|static)\//, '')
}

export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
