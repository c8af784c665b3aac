// Where a link of the blog leads, and what is wrong where it leads nowhere.

import type { FileId } from '../blog.ts'
import type { Message } from '../errors.ts'
import { writeLike } from '../operations/write-address.ts'
import { cleanSegments, decodeAddress, folderOf } from '../site/address/address.ts'
import { withoutBase } from '../site/address/below-base.ts'
import { fileKey } from '../site/address/claims.ts'
import { assetFolder } from '../site/asset-folder.ts'
import { findNamed, plainName } from '../site/plan/post-names.ts'
import { linkable, type SiteLink, siteLink } from '../site/site-links.ts'
import { staticFolder } from '../site/static-folder.ts'
import type { ProblemFix, ProblemKind, Severity } from './blog-problem.ts'
import { type LinkBlog, lastPart, lastTwo } from './link-blog.ts'
import type { TextLink } from './text-links.ts'

export interface Followed {
  /** The post or page that it leads to; null: none. */
  readonly to: FileId | null
  /** The file that it shows or leads to; null: none. */
  readonly file: FileId | null
  /** The part of the page that it leads to; null: the page as a whole. */
  readonly anchor: string | null
  readonly problem: LinkProblem | null
}

export interface LinkProblem extends Message {
  readonly kind: ProblemKind
  readonly severity: Severity
  readonly fix: ProblemFix | null
}

const nowhere: Followed = { to: null, file: null, anchor: null, problem: null }

/** Follows a link of the post or page `from`. */
export function followLink(link: TextLink, from: FileId, blog: LinkBlog): Followed {
  return link.kind === 'address' ? followAddress(link, from, blog) : followName(link, from, blog)
}

/** `post_url`, `link`, `ref` and `post_link` name a post by its file. */
function followName(link: TextLink, from: FileId, blog: LinkBlog): Followed {
  const at = link.written.indexOf('#')
  const name = at < 0 ? link.written : link.written.slice(0, at)
  const anchor = at < 0 ? null : decodeAddress(link.written.slice(at + 1))
  if (name === '') return { ...nowhere, to: from, anchor }
  const whole = plainName(link.written)
  const to = blog.named.get(whole) ?? findNamed(blog.named, name)
  if (to !== undefined) {
    const isHidden = !blog.index.posts.has(to.normalize('NFC'))
    return { ...nowhere, to, anchor, problem: isHidden ? hiddenTarget(link, to) : null }
  }
  const file = blog.index.files.get(whole)
  if (file !== undefined) return { ...nowhere, file }
  const severity = link.kind === 'hexoPost' ? 'warning' : 'error'
  const params = { name: link.written }
  const fix = namesake(link, blog)
  return { ...nowhere, problem: { kind: 'link', severity, key: 'check.missingPost', params, fix } }
}

/** The one post of that name that there is, on another day: its file was given another date. */
function namesake({ kind, written, from, to }: TextLink, blog: LinkBlog): ProblemFix | null {
  const title = kind === 'postUrl' ? /^\d{4}-\d{1,2}-\d{1,2}-([^/#]+)$/.exec(written)?.[1] : undefined
  const address = title === undefined ? null : blog.postsByName.get(lastPart(title))
  const id = address ? blog.idAt.get(linkable(address)) : undefined
  const name = /^_posts\/(\d{4}-\d{1,2}-\d{1,2}-[^/]+)\.[^./]+$/.exec(id ?? '')?.[1]
  if (name === undefined || !name.endsWith(`-${title}`)) return null
  return {
    what: { key: 'check.fixMoved', params: { address: name } },
    edits: [{ from, to, before: written, insert: name }],
  }
}

function followAddress(link: TextLink, from: FileId, blog: LinkBlog): Followed {
  const written = link.isRooted && !link.written.startsWith('/') ? `/${link.written}` : link.written
  const source = { id: from, address: linkable(blog.addressOf(from)) }
  const anchor = anchorOf(written)
  if (written.startsWith('#')) return { ...nowhere, to: from, anchor }
  const found: SiteLink = siteLink(written, source, blog.index)
  switch (found.kind) {
    case 'page':
      return { ...nowhere, to: blog.idAt.get(found.to) ?? null, anchor }
    case 'file':
      return { ...nowhere, file: found.from }
    case 'outside':
      return nowhere
    case 'missing':
      return missing({ link, written, folders: foldersOf(from, source.address, blog), blog })
  }
}

function anchorOf(written: string): string | null {
  const at = written.indexOf('#')
  return at < 0 || at === written.length - 1 ? null : decodeAddress(written.slice(at + 1))
}

/** What a relative address may be counted from, as paths of the blog's files. */
function foldersOf(id: FileId, address: string, { index }: LinkBlog): readonly string[] {
  const own = id.slice(0, id.lastIndexOf('/') + 1)
  const asset = index.generator === 'hexo' ? [assetFolder(id)] : []
  return [`${staticFolder(index.generator)}${folderOf(address).slice(1)}`, own, ...asset]
}

interface Missing {
  readonly link: TextLink
  readonly written: string
  readonly folders: readonly string[]
  readonly blog: LinkBlog
}

function missing({ link, written, folders, blog }: Missing): Followed {
  const path = pathOf(written)
  const inside = withoutBase(decodeAddress(path), blog.index.baseUrl)
  for (const candidate of candidatesOf(inside, folders, blog)) {
    const file = blog.filesByCase.get(fileKey(candidate))
    if (file !== undefined) return { ...nowhere, file, problem: otherCase(link, file) }
  }
  const address = inside.startsWith('/') ? linkable(inside) : null
  const hidden =
    address === null ? undefined : (blog.hiddenAt.get(address) ?? blog.hiddenAt.get(`${inside}/`))
  if (hidden !== undefined) return { ...nowhere, to: hidden, problem: hiddenTarget(link, hidden) }
  return {
    ...nowhere,
    problem: {
      kind: link.isImage ? 'picture' : 'link',
      severity: 'error',
      key: link.isImage ? 'check.missingImage' : 'check.missingLink',
      params: { address: link.written },
      fix: moved(link, inside, blog),
    },
  }
}

/** The files that a link of `from` could mean, whether or not the blog has them. */
export function filesMeant(link: AskedAddress, from: FileId, blog: LinkBlog): readonly FileId[] {
  const written = link.isRooted && !link.written.startsWith('/') ? `/${link.written}` : link.written
  const inside = withoutBase(decodeAddress(pathOf(written)), blog.index.baseUrl)
  return candidatesOf(inside, foldersOf(from, linkable(blog.addressOf(from)), blog), blog)
}

type AskedAddress = Pick<TextLink, 'written' | 'isRooted'>

function candidatesOf(inside: string, folders: readonly string[], { index }: LinkBlog): readonly FileId[] {
  const found = inside.startsWith('/')
    ? [`${staticFolder(index.generator)}${inside.slice(1)}`]
    : folders.map(folder => folder + inside)
  return found.map(path => cleanSegments(path).join('/'))
}

function pathOf(written: string): string {
  const at = written.search(/[?#]/)
  return at < 0 ? written : written.slice(0, at)
}

function hiddenTarget(link: TextLink, file: FileId): LinkProblem {
  const params = { address: link.written, file }
  return { kind: 'link', severity: 'warning', key: 'check.hiddenTarget', params, fix: null }
}

function otherCase(link: TextLink, file: FileId): LinkProblem {
  const path = pathOf(link.written)
  const parts = decodeAddress(path).split('/')
  const own = file.split('/')
  for (let back = 1; back <= Math.min(parts.length, own.length); back++) {
    const [mine = '', theirs = ''] = [parts.at(-back), own.at(-back)]
    if (fileKey(mine) !== fileKey(theirs)) break
    parts[parts.length - back] = theirs
  }
  return {
    kind: 'pictureCase',
    severity: 'error',
    key: 'check.otherCase',
    params: { file: own.at(-1) ?? file, address: link.written },
    fix: rewrite(link, path, parts.join('/'), { key: 'check.fixCase' }),
  }
}

/** The one file of that folder and name, or post of that name, that there is; only for an address from the site's root, which needs no guess. */
function moved(link: TextLink, inside: string, blog: LinkBlog): ProblemFix | null {
  if (!inside.startsWith('/') || inside === '/') return null
  const path = pathOf(link.written)
  const head = decodeAddress(path).slice(0, decodeAddress(path).length - inside.length)
  const name = lastPart(inside)
  if (/^\d*$/.test(name)) return null
  const isFile = /\.[a-z0-9]{2,5}$/i.test(name) && !/\.html?$/i.test(inside)
  const file = isFile ? blog.filesByName.get(lastTwo(inside)) : null
  const to = file ? `/${file.replace(/^(?:source|static)\//, '')}` : blog.postsByName.get(name)
  // What lies in a folder of the generator's own has no address.
  if (!to || (link.isImage && !file) || /\/[_.]/.test(to)) return null
  return rewrite(link, path, head + to, { key: 'check.fixMoved', params: { address: to } })
}

function rewrite(link: TextLink, path: string, now: string, what: Message): ProblemFix {
  const insert = writeLike(path, now)
  return { what, edits: [{ from: link.from, to: link.from + path.length, before: path, insert }] }
}
