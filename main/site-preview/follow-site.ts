import type { ServerResponse } from 'node:http'
import type { FileId } from '../../shared/blog.ts'
import type { Log } from '../answer.ts'
import type { Blog } from '../blog/blog.ts'
import { sha256 } from '../disk/sha256.ts'
import { watchBlog } from '../listing/watch-blog.ts'
import { findPage } from './find-page.ts'
import type { LiveFile, LiveSite } from './live-site.ts'
import { createLookAround } from './look-around.ts'
import { createReaders, type Reader } from './readers.ts'

/** Keeps the pages that are being read as the site has them. */
export interface FollowedSite {
  /** A page is before somebody's eyes, and `mark` is what it shows; they are told of what becomes of it. */
  join(response: ServerResponse, page: { readonly path: string; readonly mark: string }): void
  /** Looks at what no notice comes of, unless that was done a moment ago. */
  look(): Promise<void>
  /** A page with these files is given out. */
  shows(files: Iterable<FileId>): void
  /** Something changed that pages may show. */
  changed(): void
  /** The posts are followed from here on. */
  readonly listed: Promise<void>
  close(): void
}

const lookEveryMs = 1000
const lookAgainMs = 400
/** A burst of keys is one change. */
const settleMs = 60

export function followSite(blog: Blog, site: LiveSite, log: Log): FollowedSite {
  const readers = createReaders()
  const around = createLookAround(blog.root)
  let lookedMs = Number.NEGATIVE_INFINITY
  let waiting: NodeJS.Timeout | null = null
  let turn: Promise<void> = Promise.resolve()
  let isClosed = false

  const changed = () => {
    waiting ??= setTimeout(() => {
      waiting = null
      turn = turn.then(compareAll).catch((error: unknown) => log(error, 'site preview'))
    }, settleMs)
  }
  async function compareAll(): Promise<void> {
    for (const reader of readers.all()) if (!isClosed) await compare(site, reader)
  }
  async function look(): Promise<void> {
    if (performance.now() - lookedMs < lookAgainMs) return
    lookedMs = performance.now()
    if (site.isOverdue()) changed()
    const shown = readers.all().flatMap(({ uses }) => [...uses.values()])
    const change = around.look({ sources: await site.pages(), shown })
    if (change.isPlanOld || change.files.size > 0) site.renew()
    if (change.isPlanOld) changed()
    for (const reader of readers.all()) tellOfFiles(reader, change.files, await site.base())
  }
  // How long the posts are is of no matter to their pages.
  const uncounted: Blog = { ...blog, countWords: async () => null, rememberPosts: async () => undefined }
  const followed = watchBlog(uncounted, {
    changed() {
      site.renew()
      changed()
    },
    // Asked for then, every page says so.
    counted: () => undefined,
    vanished: () => site.renew(),
    log,
  })
  // What follows the posts begins to with their first listing.
  const listed = followed.list().then(
    () => undefined,
    (error: unknown) => log(error, 'site preview'),
  )
  const clock = setInterval(() => {
    if (readers.all().length > 0) look().catch((error: unknown) => log(error, 'site preview'))
  }, lookEveryMs)
  clock.unref()
  return {
    listed,
    join(response, page) {
      readers.add(response, page)
      changed()
    },
    look,
    shows: around.shows,
    changed,
    close() {
      isClosed = true
      clearInterval(clock)
      if (waiting !== null) clearTimeout(waiting)
      followed.close()
    },
  }
}

/** Compares what a reader sees with what the site has there now, and tells them of a difference. */
async function compare(site: LiveSite, reader: Reader): Promise<void> {
  const base = await site.base()
  const found = await findPage(site, reader.path, base)
  if (found.kind !== 'file') return
  const { file, isMissing } = found
  const to = reader.source === null || !isMissing ? null : await site.addressOf(reader.source)
  if (to !== null) return reader.tell('moved', { to: encodeURI(base + to) })
  if (file.kind === 'page' && !isMissing) {
    reader.source = file.source
    reader.uses = file.uses
  }
  const mark = markOf(file)
  if (mark === reader.mark) return
  reader.mark = mark
  reader.tell('changed', {})
}

/** Names what a file of the site says. */
export function markOf(file: LiveFile): string {
  const words = file.kind === 'page' ? file.html : file.kind === 'text' ? file.text : file.from
  return sha256(new TextEncoder().encode(words)).slice(0, 16)
}

/** Pictures whose files were replaced while the pages that show them stayed the same. */
function tellOfFiles(reader: Reader, files: ReadonlySet<string>, base: string): void {
  const paths = [...reader.uses].flatMap(([path, from]) => (files.has(from) ? [`${base}/${path}`] : []))
  if (paths.length > 0) reader.tell('swapped', { paths })
}
