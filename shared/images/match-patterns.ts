// Which pictures a place means that names none of them.
import type { FileId } from '../blog.ts'
import { cleanSegments, decodeAddress } from '../site/address/address.ts'
import { fileKey } from '../site/address/claims.ts'
import type { ImageUse, UsePlace } from './blog-image.ts'
import type { ImageIndex } from './find-image.ts'
import type { ImagePattern } from './scan-patterns.ts'

interface PatternSource {
  readonly id: FileId
  readonly place: UsePlace
  readonly isMarkdown: boolean
}

/** All pictures that the patterns of a text mean. */
export function usesOfPatterns(
  patterns: readonly ImagePattern[],
  source: PatternSource,
  index: ImageIndex,
): readonly ImageUse[] {
  if (patterns.length === 0) return []
  const ids = [...index.site.files.values()]
  return patterns.flatMap(pattern => {
    const isMeant = testOf(pattern, source, index)
    if (isMeant === null) return []
    // A glob with no name in it may be there for sounds, or for the one picture that is named elsewhere.
    const isLikely = pattern.kind !== 'glob' || !/[\p{L}\p{N}]/u.test(pattern.written)
    const at = { file: source.id, place: source.place, line: pattern.line, alt: null }
    return ids.filter(isMeant).map((image): ImageUse => ({ image, ...at, ...(isLikely && { isLikely }) }))
  })
}

function testOf(
  { kind, written }: ImagePattern,
  source: PatternSource,
  index: ImageIndex,
): ((id: FileId) => boolean) | null {
  if (kind === 'bundles') return inBundle(index)
  const path = fileKey(cleanSegments(decodeAddress(written)).join('/'))
  if (path === '') return null
  if (kind === 'folder') return id => `/${fileKey(id)}`.includes(`/${path}/`)
  const shape = new RegExp(`(?:^|/)${globSource(path)}$`)
  if (index.site.generator !== 'hugo') return id => shape.test(fileKey(id))
  // Hugo looks beside the page and in assets/, and nowhere else.
  const own = source.isMarkdown ? source.id.slice(0, source.id.lastIndexOf('/') + 1) : 'content/'
  return id => (id.startsWith(own) || /(?:^|\/)assets\//.test(id)) && shape.test(fileKey(id))
}

/** Pictures beside a page that is a folder of its own, or below it. */
function inBundle({ site: { posts } }: ImageIndex): (id: FileId) => boolean {
  const folders = [...posts.keys()].flatMap(id => /^(.*\/)index\.[^/]+$/.exec(id)?.[1] ?? [])
  return id => folders.some(folder => id.startsWith(folder))
}

function globSource(glob: string): string {
  return glob.replace(/\*\*\/|\*\*|\*|\?|\[[^\]]*\]|\{[^{}]*\}|[.+^$(){}|[\]\\]/g, sign => {
    if (sign === '**/') return '(?:.*/)?'
    if (sign === '**') return '.*'
    if (sign === '*') return '[^/]*'
    if (sign === '?' || sign.length > 1) return sign.startsWith('{') ? choiceSource(sign) : '[^/]'
    return `\\${sign}`
  })
}

function choiceSource(choice: string): string {
  return `(?:${choice.slice(1, -1).split(',').map(globSource).join('|')})`
}
