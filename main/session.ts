import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { FileId, OpenBlog } from '../shared/blog.ts'
import type { EventName, Events } from '../shared/calls.ts'
import { AppError, fromWire, type WireError } from '../shared/errors.ts'
import type { Log } from './answer.ts'
import { type Asset, findAsset } from './blog/asset-file.ts'
import type { Blog, PostFile } from './blog/blog.ts'
import { openBlog } from './blog/open-blog.ts'
import { createOpenDocuments, type OpenDocuments } from './blog/open-documents.ts'
import { createUploads, type Uploads } from './blog/uploads.ts'
import { type FollowedBlog, watchBlog } from './blog/watch-blog.ts'
import { openHistory } from './disk/history.ts'
import { type FsPort, nodeFs } from './disk/node-fs.ts'
import { sweepTemporaryFiles } from './disk/sweep-temporary-files.ts'

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
  /** Saves what is unsaved of the blog before, then opens this one. Throws, and stays as it was, when either fails. */
  open(folder: string): Promise<OpenBlog>
  current(): OpenedBlog | null
  /** Throws when no blog is open. */
  required(): OpenedBlog
  /** For the `ink-asset` scheme; `path` as it stands in the address, still percent-encoded. */
  assetFile(key: string, path: string): Promise<Asset>
  /** Before the app quits: saves all that is not saved, and answers with what could not be. */
  flushAll(): Promise<{ readonly failed: readonly { readonly id: FileId; readonly error: WireError }[] }>
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

  const flushAll = async () => (await current?.documents.flushAll()) ?? { failed: [] }
  return {
    async open(folder) {
      const blog = await openBlog(folder)
      const [unsaved] = (await flushAll()).failed
      if (unsaved !== undefined) throw fromWire(unsaved.error)
      current?.followed.close()
      current?.uploads.close()
      const followed = watchBlog(blog, {
        changed: fact => emit('blog.changed', fact),
        vanished: () => emit('blog.vanished', { folder: blog.root }),
        log,
      })
      const history = openHistory(fs, place.dataFolder, blog.root, now)
      const documents = createOpenDocuments({ fs, root: blog.root, history, now })
      current = {
        blog,
        facts: factsOf(blog),
        documents,
        uploads: createUploads({ fs, blog, documents }),
        followed,
        listPosts: once(posts => sweep(fs, blog.root, posts, now(), log), followed.list),
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
    dirtyIds: () => current?.documents.dirtyIds() ?? [],
    close() {
      current?.followed.close()
      current?.uploads.close()
      current = null
    },
  }
}

function factsOf({ name, root, generator, config, configProblem }: Blog): OpenBlog {
  const assetKey = randomBytes(16).toString('hex')
  return { name, folder: root, generator, assetKey, baseUrl: config.baseUrl, problem: configProblem }
}

/** After the first listing, which the user waits for, and never again. */
function once(
  after: (posts: readonly PostFile[]) => Promise<void>,
  list: () => Promise<readonly PostFile[]>,
): () => Promise<readonly PostFile[]> {
  let isDone = false
  return async () => {
    const posts = await list()
    if (!isDone) {
      isDone = true
      void after(posts)
    }
    return posts
  }
}

/** Removes what a process that was killed while saving left beside the posts. */
async function sweep(
  fs: FsPort,
  root: string,
  posts: readonly PostFile[],
  nowMs: number,
  log: Log,
): Promise<void> {
  for (const folder of new Set(posts.map(({ id }) => dirname(id)))) {
    // A folder that cannot be swept harms nobody, but is worth a line.
    await sweepTemporaryFiles(fs, join(root, folder), nowMs).catch((error: unknown) => log(error, 'sweep'))
  }
}
