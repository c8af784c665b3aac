import type { FileId } from '../../shared/blog.ts'
import { checkFeed } from '../../shared/site/feeds/check-feed.ts'
import { feedText } from '../../shared/site/feeds/feed-text.ts'
import type { PlannedFile } from '../../shared/site/plan/planned-file.ts'
import { contentHash } from '../disk/content-hash.ts'
import { put } from './file-maker.ts'
import type { DonePage, MadePages, PageWork } from './make-pages.ts'
import type { FileMemory } from './site-memory.ts'
import { fileWith, type SiteParts } from './site-parts.ts'

type Feed = Extract<PlannedFile, { kind: 'feed' }>

/** The feeds of a plan, and which of them have to be made. */
export interface FeedWork {
  readonly feeds: readonly Feed[]
  readonly same: ReadonlyMap<string, FileMemory>
  /** The posts whose texts are needed. */
  readonly wanted: ReadonlySet<FileId>
}

/** A feed stays as it is while the pages of its posts do. */
export function sortFeeds(work: PageWork, parts: SiteParts): FeedWork {
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
  const toMake = feeds.filter(({ path }) => !same.has(path))
  return { feeds, same, wanted: new Set(toMake.flatMap(({ feed }) => feed.posts.map(({ id }) => id))) }
}

/** Makes the others; answers with what is known of all. */
export async function makeFeeds(
  { feeds, same }: FeedWork,
  work: PageWork,
  { done, articles }: MadePages,
  parts: SiteParts,
): Promise<ReadonlyMap<string, FileMemory>> {
  const { plan, folder, before, ledger, pause } = parts
  const keyOf = feedKeys(work, done)
  const memory = new Map<string, FileMemory>()
  for (const planned of feeds) {
    const { path, address, feed } = planned
    const known = same.get(path)
    if (known !== undefined) {
      memory.set(path, known)
      continue
    }
    await pause()
    const isOurs = before.has(path)
    const text = feedText(feed, address, plan.frame, articles)
    const made = put(folder, { path, isOurs }, text)
    const [broken = null] = checkFeed(planned, text)
    ledger.made({ ...made, problem: made.problem ?? broken })
    const key = keyOf(planned)
    // One that is broken is made, and told of, each time.
    if (key !== null && broken === null && made.file?.sha) memory.set(path, { key, sha: made.file.sha })
  }
  return memory
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
