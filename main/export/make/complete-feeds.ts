import type { FileId } from '../../../shared/blog.ts'

/** A feed, as far as it matters which posts are in it. */
interface FeedOfPosts {
  readonly feed: { readonly posts: readonly { readonly id: FileId }[] }
}

/** Tells which feeds have the texts of all their posts; a text is kept until the last of its feeds is made. */
export interface CompleteFeeds<Feed, Text> {
  /** The posts whose texts are needed. */
  readonly wanted: ReadonlySet<FileId>
  /** The texts that are here and still needed. */
  readonly texts: ReadonlyMap<FileId, Text>
  /** Answers with the feeds that lacked only this text. */
  take(post: FileId, text: Text): readonly Feed[]
  /** To be told of each feed when it is made. */
  made(feed: Feed): void
  /** Those that are not made. */
  left(): readonly Feed[]
}

export function completeFeeds<Feed extends FeedOfPosts, Text>(
  feeds: readonly Feed[],
): CompleteFeeds<Feed, Text> {
  const left = new Map(feeds.map(feed => [feed, postsOf(feed)]))
  const showing = new Map<FileId, Set<Feed>>()
  for (const [feed, posts] of left) {
    for (const post of posts) showing.set(post, (showing.get(post) ?? new Set()).add(feed))
  }
  const texts = new Map<FileId, Text>()
  const isComplete = (feed: Feed) => left.get(feed)?.every(post => texts.has(post)) ?? false
  return {
    wanted: new Set(showing.keys()),
    texts,
    take(post, text) {
      texts.set(post, text)
      return [...(showing.get(post) ?? [])].filter(isComplete)
    },
    made(feed) {
      for (const post of left.get(feed) ?? []) {
        const others = showing.get(post)
        others?.delete(feed)
        if (others?.size === 0) texts.delete(post)
      }
      left.delete(feed)
    },
    left: () => [...left.keys()],
  }
}

function postsOf({ feed }: FeedOfPosts): readonly FileId[] {
  return feed.posts.map(({ id }) => id)
}
