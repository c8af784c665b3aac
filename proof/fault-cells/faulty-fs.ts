import { type FsPort, nodeFs, type OpenFile } from '../../main/disk/node-fs.ts'
import { nodeOutputFs, type OutputFs } from '../../main/disk/output-fs.ts'

const codes = ['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'EMFILE', 'EROFS', 'EXDEV'] as const

/** What goes wrong at one call: an error, half of a write, or the end of the process before or after it. */
export type FaultKind = (typeof codes)[number] | 'short write' | 'crash before' | 'crash after'

export const faultKinds: readonly FaultKind[] = [...codes, 'short write', 'crash before', 'crash after']

export interface FaultyFs {
  readonly fs: FsPort
  /** The same for what is written at once; both count their calls together. */
  readonly output: OutputFs
  /** Every call so far, by name. */
  readonly calls: readonly string[]
  isEnded(): boolean
  /** Lets go of the files that an ended process would have let go of. */
  release(): Promise<void>
}

/** The process is gone: nothing works from here on, not even cleaning up. */
class Ended extends Error {}

/**
 * The real file system with one fault at its `at`th call (from 1); null: none.
 *
 * Nothing waits for the disk: what is tried is what our code does with an answer, not the disk.
 */
export function faultyFs(fault: { readonly kind: FaultKind; readonly at: number } | null): FaultyFs {
  const calls: string[] = []
  const open = new Set<OpenFile>()
  let isEnded = false

  async function meet<T>(name: string, work: () => Promise<T>): Promise<T> {
    if (isEnded) throw new Ended()
    calls.push(name)
    if (fault === null || calls.length !== fault.at || fault.kind === 'short write') return work()
    isEnded = fault.kind.startsWith('crash')
    if (fault.kind === 'crash before') throw new Ended()
    if (fault.kind !== 'crash after') throw Object.assign(new Error(fault.kind), { code: fault.kind })
    await work()
    throw new Ended()
  }

  function meetNow<T>(name: string, work: () => T): T {
    if (isEnded) throw new Ended()
    calls.push(name)
    if (fault === null || calls.length !== fault.at || fault.kind === 'short write') return work()
    isEnded = fault.kind.startsWith('crash')
    if (fault.kind === 'crash before') throw new Ended()
    if (fault.kind !== 'crash after') throw Object.assign(new Error(fault.kind), { code: fault.kind })
    work()
    throw new Ended()
  }

  const numbers = new Set<number>()
  const closeNow = (file: number) => {
    if (numbers.delete(file)) nodeOutputFs.close(file)
  }
  const output: OutputFs = {
    ...nodeOutputFs,
    create: path =>
      meetNow('create', () => {
        const file = nodeOutputFs.create(path)
        numbers.add(file)
        return file
      }),
    write: (file, bytes, offset) =>
      meetNow('file.write', () => {
        const isShort = fault?.kind === 'short write' && calls.length === fault.at
        const end = isShort ? offset + Math.ceil((bytes.length - offset) / 2) : bytes.length
        return nodeOutputFs.write(file, bytes.subarray(0, end), offset)
      }),
    stat: file => meetNow('file.stat', () => nodeOutputFs.stat(file)),
    close(file) {
      try {
        meetNow('file.close', () => closeNow(file))
      } finally {
        closeNow(file)
      }
    },
    rename: (from, to) => meetNow('rename', () => nodeOutputFs.rename(from, to)),
    unlink: path => meetNow('unlink', () => nodeOutputFs.unlink(path)),
    wait: () => undefined,
  }

  function wrapFile(file: OpenFile): OpenFile {
    open.add(file)
    return {
      write: (bytes, offset, length, position) =>
        meet('file.write', () => {
          const isShort = fault?.kind === 'short write' && calls.length === fault.at
          return file.write(bytes, offset, isShort ? Math.ceil(length / 2) : length, position)
        }),
      stat: options => meet('file.stat', () => file.stat(options)),
      chmod: mode => meet('file.chmod', () => file.chmod(mode)),
      chown: (uid, gid) => meet('file.chown', () => file.chown(uid, gid)),
      truncate: length => meet('file.truncate', () => file.truncate(length)),
      sync: () => meet('file.sync', async () => undefined),
      datasync: () => meet('file.datasync', async () => undefined),
      close: () => meet('file.close', () => closeOnce(file)).finally(() => closeOnce(file)),
    }
  }
  /** A close that fails has closed all the same. */
  const closeOnce = async (file: OpenFile) => {
    if (open.delete(file)) await file.close()
  }

  const wrapped = Object.fromEntries(
    Object.entries(nodeFs)
      .filter(([name, value]) => typeof value === 'function' && name !== 'open' && name !== 'wait')
      // Each call gets just the arguments that its caller gave for it.
      .map(([name, call]: [string, (...args: unknown[]) => Promise<unknown>]) => [
        name,
        (...args: unknown[]) => meet(name, () => call(...args)),
      ]),
  )
  const fs: FsPort = {
    // Same keys, same signatures: only the faults are added.
    ...(wrapped as unknown as FsPort),
    platform: nodeFs.platform,
    open: (path, flags, mode) => meet('open', async () => wrapFile(await nodeFs.open(path, flags, mode))),
    wait: async () => undefined,
  }
  return {
    fs,
    output,
    calls,
    isEnded: () => isEnded,
    release: async () => {
      for (const file of open) await closeOnce(file)
      for (const file of numbers) closeNow(file)
    },
  }
}
