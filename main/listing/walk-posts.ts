import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import { isMeantAsPost } from '../../shared/post/misnamed.ts'
import { isPostFile, type PostPlaces } from '../../shared/post/post-file.ts'
import { hasPostExtension } from '../../shared/post/post-name.ts'
import { isEleventyData } from '../../shared/site/eleventy-data.ts'
import type { SeenFolders } from '../blog/blog.ts'
import { systemCode } from '../disk/disk-error.ts'
import type { Slice } from '../operations/slice.ts'

/** A place where a post is, or would be if it could be read: `problem` says why it cannot. */
export interface FoundPost {
  readonly id: FileId
  readonly problem: Message | null
}

export interface Walk {
  readonly posts: readonly FoundPost[]
  /** Ids of every folder that was looked into; the blog's own is empty. */
  readonly folders: readonly FileId[]
  /** Markdown that is no post: pages, and what is none either; and Eleventy's data files. */
  readonly otherTexts: readonly FileId[]
}

export interface Walking extends PostPlaces {
  readonly root: string
  readonly slice: Slice
  /** Whether a file of this name was a post the last time: a name need not be taken apart twice. */
  readonly isKnown: (id: FileId) => boolean
  /** Folders that need not be read. */
  readonly seen?: SeenFolders | undefined
}

/**
 * Finds the posts of a blog by their names, without reading one. Sorted by id.
 *
 * Links that leave the blog, and folders that cannot be read, are not followed; where posts could be behind them they
 * are in the result with the reason. Between folders it lets others have their turn.
 * A root that cannot be read throws the system's error.
 */
export async function walkPosts({ slice, isKnown, seen, ...blog }: Walking): Promise<Walk> {
  const { root, generator } = blog
  const posts: FoundPost[] = []
  const folders: FileId[] = []
  const otherTexts: FileId[] = []
  const isData = (id: FileId, beside: readonly Dirent[]) =>
    generator === 'eleventy' && isEleventyData(id, name => beside.some(entry => entry.name === name))
  const followed = new Set<string>([root])
  const waiting: FileId[] = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (slice.isOver()) await slice.pause()
    const known = seen?.get(folder)
    const entries = known ? { list: known } : readFolder(root, folder)
    if ('problem' in entries) {
      if (couldHoldPosts(folder, blog)) posts.push({ id: folder, problem: entries.problem })
      continue
    }
    folders.push(folder)
    for (const entry of entries.list) {
      const id = folder === '' ? entry.name : `${folder}/${entry.name}`
      const target = entry.isSymbolicLink() ? follow(root, id, followed) : kindOf(entry)
      if (typeof target === 'object') {
        const matters = target.isFolder ? couldHoldPosts(id, blog) : isListed(id, blog)
        if (matters) posts.push({ id, problem: target.problem })
      } else if (target === 'folder') {
        if (!isSkipped(folder, entry.name)) waiting.push(id)
      } else if (target === 'file' && (isKnown(id) || isListed(id, blog))) {
        posts.push({ id, problem: id.includes('\ufffd') ? { key: 'post.badName' } : null })
      } else if (target === 'file' && (markdown.test(entry.name) || isData(id, entries.list)))
        otherTexts.push(id)
    }
  }
  posts.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return { posts, folders, otherTexts }
}

const markdown = /\.(?:md|markdown|mkdown|mkdn|mkd|mdwn|mdtxt|mdtext|mdown)$/i

/** Folders that are never a writer's: the generator's output and caches, packages, version control. */
export function isSkipped(folder: FileId, name: string): boolean {
  if (name.startsWith('.') || name === 'node_modules') return true
  return folder === '' && (name === '_site' || name === 'public' || name === 'vendor')
}

type Kind = 'file' | 'folder' | 'other'

function kindOf(entry: Dirent): Kind {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}

function readFolder(root: string, folder: FileId): { list: readonly Dirent[] } | { problem: Message } {
  try {
    return { list: readdirSync(join(root, folder), { withFileTypes: true }) }
  } catch (error) {
    const code = systemCode(error)
    if (folder === '' || code === null) throw error
    return { problem: { key: 'blog.folderUnreadable', params: { code } } }
  }
}

/**
 * Where a symbolic link leads; a folder that was seen already, or that the link itself is in, is `other`: that ends
 * every loop before a post is found twice.
 */
function follow(root: string, id: FileId, seen: Set<string>): Kind | { isFolder: boolean; problem: Message } {
  try {
    const real = realpathSync(join(root, id))
    const stats = statSync(real)
    if (!real.startsWith(root + sep) && real !== root) {
      const isFolder = stats.isDirectory()
      return { isFolder, problem: { key: isFolder ? 'blog.folderOutside' : 'post.outside' } }
    }
    if (!stats.isDirectory()) return stats.isFile() ? 'file' : 'other'
    const around = realpathSync(dirname(join(root, id)))
    if (seen.has(real) || around === real || around.startsWith(real + sep)) return 'other'
    seen.add(real)
    return 'folder'
  } catch (error) {
    const code = systemCode(error)
    if (code === null) throw error
    return { isFolder: false, problem: { key: 'post.unreadable', params: { code } } }
  }
}

/** A file that its name keeps from being a post is listed, so that its writer finds it, and why. */
function isListed(id: FileId, blog: PostPlaces): boolean {
  const { generator } = blog
  // Most files of many a blog are pictures.
  return hasPostExtension(id, generator) && (isPostFile(id, blog) || isMeantAsPost(id, generator))
}

/** Whether a file with a post's usual name would be a post in this folder. */
function couldHoldPosts(folder: FileId, blog: PostPlaces): boolean {
  return isPostFile(`${folder}/2000-01-01-a.md`, blog)
}
