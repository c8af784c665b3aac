// For tests and proofs: the real file system of a process that is killed in the middle of its work.
import { type FsPort, nodeFs, type OpenFile } from './node-fs.ts'

export interface DyingFs {
  readonly fs: FsPort
  /** How many calls were made so far. */
  readonly calls: () => number
}

/** The call with this number, from 1, and all after it do nothing and fail; of an open file too. */
export function dyingFs(diesAt: number, kind: 'before' | 'after' = 'before'): DyingFs {
  let count = 0
  const live = async (work: () => Promise<unknown>): Promise<unknown> => {
    count++
    const mine = count
    const dead = () => Object.assign(new Error('killed'), { code: 'EIO' })
    if (mine > diesAt || (mine === diesAt && kind === 'before')) throw dead()
    const result = await work()
    // Done on the disk, and nobody is left to hear of it.
    if (mine === diesAt) throw dead()
    return result
  }
  const wrapped = Object.fromEntries(
    Object.entries(nodeFs)
      .filter(([, value]) => typeof value === 'function')
      .map(([name, operation]) => [
        name,
        async (...args: readonly unknown[]) => {
          // Each operation gets just the arguments that its caller gave for it.
          const call = operation as (...all: readonly unknown[]) => Promise<unknown>
          let opened: OpenFile | null = null
          try {
            const result = await live(async () => {
              const made = await call(...args)
              if (name === 'open') opened = made as OpenFile
              return made
            })
            return name === 'open' ? wrapFile(result as OpenFile, live) : result
          } catch (error) {
            // What a killed process had open is closed by the system; here the test has to.
            await (opened as OpenFile | null)?.close()
            throw error
          }
        },
      ]),
  )
  // Same keys, same signatures: only the end is added.
  return { fs: { ...(wrapped as unknown as FsPort), platform: nodeFs.platform }, calls: () => count }
}

type Live = (work: () => Promise<unknown>) => Promise<unknown>

function wrapFile(file: OpenFile, live: Live): OpenFile {
  return {
    write: async (...args) => (await live(() => file.write(...args))) as { bytesWritten: number },
    stat: async options => (await live(() => file.stat(options))) as Awaited<ReturnType<OpenFile['stat']>>,
    chmod: async mode => void (await live(() => file.chmod(mode))),
    chown: async (uid, gid) => void (await live(() => file.chown(uid, gid))),
    truncate: async length => void (await live(() => file.truncate(length))),
    sync: async () => void (await live(() => file.sync())),
    datasync: async () => void (await live(() => file.datasync())),
    // The system closes what a killed process had open.
    close: () => file.close(),
  }
}
