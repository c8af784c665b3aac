import type { FileId } from '../blog.ts'
import type { SiteAddress } from '../site/address/address.ts'
import { fileKey } from '../site/address/claims.ts'
import { postAddress } from '../site/address/permalink.ts'
import { postNames } from '../site/plan/post-names.ts'
import { linkable, type SiteIndex } from '../site/site-links.ts'
import type { SiteSource } from '../site/site-source.ts'

/** A blog as its links see it. */
export interface LinkBlog {
  readonly index: SiteIndex
  /** Who is found at an address, in the form that `linkable` gives. */
  readonly idAt: ReadonlyMap<SiteAddress, FileId>
  /** Where a post is or would be, were it not hidden. */
  readonly addressOf: (id: FileId) => SiteAddress
  /** Posts by the names that `post_url` and its like have for them. */
  readonly named: ReadonlyMap<string, FileId>
  /** Posts that will not appear, by the address that they would have. */
  readonly hiddenAt: ReadonlyMap<SiteAddress, FileId>
  /** Files by their name without capitals. */
  readonly filesByCase: ReadonlyMap<string, FileId>
  /** What has a folder and name of its own in the blog, `walk/river.png`; null: several have it. */
  readonly filesByName: ReadonlyMap<string, FileId | null>
  readonly postsByName: ReadonlyMap<string, SiteAddress | null>
}

/** `index` is that of the site's plan, `source` what it was made of. */
export function linkBlog(source: SiteSource, index: SiteIndex): LinkBlog {
  const places = new Map<FileId, SiteAddress>()
  const hiddenAt = new Map<SiteAddress, FileId>()
  for (const post of source.posts) {
    const shown = index.posts.get(post.id.normalize('NFC'))
    const filled = shown === undefined ? postAddress(source.generator, post, source.config) : null
    const address = shown ?? (filled?.kind === 'address' ? filled.address : `/${post.id}`)
    places.set(post.id, address)
    if (shown === undefined) hiddenAt.set(linkable(address), post.id)
  }
  const ids = [...source.posts.map(({ id }) => id), ...source.pages.map(({ id }) => id)]
  const shownIds = ids.flatMap(id => {
    const address = index.posts.get(id.normalize('NFC'))
    return address === undefined ? [] : [[id, address] as const]
  })
  return {
    index,
    idAt: new Map(shownIds.map(([id, address]) => [linkable(address), id])),
    addressOf: id => places.get(id) ?? index.posts.get(id.normalize('NFC')) ?? `/${id}`,
    named: new Map(ids.flatMap(id => postNames(id).map(name => [name, id] as const))),
    hiddenAt,
    filesByCase: new Map([...index.files.values()].map(id => [fileKey(id), id])),
    filesByName: unique([...index.files.values()].map(id => [lastTwo(id), id])),
    postsByName: unique(shownIds.map(([, address]) => [lastPart(address), address])),
  }
}

/** The last part of a path or address that says something, without capitals and without `.html`. */
export function lastPart(path: string): string {
  const part = path.split('/').findLast(name => name !== '' && name !== 'index.html') ?? ''
  return fileKey(part.replace(/\.html$/, ''))
}

/** A picture's name alone says little: `1.png` is another picture in each folder. */
export function lastTwo(path: string): string {
  return fileKey(path.split('/').slice(-2).join('/'))
}

function unique<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T | null> {
  const found = new Map<string, T | null>()
  for (const [name, value] of entries) found.set(name, found.has(name) ? null : value)
  return found
}
