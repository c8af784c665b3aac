import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import { systemCode } from '../disk/disk-error.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { isTemporaryName } from '../disk/temporary-file.ts'
import { createPostLog, type Logged, type PostLog } from './post-log.ts'
import { decodeRecords } from './record.ts'
import { type Replayed, replay } from './replay.ts'

/** What is typed in a blog's posts and not saved yet, in the app's data folder: one log a post. */
export interface Journal {
  /** The log of one post; the same one each time. */
  logOf(id: FileId, post: Logged): PostLog
  /** What the process before this one left. To be asked before the first `logOf`. Throws when it cannot be read. */
  read(): Promise<readonly Replayed[]>
  /** Nothing more is written; what is in the logs stays. */
  close(): Promise<void>
}

export interface JournalPlace {
  readonly fs: FsPort
  readonly dataFolder: string
  /** The blog's real path; it names the blog's part of the journals. */
  readonly root: string
  /** Called when writing begins to fail, with a sentence for the user and the cause, and with null when it works again. */
  readonly tell: (problem: Message | null, cause?: unknown) => void
  readonly syncAfterMs?: number
}

export function openJournal(place: JournalPlace): Journal {
  const { fs, dataFolder, root, tell, syncAfterMs = 1000 } = place
  const folder = join(dataFolder, 'journal', sha256(root).slice(0, 16))
  const nameOf = (id: FileId) => `${sha256(id).slice(0, 32)}.log`
  const logs = new Map<FileId, PostLog>()
  const failing = new Set<FileId>()
  let left: ReadonlySet<string> = new Set()

  const tellOf = (id: FileId) => (problem: unknown) => {
    const wasFailing = failing.size > 0
    if (problem === null) failing.delete(id)
    else failing.add(id)
    if (failing.size > 0 && !wasFailing) tell(sentence(problem, folder), problem)
    if (failing.size === 0 && wasFailing) tell(null)
  }
  return {
    logOf(id, post) {
      const known = logs.get(id)
      if (known !== undefined) return known
      const name = nameOf(id)
      const path = join(folder, name)
      const exists = left.has(name)
      const made = createPostLog({ fs, path, post, exists, tell: tellOf(id), syncAfterMs })
      logs.set(id, made)
      return made
    },
    async read() {
      const names = await namesIn(fs, folder)
      left = new Set(names)
      const replayed: Replayed[] = []
      for (const name of names) {
        const found = await readLog(fs, join(folder, name))
        if (found !== null) replayed.push(found)
      }
      return replayed
    },
    async close() {
      await Promise.all([...logs.values()].map(log => log.close()))
    },
  }
}

async function namesIn(fs: FsPort, folder: string): Promise<readonly string[]> {
  try {
    const names = await fs.readdir(folder)
    // No other process writes here: what was half written is of one that is gone, and was never acknowledged.
    for (const name of names.filter(isTemporaryName)) await fs.unlink(join(folder, name))
    return names.filter(name => name.endsWith('.log'))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}

/** A log that cannot be understood is put aside as `<name>.broken`, for whoever wants its words back. */
async function readLog(fs: FsPort, path: string): Promise<Replayed | null> {
  const found = replay(decodeRecords(await fs.readFile(path)))
  if (found === null) await fs.rename(path, `${path}.broken`)
  return found
}

function sentence(problem: unknown, folder: string): Message {
  const code = systemCode(problem)
  if (code === 'ENOSPC' || code === 'EDQUOT') return { key: 'journal.full', params: { folder } }
  return { key: 'journal.failed', params: { folder, code: code ?? '' } }
}
