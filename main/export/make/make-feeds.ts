import type { FileId } from '../../../shared/blog.ts'
import { brokenFeed } from '../../../shared/site/feeds/check-feed.ts'
import type { Article } from '../../../shared/site/feeds/feed-view.ts'
import { contentHash } from '../../disk/content-hash.ts'
import type { FileMemory } from '../again/site-memory.ts'
import { completeFeeds } from './complete-feeds.ts'
import { createFeedEntries, type Feed, type FeedEntries, feedOf } from './feed-entries.ts'
import type { DonePage, PageWork } from './make-pages.ts'
import { put } from './put-file.ts'
import { fileWith, type SiteParts } from './site-parts.ts'

/** Makes each feed as soon as the text of its last post is there, while others still make pages. */
export interface FeedMaker {
  /** The posts whose texts are needed. */
  readonly wanted: ReadonlySet<FileId>
  take(post: FileId, article: Article): void
  /** Makes those that lack a text for good; answers with what is known of all. */
  finish(done: ReadonlyMap<string, DonePage>): Promise<ReadonlyMap<string, FileMemory>>
}

export function createFeedMaker(work: PageWork, parts: SiteParts): FeedMaker {
  const { plan, folder, before, ledger, pause } = parts
  const { same, toMake } = sortFeeds(work, parts)
  const feeds = completeFeeds<Feed, FeedEntries>(toMake)
  const entriesOf = createFeedEntries(toMake, plan.frame)
  const fresh = new Map<Feed, string>()

  function make(planned: Feed): void {
    const { path } = planned
    const { pieces, isRead } = feedOf(planned, plan.frame, feeds.texts)
    const made = put(folder, { path, isOurs: before.has(path) }, pieces)
    const broken = isRead ? null : brokenFeed(path)
    ledger.made({ ...made, problem: made.problem ?? broken })
    // One that is broken is made, and told of, each time.
    if (broken === null && made.file?.sha) fresh.set(planned, made.file.sha)
    feeds.made(planned)
  }

  return {
    wanted: feeds.wanted,
    take(post, article) {
      for (const feed of feeds.take(post, entriesOf(post, article))) make(feed)
    },
    async finish(done) {
      for (const feed of feeds.left()) {
        await pause()
        make(feed)
      }
      const keyOf = feedKeys(work, done)
      const memory = new Map(same)
      for (const [feed, sha] of fresh) {
        const key = keyOf(feed)
        if (key !== null) memory.set(feed.path, { key, sha })
      }
      return memory
    },
  }
}

/** A feed stays as it is while the pages of its posts do. */
function sortFeeds(work: PageWork, parts: SiteParts) {
  const { plan, memory, ledger } = parts
  const feeds = plan.files.flatMap(file => (file.kind === 'feed' ? file : []))
  const keyOf = feedKeys(work, work.same)
  const same = new Map<string, FileMemory>()
  for (const feed of feeds) {
    const known = memory?.feeds.get(feed.path)
    if (known === undefined || known.key !== keyOf(feed)) continue
    const file = fileWith(known.sha, feed.path, parts)
    if (file === null) continue
    ledger.same(feed.path, file)
    same.set(feed.path, known)
  }
  return { same, toMake: feeds.filter(({ path }) => !same.has(path)) }
}

/** Null: the page of one of its posts is not there, or will be another. */
function feedKeys({ pages }: PageWork, done: ReadonlyMap<string, DonePage>): (feed: Feed) => string | null {
  const shas = new Map(
    pages.flatMap(({ path, view }) => {
      const sha = view.kind === 'post' ? done.get(path)?.memory.sha : undefined
      return view.kind === 'post' && sha !== undefined ? [[view.id, sha] as const] : []
    }),
  )
  return ({ address, feed }) => {
    const all = feed.posts.map(({ id }) => shas.get(id) ?? null)
    return all.includes(null) ? null : contentHash(JSON.stringify([address, feed, all]))
  }
}
