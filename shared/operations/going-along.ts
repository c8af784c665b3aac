import type { FileId } from '../blog.ts'
import type { Message } from '../errors.ts'
import { parentOf } from '../parent-of.ts'
import type { SiteIndex } from '../site/site-links.ts'
import { siteLink } from '../site/site-links.ts'
import type { FileRename, OperationBlog } from './operation.ts'
import { bundleOf, placeOf } from './post-place.ts'
import { assetFolder, lastPart, publicPath, type Spot } from './relink.ts'
import { scanLinks } from './scan-links.ts'

/** The folder that goes with a post: its bundle, its asset folder, or that of its pictures. */
export interface GoingAlong {
  readonly folder: FileRename | null
  /** It is the post's own folder: the post itself is in it. */
  readonly isBundle: boolean
  /** Why a folder of pictures that has the post's name stays. */
  readonly warning: Message | null
}

const nothing: GoingAlong = { folder: null, isBundle: false, warning: null }

/** What goes along when the post becomes `newId`; `isRename`: by the user's own wish for another name. */
export function goingAlong(
  blog: OperationBlog,
  index: SiteIndex,
  post: Spot,
  newId: FileId,
  isRename: boolean,
): GoingAlong {
  if (post.id === newId) return nothing
  const [bundle, newBundle] = [bundleOf(post.id, blog.generator), bundleOf(newId, blog.generator)]
  if (bundle !== null && newBundle !== null) {
    return { ...nothing, folder: { from: bundle, to: newBundle }, isBundle: true }
  }
  const assets = assetFolder(post.id)
  if (blog.generator === 'hexo' && hasFiles(blog, assets)) {
    return checked(blog, { from: assets, to: assetFolder(newId) }, post.id)
  }
  const pictures = isRename ? pictureFolder(blog, index, post, newId) : null
  return pictures === null ? nothing : checked(blog, pictures, post.id)
}

/** The folder that most of the post's own pictures are in, where it has the post's name. */
function pictureFolder(blog: OperationBlog, index: SiteIndex, post: Spot, newId: FileId): FileRename | null {
  const place = placeOf(post.id, blog.generator)
  const now = placeOf(newId, blog.generator)
  const names = new Map([
    [(place.datePart + place.name).normalize('NFC'), now.datePart + now.name],
    [place.name.normalize('NFC'), now.name],
  ])
  const counts = new Map<FileId, number>()
  for (const file of ownFiles(blog.text, index, post)) {
    for (let folder = parentOf(file); folder !== ''; folder = parentOf(folder)) {
      if (names.has(lastPart(folder).normalize('NFC'))) counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
  }
  const [from] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  const name = from === undefined ? undefined : names.get(lastPart(from).normalize('NFC'))
  if (from === undefined || name === undefined || lastPart(from) === name) return null
  const parent = parentOf(from)
  return { from, to: parent === '' ? name : `${parent}/${name}` }
}

function ownFiles(text: string, index: SiteIndex, { id, address }: Spot): readonly FileId[] {
  return scanLinks(text).flatMap(link => {
    if (link.kind !== 'address') return []
    const written = link.isRooted && !link.written.startsWith('/') ? `/${link.written}` : link.written
    const found = siteLink(written, { id, address: address ?? `/${id}` }, index)
    return found.kind === 'file' ? [found.from] : []
  })
}

/** A folder that others use, that holds other posts, or whose new name is taken, stays where it is. */
function checked(blog: OperationBlog, folder: FileRename, postId: FileId): GoingAlong {
  const isCaseOnly = key(folder.from) === key(folder.to)
  if (!isCaseOnly && hasFiles(blog, folder.to)) {
    return {
      ...nothing,
      warning: { key: 'operation.imagesTaken', params: { folder: folder.from, to: folder.to } },
    }
  }
  const user = blog.others.find(({ id, text }) => id !== postId && mentionsFolder(text, folder.from))
  const inside = blog.posts.find(({ id }) => id.startsWith(`${folder.from}/`))
  if (user !== undefined || inside !== undefined) {
    const file = user?.id ?? inside?.id ?? ''
    return { ...nothing, warning: { key: 'operation.imagesShared', params: { folder: folder.from, file } } }
  }
  return { ...nothing, folder }
}

/** Whether a text names files of a folder, encoded or not; rather once too often than once too little. */
function mentionsFolder(text: string, folder: FileId): boolean {
  const path = publicPath(folder).split('/').slice(-2).join('/')
  const needles = [
    path,
    path.normalize('NFC'),
    path.normalize('NFD'),
    encodeURI(path.replace(/\p{Cs}/gu, '')),
  ]
  const lower = text.toLowerCase()
  return needles.some(needle => lower.includes(`${needle}/`.toLowerCase()))
}

function hasFiles({ files }: OperationBlog, folder: FileId): boolean {
  const start = `${key(folder)}/`
  return files.some(file => key(file).startsWith(start))
}

/** Two names with the same key are one on many disks. */
export function key(id: FileId): string {
  return id.normalize('NFC').toLowerCase()
}
