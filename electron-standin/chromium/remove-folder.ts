import { rmSync } from 'node:fs'

const pauseMs = 20

/**
 * Deletes a folder that a browser may still be writing into while it ends: for about `patienceMs` it is tried anew, each
 * time with whatever is in it then, which `rmSync`'s own retries do not look at again. Throws what stood in the way last.
 */
export function removeFolder(folder: string, patienceMs: number): void {
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      rmSync(folder, { recursive: true, force: true })
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      // The process is about to end, or a test is: nothing else waits for this thread.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
    }
  }
}
