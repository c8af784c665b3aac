import * as fs from 'node:fs'

/**
 * What exported files ask of the system, each answered at once: through promises a small file takes twice the time,
 * and a thread that exports has nobody else to wait for.
 */
export interface OutputFs {
  readonly platform: NodeJS.Platform
  /** Makes a new file; throws where there is one. Answers with its number. */
  create(path: string): number
  /** How many of the bytes were written. */
  write(file: number, bytes: Uint8Array, offset: number): number
  stat(file: number): { readonly size: number; readonly mtimeMs: number }
  close(file: number): void
  rename(from: string, to: string): void
  unlink(path: string): void
  /** Between two tries. */
  wait(delayMs: number): void
}

export const nodeOutputFs: OutputFs = {
  platform: process.platform,
  create: path => fs.openSync(path, 'wx', 0o666),
  write: (file, bytes, offset) => fs.writeSync(file, bytes, offset),
  stat: file => fs.fstatSync(file),
  close: file => fs.closeSync(file),
  rename: (from, to) => fs.renameSync(from, to),
  unlink: path => fs.unlinkSync(path),
  wait: delayMs => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, delayMs)
  },
}
