import { randomBytes } from 'node:crypto'
import type { FileId, OpenBlog } from '../shared/blog.ts'
import type { Resumed } from '../shared/calls/blog.ts'
import type { EventName, Events } from '../shared/calls.ts'
import { AppError, fromWire } from '../shared/errors.ts'
import type { Log } from './answer.ts'
import { type OpenMarker, openMarker } from './app/open-marker.ts'
import type { Blog, PostFile } from './blog/blog.ts'
import { openBlog } from './blog/open-blog.ts'
import { systemCode } from './disk/disk-error.ts'
import { type History, openHistory } from './disk/history/history.ts'
import { type FsPort, nodeFs } from './disk/node-fs.ts'
import { createOpenDocuments, type Flushed, type OpenDocuments } from './documents/open-documents.ts'
import { openPlaces, type Places } from './documents/places.ts'
import { recover, resume } from './documents/resume.ts'
import { type BlogImages, createBlogImages } from './image-list/blog-images.ts'
import {
  type Asset,
  findFirstAsset,
  findImage,
  findImageById,
  thumbnailAddress,
} from './images/asset-file.ts'
import { openImageChoices } from './images/image-choices-store.ts'
import { createImageDesk, type ImageDesk } from './images/image-desk.ts'
import { createPrepareThread } from './images/prepare-thread.ts'
import { createUploads, type Uploads } from './images/uploads.ts'
import type { Journal } from './journal/journal.ts'
import { openJournaling } from './journal/journaling.ts'
import { restore, sweep, takeBackOperations } from './left-behind.ts'
import { findRenames } from './listing/find-renames.ts'
import { drawnMs } from './listing/follow-up.ts'
import { type FollowedBlog, watchBlog } from './listing/watch-blog.ts'
import { createNewPlaces, type NewPlaces } from './new-post/new-place.ts'
import { type Bulk, createBulk } from './operations/bulk.ts'
import { changePlace, createOperations, noTrash, type Operations } from './operations/operations.ts'
import { openUndoStore, type UndoStore } from './operations/undo-store.ts'
import { createPostSearch, type PostSearch } from './search/post-search.ts'
import { createThumbnails, thumbnailPixels, tilePixels } from './thumbnails/thumbnails.ts'

export type Emit = <N extends EventName>(name: N, fact: Events[N]) => void

/** The blog that is open in the window, with all that lives only as long as it is. */
export interface OpenedBlog {
  readonly blog: Blog
  /** What the window knows of it. */
  readonly facts: OpenBlog
  readonly documents: OpenDocuments
  readonly uploads: Uploads
  readonly imageDesk: ImageDesk
  readonly images: BlogImages
  readonly operations: Operations
  readonly bulk: Bulk
  readonly history: History
  readonly fs: FsPort
  readonly places: Places
  readonly newPlaces: NewPlaces
  readonly search: PostSearch
  readonly undo: UndoStore
  /** What the window needs to go on where its writer was. */
  resume(): Promise<Resumed>
  listPosts(): Promise<readonly PostFile[]>
  /** What the window shows first: as `FollowedBlog.first`. */
  firstPosts(): Promise<readonly PostFile[]>
  /** All posts, as the window was told last. */
  knownPosts(): readonly PostFile[]
}

/** What is open, for the life of the app. */
export interface Session {
  /**
   * Opens this blog instead of the one before, whose unsaved posts are saved first, or put into the history.
   * Throws, and stays as it was, when any of it fails.
   */
  open(folder: string, unsaved: 'save' | 'discard'): Promise<OpenBlog>
  current(): OpenedBlog | null
  /** Reads the open blog's configuration again, and tells the window where it says something else now. */
  refreshConfig(): Promise<void>
  /** Throws when no blog is open. */
  required(): OpenedBlog
  /** For the `ink-asset` scheme; `path` as it stands in the address, still percent-encoded. */
  assetFile(key: string, path: string): Promise<Asset>
  /** Of each of these pictures the smaller one for a tile, where it has been made already; null: it has not. */
  keptThumbnails(ids: readonly FileId[]): Promise<readonly (Uint8Array | null)[]>
  /** Saves all that is not saved, and tells the window of each post that was. */
  flushAll(): Promise<Flushed>
  /** Puts all that is not saved into the history, before it is given up. */
  keepUnsaved(): Promise<void>
  dirtyIds(): readonly FileId[]
  /** The blog that was open when the app last ended without its leave; null: it ended in order. */
  readonly leftOpen: string | null
  /** The app ends in order. */
  close(): void
}

export interface SessionPlace {
  readonly dataFolder: string
  readonly emit: Emit
  readonly log: Log
  readonly fs?: FsPort
  readonly now?: () => number
  /** The bundle of search-worker.ts; absent: search in this thread. */
  readonly searchWorker?: string
  /** The bundle of prepare-worker.ts; absent: prepare pictures in this thread. */
  readonly prepareWorker?: string
  /** The bundle of image-worker.ts; absent: look at pictures in this thread. */
  readonly imageWorker?: string
  /** The bundle of thumbnail-worker.ts; absent: make them in this thread. */
  readonly thumbnailWorker?: string
}

export function createSession(place: SessionPlace): Session {
  const { emit, log, fs = nodeFs, now = Date.now } = place
  let current: (OpenedBlog & { readonly followed: FollowedBlog; readonly journal: Journal }) | null = null
  const marker = openMarker(place.dataFolder)
  const preparing = createPrepareThread(place.prepareWorker ?? null)
  const thumbnails = createThumbnails({
    dataFolder: place.dataFolder,
    workerFile: place.thumbnailWorker ?? null,
    log,
  })

  const flushAll = async (): Promise<Flushed> => {
    const flushed = (await current?.documents.flushAll()) ?? { saved: [], failed: [] }
    for (const fact of flushed.saved) emit('posts.saved', fact)
    return flushed
  }
  const keepUnsaved = async () => current?.documents.keepUnsaved()
  const refreshConfig = async () => {
    const open = current
    if (open === null || !(await open.blog.refreshConfig()) || current !== open) return
    const { assetKey } = open.facts
    current = { ...open, facts: { ...factsOf(open.blog), assetKey } }
    emit('blog.configured', { blog: current.facts })
  }
  /** It is too late to stay with the blog before: what cannot be saved is in its history. */
  const keepLate = async (unsaved: 'save' | 'discard') => {
    if (unsaved === 'save' && (await flushAll()).failed.length === 0) return
    await keepUnsaved()
  }
  return {
    async open(folder, unsaved) {
      const blog = await openBlog(folder, undefined, { fs, dataFolder: place.dataFolder })
      if (unsaved === 'discard') await keepUnsaved()
      else throwFirst(await flushAll())
      const { root } = blog
      const history = openHistory(fs, place.dataFolder, root, now)
      await restore({ fs, dataFolder: place.dataFolder, root, history }, emit, log)
      await takeBackOperations({ fs, dataFolder: place.dataFolder, root, history, now }, emit, log)
      const before = current
      // Two must not write to the same logs.
      if (before?.blog.root === root) await before.journal.close()
      const journaling = openJournaling({ fs, dataFolder: place.dataFolder, root, emit, log })
      const documents = createOpenDocuments({ fs, root, history, now, journal: journaling.journal })
      const isAfterCrash = marker.left === root
      const recovered = await recover(documents, journaling)
      const places = await openPlaces({ fs, dataFolder: place.dataFolder, root, log })
      // What was typed while all this was read: the window has had the one before until now.
      await keepLate(unsaved)
      rememberOpen(marker, root, log)
      before?.followed.close()
      before?.uploads.close()
      before?.search.close()
      before?.images.close()
      const sweepOurs = () => sweep({ fs, blog, dataFolder: place.dataFolder, nowMs: now(), log })
      const followed = followBlog(
        { fs, emit, log, refreshConfig, told: fact => current?.search.changed(fact) },
        { ...blog, listPosts: once(sweepOurs, blog.listPosts) },
        documents,
        history,
      )
      const search = createPostSearch({
        blog,
        documents,
        list: followed.list,
        workerFile: place.searchWorker ?? null,
        log,
      })
      const { dataFolder } = place
      const images = createBlogImages({
        ...{ fs, blog, dataFolder },
        workerFile: place.imageWorker ?? null,
        onUnknown: thumbnails.warm,
      })
      const acting = {
        fs,
        blog,
        dataFolder,
        history,
        documents,
        now,
        flush: flushAll,
        log: (error: unknown) => log(error, 'operations'),
      }
      const pictures = {
        ...{ fs, blog, documents, history, choices: openImageChoices(fs, dataFolder, root) },
        changes: changePlace(acting, noTrash),
        posts: async () => (followed.known().length > 0 ? followed.known() : followed.list()),
        relink: images.relink,
      }
      current = {
        blog,
        facts: factsOf(blog),
        documents,
        history,
        fs,
        uploads: createUploads({ ...pictures, thread: preparing }),
        imageDesk: createImageDesk(pictures),
        images,
        operations: createOperations(acting),
        bulk: createBulk({
          ...acting,
          findReplacements: search.replacements,
          planImages: images.plan,
        }),
        places,
        newPlaces: createNewPlaces(blog, now),
        search,
        undo: openUndoStore({ fs, dataFolder: place.dataFolder, root, log }),
        resume: () => resume({ blog, documents, places, recovered, isAfterCrash, journaling }),
        followed,
        journal: journaling.journal,
        async listPosts() {
          const posts = await followed.list()
          search.listed(posts)
          return posts
        },
        async firstPosts() {
          const posts = await followed.first()
          // Nobody looks for anything before there is something on the screen.
          setTimeout(() => {
            if (current?.search === search) search.listed(followed.known())
          }, drawnMs)
          return posts
        },
        knownPosts: followed.known,
      }
      await before?.journal.close()
      return current.facts
    },
    current: () => current,
    refreshConfig,
    required() {
      if (current === null) throw new AppError('missing', 'error.noBlog')
      return current
    },
    async assetFile(key, path) {
      if (current === null || key !== current.facts.assetKey) throw new AppError('missing', 'error.noBlog')
      const { root, generator } = current.blog
      const small = thumbnailAddress(path)
      if (small === null) return findFirstAsset(root, generator, path)
      if (!thumbnailPixels.includes(small.pixels))
        throw new AppError('missing', 'error.missing', { file: '' })
      return thumbnails.of(await findImage(root, small.path), small.pixels)
    },
    async keptThumbnails(ids) {
      if (current === null) throw new AppError('missing', 'error.noBlog')
      const { root } = current.blog
      const keptOf = async (id: FileId) => thumbnails.kept(await findImageById(root, id), tilePixels)
      return Promise.all(ids.map(id => keptOf(id).catch(nullIfGone)))
    },
    flushAll,
    keepUnsaved,
    dirtyIds: () => current?.documents.dirtyIds() ?? [],
    leftOpen: marker.left,
    close() {
      // It ends in order, whether or not the next start hears of it.
      try {
        marker.clear()
      } catch (error) {
        log(error, 'open marker')
      }
      void current?.journal.close()
      current?.followed.close()
      current?.uploads.close()
      current?.search.close()
      preparing.close()
      current?.images.close()
      thumbnails.close()
      current = null
    },
  }
}

/** What a killed process left is in nobody's way. */
const sweepMs = 300

/** The app opens all the same where the next start will not be led back to this blog. */
function rememberOpen(marker: OpenMarker, root: string, log: Log): void {
  try {
    marker.set(root)
  } catch (error) {
    log(error, 'open marker')
  }
}

interface FollowParts {
  readonly fs: FsPort
  readonly emit: Emit
  readonly log: Log
  refreshConfig(): Promise<void>
  /** Hears of changed posts before the window does. */
  readonly told: (fact: Events['blog.changed']) => void
}

/** Tells the window what changes in the blog; open posts that another program renames go on under their new names. */
function followBlog(
  { fs, emit, log, told, refreshConfig }: FollowParts,
  blog: Blog,
  documents: OpenDocuments,
  history: History,
): FollowedBlog {
  return watchBlog(blog, {
    async changed(fact, files) {
      // Told first: without its new name an open post would look as if it were gone.
      for (const renamed of await findRenames(fs, blog.root, documents, files)) {
        if (!(await documents.follow(renamed.from, renamed.to))) continue
        // What is typed matters more than under which name its former versions are found.
        await history.renamed(renamed.from, renamed.to).catch((error: unknown) => log(error, 'watchBlog'))
        emit('posts.renamed', renamed)
      }
      told(fact)
      emit('blog.changed', fact)
    },
    looking: refreshConfig,
    counted: fact => emit('blog.changed', fact),
    textsChanged: () => emit('pages.changed', {}),
    stirred: () => emit('images.changed', {}),
    vanished: () => emit('blog.vanished', { folder: blog.root }),
    log,
  })
}

/** A picture that has just gone, or is none of the blog's, takes nothing from the others. */
function nullIfGone(error: unknown): null {
  if (error instanceof AppError || systemCode(error) !== null) return null
  throw error
}

/** For work that must not go on while something could not be saved. */
export function throwFirst({ failed: [first] }: Flushed): void {
  if (first !== undefined) throw fromWire(first.error)
}

function factsOf({ name, root, generator, config, markdown, configProblem }: Blog): OpenBlog {
  const assetKey = randomBytes(16).toString('hex')
  const { url, baseUrl, timeZone } = config
  return { name, folder: root, generator, assetKey, url, baseUrl, timeZone, markdown, problem: configProblem }
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
      setTimeout(() => void after(), sweepMs).unref()
    }
    return posts
  }
}
