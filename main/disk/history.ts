import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { systemCode } from './disk-error.ts'
import type { FsPort } from './node-fs.ts'
import { sha256 } from './sha256.ts'
import { checkSize, renameWithRetry, syncFolder, withTemporaryFile, writeWhole } from './temporary-file.ts'

/** Earlier versions of a blog's files, in the app's data folder: compressed, each distinct content once. */
export interface History {
  /** On the disk when it answers. Throws, in words about `id`, when it could not be kept. */
  keep(id: FileId, bytes: Uint8Array, why?: KeptVersion['why']): Promise<void>
  /** Of one file, newest first. */
  versionsOf(id: FileId): Promise<readonly KeptVersion[]>
  /** Oldest first. */
  list(): Promise<readonly KeptVersion[]>
  read(sha: string): Promise<Uint8Array>
}

export interface KeptVersion {
  readonly id: FileId
  readonly sha: string
  /** Milliseconds since 1970 UTC. */
  readonly keptMs: number
  readonly sizeBytes: number
  readonly why: 'save' | 'conflict' | 'operation'
}

/** `root` is the blog's real path; it names the blog's part of the history. */
export function openHistory(
  fs: FsPort,
  dataFolder: string,
  root: string,
  now: () => number = Date.now,
): History {
  const folder = join(dataFolder, 'history', sha256(root).slice(0, 16))
  const index = join(folder, 'index.jsonl')
  const pathOf = (sha: string) => join(folder, sha.slice(0, 2), `${sha}.gz`)
  return {
    async keep(id, bytes, why = 'save') {
      const sha = sha256(bytes)
      try {
        await keepBytes(fs, pathOf(sha), bytes)
        const version: KeptVersion = { id, sha, keptMs: now(), sizeBytes: bytes.length, why }
        await fs.appendFile(index, `${JSON.stringify(version)}\n`, 0o600)
      } catch (error) {
        const code = systemCode(error)
        if (code === null) throw error
        throw new AppError('disk', 'error.historyFailed', { file: id, folder, code }, error)
      }
    },
    async versionsOf(id) {
      const versions = parseIndex(await readOrEmpty(fs, index))
      return versions.filter(version => version.id === id).reverse()
    },
    async list() {
      return parseIndex(await readOrEmpty(fs, index))
    },
    async read(sha) {
      return promisify(gunzip)(await fs.readFile(pathOf(sha)))
    },
  }
}

async function keepBytes(fs: FsPort, path: string, bytes: Uint8Array): Promise<void> {
  await fs.mkdir(dirname(path))
  if (await exists(fs, path)) return
  const packed = await promisify(gzip)(bytes)
  await withTemporaryFile(
    fs,
    path,
    async file => {
      await file.chmod(0o600)
      await writeWhole(file, packed)
      await file.sync()
      await checkSize(file, packed.length)
    },
    temporary => renameWithRetry(fs, temporary, path),
  )
  await syncFolder(fs, dirname(path))
}

async function exists(fs: FsPort, path: string): Promise<boolean> {
  try {
    return (await fs.stat(path)).isFile()
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}

async function readOrEmpty(fs: FsPort, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await fs.readFile(path))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return ''
    throw error
  }
}

/** A line that a power loss cut short is no version. */
function parseIndex(text: string): readonly KeptVersion[] {
  return text.split('\n').flatMap(line => {
    try {
      // Written by `keep` alone.
      return line === '' ? [] : [JSON.parse(line) as KeptVersion]
    } catch (error) {
      if (error instanceof SyntaxError) return []
      throw error
    }
  })
}
