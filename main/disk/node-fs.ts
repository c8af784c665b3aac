import { type BigIntStats, constants, type Stats } from 'node:fs'
import * as fs from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { makeFolders } from './make-folders.ts'

/** A file that is open; Node's FileHandle is one. */
export interface OpenFile {
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    /** Null: where the file is, which is its end for one that is opened to append. */
    position: number | null,
  ): Promise<{ readonly bytesWritten: number }>
  stat(options: { bigint: true }): Promise<BigIntStats>
  chmod(mode: number): Promise<void>
  chown(uid: number, gid: number): Promise<void>
  truncate(length: number): Promise<void>
  sync(): Promise<void>
  /** The bytes and what is needed to read them again, not the times: cheaper than `sync` for a log that grows. */
  datasync(): Promise<void>
  close(): Promise<void>
}

/** Everything that main/disk asks of the system, so that a test can make any one of these fail. */
export interface FsPort {
  readonly platform: NodeJS.Platform
  open(path: string, flags: string | number, mode?: number): Promise<OpenFile>
  readFile(path: string): Promise<Uint8Array>
  stat(path: string): Promise<Stats>
  /** With nanoseconds and whole inode numbers, to tell whether a file is still the same. */
  statExact(path: string): Promise<BigIntStats>
  realpath(path: string): Promise<string>
  readdir(path: string): Promise<readonly string[]>
  /** Throws unless the file or folder may be written. */
  checkWritable(path: string): Promise<void>
  mkdir(path: string): Promise<void>
  link(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Removes a folder with nothing in it. */
  rmdir(path: string): Promise<void>
  /** Between two tries. */
  wait(delayMs: number): Promise<void>
}

export const nodeFs: FsPort = {
  platform: process.platform,
  open: (path, flags, mode) => fs.open(path, flags, mode),
  readFile: path => fs.readFile(path),
  stat: path => fs.stat(path),
  statExact: path => fs.stat(path, { bigint: true }),
  realpath: path => fs.realpath(path),
  readdir: path => fs.readdir(path),
  checkWritable: path => fs.access(path, constants.W_OK),
  mkdir: makeFolders,
  link: (from, to) => fs.link(from, to),
  rename: (from, to) => fs.rename(from, to),
  unlink: path => fs.unlink(path),
  rmdir: path => fs.rmdir(path),
  wait: async delayMs => {
    await setTimeout(delayMs)
  },
}
