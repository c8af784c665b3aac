import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/** A larger file gets memory of its own, or one video would keep its room until an export has ended. */
const memoryBytes = 1 << 20

/**
 * Reads files one after the other into the same memory: the bytes of one are good until the next is read.
 *
 * `size` is what the disk has just said, so that it need not be asked again; a file that has changed since is read as
 * it is now. With memory of its own for each of many files, collecting that takes longer than reading them.
 */
export function createFileMemory(): (path: string, size: number) => Buffer {
  const memory = Buffer.allocUnsafeSlow(memoryBytes)
  return (path, size) => (size < memoryBytes && readInto(memory, path, size)) || readFileSync(path)
}

/** Null: it has grown, and there is more than has room. */
function readInto(memory: Buffer, path: string, size: number): Buffer | null {
  const file = openSync(path, 'r')
  try {
    for (let done = 0; done < memory.length; ) {
      const count = readSync(file, memory, done, memory.length - done, null)
      done += count
      if (count === 0 || done === size) return memory.subarray(0, done)
    }
    return null
  } finally {
    closeSync(file)
  }
}
