// How a blog's posts link to each other, and a link written in that way.

import type { FileId, Generator } from '../blog.ts'
import { assertNever } from '../errors.ts'
import type { WrittenLink } from '../operations/scan-links.ts'
import { relativePath, writeLike } from '../operations/write-address.ts'
import { encodeAddress, folderOf, type SiteAddress } from '../site/address/address.ts'
import { belowBase } from '../site/address/below-base.ts'
import type { LinkName } from './blog-completion.ts'

/** One way to link to a post. */
export interface PostLinkForm {
  readonly kind: WrittenLink['kind']
  /** What stands between the parenthesis and the name: `{{ site.baseurl }}`, `{% post_url `. */
  readonly before: string
  readonly after: string
  /** An address counts from the site's root, from the page, or from the file; a name stands alone or with folders. */
  readonly base: 'site' | 'root' | 'page' | 'file' | 'name'
  readonly hasSlash: boolean
  readonly hasExtension: boolean
  readonly isEncoded: boolean
}

/** A post, and where it is found. */
export interface LinkEnd {
  readonly id: FileId
  readonly address: SiteAddress
}

export interface FormPlace {
  readonly generator: Generator
  readonly url: string
  readonly baseUrl: string
}

/** How a link of a text is written; null: it stands in no parentheses. */
export function formOf(text: string, link: WrittenLink, { url, baseUrl }: FormPlace): PostLinkForm | null {
  const before = /\]\(\s{0,9}(?:<(?!\s))?([^\n()]{0,80})$/.exec(
    text.slice(Math.max(0, link.from - 100), link.from),
  )?.[1]
  const after = /^([^\n()]{0,80}?)>?(?:\s+"[^"\n]{0,200}")?\s{0,9}\)/.exec(
    text.slice(link.to, link.to + 300),
  )?.[1]
  if (before === undefined || after === undefined) return null
  const { kind } = link
  const written = link.written.replace(/#.*$/, '')
  const prefix = kind === 'address' ? ownPrefix(written, link.isRooted, url, baseUrl) : ''
  return {
    kind,
    before: before + prefix,
    after,
    base: baseOf(written, link, url),
    hasSlash: written.startsWith('/'),
    hasExtension: /\.[a-z]{2,8}$/i.test(written),
    isEncoded: /%[0-9a-f]{2}/i.test(written) && !/[\u0080-\uffff]/.test(written),
  }
}

function ownPrefix(written: string, isRooted: boolean, url: string, baseUrl: string): string {
  if (url !== '' && written.startsWith(`${url}/`))
    return url + (written.startsWith(`${url}${baseUrl}/`) ? baseUrl : '')
  return !isRooted && belowBase(written, baseUrl) !== null ? baseUrl : ''
}

function baseOf(written: string, { kind, isRooted }: WrittenLink, url: string): PostLinkForm['base'] {
  if (kind !== 'address') return written.replace(/^\//, '').includes('/') ? 'file' : 'name'
  if (url !== '' && written.startsWith(`${url}/`)) return 'site'
  if (isRooted || written.startsWith('/')) return 'root'
  return /\.(?:md|markdown)$/i.test(written) ? 'file' : 'page'
}

/** The form that most have; of equals the one that came first. */
export function usualForm(forms: readonly PostLinkForm[]): PostLinkForm | null {
  const counts = new Map<string, { readonly form: PostLinkForm; count: number }>()
  for (const form of forms) {
    // Whether an address has an extension is its page's own affair, whether it is encoded shows in some only.
    const key = JSON.stringify([form.kind, form.before, form.after, form.base])
    const known = counts.get(key) ?? { form, count: 0 }
    known.count++
    counts.set(key, known)
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count)
  if (most === undefined) return null
  const isEncoded = forms.some(form => form.isEncoded)
  return { ...most.form, isEncoded }
}

/** How a generator's own documentation links to a post. */
export function defaultLinkForm({ generator, baseUrl }: FormPlace): PostLinkForm {
  const plain = { after: '', hasSlash: true, hasExtension: false, isEncoded: false } as const
  switch (generator) {
    case 'hugo':
      return { ...tagForm('hugoRef'), kind: 'hugoRef' }
    case 'plain':
      return { ...plain, kind: 'address', before: '', base: 'file' }
    case 'jekyll': {
      const before = baseUrl === '' ? '' : '{{ site.baseurl }}'
      return { ...plain, kind: 'address', before, base: 'root' }
    }
    case 'hexo':
    case 'eleventy':
      return { ...plain, kind: 'address', before: baseUrl, base: 'root' }
    default:
      return assertNever(generator)
  }
}

/** The form of a tag that names posts by their files. */
export function tagForm(kind: Exclude<LinkName, 'habit'>): PostLinkForm {
  const [before, after] = {
    postUrl: ['{% post_url ', ' %}'],
    file: ['{% link ', ' %}'],
    hugoRef: ['{{< ref "', '" >}}'],
    hexoPost: ['{% post_link ', ' %}'],
  }[kind] as [string, string]
  return {
    kind,
    before,
    after,
    base: 'file',
    hasSlash: false,
    hasExtension: kind === 'file' || kind === 'hugoRef',
    isEncoded: false,
  }
}

/** What stands between the parentheses of a link from one post to another. */
export function writePostLink(from: LinkEnd, to: LinkEnd, form: PostLinkForm): string {
  return form.before + nameIn(from, to, form) + form.after
}

/** The same without what stands around it. */
export function nameIn(from: LinkEnd, to: LinkEnd, form: PostLinkForm): string {
  switch (form.kind) {
    case 'address':
      return addressIn(from, to, form)
    case 'postUrl':
      return slashed(form, withoutExtension(inFolder(to.id, form, /^(?:.*\/)?_(?:posts|drafts)\//)))
    case 'file':
      return slashed(form, to.id)
    case 'hexoPost':
      return withoutExtension(to.id.replace(/^source\/_(?:posts|drafts)\//, ''))
    case 'hugoRef': {
      const path = inFolder(to.id, form, /^content\//)
      return slashed(form, form.hasExtension ? path : withoutExtension(path).replace(/\/(?:_?index)$/, ''))
    }
    default:
      return assertNever(form.kind)
  }
}

function addressIn(from: LinkEnd, to: LinkEnd, { base, isEncoded }: PostLinkForm): string {
  const like = isEncoded ? encodeAddress('/墨') : ''
  switch (base) {
    case 'page':
      return writeLike(like, relativePath(folderOf(from.address).slice(1), to.address.slice(1)) || './')
    case 'file':
      return writeLike(like, relativePath(from.id.slice(0, from.id.lastIndexOf('/') + 1), to.id))
    case 'site':
    case 'root':
    case 'name':
      return writeLike(like, to.address)
  }
}

function inFolder(id: FileId, { base }: PostLinkForm, folder: RegExp): string {
  const path = id.replace(folder, '')
  // The name alone says nothing of a page that has a folder of its own.
  return base === 'name' && !/\/_?index\.[a-z]+$/i.test(path) ? path.slice(path.lastIndexOf('/') + 1) : path
}

function slashed({ hasSlash }: PostLinkForm, path: string): string {
  return hasSlash ? `/${path}` : path
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]*$/, '')
}
