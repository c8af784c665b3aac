import type { Stats } from 'node:fs'
import type { BlogConfig, FileId, PostSummary } from '../../shared/blog.ts'
import { dateWithFolders } from '../../shared/post/folder-date.ts'
import {
  type HidingRules,
  hidingRules,
  knownData,
  whyFolderHidden,
  whyHidden,
} from '../../shared/post/why-hidden.ts'
import type { BranchFile } from '../../shared/site/hugo-cascade.ts'
import type { Blog, PostFile, TakeText } from '../blog/blog.ts'
import { toFolderError } from '../blog/folder-error.ts'
import { type Look, lookAt, type PostRules, readPostFile } from '../blog/read-post-file.ts'
import { readPostText } from '../blog/read-post-text.ts'
import { fileStamp } from '../disk/file-stamp.ts'
import { createSlice } from '../operations/slice.ts'
import { createBranchReader } from './branch-files.ts'
import { countPostWords } from './count-post-words.ts'
import { packHead } from './packed-head.ts'
import { RememberedPost } from './remembered-post.ts'
import type { KnownPost, SummaryCache } from './summary-cache.ts'
import { walkPosts } from './walk-posts.ts'

/** Lists posts; each listing keeps what the one before it read, for files whose time and size are the same. */
export type PostLister = Pick<
  Blog,
  'listPosts' | 'folders' | 'otherTexts' | 'branches' | 'rememberedPosts' | 'countWords' | 'rememberPosts'
>

interface Listed {
  /** Null: it is made of `seen` when it is asked for. */
  readonly stamp: string | null
  /** What the disk said of the file when it was read or compared; null: not in this process, or nothing. */
  seen: Seen | null
  readonly post: PostFile
  /** Whether time alone can bring the post out, or take it away. */
  readonly isTimed: boolean
  /** Whether the file was still so new that a further change need not show in its time stamp. */
  readonly isFresh: boolean
  /** Whether its words have been counted, or could not be. */
  readonly isCounted: boolean
}

/** What `fileStamp` is made of: to write and compare 10,000 texts takes as long as to ask the disk. */
type Seen = Pick<Stats, 'ino' | 'size' | 'mtimeMs' | 'ctimeMs'>

type Known = ReadonlyMap<FileId, Listed>

export interface ListerPlace extends PostRules {
  readonly config: BlogConfig
  readonly now?: () => number
  /** What the listings of earlier starts found; absent: every post is read. */
  readonly cache?: SummaryCache | null
}

export function createPostLister({
  config,
  now = Date.now,
  cache = null,
  ...rules
}: ListerPlace): PostLister {
  const branchReader = createBranchReader({ ...rules, config })
  const byConfig = hidingRules(rules.generator, config)
  let last: Known | null = null
  let folders: readonly FileId[] = []
  let otherTexts: readonly FileId[] = []
  let branches: readonly BranchFile[] = []
  // What folders say can have changed since what is remembered was listed.
  let folderReasons: string | null = null
  const known = () => {
    last ??= fromCache(rules, cache)
    return last
  }
  return {
    folders: () => folders,
    otherTexts: () => otherTexts,
    branches: () => branches,
    rememberedPosts: () => [...known().values()].map(({ post }) => post),
    async listPosts(seen, { take, signal } = {}) {
      const slice = createSlice({ signal })
      const before = known()
      const nowMs = now()
      const { root, generator } = rules
      const isKnown = (id: FileId) => (before.get(id)?.seen ?? null) !== null
      const walk = await walkPosts({ root, generator, config, slice, isKnown, seen }).catch(
        (error: unknown) => {
          throw toFolderError(error, root)
        },
      )
      const read = branchReader.read(walk.otherTexts)
      const hiding =
        generator === 'hugo' || generator === 'eleventy'
          ? hidingRules(generator, config, undefined, { branches: read, ids: walk.posts.map(({ id }) => id) })
          : byConfig
      const reasons = reasonsOfFolders(hiding, read, nowMs)
      const listing: Listing = { rules, hiding, nowMs, take, isOtherAbove: reasons !== folderReasons }
      const listed = new Map<FileId, Listed>()
      // Where more than a few are new nobody waits for their lengths.
      let left = walk.posts.length - before.size > countedInPassing ? 0 : countedInPassing
      for (const { id, problem } of walk.posts) {
        if (slice.isOver()) await slice.pause()
        const look: Look = problem === null ? lookAt(rules, id) : { stats: null, problem }
        const one = listOne(look, id, before.get(id), listing)
        const isInPassing = one !== before.get(id) && needsCount(one) && left-- > 0
        listed.set(id, isInPassing ? withWords(one, countPostWords(rules, id)) : one)
      }
      last = listed
      folders = walk.folders
      otherTexts = walk.otherTexts
      branches = read
      folderReasons = reasons
      return [...listed.values()].map(({ post }) => post)
    },
    async countWords(most) {
      const slice = createSlice({ sliceMs: countingMs })
      const before = known()
      const waiting = [...before.values()].filter(needsCount).slice(0, most)
      const counted = new Map(before)
      for (const listed of waiting) {
        if (slice.isOver()) await slice.pause()
        counted.set(listed.post.id, withWords(listed, countPostWords(rules, listed.post.id)))
      }
      last = counted
      return waiting.length === 0 ? null : [...counted.values()].map(({ post }) => post)
    },
    async rememberPosts() {
      if (cache === null || last === null) return
      const kept: KnownPost[] = []
      const slice = createSlice({ sliceMs: countingMs })
      for (const { stamp, seen, post, isTimed, isFresh } of last.values()) {
        if (isTimed || isFresh) continue
        if (slice.isOver()) await slice.pause()
        kept.push({
          stamp: stamp ?? (seen === null ? '' : fileStamp(seen)),
          identity: post.identity,
          summary: post.summary,
          head: headOf(post),
        })
      }
      await cache.write(kept)
    },
  }
}

/** So many posts are counted as they are listed, so that they are not told twice. */
const countedInPassing = 200

/** Someone may be typing: what nobody waits for takes little at a time. */
const countingMs = 8

function needsCount({ post: { summary }, isCounted }: Listed): boolean {
  return !isCounted && summary.words === null && summary.problem === null
}

function withWords(listed: Listed, words: number | null): Listed {
  const { post } = listed
  return { ...listed, isCounted: true, post: withSummary(post, { ...post.summary, words }) }
}

function withSummary(post: PostFile, summary: PostSummary): PostFile {
  if (post instanceof RememberedPost) return post.withSummary(summary)
  const { date } = summary
  return { ...post, summary, meta: post.meta.date === date ? post.meta : { ...post.meta, date } }
}

function headOf(post: PostFile): string {
  return post instanceof RememberedPost ? post.head() : packHead(post.meta)
}

function fromCache(rules: PostRules, cache: SummaryCache | null): Known {
  const known = new Map<FileId, Listed>()
  const found = cache?.read() ?? null
  if (found === null) return known
  const kept = { rules, headAt: found.headAt }
  for (const [at, packed] of found.posts.entries()) {
    const post = new RememberedPost(kept, at, packed)
    known.set(post.id, {
      stamp: packed.stamp,
      seen: null,
      post,
      isTimed: false,
      isFresh: false,
      isCounted: false,
    })
  }
  return known
}

/** What holds for one listing. */
interface Listing {
  readonly rules: PostRules
  readonly hiding: HidingRules
  readonly nowMs: number
  readonly take: TakeText | undefined
  /** Whether folders may say something else of the posts in them than when those were listed. */
  readonly isOtherAbove: boolean
}

/** Changes whenever what folders say of the posts in them does, by their texts or by time. */
function reasonsOfFolders(hiding: HidingRules, branches: readonly BranchFile[], nowMs: number): string {
  const { resources } = hiding
  if (hiding.defaults === null && hiding.folders.length === 0 && resources.size === 0) return ''
  const hidden = hiding.folders.map(folder => whyFolderHidden(folder, hiding, nowMs))
  return JSON.stringify([hidden, hiding.defaults === null ? [] : branches, [...resources]])
}

/** A post that nothing happened to stays the same object. */
function listOne(look: Look, id: FileId, before: Listed | undefined, listing: Listing): Listed {
  const { rules, hiding, nowMs, take } = listing
  if (before !== undefined && isSame(before, look))
    return before.isTimed || isAskedAgain(before, listing) ? again(before, listing) : before
  const { meta: own, problem, sizeBytes, modifiedMs } = readPostFile(rules, id, look, take)
  const date = dateWithFolders(id, own, hiding)
  const meta = date === own.date ? own : { ...own, date }
  const hidden = whyHidden({ id, meta, problem }, hiding, nowMs)
  const { title, tags, categories, draft } = meta
  const summary: PostSummary = {
    id,
    title,
    date,
    tags,
    categories,
    draft,
    problem,
    hidden,
    sizeBytes,
    changedMs: modifiedMs,
    words: null,
  }
  const post: PostFile = {
    id,
    meta,
    modifiedMs,
    identity: identityOf(look),
    summary,
    readText: () => readPostText(rules.root, id),
  }
  const { stats } = look
  return {
    stamp: stats === null ? JSON.stringify(look.problem) : null,
    seen: stats === null ? null : seenOf(stats),
    post,
    isTimed: isTimed({ id, meta }, hidden, hiding),
    isFresh: isFresh(look, nowMs),
    isCounted: false,
  }
}

/** A post that nothing is said of, and that is not hidden, need not be unpacked. */
function isAskedAgain({ post }: Listed, { rules, hiding, isOtherAbove }: Listing): boolean {
  if (!isOtherAbove || !/^(?:hugo|eleventy)$/.test(rules.generator)) return false
  const { defaults, folders, resources } = hiding
  const { hidden, date } = post.summary
  return (
    hidden !== null ||
    date?.source === 'folder' ||
    defaults !== null ||
    folders.length > 0 ||
    resources.has(post.id)
  )
}

function again(listed: Listed, { hiding, nowMs }: Listing): Listed {
  const { post } = listed
  const { summary } = post
  const { id, problem } = summary
  const date = dateWithFolders(id, post.meta, hiding)
  const hidden = whyHidden({ id, meta: { data: post.meta.data, date }, problem }, hiding, nowMs)
  if (JSON.stringify([hidden, date]) === JSON.stringify([summary.hidden, summary.date])) return listed
  return {
    ...listed,
    post: withSummary(post, { ...summary, date, hidden }),
    isTimed: isTimed(post, hidden, hiding),
  }
}

function isTimed(
  { id, meta }: Pick<PostFile, 'id' | 'meta'>,
  hidden: PostSummary['hidden'],
  hiding: HidingRules,
): boolean {
  if (hidden?.key === 'hidden.future' || hidden?.key === 'hidden.publishDate') return true
  return Object.keys(knownData(id, meta.data, hiding)).some(key => /^(?:expiry|unpublish)date$/i.test(key))
}

/** Two changes within one tick of the disk's clock have one time stamp: what was read then is read again. */
const freshMs = 2000

function isFresh({ stats }: Look, nowMs: number): boolean {
  return stats === null || Math.max(stats.ctimeMs, stats.mtimeMs) > nowMs - freshMs
}

/**
 * A number that a deleted file had is given to the next new one, so the time of birth belongs to it; where the disk
 * keeps none, the time of the last change does.
 */
function identityOf({ stats }: Look): string | null {
  if (stats === null || stats.ino === 0) return null
  const { ino, dev, size, birthtimeMs, mtimeMs } = stats
  return birthtimeMs > 0 ? `${dev} ${ino} ${birthtimeMs}` : `${dev} ${ino} ${size} ${mtimeMs}`
}

/** Whether nothing has happened to the file. */
function isSame(before: Listed, { stats, problem }: Look): boolean {
  if (stats === null) return before.stamp === JSON.stringify(problem)
  const { seen } = before
  if (seen !== null)
    return (
      seen.mtimeMs === stats.mtimeMs &&
      seen.ctimeMs === stats.ctimeMs &&
      seen.size === stats.size &&
      seen.ino === stats.ino
    )
  if (before.stamp !== fileStamp(stats)) return false
  before.seen = seenOf(stats)
  return true
}

function seenOf({ ino, size, mtimeMs, ctimeMs }: Seen): Seen {
  return { ino, size, mtimeMs, ctimeMs }
}
