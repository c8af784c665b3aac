import { dirname } from 'node:path'
import { systemCode, toDiskError } from '../disk/disk-error.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { writeOutput } from '../disk/write-output.ts'

/** A small file of the app's own. */
export interface JsonFile<T> {
  read(): Promise<T>
  write(value: T): Promise<void>
}

interface JsonFileRules<T> {
  readonly fs: FsPort
  readonly path: string
  /** Throws when the value is none. */
  parse(value: unknown): T
  readonly fallback: T
}

/** A file that cannot be understood is put aside as `<name>.broken`, for whoever wants it back, and counts as none. */
export function openJsonFile<T>({ fs, path, parse, fallback }: JsonFileRules<T>): JsonFile<T> {
  return {
    async read() {
      const text = await readText(fs, path)
      if (text === null) return fallback
      try {
        return parse(JSON.parse(text))
      } catch {
        // Whatever is wrong with it, it is kept, and the app starts.
        await fs.rename(path, `${path}.broken`)
        return fallback
      }
    },
    write: value =>
      oneAtATime(path, async () => {
        await fs.mkdir(dirname(path)).catch((error: unknown) => {
          throw toDiskError(error, path)
        })
        await writeOutput(fs, path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`))
      }),
  }
}

async function readText(fs: FsPort, path: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await fs.readFile(path))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw toDiskError(error, path)
  }
}
