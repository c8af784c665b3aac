import { closeSync, openSync, readSync } from 'node:fs'

/** Reads some bytes of a file; fewer where it ends. */
export type ReadPart = (at: number, length: number) => Uint8Array

/** Headers are short and lie close together: what was read with one is there for the next. */
const leastBytes = 64
const firstBytes = 4096

/** Lets `work` read parts of a file, at once. Throws the system's error where it cannot be opened or read. */
export function readParts<T>(path: string, work: (read: ReadPart) => T): T {
  const file = openSync(path, 'r')
  try {
    return work(createReader(file))
  } finally {
    closeSync(file)
  }
}

function createReader(file: number): ReadPart {
  let held = { at: 0, bytes: new Uint8Array() }
  return (at, length) => {
    const isHeld = at >= held.at && at + length <= held.at + held.bytes.length
    if (!isHeld) {
      const buffer = new Uint8Array(Math.max(length, at === 0 ? firstBytes : leastBytes))
      const count = readSync(file, buffer, 0, buffer.length, at)
      held = { at, bytes: buffer.subarray(0, count) }
    }
    return held.bytes.subarray(at - held.at, at - held.at + length)
  }
}
