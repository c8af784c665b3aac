// The journal of one post: a file that grows by one record a change, and goes when the post is saved.
//
//   none ──first change──► going ──saved──► none
//                            │ ▲
//                     fails  ▼ │ a whole new snapshot could be written
//                          broken
import { dirname } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import { systemCode } from '../disk/disk-error.ts'
import type { FsPort, OpenFile } from '../disk/node-fs.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { renameWithRetry, syncFolder, withTemporaryFile, writeWhole } from '../disk/temporary-file.ts'
import { encodeRecord, type JournalRecord, type Snapshot } from './record.ts'

/** What a log asks its post for. */
export interface Logged {
  /** There is nothing that the disk has not. */
  isClean(): boolean
  /** As `Snapshot.sha`. */
  sha(): string
  snapshot(): Snapshot
}

/** None of these rejects: a failure is told by `tell`, and tried again until it works. */
export interface PostLog {
  /** The post took this change. Resolves when the system has its bytes, or could not take them. */
  changed(seq: number, changes: ChangesJson): Promise<void>
  /** The text as it is now is about to become the file `id`, with this checksum; the next `follow` ends it. */
  saving(seq: number, sha: string, id: FileId): Promise<void>
  /** The post may have another base, or nothing unsaved any more. */
  follow(): Promise<void>
  /** What was unsaved is given up, and kept elsewhere. */
  remove(): Promise<void>
  /** Nothing more is written; what is in the log stays. */
  close(): Promise<void>
}

export interface PostLogOptions {
  readonly fs: FsPort
  /** Absolute. */
  readonly path: string
  readonly post: Logged
  /** There is one already, of a process before this one. */
  readonly exists: boolean
  /** What keeps the log from being written; null: it works again. */
  readonly tell: (problem: unknown) => void
  /** What is older than this survives a power loss; what a killed process leaves is in the system's hands already. */
  readonly syncAfterMs: number
}

/** A log this much longer than its snapshot begins again with a new one. */
const growthBytes = 512 * 1024

export function createPostLog(options: PostLogOptions): PostLog {
  const { fs, path, post, exists, tell, syncAfterMs } = options
  // What holds when everything asked for is done; the queue does it, one after the other.
  let plan: 'none' | 'going' | 'broken' = 'none'
  let isSaving = false
  // The log of a process before this one, which serves until this one writes or removes it.
  let isLeft = exists
  let base = ''
  let bytesPlanned = 0
  let bytesAllowed = 0
  // What is on the disk so far.
  let isThere = exists
  let isNewName = false
  let file: OpenFile | null = null
  let end = 0
  let queue: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | null = null
  let isClosed = false
  let syncing: Promise<void> = Promise.resolve()
  let closing: Promise<void> = Promise.resolve()

  function inTurn(work: () => Promise<void>): Promise<void> {
    queue = queue.then(work).catch(async (error: unknown) => {
      plan = 'broken'
      await closeFile()
      tell(error)
      tickSoon()
    })
    return queue
  }

  /** A second later what is written is synced, or what failed is tried again: also when nothing more is typed. */
  function tickSoon(): void {
    if (timer !== null || isClosed) return
    timer = setTimeout(() => {
      timer = null
      void (plan === 'broken' ? repair() : sync())
    }, syncAfterMs)
    timer.unref()
  }

  /** Not waited for: the disk may take its time with a sync, and the next key must not. */
  async function closeFile(): Promise<void> {
    const open = file
    file = null
    if (open === null) return
    // What a close could tell, the write or the sync before it has told.
    closing = syncing.then(() => open.close()).catch(() => undefined)
  }

  /** A new log takes the old one's place at once: at no moment is there none, or half of one. */
  function start(): Promise<void> {
    const snapshot = post.snapshot()
    const bytes = encodeRecord(snapshot)
    plan = 'going'
    isLeft = false
    base = snapshot.sha
    bytesPlanned = bytes.length
    bytesAllowed = 2 * bytes.length + growthBytes
    return inTurn(async () => {
      await closeFile()
      await fs.mkdir(dirname(path))
      const fill = async (made: OpenFile) => {
        await made.chmod(0o600)
        await writeWhole(made, bytes)
      }
      await withTemporaryFile(fs, path, fill, temporary => renameWithRetry(fs, temporary, path))
      isThere = true
      isNewName = true
      file = await fs.open(path, 'r+')
      end = bytes.length
      tickSoon()
    })
  }

  function append(record: JournalRecord): Promise<void> {
    const bytes = encodeRecord(record)
    bytesPlanned += bytes.length
    return inTurn(async () => {
      // The write before this one failed; what comes after it would stand behind a torn record.
      if (file === null) return
      await writeWhole(file, bytes, end)
      end += bytes.length
      tickSoon()
    })
  }

  /**
   * Outside the queue, since a disk may take long: what is typed meanwhile is handed to the system all the same. One
   * at a time for all logs, so that syncing leaves threads to those who write.
   */
  async function sync(): Promise<void> {
    const open = file
    if (open === null) return
    const synced = oneAtATime('sync a journal', async () => {
      await open.datasync()
      if (isNewName) await syncFolder(fs, dirname(path))
      isNewName = false
    })
    syncing = synced.catch(() => undefined)
    await synced.catch((error: unknown) => (file === open ? inTurn(() => Promise.reject(error)) : undefined))
  }

  function remove(): Promise<void> {
    plan = 'none'
    isLeft = false
    return inTurn(async () => {
      await closeFile()
      if (isThere) await unlinkIfThere(fs, path)
      isThere = false
    })
  }

  async function repair(): Promise<void> {
    // A new snapshot does not know of the save that is under way.
    if (isSaving) return tickSoon()
    await (post.isClean() ? remove() : start())
    if (hasPlan()) tell(null)
  }

  /** A function, since the queue changes it behind the compiler's back. */
  function hasPlan(): boolean {
    return plan !== 'broken'
  }

  return {
    changed(seq, changes) {
      if (!hasPlan()) return queue
      if (post.isClean()) return isSaving ? queue : remove()
      const isTooLong = bytesPlanned > bytesAllowed && !isSaving
      if (plan === 'none' || post.sha() !== base || isTooLong) return start()
      return append({ kind: 'changes', seq, sha: base, changes })
    },
    saving(seq, sha, id) {
      if (!hasPlan()) return queue
      if (plan === 'none') void start()
      isSaving = true
      return append({ kind: 'saving', seq, sha, id })
    },
    follow() {
      isSaving = false
      if (!hasPlan()) return queue
      if (post.isClean()) return plan === 'none' && !isThere ? queue : remove()
      // Without a log yet it was renamed; with one of an earlier process it is recovered, and that one serves.
      const isKept = plan === 'none' ? isLeft : post.sha() === base
      return isKept ? queue : start()
    },
    remove,
    close() {
      isClosed = true
      if (timer !== null) clearTimeout(timer)
      return inTurn(closeFile).then(() => closing)
    },
  }
}

async function unlinkIfThere(fs: FsPort, path: string): Promise<void> {
  try {
    await fs.unlink(path)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
}
