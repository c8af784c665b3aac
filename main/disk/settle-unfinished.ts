import type { FileId } from '../../shared/blog.ts'
import { AppError, toWire, type WireError } from '../../shared/errors.ts'
import { systemCode, toDiskError } from './disk-error.ts'
import type { History } from './history/history.ts'
import { isRunning } from './is-running.ts'
import type { FsPort } from './node-fs.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { overwriteFile } from './overwrite-file.ts'
import { resolveId } from './resolve-id.ts'
import { isTorn, type Note, readNotes, type UnfinishedWrite } from './unfinished-write.ts'
import { notesFolder } from './write-guard.ts'

export interface Settled {
  /** Posts that were half written, and are again what they were before. */
  readonly restored: readonly FileId[]
  /** Posts that are half written still; the next start tries again. */
  readonly failed: readonly { readonly id: FileId; readonly error: WireError }[]
}

interface Place {
  readonly fs: FsPort
  readonly dataFolder: string
  /** The blog's real path. */
  readonly root: string
  readonly history: Pick<History, 'keep' | 'guard'>
}

/** Finds what an app that was killed left half written in place in this blog, and puts its old bytes back. */
export async function settleUnfinished(place: Place): Promise<Settled> {
  const restored: FileId[] = []
  const failed: { id: FileId; error: WireError }[] = []
  for (const note of await readNotes(place.fs, notesFolder(place.dataFolder, place.root))) {
    const { id, pid } = note.write
    if (pid !== process.pid && isRunning(pid) && (await isEndedSoon(place, id))) continue
    try {
      if (await settle(place, note)) restored.push(id)
    } catch (error) {
      failed.push({ id, error: toWire(toDiskError(error, id)) })
    }
  }
  return { restored, failed }
}

const pauseMs = 100
const patienceMs = 5_000

/** Another of our processes may be writing it right now, which takes milliseconds; but it may be anyone's number, too. */
async function isEndedSoon({ fs, dataFolder, root }: Place, id: FileId): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pauseMs) {
    const notes = await readNotes(fs, notesFolder(dataFolder, root))
    if (!notes.some(({ write }) => write.id === id)) return true
    await fs.wait(pauseMs)
  }
  return false
}

/** True: it was torn, and is whole again. */
async function settle({ fs, root, history }: Place, { write, remove }: Note): Promise<boolean> {
  const path = await pathOrNull(fs, root, write.id)
  if (path === null) {
    // Someone took it away; both versions can still be had.
    await history.keep(write.id, write.old, 'conflict')
    await history.keep(write.id, write.fresh, 'conflict')
    await remove()
    return false
  }
  return oneAtATime(path, () =>
    history.guard.alone(path, async () => {
      const found = await fs.readFile(path)
      const isWhole = Buffer.compare(found, write.old) === 0 || Buffer.compare(found, write.fresh) === 0
      const mustRestore = !isWhole && isTorn(found, write)
      if (mustRestore) await restore(fs, path, write, history)
      await remove()
      return mustRestore
    }),
  )
}

async function restore(
  fs: FsPort,
  path: string,
  { id, old, fresh }: UnfinishedWrite,
  history: Pick<History, 'keep'>,
): Promise<void> {
  await history.keep(id, fresh, 'conflict')
  const file = await fs.open(path, 'r+')
  try {
    await overwriteFile(file, old)
  } finally {
    await file.close()
  }
}

async function pathOrNull(fs: FsPort, root: string, id: FileId): Promise<string | null> {
  try {
    return await resolveId(root, id, fs)
  } catch (error) {
    if (error instanceof AppError && systemCode(error.cause) === 'ENOENT') return null
    throw error
  }
}
