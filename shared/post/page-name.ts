import type { FileId, Generator } from '../blog.ts'
import { isPostName } from './post-name.ts'

/**
 * Whether a file is a page beside the posts by its place and name alone, for the generators that tell them apart by
 * that: `about.md` of Jekyll, `source/about/index.md` of Hexo. Of the others every page is among the posts.
 */
export function isPageName(id: FileId, generator: Generator): boolean {
  if (generator !== 'jekyll' && generator !== 'hexo') return false
  const parts = id.split('/')
  const isRead =
    parts.every(part => part !== '' && !/^[_.#~]|[~.]$/.test(part)) && parts[0] !== 'node_modules'
  const isText = /\.(?:md|markdown|mkdown|mkdn|mkd)$/i.test(id)
  return isRead && isText && (generator === 'jekyll' || parts[0] === 'source') && !isPostName(id, generator)
}
