import type { FileId } from '../../shared/blog.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { loadPages, pagesOf, usePages } from '../state/posts/pages-store.ts'

/** Links to posts by name, Jekyll's, Hexo's and Hugo's, which take all the names there are. */
const linksByName = /\{%-?\s*(?:post_(?:url|link|path)|link)\b|\{\{[<%]\s*(?:rel)?ref\b/

/** What the renderer knows of the blog's posts and pages, which can be ten thousand. */
export interface Names {
  /**
   * The ids that it has to be told for a text; null: none, or those that it was told.
   * `isFirst`: it was told none.
   */
  news(text: string, isFirst: boolean): readonly FileId[] | null
  /** Nothing is called any more. */
  forget(): void
}

/** `onMore`: more has become known since the renderer was told. */
export function createNames(onMore: () => void): Names {
  let told: readonly FileId[] = []
  let stops: readonly (() => void)[] = []
  const waitForMore = () => {
    if (stops.length > 0) return
    stops = [
      useBlog.subscribe(({ posts }, before) => {
        if (posts.kind === 'ready' && before.posts.kind !== 'ready') onMore()
      }),
      usePages.subscribe(({ pages }, before) => {
        if (pages.kind === 'ready' && pages !== before.pages) onMore()
      }),
    ]
    if (usePages.getState().pages.kind === 'loading') void loadPages()
  }
  return {
    news(text, isFirst) {
      if (isFirst) told = []
      if (!linksByName.test(text)) return null
      waitForMore()
      const now = namesNow()
      if (areSame(now, told)) return null
      told = now
      return now
    },
    forget() {
      for (const stop of stops) stop()
      stops = []
    },
  }
}

function namesNow(): readonly FileId[] {
  const posts = entriesOf(useBlog.getState().posts).map(({ post }) => post.id)
  return [...posts, ...pagesOf(usePages.getState().pages).map(({ id }) => id)]
}

function areSame(one: readonly FileId[], other: readonly FileId[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at])
}
