import type { OwnTags } from '../../shared/check/check-text.ts'
import { type LinkBlog, linkBlog } from '../../shared/check/link-blog.ts'
import { planSite } from '../../shared/site/plan/plan-site.ts'
import type { Blog } from '../blog/blog.ts'
import { type Anchors, createAnchors } from '../check/anchors.ts'
import { ownTags } from '../check/own-tags.ts'
import { createPause } from '../export/pause.ts'
import { type ReadSite, readSite } from '../export/read/site-source.ts'

/** A blog as whoever writes in it asks about it: where its pages are, and what leads there. */
export interface KnownSite {
  readonly site: ReadSite
  readonly links: LinkBlog
  readonly anchors: Anchors
  readonly ownTags: OwnTags
}

/** Keeps what is known of a blog's site while one writes. */
export interface SiteKeeper {
  /** As it was when it was last looked at. */
  known(): Promise<KnownSite>
  /** It is another one by now: the next to ask waits for a new look. */
  outdated(): void
  /**
   * A new look, for what the last one does not have. Null: the last one is too fresh.
   *
   * While a link is being typed it leads nowhere at every pause, and a look at 10,000 posts takes a while: no more
   * than a tenth of the time goes into looks.
   */
  lookAgain(): Promise<KnownSite | null>
}

const leastPauseMs = 2000

export function createSiteKeeper(blog: Blog, now: () => number): SiteKeeper {
  let made: Promise<KnownSite> | null = null
  let doneMs = 0
  let costMs = 0
  const look = (): Promise<KnownSite> => {
    const startMs = now()
    const looked = lookAt(blog, startMs).then(site => {
      doneMs = now()
      costMs = doneMs - startMs
      return site
    })
    made = looked
    // A failure is told to who asked, and not kept.
    looked.catch(() => {
      if (made === looked) made = null
    })
    return looked
  }
  return {
    known: () => made ?? look(),
    outdated() {
      made = null
    },
    async lookAgain() {
      await (made ?? look())
      return now() - doneMs < Math.max(leastPauseMs, costMs * 10) ? null : look()
    },
  }
}

async function lookAt(blog: Blog, nowMs: number): Promise<KnownSite> {
  const pause = createPause(new AbortController().signal)
  await blog.refreshConfig()
  const site = await readSite(blog, { withDrafts: false, withFuture: false }, nowMs, pause)
  const { index } = planSite(site.source)
  const links = linkBlog(site.source, index)
  return {
    site,
    links,
    anchors: createAnchors(site, links, blog.markdown),
    ownTags: ownTags(blog, site.source.files),
  }
}
