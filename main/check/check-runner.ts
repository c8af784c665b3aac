import type { FileId } from '../../shared/blog.ts'
import type { BlogCheck, LinksOf, PostLink, PostLinks } from '../../shared/check/blog-check.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { blogStatistics } from '../../shared/check/blog-statistics.ts'
import { dayOf } from '../../shared/post/zoned-time.ts'
import { isPageAmongPosts } from '../../shared/site/site-pages.ts'
import type { Blog } from '../blog/blog.ts'
import { createPause } from '../export/pause.ts'
import { type CheckedBlogFacts, checkBlog, type LedLink } from './check-blog.ts'
import { createFactsCache } from './facts-cache.ts'

export interface CheckListener {
  readonly onProgress: (done: number, total: number) => void
  readonly onFound: (problems: readonly BlogProblem[]) => void
}

/** Checks one blog again and again; what did not change is not looked at twice. */
export interface CheckRunner {
  /** Throws the signal's reason when that is aborted. */
  check(listener: CheckListener, signal: AbortSignal): Promise<BlogCheck>
  /** The links of a post, as they are now. */
  linksOf(id: FileId, signal: AbortSignal): Promise<LinksOf>
}

export function createCheckRunner(blog: Blog, now: () => number = Date.now): CheckRunner {
  const cache = createFactsCache()
  const look = (listener: CheckListener, signal: AbortSignal) =>
    checkBlog({ blog, cache, nowMs: now(), pause: createPause(signal), ...listener })
  return {
    async check(listener, signal) {
      const facts = await look(listener, signal)
      const thisMonth = dayOf(now(), blog.config.timeZone).slice(0, 7)
      return {
        problems: facts.problems,
        statistics: blogStatistics(counted(facts, blog), thisMonth),
        links: countLinks(facts),
      }
    },
    async linksOf(id, signal) {
      const facts = await look({ onProgress: () => undefined, onFound: () => undefined }, signal)
      const titles = titlesOf(facts)
      return {
        incoming: facts.links
          .filter(isBetweenTwo)
          .flatMap(toLink(titles, one => one.followed.to === id && one.from)),
        outgoing: facts.links
          .filter(isBetweenTwo)
          .flatMap(toLink(titles, one => one.from === id && one.followed.to)),
      }
    },
  }
}

/** What a reader finds on the site. */
function counted({ posts, words }: CheckedBlogFacts, blog: Blog) {
  return posts
    .filter(({ id, meta, summary }) => summary.hidden === null && !isPageAmongPosts({ id, meta }, blog))
    .map(({ id, summary }) => ({ date: summary.date, tags: summary.tags, words: words.get(id) ?? 0 }))
}

function isBetweenTwo({ from, followed }: LedLink): boolean {
  return followed.to !== null && followed.to !== from
}

function titlesOf({ posts }: CheckedBlogFacts): (id: FileId) => string {
  const titles = new Map(posts.map(({ id, meta }) => [id, meta.title]))
  return id => titles.get(id) ?? id
}

function toLink(titleOf: (id: FileId) => string, otherOf: (link: LedLink) => FileId | false | null) {
  return (one: LedLink): PostLink[] => {
    const id = otherOf(one)
    return id === false || id === null ? [] : [{ id, title: titleOf(id), line: one.link.line }]
  }
}

/** Two links between the same two posts are one. */
function countLinks({ posts, links }: CheckedBlogFacts): readonly PostLinks[] {
  const incoming = new Map<FileId, Set<FileId>>()
  const outgoing = new Map<FileId, Set<FileId>>()
  const broken = new Map<FileId, number>()
  for (const one of links) {
    const { from, followed } = one
    const { kind } = followed.problem ?? {}
    if (kind === 'link' || kind === 'picture') broken.set(from, (broken.get(from) ?? 0) + 1)
    if (followed.to === null || !isBetweenTwo(one)) continue
    setOf(outgoing, from).add(followed.to)
    setOf(incoming, followed.to).add(from)
  }
  return posts.map(({ id, meta }) => ({
    id,
    title: meta.title,
    incoming: incoming.get(id)?.size ?? 0,
    outgoing: outgoing.get(id)?.size ?? 0,
    broken: broken.get(id) ?? 0,
  }))
}

function setOf(sets: Map<FileId, Set<FileId>>, id: FileId): Set<FileId> {
  const found = sets.get(id) ?? new Set()
  sets.set(id, found)
  return found
}
