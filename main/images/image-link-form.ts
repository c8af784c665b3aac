import type { BlogConfig, FileId, Generator } from '../../shared/blog.ts'
import { belowBase } from '../../shared/site/address/below-base.ts'
import { publicFolders } from './asset-file.ts'

/** How a link to a picture is written. */
export interface LinkForm {
  readonly base: 'root' | 'relative'
  /** What stands before the path: `{{ site.baseurl }}`, `/blog`, `./`, `{{ "`, `{% asset_img ` or nothing. */
  readonly prefix: string
  /** What stands behind it: `" | relative_url }}` or nothing. */
  readonly suffix: string
  /** Whether Chinese is written as `%E4%…`; null: no link shows it. */
  readonly isEncoded: boolean | null
}

/** A link that was understood: where its picture is in the blog, and how it was written. */
export interface ReadLink {
  readonly id: FileId
  readonly form: LinkForm
}

/** Where relative links start and where the site's root lies. */
export interface LinkPlace {
  readonly generator: Generator
  readonly config: BlogConfig
  readonly postId: FileId
}

/** Null: it leads out of the blog, or is a data address, or has a Liquid tag that is not known. */
export function readLink(address: string, place: LinkPlace): ReadLink | null {
  const { prefix, path, suffix } = takeApart(address, place.config.baseUrl)
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|[{}?#]/i.test(path) || path === '') return null
  const isRoot = prefix !== './' && prefix !== assetTag.prefix && (path.startsWith('/') || prefix !== '')
  const decoded = prefix === assetTag.prefix ? path : decode(path)
  if (decoded === null) return null
  const start = isRoot ? publicFolder(place.generator) : relativeFolder(place)
  const id = join(start, decoded)
  if (id === null) return null
  const isEncoded = /[\u0080-\uffff]/.test(decoded) ? decoded !== path && /%[89a-f]/i.test(path) : null
  return { id, form: { base: isRoot ? 'root' : 'relative', prefix, suffix, isEncoded } }
}

/** The address of picture `id`, written in this form; null: this form cannot reach it. */
export function writeLink(id: FileId, form: LinkForm, place: LinkPlace): string | null {
  const start = publicFolder(place.generator)
  if (form.base === 'root' && !id.startsWith(start)) return null
  const path = form.base === 'root' ? `/${id.slice(start.length)}` : relativePath(relativeFolder(place), id)
  // A tag takes a file's name, which is no address.
  const encoded =
    form.prefix === assetTag.prefix
      ? path
      : form.isEncoded === true
        ? path.split('/').map(encodeURIComponent).join('/')
        : encodeNeeded(path)
  return form.prefix + encoded + form.suffix
}

/** Hexo's tag for a picture in the post's own folder. */
export const assetTag = { prefix: '{% asset_img ', suffix: ' %}' } as const

/** The form a generator's own documentation uses. */
export function defaultForm({ generator, config }: Pick<LinkPlace, 'generator' | 'config'>): LinkForm {
  if (generator === 'plain') return { base: 'relative', prefix: '', suffix: '', isEncoded: null }
  const prefix =
    generator === 'jekyll' && config.baseUrl !== ''
      ? '{{ site.baseurl }}'
      : generator === 'hexo'
        ? config.baseUrl
        : ''
  return { base: 'root', prefix, suffix: '', isEncoded: null }
}

export function publicFolder(generator: Generator): string {
  return publicFolders[generator][0] ?? ''
}

/** With its post asset folder Hexo looks for `x.png` in the folder named as the post; all others beside the file. */
function relativeFolder({ generator, config, postId }: LinkPlace): string {
  if (generator === 'hexo' && config.raw.post_asset_folder === true)
    return `${postId.replace(/\.[^./]+$/, '')}/`
  return postId.slice(0, postId.lastIndexOf('/') + 1)
}

function takeApart(address: string, baseUrl: string): { prefix: string; path: string; suffix: string } {
  if (address.startsWith(assetTag.prefix) && address.endsWith(assetTag.suffix)) {
    return { ...assetTag, path: address.slice(assetTag.prefix.length, -assetTag.suffix.length) }
  }
  const filtered =
    /^(\{\{-?\s*["'])([^"']*)(["']\s*\|\s*(?:relative_url|absolute_url|prepend:[^}]*)\s*-?\}\})$/.exec(
      address,
    )
  if (filtered !== null) {
    const [, prefix = '', path = '', suffix = ''] = filtered
    return { prefix, path, suffix }
  }
  const base = /^(\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\})+/.exec(address)?.[0]
  if (base !== undefined) return { prefix: base, path: address.slice(base.length), suffix: '' }
  const below = belowBase(address, baseUrl)
  if (below !== null) return { prefix: baseUrl, path: below, suffix: '' }
  if (address.startsWith('./')) return { prefix: './', path: address.slice(2), suffix: '' }
  return { prefix: '', path: address, suffix: '' }
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** Null: it climbs out of the blog. */
function join(start: string, path: string): FileId | null {
  const parts = path.startsWith('/') || start === '' ? [] : start.replace(/\/$/, '').split('/')
  if (path.startsWith('/') && start !== '') parts.push(...start.replace(/\/$/, '').split('/'))
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.length === 0 ? null : parts.join('/')
}

function relativePath(from: string, to: FileId): string {
  const start = from.split('/').filter(part => part !== '')
  const end = to.split('/')
  let shared = 0
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared++
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/')
}

/** Markdown ends an address at a space, and a lone parenthesis or a per cent sign would be misread. */
function encodeNeeded(path: string): string {
  return path.replace(/[%\s()<>"'\\?#{}|^`[\]]/g, character => {
    const encoded = encodeURIComponent(character)
    return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded
  })
}
