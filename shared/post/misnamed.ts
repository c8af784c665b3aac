import type { FileId, Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import { hasPostExtension, isPostName } from './post-name.ts'

/** Why a file that lies among the posts is no post to its generator, by its name alone; null: it is one. */
export function misnamed(id: FileId, generator: Generator): Message | null {
  // Where Hugo's posts lie is for its configuration to say, and of them only those that are some are listed.
  if (generator === 'hugo' || isPostName(id, generator)) return null
  const parts = id.split('/')
  const below = parts.slice(postsFolder(parts, generator) + 1)
  const special = below.find(part => specialSigns[generator].test(part))
  const name = generator === 'jekyll' ? 'Jekyll' : 'Hexo'
  if (special !== undefined)
    return { key: 'hidden.special', params: { generator: name, part: special, sign: special.charAt(0) } }
  const backup = below.find(part => /[~%]$/.test(part))
  if (backup !== undefined)
    return { key: 'hidden.backup', params: { generator: name, part: backup, sign: backup.slice(-1) } }
  return { key: 'hidden.name', params: { example: `2026-01-31-${parts.at(-1) ?? ''}` } }
}

/**
 * Whether a file that is no post was probably meant to be one: Markdown in the folder of the posts, under a name that
 * the generator does not take. Its writer wonders where it is.
 */
export function isMeantAsPost(id: FileId, generator: Generator): boolean {
  if (generator !== 'jekyll' && generator !== 'hexo') return false
  const parts = id.split('/')
  const at = postsFolder(parts, generator)
  if (at < 0 || !hasPostExtension(parts.at(-1) ?? '', generator)) return false
  const isRead = !parts.slice(0, at).some(part => /^[_.#~]|~$/.test(part) || part === 'node_modules')
  return isRead && !parts.some(part => part.startsWith('.'))
}

/** Where the folder of the posts stands in a path; -1: nowhere. */
function postsFolder(parts: readonly string[], generator: Generator): number {
  const isFolder = (part: string | undefined) => part === '_posts' || part === '_drafts'
  if (generator === 'hexo') return parts[0] === 'source' && isFolder(parts[1]) ? 1 : -1
  return parts.slice(0, -1).findIndex(isFolder)
}

const specialSigns: Readonly<Record<Generator, RegExp>> = {
  jekyll: /^[_.#~]/,
  hexo: /^[_.]/,
  hugo: /^\./,
  eleventy: /^[_.]/,
  plain: /^[_.]/,
}
