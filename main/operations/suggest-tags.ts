import type { TagField } from '../../shared/bulk/bulk-change.ts'
import { readConflictCopy } from '../../shared/post/conflict-copy.ts'
import { suggestMerges } from '../../shared/tags/suggest-merges.ts'
import type { ToSimplified } from '../../shared/tags/tag-keys.ts'
import type { TagSuggestion } from '../../shared/tags/tag-suggestion.ts'
import type { Blog } from '../blog/blog.ts'
import { countTags } from './count-tags.ts'

/** What might be put in order in a blog's tags; conflict copies are no posts. */
export async function suggestTags(blog: Blog, field: TagField): Promise<readonly TagSuggestion[]> {
  const posts = (await blog.listPosts()).filter(({ id }) => readConflictCopy(id) === null)
  const counts = countTags(posts.map(({ meta }) => meta[field]))
  const { generator, config } = blog
  return suggestMerges(counts, { field, generator, config, toSimplified: await simplifier() })
}

let loaded: Promise<ToSimplified> | null = null

/** Its tables take a moment to load, which nobody should wait for who does not look at tags. */
function simplifier(): Promise<ToSimplified> {
  loaded ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 't', to: 'cn' }))
  return loaded
}
