import type { FileId, Generator } from '../blog.ts'
import { isPostName } from './post-name.ts'

/**
 * Whether a file is a page beside the posts by its place and name alone, for the generators that tell them apart by
 * that: `about.md` of Jekyll, `source/about/index.md` of Hexo. Of the others every page is among the posts.
 *
 * In Jekyll a document of a collection, `_recipes/soup.md`, is one too; which collections there are is for the
 * configuration to say.
 */
export function isPageName(id: FileId, generator: Generator): boolean {
  if (generator !== 'jekyll' && generator !== 'hexo') return false
  const parts = generator === 'jekyll' ? outOfCollection(id.split('/')) : id.split('/')
  const isRead =
    parts.every(part => part !== '' && !/^[_.#~]|[~.]$/.test(part)) && parts[0] !== 'node_modules'
  const isText = /\.(?:md|markdown|mkdown|mkdn|mkd)$/i.test(id)
  return isRead && isText && (generator === 'jekyll' || parts[0] === 'source') && !isPostName(id, generator)
}

/** Without the mark of the folder of a collection, which may be at the top or below `collections_dir`. */
function outOfCollection(parts: readonly string[]): readonly string[] {
  const at = parts.slice(0, -1).findIndex(part => part.startsWith('_'))
  const folder = parts[at]
  if (folder === undefined || at > 1 || ownFolders.has(folder)) return parts
  return parts.map((part, place) => (place === at ? part.slice(1) : part))
}

/** What else Jekyll has folders with such a mark for. */
const ownFolders: ReadonlySet<string> = new Set([
  '_posts',
  '_drafts',
  '_layouts',
  '_includes',
  '_data',
  '_sass',
  '_plugins',
  '_site',
])
