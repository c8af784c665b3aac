import type { PostSummary } from '../../shared/blog.ts'
import type { PostMeta } from '../../shared/post/post-meta.ts'

/** What a post's front matter says, of which a remembered summary knows most: its file is read for the rest only. */
export function lazyMeta(summary: PostSummary, read: () => PostMeta): PostMeta {
  let whole: PostMeta | null = null
  const rest = () => {
    whole ??= read()
    return whole
  }
  const { title, date, tags, categories, draft } = summary
  return {
    title,
    date,
    tags,
    categories,
    draft,
    get slug() {
      return rest().slug
    },
    get permalink() {
      return rest().permalink
    },
    get data() {
      return rest().data
    },
  }
}
