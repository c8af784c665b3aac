// What a process that was killed has left in a blog, and what becomes of it when the blog is opened.
import { join } from 'node:path'
import { fromWire } from '../shared/errors.ts'
import type { Log } from './answer.ts'
import type { Blog } from './blog/blog.ts'
import type { History } from './disk/history/history.ts'
import type { FsPort } from './disk/node-fs.ts'
import { settleUnfinished } from './disk/settle-unfinished.ts'
import { sweepTemporaryFiles } from './disk/sweep-temporary-files.ts'
import { notesFolder } from './disk/write-guard.ts'
import { recoverOperations } from './operations/operations.ts'
import type { Emit } from './session.ts'

/** Makes whole, before anything of the blog is read, what a process that was killed left half written. */
export async function restore(
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

/** Takes back a change of many files that a process that was killed left half done. */
export async function takeBackOperations(
  place: Parameters<typeof recoverOperations>[0],
  emit: Emit,
  log: Log,
): Promise<void> {
  try {
    const message = await recoverOperations(place)
    if (message !== null) emit('blog.recovered', { message })
  } catch (error) {
    // Its record stays, and the next start tries again.
    log(error, 'recover')
  }
}

interface Sweep {
  readonly fs: FsPort
  readonly blog: Blog
  readonly dataFolder: string
  readonly nowMs: number
  readonly log: Log
}

/** Removes the temporary files that it left: beside posts and pictures, and in its notes. */
export async function sweep({ fs, blog: { root, folders }, dataFolder, nowMs, log }: Sweep): Promise<void> {
  for (const folder of [...folders().map(id => join(root, id)), notesFolder(dataFolder, root)]) {
    // A folder that cannot be swept harms nobody, but is worth a line.
    await sweepTemporaryFiles(fs, folder, nowMs).catch((error: unknown) => log(error, 'sweep'))
  }
}
