import * as fs from 'node:fs'
import { makeFolders } from './make-folders.ts'
import { type FsPort, nodeFs, type OpenFile } from './node-fs.ts'

/**
 * The same for a thread that has nobody else to answer to: what a write consists of is done at once. Through promises
 * each step of it waits until the thread has ended what it is at, and a file is a dozen steps.
 */
export const nodeFsNow: FsPort = {
  ...nodeFs,
  open: async (path, flags, mode) => openFile(fs.openSync(path, flags, mode)),
  async mkdir(path) {
    const isThere = fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    if (!isThere) await makeFolders(path)
  },
  rename: async (from, to) => fs.renameSync(from, to),
  unlink: async path => fs.unlinkSync(path),
}

function openFile(file: number): OpenFile {
  return {
    write: async (bytes, offset, length, position) => ({
      bytesWritten: fs.writeSync(file, bytes, offset, length, position),
    }),
    stat: async options => fs.fstatSync(file, options),
    chmod: async mode => fs.fchmodSync(file, mode),
    chown: async (uid, gid) => fs.fchownSync(file, uid, gid),
    truncate: async length => fs.ftruncateSync(file, length),
    sync: async () => fs.fsyncSync(file),
    datasync: async () => fs.fdatasyncSync(file),
    close: async () => fs.closeSync(file),
  }
}
