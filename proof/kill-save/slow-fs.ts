import { type FsPort, nodeFs, type OpenFile } from '../../main/disk/node-fs.ts'

const mostBytes = 16 * 1024

/**
 * A disk that takes little at a time of what is written in place, so that a kill finds it half written; `onBegin` is
 * called when that begins.
 */
export function slowFs(onBegin: () => void): FsPort {
  return {
    ...nodeFs,
    open: async (path, flags, mode) => {
      const file = await nodeFs.open(path, flags, mode)
      if (flags !== 'r+') return file
      onBegin()
      const write: OpenFile['write'] = (bytes, offset, length, position) =>
        file.write(bytes, offset, Math.min(length, mostBytes), position)
      return {
        write,
        stat: options => file.stat(options),
        chmod: to => file.chmod(to),
        chown: (uid, gid) => file.chown(uid, gid),
        truncate: length => file.truncate(length),
        sync: () => file.sync(),
        datasync: () => file.datasync(),
        close: () => file.close(),
      }
    },
  }
}
