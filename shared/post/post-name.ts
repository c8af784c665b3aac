import type { FileId, Generator } from '../blog.ts'
import { hexoPostName } from './hexo-post-name.ts'

/** What a post's place and name say, before its front matter is read. */
export interface PostName {
  /** The date part of the name as written, `2016-12-03`. */
  readonly date: string | null
  /** The rest of the name, without the extension. */
  readonly slug: string
  /** In the generator's drafts folder. */
  readonly inDrafts: boolean
  /** Jekyll: the folders above `_posts`. */
  readonly categories: readonly string[]
  /** Hexo: fields of the front matter that the name gives, see `hexoPostName`. */
  readonly fields?: Readonly<Record<string, string>> | null
}

/** Whether a file is a post by its place and name alone; a post may still be empty, binary or without front matter. */
export function isPostName(id: FileId, generator: Generator): boolean {
  const folders = id.split('/')
  const name = folders.pop() ?? ''
  if (!hasPostExtension(name, generator)) return false
  switch (generator) {
    case 'jekyll':
      return isJekyllPost(folders, name)
    case 'hexo':
      return (
        folders[0] === 'source' &&
        (folders[1] === '_posts' || folders[1] === '_drafts') &&
        ![...folders.slice(2), name].some(part => /^[_.]/.test(part) || /[~%]$/.test(part))
      )
    case 'hugo':
      return folders[0] === 'content' && !/^_index\./i.test(name) && ![...folders, name].some(isHidden)
    case 'eleventy':
    case 'plain':
      return ![...folders, name].some(
        part => part === 'node_modules' || part.startsWith('_') || isHidden(part),
      )
  }
}

/** `newPostName`: Hexo's setting of that name, as the configuration has it. */
export function readPostName(id: FileId, generator: Generator, newPostName: unknown = null): PostName {
  const folders = id.split('/')
  const name = folders.pop() ?? ''
  const stem = name.replace(/\.[^.]+$/, '')
  switch (generator) {
    case 'jekyll':
      return jekyllName(folders, name, stem)
    case 'hexo':
      return {
        ...hexoPostName([...folders.slice(2), name].join('/'), newPostName),
        inDrafts: folders[1] === '_drafts',
        categories: [],
      }
    case 'eleventy':
      return {
        // The first date anywhere in the path, folders too.
        date: /(\d{4}-\d{2}-\d{2})/.exec(id)?.[1] ?? null,
        slug: folderIfIndex(stem, folders).replace(/^\d{4}-\d{2}-\d{2}-/, ''),
        inDrafts: false,
        categories: [],
      }
    case 'hugo':
      return { date: null, slug: folderIfIndex(stem, folders), inDrafts: false, categories: [] }
    case 'plain': {
      const dated = /^(\d{4}-\d{1,2}-\d{1,2})[-_ ]?(.*)$/s.exec(folderIfIndex(stem, folders))
      const slug = dated?.[2] || folderIfIndex(stem, folders)
      return { date: dated?.[1] ?? null, slug, inDrafts: folders.includes('drafts'), categories: [] }
    }
  }
}

const extensions: Readonly<Record<Generator, readonly string[]>> = {
  jekyll: ['md', 'markdown', 'mkdown', 'mkdn', 'mkd'],
  hexo: ['md', 'markdown', 'mkd', 'mkdn', 'mdwn', 'mdtxt', 'mdtext'],
  hugo: ['md', 'markdown', 'mdown'],
  eleventy: ['md'],
  plain: ['md', 'markdown', 'mdown', 'mkd', 'mkdn'],
}

/** Whether the generator reads a file of this name as Markdown. */
export function hasPostExtension(name: string, generator: Generator): boolean {
  const dot = name.lastIndexOf('.')
  return dot >= 0 && extensions[generator].includes(name.slice(dot + 1).toLowerCase())
}

/** DATE_FILENAME_MATCHER of Jekyll's document.rb, without the folders. */
const dated = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*)\.[^.]+$/s

/** `_posts` may stand in any folder that Jekyll reads (entry_filter.rb leaves out `_x`, `.x`, `#x`, `~x` and `x~`). */
function isJekyllPost(folders: readonly string[], name: string): boolean {
  const at = magicFolder(folders)
  if (at < 0 || folders.slice(0, at).some(isSpecial) || folders[0] === 'node_modules') return false
  if (isSpecial(folders[at + 1] ?? name) || isSpecial(name) || folders.some(isHidden)) return false
  return folders[at] === '_drafts' || dated.test(name)
}

function magicFolder(folders: readonly string[]): number {
  return folders.findIndex(folder => folder === '_posts' || folder === '_drafts')
}

function isSpecial(part: string): boolean {
  return /^[_.#~]/.test(part) || part.endsWith('~')
}

function isHidden(part: string): boolean {
  return part.startsWith('.')
}

function jekyllName(folders: readonly string[], name: string, stem: string): PostName {
  const at = magicFolder(folders)
  const found = dated.exec(name)
  return {
    date: found?.[1] ?? null,
    slug: (found?.[2] ?? stem).replace(/\.+$/, ''),
    inDrafts: folders[at] === '_drafts',
    categories: at < 0 ? [] : folders.slice(0, at),
  }
}

/** A bundle's text is `index.md`; its folder has the name. */
function folderIfIndex(stem: string, folders: readonly string[]): string {
  return stem.toLowerCase() === 'index' ? (folders.at(-1) ?? stem) : stem
}
