import { type FsPort, nodeFs, type OpenFile } from '../../main/disk/node-fs.ts'

/** A disk that is full after some bytes, for machines that let nobody mount a small one: the last write is cut short. */
export function fullFs(roomBytes: number): FsPort {
  let leftBytes = roomBytes
  return {
    ...nodeFs,
    open: async (path, flags, mode) => {
      const file = await nodeFs.open(path, flags, mode)
      const write: OpenFile['write'] = async (bytes, offset, length, position) => {
        if (leftBytes === 0) throw Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' })
        const fits = Math.min(length, leftBytes)
        leftBytes -= fits
        return file.write(bytes, offset, fits, position)
      }
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
