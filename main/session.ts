import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { FileId, OpenBlog } from '../shared/blog.ts'
import type { EventName, Events } from '../shared/calls.ts'
import { AppError, fromWire } from '../shared/errors.ts'
import type { Log } from './answer.ts'
import { type Asset, findAsset } from './blog/asset-file.ts'
import type { Blog, PostFile } from './blog/blog.ts'
import { openBlog } from './blog/open-blog.ts'
import { createOpenDocuments, type Flushed, type OpenDocuments } from './blog/open-documents.ts'
import { createUploads, type Uploads } from './blog/uploads.ts'
import { type FollowedBlog, watchBlog } from './blog/watch-blog.ts'
import { type History, openHistory } from './disk/history.ts'
import { type FsPort, nodeFs } from './disk/node-fs.ts'
import { settleUnfinished } from './disk/settle-unfinished.ts'
import { sweepTemporaryFiles } from './disk/sweep-temporary-files.ts'
import { notesFolder } from './disk/write-guard.ts'

export type Emit = <N extends EventName>(name: N, fact: Events[N]) => void

/** The blog that is open in the window, with all that lives only as long as it is. */
export interface OpenedBlog {
  readonly blog: Blog
  /** What the window knows of it. */
  readonly facts: OpenBlog
  readonly documents: OpenDocuments
  readonly uploads: Uploads
  listPosts(): Promise<readonly PostFile[]>
}

/** What is open, for the life of the app. */
export interface Session {
  /**
   * Opens this blog instead of the one before, whose unsaved posts are saved first, or put into the history.
   * Throws, and stays as it was, when any of it fails.
   */
  open(folder: string, unsaved: 'save' | 'discard'): Promise<OpenBlog>
  current(): OpenedBlog | null
  /** Throws when no blog is open. */
  required(): OpenedBlog
  /** For the `ink-asset` scheme; `path` as it stands in the address, still percent-encoded. */
  assetFile(key: string, path: string): Promise<Asset>
  /** Saves all that is not saved, and tells the window of each post that was. */
  flushAll(): Promise<Flushed>
  /** Puts all that is not saved into the history, before it is given up. */
  keepUnsaved(): Promise<void>
  dirtyIds(): readonly FileId[]
  close(): void
}

export interface SessionPlace {
  readonly dataFolder: string
  readonly emit: Emit
  readonly log: Log
  readonly fs?: FsPort
  readonly now?: () => number
}

export function createSession(place: SessionPlace): Session {
  const { emit, log, fs = nodeFs, now = Date.now } = place
  let current: (OpenedBlog & { readonly followed: FollowedBlog }) | null = null

  const flushAll = async (): Promise<Flushed> => {
    const flushed = (await current?.documents.flushAll()) ?? { saved: [], failed: [] }
    for (const fact of flushed.saved) emit('posts.saved', fact)
    return flushed
  }
  const keepUnsaved = async () => current?.documents.keepUnsaved()
  return {
    async open(folder, unsaved) {
      const blog = await openBlog(folder)
      if (unsaved === 'discard') await keepUnsaved()
      else throwFirst(await flushAll())
      const history = openHistory(fs, place.dataFolder, blog.root, now)
      await restore({ fs, dataFolder: place.dataFolder, root: blog.root, history }, emit, log)
      current?.followed.close()
      current?.uploads.close()
      const followed = watchBlog(blog, {
        changed: fact => emit('blog.changed', fact),
        vanished: () => emit('blog.vanished', { folder: blog.root }),
        log,
      })
      const documents = createOpenDocuments({ fs, root: blog.root, history, now })
      current = {
        blog,
        facts: factsOf(blog),
        documents,
        uploads: createUploads({ fs, blog, documents }),
        followed,
        listPosts: once(
          () => sweep({ fs, folders: foldersOfOurs(blog, place.dataFolder), nowMs: now(), log }),
          followed.list,
        ),
      }
      return current.facts
    },
    current: () => current,
    required() {
      if (current === null) throw new AppError('missing', 'error.noBlog')
      return current
    },
    async assetFile(key, path) {
      if (current === null || key !== current.facts.assetKey) throw new AppError('missing', 'error.noBlog')
      return findAsset(current.blog.root, current.blog.generator, path)
    },
    flushAll,
    keepUnsaved,
    dirtyIds: () => current?.documents.dirtyIds() ?? [],
    close() {
      current?.followed.close()
      current?.uploads.close()
      current = null
    },
  }
}

/** For work that must not go on while something could not be saved. */
export function throwFirst({ failed: [first] }: Flushed): void {
  if (first !== undefined) throw fromWire(first.error)
}

function factsOf({ name, root, generator, config, markdown, configProblem }: Blog): OpenBlog {
  const assetKey = randomBytes(16).toString('hex')
  const { baseUrl } = config
  return { name, folder: root, generator, assetKey, baseUrl, markdown, problem: configProblem }
}

/** Makes whole, before anything of the blog is read, what a process that was killed left half written. */
async function restore(
  place: { fs: FsPort; dataFolder: string; root: string; history: History },
  emit: Emit,
  log: Log,
): Promise<void> {
  try {
    const { restored, failed } = await settleUnfinished(place)
    for (const { error } of failed) log(fromWire(error), 'restore')
    if (restored.length + failed.length > 0) {
      emit('posts.restored', { restored, failed: failed.map(({ id }) => id) })
    }
  } catch (error) {
    // The notes themselves cannot be read: that is no reason not to open the blog, and the next start tries again.
    log(error, 'restore')
  }
}

/** After the first listing, which the user waits for, and never again. */
function once(
  after: () => Promise<void>,
  list: () => Promise<readonly PostFile[]>,
): () => Promise<readonly PostFile[]> {
  let isDone = false
  return async () => {
    const posts = await list()
    if (!isDone) {
      isDone = true
      void after()
    }
    return posts
  }
}

/** Where a process that was killed while writing can have left something: beside posts and pictures, and its notes. */
function foldersOfOurs({ root, folders }: Blog, dataFolder: string): readonly string[] {
  return [...folders().map(folder => join(root, folder)), notesFolder(dataFolder, root)]
}

interface Sweep {
  readonly fs: FsPort
  readonly folders: readonly string[]
  readonly nowMs: number
  readonly log: Log
}

async function sweep({ fs, folders, nowMs, log }: Sweep): Promise<void> {
  for (const folder of folders) {
    // A folder that cannot be swept harms nobody, but is worth a line.
    await sweepTemporaryFiles(fs, folder, nowMs).catch((error: unknown) => log(error, 'sweep'))
  }
}
