import { closeSync, type Dirent, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { BlogConfig, FileId, Generator } from '../../../shared/blog.ts'
import { fieldTexts } from '../../../shared/matter/field-text.ts'
import { isPostName } from '../../../shared/post/post-name.ts'
import { isBranchFile } from '../../../shared/site/hugo-branches.ts'
import { collectionOf, outputCollections } from '../../../shared/site/jekyll-collections.ts'
import { jekyllEntries } from '../../../shared/site/jekyll-entries.ts'
import { leavesOut } from '../../../shared/site/plan/left-out.ts'
import { isHexoRead, readPlaces } from '../../../shared/site/plan/static-files.ts'
import type { SitePage } from '../../../shared/site/site-source.ts'
import type { SeenFolders } from '../../blog/blog.ts'
import { systemCode } from '../../disk/disk-error.ts'
import { namesOf } from '../again/see-folders.ts'

export interface BlogFiles {
  /** Those that a page can show or link to: pictures and whatever else is no source of a page. Sorted. */
  readonly files: readonly FileId[]
  /** Sources of pages that are no posts, and of files with something to fill in: `about.md`, `robots.txt`. Sorted. */
  readonly pages: readonly FileId[]
  /** What was in each folder, see `namesOf`; null: it could not be read. */
  readonly folders: ReadonlyMap<FileId, string | null>
  /** The same as it was read. */
  readonly entries: SeenFolders
  /** The files and folders that are links, wherever they lead. */
  readonly links: ReadonlySet<FileId>
  /** Files that were opened to see what can become of them. */
  readonly opened: readonly FileId[]
  /** How many files of Markdown there are; most are posts. */
  readonly texts: number
}

export interface BlogPlace {
  readonly root: string
  readonly generator: Generator
  readonly config: BlogConfig
}

/**
 * Every file of a blog that is no post, by what can become of it.
 *
 * Hidden folders and those of the generator's output are left out, so are links that lead out of the blog, and, where
 * the generator is not Jekyll, files with front matter that are no pages. `pause` is awaited between folders.
 */
export async function listBlogFiles(blog: BlogPlace, pause: () => Promise<void>): Promise<BlogFiles> {
  const { root } = blog
  const files: FileId[] = []
  const pages: FileId[] = []
  const folders = new Map<FileId, string | null>()
  const all = new Map<FileId, readonly Dirent[]>()
  const links = new Set<FileId>()
  const opened: FileId[] = []
  let texts = 0
  const isSkipped = skippedFolders(blog)
  const kindOf = fileKinds(blog, id => {
    opened.push(id)
    return hasFrontMatter(join(root, id))
  })
  const waiting: FileId[] = ['']
  const seen = new Set([root])
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    await pause()
    // Not `join`, which takes a sixth of the time: an id has nothing in it to normalise.
    const entries = readFolder(folder === '' ? root : `${root}${sep}${folder}`)
    folders.set(folder, entries && namesOf(entries))
    if (entries !== null) all.set(folder, entries)
    for (const entry of entries ?? []) {
      const id = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isSymbolicLink()) links.add(id)
      const target = entry.isSymbolicLink() ? follow(root, id, seen) : entry
      if (target?.isDirectory() && !isSkipped(id, entry.name)) waiting.push(id)
      if (!target?.isFile()) continue
      if (postNames.test(entry.name)) texts++
      const kind = kindOf(id, entry.name)
      if (kind === 'file') files.push(id)
      else if (kind === 'page') pages.push(id)
    }
  }
  return { files: files.sort(), pages: pages.sort(), folders, entries: all, links, opened, texts }
}

/** A folder without permission holds nothing that could be copied; what links into it is reported as missing. */
function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}

/** Null: it leads out of the blog, to nothing, or round in a circle. */
function follow(root: string, id: FileId, seen: Set<string>) {
  try {
    const real = realpathSync(join(root, id))
    if (!real.startsWith(root + sep)) return null
    const stats = statSync(real)
    if (stats.isDirectory() && seen.has(real)) return null
    seen.add(real)
    return stats
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}

/** Where the generator puts the site, which is no part of the blog. */
const outputFolders: Readonly<Record<Generator, ReadonlySet<string>>> = {
  jekyll: new Set(['_site']),
  hexo: new Set(['public']),
  hugo: new Set(['public', 'resources']),
  eleventy: new Set(['_site', 'public', 'vendor']),
  plain: new Set(['_site', 'public', 'vendor']),
}

/** Never looked into: version control, packages, output. What Jekyll's `include` names is, hidden or not. */
function skippedFolders({ generator, config }: BlogPlace): (id: FileId, name: string) => boolean {
  const isEntry = jekyllEntries(config)
  const included = generator === 'hexo' ? fieldTexts(config.raw.include) : []
  const mayHoldIncluded = (id: FileId) => included.some(pattern => `source/${pattern}`.startsWith(`${id}/`))
  return (id, name) => {
    if (name === '.git' || name === 'node_modules' || outputFolders[generator].has(id)) return true
    if (generator === 'jekyll' && /^vendor\/(?:bundle|cache|gems|ruby)$/.test(id)) return true
    return name.startsWith('.') && !(generator === 'jekyll' ? isEntry(id, true) : mayHoldIncluded(id))
  }
}

const postNames = /\.(?:md|markdown|mkdown|mkdn|mkd|mdwn|mdtxt|mdtext|mdown)$/i
const pageNames = /\.html?$/i
const templateNames = /\.(?:html?|xml|json|txt|css|js|mjs|s[ac]ss|less|svg|webmanifest)$/i

/** What a source of a page is written in; `text`: it is none that a reader would look at. */
export function pageFormat(id: FileId): SitePage['format'] {
  if (pageNames.test(id)) return 'html'
  return templateNames.test(id) ? 'text' : 'markdown'
}

/** What can become of a file; null: nothing. */
function fileKinds(
  { generator, config }: BlogPlace,
  hasFrontMatter: (id: FileId) => boolean,
): (id: FileId, name: string) => 'file' | 'page' | null {
  const isRead = generator === 'jekyll' ? readPlaces(config) : (id: FileId) => isHexoRead(id, config)
  const hasPages = generator === 'jekyll' || generator === 'hexo'
  const isLeftAsItIs = leftAsItIs(generator, config)
  const collections = generator === 'jekyll' ? outputCollections(config) : []
  return (id, name) => {
    if (name.startsWith('.') && !(hasPages && isRead(id))) return null
    if (isLeftAsItIs(id)) return 'file'
    if (generator === 'hugo' && isBranchFile(id, config)) return 'page'
    if (postNames.test(name)) {
      if (!hasPages || !isRead(id) || isPostName(id, generator)) return null
      // Hexo makes a page of any Markdown; Jekyll copies one that has no front matter.
      return generator === 'hexo' || hasFrontMatter(id) ? 'page' : 'file'
    }
    if (!templateNames.test(name) || !hasFrontMatter(id)) return 'file'
    const isSource =
      pageNames.test(name) || (generator === 'jekyll' && collectionOf(id, collections) === null)
    return hasPages && isSource && isRead(id) ? 'page' : null
  }
}

/** Hexo copies what `skip_render` names, front matter and all. */
function leftAsItIs(generator: Generator, config: BlogConfig): (id: FileId) => boolean {
  if (generator !== 'hexo') return () => false
  const leftOut = leavesOut(generator, config)
  return id => !isPostName(id, generator) && leftOut(id)?.key === 'skip_render'
}

function hasFrontMatter(path: string): boolean {
  const start = Buffer.alloc(8)
  try {
    const file = openSync(path, 'r')
    try {
      readSync(file, start, 0, 8, 0)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (systemCode(error) === null) throw error
    // It is told when it is needed and cannot be copied.
    return false
  }
  return /^(?:\u00ef\u00bb\u00bf)?---\s/.test(start.toString('latin1'))
}
