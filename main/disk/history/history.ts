import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { FileId } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { systemCode } from '../disk-error.ts'
import type { FsPort } from '../node-fs.ts'
import { sha256 } from '../sha256.ts'
import { createWriteGuard, type WriteGuard } from '../write-guard.ts'
import { contentPath, holdsContent, keepContent } from './history-contents.ts'
import { appendLines, isVersion, type KeptVersion, type Reason, readIndex } from './history-index.ts'
import { keepPack, readPacked } from './history-packs.ts'
import { versionsOf } from './versions-of.ts'

/**
 * Earlier versions of a blog's files, in the app's data folder: compressed, each distinct content once.
 *
 * Several processes may use it at the same time. What it forgets, and when, is in `plan-thinning.ts`.
 */
export interface History {
  /** On the disk when it answers. Throws, in words about `id`, when it could not be kept. */
  keep(id: FileId, bytes: Uint8Array, why?: Reason): Promise<void>
  /** The same of many files at once, which waits for the disk no oftener than for one. */
  keepAll(files: readonly FileBytes[], why: Reason): Promise<void>
  /** Of every file, the oldest first. */
  list(): Promise<readonly KeptVersion[]>
  /** Of the file that has this name now, also from before it was renamed; the newest first. */
  versionsOf(id: FileId): Promise<readonly KeptVersion[]>
  /** Of each file that has one under the name that it has now, the newest, as `versionsOf` tells; read once for all. */
  newestOf(isWanted: (id: FileId) => boolean): Promise<readonly KeptVersion[]>
  /** Says that the versions of `from` are from now on those of `to`. */
  renamed(from: FileId, to: FileId): Promise<void>
  /** Throws `missing` for a version that is no longer kept. */
  read(sha: string): Promise<Uint8Array>
  /** For whoever writes into this blog. */
  readonly guard: WriteGuard
}

export interface FileBytes {
  readonly id: FileId
  readonly bytes: Uint8Array
}

export type { KeptVersion, Reason }

/** `root` is the blog's real path; it names the blog's part of the history. */
export function openHistory(
  fs: FsPort,
  dataFolder: string,
  root: string,
  now: () => number = Date.now,
): History {
  const folder = join(historyFolder(dataFolder), sha256(root).slice(0, 16))
  const versions = async () => (await readIndex(fs, folder)).filter(isVersion)
  const keep: History['keep'] = (id, bytes, why = 'save') =>
    told(id, folder, async () => {
      const sha = sha256(bytes)
      const packedBytes = await keepContent(fs, folder, sha, bytes)
      const version = { id, sha, keptMs: now(), sizeBytes: bytes.length, packedBytes, why }
      await appendLines(fs, folder, [version])
      // Another process may have thrown it away before it could see that it is needed again.
      if (!(await holdsContent(fs, folder, sha))) await keepContent(fs, folder, sha, bytes)
    })
  return {
    keep,
    async keepAll(files, why) {
      // A few are better by themselves: each content is stored once then, whichever files have it.
      if (files.length < fewestPacked) for (const { id, bytes } of files) await keep(id, bytes, why)
      else for (const part of inParts(files)) await keepPacked(fs, folder, part, { why, keptMs: now() })
    },
    list: versions,
    versionsOf: async id => versionsOf(await readIndex(fs, folder), id),
    async newestOf(isWanted) {
      const lines = await readIndex(fs, folder)
      const ids = new Set(lines.map(line => (isVersion(line) ? line.id : line.to)))
      return [...ids].filter(isWanted).flatMap(id =>
        versionsOf(lines, id)
          .slice(0, 1)
          .map(newest => ({ ...newest, id })),
      )
    },
    renamed: (from, to) => told(to, folder, () => appendLines(fs, folder, [{ from, to, renamedMs: now() }])),
    read: sha => readContent(fs, folder, sha),
    guard: createWriteGuard(fs, dataFolder, root),
  }
}

export function historyFolder(dataFolder: string): string {
  return join(dataFolder, 'history')
}

async function told(file: FileId, folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const code = systemCode(error)
    if (code === null) throw error
    throw new AppError('disk', 'error.historyFailed', { file, folder, code }, error)
  }
}

const fewestPacked = 8
/** A pack is read and written as a whole, in memory. */
const packBytes = 8 * 1024 * 1024

function* inParts(files: readonly FileBytes[]): Generator<readonly FileBytes[]> {
  let part: FileBytes[] = []
  let size = 0
  for (const file of files) {
    part.push(file)
    size += file.bytes.length
    if (size < packBytes) continue
    yield part
    part = []
    size = 0
  }
  if (part.length > 0) yield part
}

async function keepPacked(
  fs: FsPort,
  folder: string,
  files: readonly FileBytes[],
  { why, keptMs }: Pick<KeptVersion, 'why' | 'keptMs'>,
): Promise<void> {
  await told(files[0]?.id ?? '', folder, async () => {
    const shas = files.map(({ bytes }) => sha256(bytes))
    const contents = new Map(files.map(({ bytes }, at) => [shas[at] ?? '', bytes]))
    const pack = await keepPack(fs, folder, contents)
    const lines = files.map(({ id, bytes }, at) => {
      const sha = shas[at] ?? ''
      return { id, sha, keptMs, sizeBytes: bytes.length, packedBytes: pack.packedBytes(sha), why }
    })
    await appendLines(fs, folder, lines)
  })
}

async function readContent(fs: FsPort, folder: string, sha: string): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(await fs.readFile(contentPath(folder, sha)))
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    const packed = await readPacked(fs, folder, sha)
    if (packed !== null) return packed
    throw new AppError('missing', 'error.versionGone', {}, error)
  }
}
