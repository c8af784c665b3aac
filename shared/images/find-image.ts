// Which pictures a place of a text means, by the way links lead in this blog.

import MarkdownItConstructor from 'markdown-it'
import type { FileId } from '../blog.ts'
import { cleanSegments, decodeAddress, folderOf } from '../site/address/address.ts'
import { withoutBase } from '../site/address/below-base.ts'
import { fileKey } from '../site/address/claims.ts'
import { assetFolder } from '../site/asset-folder.ts'
import { type LinkSource, type SiteIndex, siteLink } from '../site/site-links.ts'
import { staticFolder } from '../site/static-folder.ts'
import type { ImageReference } from './scan-images.ts'

/** The pictures of a blog, as its links find them. */
export interface ImageIndex {
  readonly site: SiteIndex
  /** By the whole name without capitals; two that differ in them only are both there. */
  readonly byKey: ReadonlyMap<string, readonly FileId[]>
  /** By the last part of the name without capitals. */
  readonly byName: ReadonlyMap<string, readonly FileId[]>
}

/** `site` knows where posts are; its files are taken to be the pictures. */
export function imageIndex(site: SiteIndex): ImageIndex {
  const [byKey, byName]: [Map<string, FileId[]>, Map<string, FileId[]>] = [new Map(), new Map()]
  for (const id of site.files.values()) {
    const key = fileKey(id)
    push(byKey, key, id)
    push(byName, lastName(key), id)
  }
  return { site, byKey, byName }
}

function push(map: Map<string, FileId[]>, key: string, id: FileId): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [id])
  else known.push(id)
}

/** What a place of a text means. */
export type FoundImages =
  /** `isGuessed`: its path ends as these do, and nothing says where it is counted from. */
  | { readonly kind: 'images'; readonly ids: readonly FileId[]; readonly isGuessed: boolean }
  /** A page, another site, or something that only the generator can work out. */
  | { readonly kind: 'other' }
  | { readonly kind: 'missing' }

const other: FoundImages = { kind: 'other' }

export function findImages(
  { kind, written, isRooted }: Pick<ImageReference, 'kind' | 'written' | 'isRooted'>,
  source: LinkSource,
  index: ImageIndex,
): FoundImages {
  if (/\{[{%]|\$\{|<%/.test(written)) return byPattern(written, index)
  const full = isRooted && !written.startsWith('/') ? `/${written}` : written
  const address = withOwnScheme(full, index.site)
  const found = siteLink(address, source, index.site)
  if (found.kind === 'file') return images([found.from])
  const plain = withoutEscapes(address)
  if (plain !== address) {
    const again = findImages({ kind, written: plain, isRooted }, source, index)
    if (again.kind === 'images') return again
  }
  if (found.kind !== 'missing') return other
  const inOtherCase = byCase(withoutBase(decodeAddress(address), index.site.baseUrl), source, index)
  if (inOtherCase.length > 0) return images(inOtherCase)
  if (kind === 'link') return { kind: 'missing' }
  const alike = byTail(decodeAddress(written), index)
  return alike.length > 0 ? { kind: 'images', ids: alike, isGuessed: true } : { kind: 'missing' }
}

function images(ids: readonly FileId[]): FoundImages {
  return { kind: 'images', ids, isGuessed: false }
}

/** The site's own address with the scheme that it has, or had, or with none. */
function withOwnScheme(address: string, { url }: SiteIndex): string {
  const host = url.replace(/^https?:/, '')
  const bare = address.replace(/^https?:/i, '')
  return host !== '' && bare.startsWith(`${host}/`) ? url + bare.slice(host.length) : address
}

const { unescapeAll } = new MarkdownItConstructor().utils

/** `a&amp;b`, `&eacute;` and `&#x6c5f;` in HTML, and `a\_b` in Markdown, are other ways to write a sign. */
function withoutEscapes(address: string): string {
  return unescapeAll(address)
}

/** A link in other capitals works on some disks and not on others: what it means is used all the same. */
function byCase(path: string, source: LinkSource, { site, byKey }: ImageIndex): readonly FileId[] {
  const rooted = path.startsWith('/')
  const own = source.id.slice(0, source.id.lastIndexOf('/') + 1)
  const folders = rooted
    ? [staticFolder(site.generator)]
    : [
        `${staticFolder(site.generator)}${folderOf(source.address).slice(1)}`,
        own,
        ...(site.generator === 'hexo' ? [assetFolder(source.id)] : []),
        // `header-img: img/a.png`, before which a layout puts the site's root.
        staticFolder(site.generator),
      ]
  for (const folder of folders) {
    const ids = byKey.get(fileKey(cleanSegments(folder + path).join('/')))
    if (ids !== undefined) return ids
  }
  return []
}

/** Those whose names end as this path does: a theme may put any folder before it. */
function byTail(path: string, { byName }: ImageIndex): readonly FileId[] {
  const tail = fileKey(cleanSegments(path).join('/'))
  if (tail === '') return []
  return (byName.get(lastName(tail)) ?? []).filter(id => {
    const key = fileKey(id)
    return key === tail || key.endsWith(`/${tail}`)
  })
}

/** `/img/{{ page.author }}.png` may be any of a folder; with nothing but templates in it, it may be anything. */
function byPattern(written: string, { byName }: ImageIndex): FoundImages {
  const literal = written.replace(/\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\$\{[^{}\n]*\}|<%[^<>\n]*%>/g, '\0')
  const parts = cleanSegments(fileKey(decodeAddress(literal)).replaceAll('\0', '*'))
  if (!parts.some(part => !part.includes('*'))) return other
  const pattern = parts.map(part => part.split('*').map(literally).join('[^/]*')).join('/')
  const shape = new RegExp(`(?:^|/)${pattern}$`)
  const ids = [...byName.values()].flat().filter(id => shape.test(fileKey(id)))
  return ids.length === 0 ? other : { kind: 'images', ids, isGuessed: true }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
