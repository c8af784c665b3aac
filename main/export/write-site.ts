import { lstatSync, mkdirSync, readFileSync, rmdirSync, statSync, unlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SiteProblem } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { systemCode, toDiskError } from '../disk/disk-error.ts'
import { type FsPort, nodeFs } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { writeOutput } from '../disk/write-output.ts'
import type { ExportedFile } from './manifest.ts'

/** Writes files of one site into one folder, and knows which of the files there are its own. */
export interface SiteWriter {
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Copies a file of the blog, given by its absolute path. */
  copy(path: string, source: string): Promise<void>
  /** Removes what an earlier export wrote and this one did not. */
  removeRest(): void
  /** Those of `paths` that may be written: ours, or not there yet. */
  claimable(paths: readonly string[]): readonly string[]
  readonly files: ReadonlyMap<string, ExportedFile>
  readonly problems: readonly SiteProblem[]
  readonly counts: { readonly written: number; readonly unchanged: number }
}

/** `before`: the files that earlier exports wrote into `folder` (a real path, which exists). */
export function createSiteWriter(
  folder: string,
  before: ReadonlyMap<string, ExportedFile>,
  fs: FsPort = nodeFs,
): SiteWriter {
  const files = new Map<string, ExportedFile>()
  const problems: SiteProblem[] = []
  const counts = { written: 0, unchanged: 0 }
  const madeFolders = new Set([''])
  const inFolder = (path: string) => join(folder, ...path.split('/'))

  function isForeign(path: string): boolean {
    return !before.has(path) && sizeOf(inFolder(path)) !== null
  }

  async function put(path: string, bytes: Uint8Array, from: ExportedFile['from']): Promise<void> {
    const exported = { sha: sha256(bytes), size: bytes.length, from }
    ensureFolder(folder, parentOf(path), madeFolders)
    if (holdsSame(inFolder(path), bytes)) {
      counts.unchanged++
    } else if (isForeign(path)) {
      problems.push({ file: path, line: null, key: 'export.foreignFile', params: { path } })
      return
    } else {
      await writeOutput(fs, inFolder(path), bytes)
      counts.written++
    }
    files.set(path, exported)
  }

  return {
    files,
    problems,
    counts,
    write: (path, bytes) => put(path, bytes, null),
    async copy(path, source) {
      try {
        const { size, mtimeMs } = statSync(source)
        const known = before.get(path)
        const isKnown = known?.from?.size === size && known.from.mtimeMs === mtimeMs
        if (known !== undefined && isKnown && sizeOf(inFolder(path)) === size) {
          files.set(path, known)
          counts.unchanged++
        } else {
          await put(path, await readFile(source), { size, mtimeMs })
        }
      } catch (error) {
        throw toDiskError(error, source)
      }
    },
    claimable: paths => paths.filter(path => !isForeign(path)),
    removeRest() {
      for (const [path, { sha }] of before) {
        if (files.has(path) || sizeOf(inFolder(path)) === null) continue
        if (isLinked(folder, parentOf(path))) continue
        if (sha !== null && sha256(readFileSync(inFolder(path))) !== sha) {
          problems.push({ file: path, line: null, key: 'export.changedFile', params: { path } })
        } else {
          unlinkSync(inFolder(path))
          removeEmptyFolders(folder, parentOf(path))
        }
      }
    },
  }
}

function parentOf(path: string): string {
  const parent = dirname(path)
  return parent === '.' ? '' : parent
}

/** Null: nothing is there. What is no plain file counts as one that nothing equals. */
function sizeOf(path: string): number | null {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return null
  return stats.isFile() ? stats.size : -1
}

function holdsSame(path: string, bytes: Uint8Array): boolean {
  return sizeOf(path) === bytes.length && readFileSync(path).equals(bytes)
}

/** Folders are made one by one: a link among them would lead the export out of its folder. */
function ensureFolder(root: string, path: string, made: Set<string>): void {
  if (made.has(path)) return
  ensureFolder(root, parentOf(path), made)
  const full = join(root, ...path.split('/'))
  const stats = lstatSync(full, { throwIfNoEntry: false })
  try {
    if (stats === undefined) mkdirSync(full)
  } catch (error) {
    throw toDiskError(error, full)
  }
  if (stats?.isSymbolicLink()) throw new AppError('forbidden', 'export.targetLink', { path })
  if (stats !== undefined && !stats.isDirectory()) {
    throw new AppError('forbidden', 'export.targetInTheWay', { path })
  }
  made.add(path)
}

function isLinked(root: string, path: string): boolean {
  if (path === '') return false
  const stats = lstatSync(join(root, ...path.split('/')), { throwIfNoEntry: false })
  return stats?.isSymbolicLink() === true || isLinked(root, parentOf(path))
}

function removeEmptyFolders(root: string, path: string): void {
  if (path === '') return
  try {
    rmdirSync(join(root, ...path.split('/')))
  } catch (error) {
    // Something else is in it, which is not ours to remove.
    const code = systemCode(error)
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOENT') return
    throw toDiskError(error, path)
  }
  removeEmptyFolders(root, parentOf(path))
}
