import type { FileId } from '../../../shared/blog.ts'
import { isRead } from '../../../shared/site/feeds/check-feed.ts'
import { aroundPosts, feedEntry } from '../../../shared/site/feeds/feed-text.ts'
import type { Article, FeedFormat, FeedPost } from '../../../shared/site/feeds/feed-view.ts'
import type { SiteFrame } from '../../../shared/site/page-view.ts'
import type { PlannedFile } from '../../../shared/site/plan/planned-file.ts'
import type { TextPiece } from '../write/text-bytes.ts'

// A post is in the feed of each of its tags, and its text is nearly all of what it takes to make one. So entries are
// written, looked through and made bytes once, and a feed is put together of what is there.

export type Feed = Extract<PlannedFile, { kind: 'feed' }>

/** What a post is in the feeds that show it, by their format. */
export type FeedEntries = ReadonlyMap<FeedFormat, FeedEntry>

interface FeedEntry {
  readonly bytes: Uint8Array
  /** Whether a reader could read it. */
  readonly isRead: boolean
}

/** Makes the entries that some feeds need of a post. */
export function createFeedEntries(
  feeds: readonly Feed[],
  frame: SiteFrame,
): (post: FileId, article: Article) => FeedEntries {
  const wanted = wantedEntries(feeds)
  return (post, article) => {
    const entries = new Map<FeedFormat, FeedEntry>()
    for (const [format, planned] of wanted.get(post) ?? []) {
      const text = feedEntry(format, planned, article, frame)
      entries.set(format, { bytes: Buffer.from(text), isRead: isRead(format, text) })
    }
    return entries
  }
}

function wantedEntries(feeds: readonly Feed[]): ReadonlyMap<FileId, ReadonlyMap<FeedFormat, FeedPost>> {
  const wanted = new Map<FileId, Map<FeedFormat, FeedPost>>()
  for (const { feed } of feeds) {
    for (const post of feed.posts) {
      wanted.set(post.id, (wanted.get(post.id) ?? new Map()).set(feed.format, post))
    }
  }
  return wanted
}

/** A feed, of those of its posts whose entries are there, and whether a reader could read it. */
export function feedOf(
  { feed, address }: Feed,
  frame: SiteFrame,
  entries: ReadonlyMap<FileId, FeedEntries>,
): { readonly pieces: readonly TextPiece[]; readonly isRead: boolean } {
  const entryOf = ({ id }: FeedPost) => entries.get(id)?.get(feed.format)
  const posts = feed.posts.filter(post => entryOf(post) !== undefined)
  const shown = posts.flatMap(post => entryOf(post) ?? [])
  const { before, between, after } = aroundPosts({ ...feed, posts }, address, frame)
  return {
    pieces: [before, ...shown.flatMap(({ bytes }, at) => (at === 0 ? bytes : [between, bytes])), after],
    isRead: isRead(feed.format, before + after) && shown.every(entry => entry.isRead),
  }
}
