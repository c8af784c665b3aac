import type { PostSummary } from '../../shared/blog.ts'
import type { PostMeta } from '../../shared/post/post-meta.ts'
import type { PostHeadRest } from './packed-head.ts'

/** What a post's front matter says, of which a remembered summary knows most; the rest is read when it is asked for. */
export function lazyMeta(summary: PostSummary, read: () => PostHeadRest): PostMeta {
  let whole: PostHeadRest | null = null
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
