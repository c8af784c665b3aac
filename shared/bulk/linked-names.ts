import type { FileId } from '../blog.ts'
import type { BulkPost } from './bulk-plan.ts'
import type { Steps } from './steps.ts'

const written = /(?:\/|post_url\s{1,9})([^\s/()"'<>#?\]}|]+)/g

/**
 * The names that texts have where an address or a post's name stands, each with two of the posts that have it.
 *
 * More is found than are links to posts, and nothing is missed: it is for telling that none is there.
 */
export function* linkedNames(
  posts: readonly Pick<BulkPost, 'id' | 'text'>[],
): Steps<ReadonlyMap<string, readonly FileId[]>> {
  const found = new Map<string, FileId[]>()
  for (const { id, text } of posts) {
    yield
    for (const [, name = ''] of text?.matchAll(written) ?? []) {
      const plain = withoutExtension(decoded(name))
      const ids = found.get(plain)
      if (ids === undefined) found.set(plain, [id])
      else if (ids.length < 2 && !ids.includes(id)) ids.push(id)
    }
  }
  return found
}

export function withoutExtension(name: string): string {
  return name.replace(/\.(?:html?|md|markdown)$/i, '')
}

/** As it stands where it is not percent-encoded, or not rightly. */
function decoded(name: string): string {
  if (!name.includes('%')) return name
  try {
    return decodeURIComponent(name)
  } catch (error) {
    if (error instanceof URIError) return name
    throw error
  }
}
