// For tests: the real file system with one operation that fails as a real one can.
import { type FsPort, nodeFs, type OpenFile } from './node-fs.ts'

export type Operation = keyof FsPort | `file.${keyof OpenFile}`

export interface Fault {
  readonly operation: Operation
  readonly code: string
  /** Which of its calls fails, from 1; all from there on unless `times` is given. */
  readonly from?: number
  readonly times?: number
  /** Only calls whose first argument has this in it; of an open file, its path. */
  readonly path?: RegExp
}

export interface FailingFs extends FsPort {
  /** Every operation in order, so that a test can see what was done. */
  readonly calls: readonly string[]
}

export function failingFs(fault: Fault | null, platform: NodeJS.Platform = nodeFs.platform): FailingFs {
  const calls: string[] = []
  let count = 0
  const meet = (operation: string, path: string) => {
    calls.push(operation)
    if (fault?.operation !== operation || (fault.path !== undefined && !fault.path.test(path))) return
    count++
    const from = fault.from ?? 1
    if (count < from || count >= from + (fault.times ?? Number.POSITIVE_INFINITY)) return
    throw Object.assign(new Error(`${fault.code}: ${operation}`), { code: fault.code })
  }
  const wrapped = Object.fromEntries(
    Object.entries(nodeFs)
      .filter(([, value]) => typeof value === 'function')
      .map(([name, operation]) => [
        name,
        async (...args: readonly unknown[]) => {
          meet(name, String(args[0]))
          // Each operation gets just the arguments that its caller gave for it.
          const result: unknown = await (operation as (...all: readonly unknown[]) => unknown)(...args)
          return name === 'open' ? wrapFile(result as OpenFile, String(args[0]), meet) : result
        },
      ]),
  )
  // Same keys, same signatures: only the failures are added.
  return { ...(wrapped as unknown as FsPort), platform, calls, wait: async () => meet('wait', '') }
}

function wrapFile(file: OpenFile, path: string, meet: (operation: string, path: string) => void): OpenFile {
  const wrap =
    <A extends readonly unknown[], R>(name: keyof OpenFile, operation: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        meet(`file.${name}`, path)
      } catch (error) {
        // A close that fails has closed all the same; a leak would be the test's own.
        if (name === 'close') await operation(...args)
        throw error
      }
      return operation(...args)
    }
  return {
    write: wrap('write', (bytes, offset, length, position) => file.write(bytes, offset, length, position)),
    stat: wrap('stat', options => file.stat(options)),
    chmod: wrap('chmod', mode => file.chmod(mode)),
    chown: wrap('chown', (uid, gid) => file.chown(uid, gid)),
    truncate: wrap('truncate', length => file.truncate(length)),
    sync: wrap('sync', () => file.sync()),
    datasync: wrap('datasync', () => file.datasync()),
    close: wrap('close', () => file.close()),
  }
}
