import { type FSWatcher, watch } from 'node:fs'
import { extname, join } from 'node:path'
import type { FileId, PostSummary } from '../../shared/blog.ts'
import type { Events } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import type { Log } from '../answer.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { isTemporaryName } from '../disk/temporary-file.ts'
import { imageTypes } from '../images/asset-file.ts'
import { countedAtOnce, createFollowUp, drawnMs } from './follow-up.ts'
import { createTextComparison } from './other-texts.ts'
import { isSkipped } from './walk-posts.ts'

/** A blog's posts, followed as they change on the disk. */
export interface FollowedBlog {
  /** Reads the folder again. What a listing told is not told by an event too. */
  list(): Promise<readonly PostFile[]>
  /**
   * The posts to be shown first: what is remembered of an earlier start, if anything is, else those of a listing.
   * Then the disk is looked at, and what is different there is told.
   */
  first(): Promise<readonly PostFile[]>
  /** What was listed or told last, by `first` too. */
  known(): readonly PostFile[]
  close(): void
}

export interface Listener {
  /** The posts are about to be read again, since something in the blog changed. */
  looking?(): Promise<void>
  /** Nothing more is looked for until this is over. */
  changed(fact: Events['blog.changed'], files: MovedFiles): void | Promise<void>
  /** Lengths were counted; the files are what they were. */
  counted(fact: Events['blog.changed']): void
  /** A text beside the posts, such as a page, came, went or changed. */
  textsChanged?(): void
  /** Nothing more is told after this until the blog is there again; then `changed` is, even if nothing did. */
  vanished(): void
  /** Something happened on the disk that may be about a picture, or a text that shows one; told at most a few times a second. */
  stirred?(): void
  readonly log: Log
}

/** The files behind a fact whose ids went or came: one of each may be the same file under two names. */
export interface MovedFiles {
  readonly gone: readonly PostFile[]
  readonly appeared: readonly PostFile[]
}

/**
 * Follows a blog. The system's notices are only a hint that something happened: what happened is found by listing
 * again and comparing, so that a missed or doubled notice does no harm.
 */
export function watchBlog(blog: Blog, listener: Listener, limits = usualLimits): FollowedBlog {
  let known: ReadonlyMap<FileId, PostFile> | null = null
  let isClosed = false
  let isGone = false
  let waiting: NodeJS.Timeout | undefined
  let soon: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const otherTexts = createTextComparison(blog)
  const followUp = createFollowUp({
    blog,
    log: listener.log,
    countSome: () =>
      inTurn(async () => {
        if (isClosed || known === null) return false
        const counted = await blog.countWords(countedAtOnce)
        if (counted === null || isClosed) return false
        const before = known
        known = byId(counted)
        const fact = difference(summaries(before), summaries(known))
        if (fact !== null) listener.counted(fact)
        return true
      }),
  })
  const hints = createHints(blog, () => void check(), { ...listener, ...limits })

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work)
    turn = mine
    return mine
  }
  async function check(): Promise<void> {
    try {
      await inTurn(async () => {
        if (isClosed) return
        await listener.looking?.()
        const before = known
        known = byId(await blog.listPosts())
        // Closed meanwhile, nobody would end what is watched from here on.
        if (isClosed) return
        hints.follow()
        if (otherTexts.hasChanged()) listener.textsChanged?.()
        const fact = difference(summaries(before ?? known), summaries(known))
        const isBack = returned()
        if (fact === null && !isBack) return
        await listener.changed(fact ?? nothingChanged, moved(before ?? known, known))
      })
      followUp.begin()
    } catch (error) {
      if (isClosed) return
      if (error instanceof AppError && (error.code === 'missing' || error.code === 'forbidden')) {
        if (!isGone) vanish()
      } else listener.log(error, 'watchBlog')
    }
  }
  function vanish(): void {
    isGone = true
    hints.close()
    // What is not there cannot be watched: a drive that is plugged in again is found by looking.
    waiting = setInterval(() => void check(), returnMs)
    waiting.unref()
    listener.vanished()
  }
  /** True: it was gone, and is there. */
  function returned(): boolean {
    const wasGone = isGone
    isGone = false
    clearInterval(waiting)
    return wasGone
  }
  const list = async () => {
    const posts = await inTurn(async () => {
      const listed = await blog.listPosts()
      known = byId(listed)
      otherTexts.hasChanged()
      returned()
      if (!isClosed) hints.follow()
      return listed
    })
    followUp.begin()
    return posts
  }
  return {
    list,
    known: () => [...(known?.values() ?? [])],
    async first() {
      const remembered = known === null ? blog.rememberedPosts() : []
      if (remembered.length === 0) return list()
      known = byId(remembered)
      // When the window has had time to draw what it was told: a look at 10,000 files in slices would come between each
      // two of its first questions, and nobody waits for the disk.
      soon = setTimeout(() => void check(), drawnMs)
      return remembered
    },
    close() {
      isClosed = true
      followUp.close()
      clearTimeout(soon)
      clearInterval(waiting)
      hints.close()
    },
  }
}

function byId(posts: readonly PostFile[]): ReadonlyMap<FileId, PostFile> {
  return new Map(posts.map(post => [post.id, post]))
}

function summaries(posts: ReadonlyMap<FileId, PostFile>): ReadonlyMap<FileId, PostSummary> {
  return new Map([...posts].map(([id, { summary }]) => [id, summary]))
}

function moved(before: ReadonlyMap<FileId, PostFile>, after: ReadonlyMap<FileId, PostFile>): MovedFiles {
  return {
    gone: [...before.values()].filter(({ id }) => !after.has(id)),
    appeared: [...after.values()].filter(({ id }) => !before.has(id)),
  }
}

/** Summaries of files that were not read again are the same objects. Null: nothing changed. */
export function difference(
  before: ReadonlyMap<FileId, PostSummary>,
  after: ReadonlyMap<FileId, PostSummary>,
): Events['blog.changed'] | null {
  const changed = [...after.values()].filter(summary => before.get(summary.id) !== summary)
  const removed = [...before.keys()].filter(id => !after.has(id))
  return changed.length === 0 && removed.length === 0 ? null : { changed, removed }
}

interface Hints {
  /** Watches the folders that are there now; also after `close`. */
  follow(): void
  close(): void
}

/** Many notices of one moment, such as a checkout of a whole branch, are one look at the disk. */
const coalesceMs = 50
/** Pictures are copied by the hundred, and nothing of a post waits for them. */
const stirredMs = 300
const returnMs = 2000

interface WatchLimits {
  /** So many folders are watched. */
  readonly maxWatches: number
  /** The blog is looked at so often where there are more, or the system's number of watches is used up. */
  readonly pollMs: number
}

const usualLimits: WatchLimits = { maxWatches: 4000, pollMs: 10_000 }

const nothingChanged: Events['blog.changed'] = { changed: [], removed: [] }

function createHints(
  blog: Blog,
  look: () => void,
  { log, stirred, maxWatches, pollMs }: Pick<Listener, 'log' | 'stirred'> & WatchLimits,
): Hints {
  const watchers = new Map<FileId, FSWatcher>()
  const isRecursive = process.platform === 'darwin' || process.platform === 'win32'
  let soon: NodeJS.Timeout | null = null
  let polling: NodeJS.Timeout | null = null
  let stir: NodeJS.Timeout | null = null

  const stirSoon = () => {
    stir ??= setTimeout(() => {
      stir = null
      stirred?.()
    }, stirredMs)
  }
  const hint = () => {
    soon ??= setTimeout(() => {
      soon = null
      look()
    }, coalesceMs)
  }
  const poll = () => {
    if (polling !== null) return
    polling = setInterval(() => {
      look()
      // Pictures can have come as well as posts.
      stirSoon()
    }, pollMs)
    polling.unref()
  }
  const pollInstead = (error: unknown) => {
    if (polling === null) log(error, 'watchBlog')
    poll()
  }
  const add = (folder: FileId) => {
    try {
      const watcher = watch(join(blog.root, folder), { recursive: isRecursive }, (_event, name) => {
        if (name === null || couldMatter(name)) hint()
        if (name === null || !isOurs(name)) stirSoon()
      })
      watcher.on('error', error => {
        drop(folder)
        pollInstead(error)
        hint()
      })
      watchers.set(folder, watcher)
    } catch (error) {
      pollInstead(error)
    }
  }
  const drop = (folder: FileId) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  return {
    follow() {
      const folders = isRecursive ? [''] : blog.folders()
      const wanted = new Set(folders.slice(0, maxWatches))
      for (const folder of watchers.keys()) if (!wanted.has(folder)) drop(folder)
      const added = [...wanted].filter(folder => !watchers.has(folder))
      for (const folder of added) add(folder)
      if (folders.length > maxWatches) poll()
      // Something may have happened in them after they were listed and before they were watched.
      if (added.length > 0) hint()
    },
    close() {
      for (const folder of watchers.keys()) drop(folder)
      if (soon !== null) clearTimeout(soon)
      if (stir !== null) clearTimeout(stir)
      if (polling !== null) clearInterval(polling)
      stir = null
      soon = null
      polling = null
    },
  }
}

function isOurs(path: string): boolean {
  return isTemporaryName(path.split(/[\\/]/).at(-1) ?? '')
}

/** Pictures, our own temporary files and hidden things change no post; a folder's name can look like anything. */
function couldMatter(path: string): boolean {
  const parts = path.split(/[\\/]/)
  const name = parts.at(-1) ?? ''
  if (isTemporaryName(name) || imageTypes[extname(name).toLowerCase()] !== undefined) return false
  return !isSkipped('', parts[0] ?? '') && !parts.some(part => isSkipped('-', part))
}
