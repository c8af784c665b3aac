import { statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { AppError } from '../../../shared/errors.ts'
import { systemCode, toDiskError } from '../../disk/disk-error.ts'
import type { FsPort } from '../../disk/node-fs.ts'
import { nodeFsNow } from '../../disk/node-fs-now.ts'
import { writePrivate } from '../../disk/write-private.ts'
import { filesOfLastFew, type LastFew } from '../again/last-few.ts'
import { fileBeside, manifestFile } from './manifest-file.ts'

export interface ExportedFile {
  /** Hash of what was written; null: planned by an export that may not have come so far. */
  readonly sha: string | null
  readonly size: number
  /** When it was written, to see that it has not changed without reading it. */
  readonly mtimeMs: number
  /** Of a copied file: what its source was, for the same reason. */
  readonly from: { readonly size: number; readonly mtimeMs: number } | null
  /** Of a file that is claimed: whether an export of the whole site that ended had put one there. */
  readonly wasThere?: boolean
}

/** What an export wrote into a folder: the only files that a later one may replace or remove there. */
export interface Manifest {
  readonly folder: string
  /** Tells the folder from another one that was made later under the same name. */
  readonly identity: string
  /** Real path of the blog. */
  readonly blog: string
  readonly files: ReadonlyMap<string, ExportedFile>
}

/** A file that may be ours by now, whatever is in it. */
export const claimedFile: ExportedFile = { sha: null, size: 0, mtimeMs: 0, from: null }

/** The files that an export is about to write. */
function claimsFile(dataFolder: string, folder: string): string {
  return fileBeside(dataFolder, folder, '.claims')
}

/** Changes when anybody exports all of the site into the folder, another process too; empty: nobody has. */
export function manifestStamp(dataFolder: string, folder: string): string {
  const stats = statSync(manifestFile(dataFolder, folder), { throwIfNoEntry: false })
  return stats === undefined ? '' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`
}

/**
 * Null: nothing was exported into this folder (its real path), or it is no longer the same folder. Throws
 * `export.brokenManifest` where the list cannot be read or is damaged.
 */
export async function readManifest(dataFolder: string, folder: string): Promise<Manifest | null> {
  const file = manifestFile(dataFolder, folder)
  const identity = await folderIdentity(folder)
  const text = await readText(file).catch((error: unknown) => {
    throw new AppError('disk', 'export.brokenManifest', { file }, error)
  })
  if (text === null || identity === null) return null
  const manifest = parse(text, file)
  if (manifest.folder !== folder || manifest.identity !== identity) return null
  return withClaimed(dataFolder, manifest)
}

/** With what an export that has not ended was about to write, and what one of a few files has left. */
export async function withClaimed(dataFolder: string, manifest: Manifest): Promise<Manifest> {
  const claimed = await claimedPaths(dataFolder, manifest)
  if (claimed.length === 0) return manifest
  const left = filesOfLastFew({ dataFolder, folder: manifest.folder })
  return { ...manifest, files: withClaims(manifest.files, claimed, left) }
}

/** What an export that has not ended was about to write, or one that wrote only a few files again. */
export async function claimedPaths(
  dataFolder: string,
  { folder, identity }: Pick<Manifest, 'folder' | 'identity'>,
): Promise<readonly string[]> {
  const claims = await readText(claimsFile(dataFolder, folder))
  return claims === null ? [] : readClaims(claims, identity)
}

async function readText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null
    throw toDiskError(error, file)
  })
}

/** Columns, since 20,000 files are read several times faster that way. */
const manifestShape = v.object({
  version: v.literal(2),
  folder: v.string(),
  identity: v.string(),
  blog: v.string(),
  paths: v.array(v.string()),
  shas: v.array(v.nullable(v.string())),
  /** Size and time of each file, one after the other. */
  written: v.array(v.number()),
  /** Place in `paths`, size and time of the source, for each copied file. */
  from: v.array(v.number()),
})

/** How version 1, of which the first exports were, kept the same: without times, and by another hash. */
const oldShape = v.object({
  version: v.literal(1),
  folder: v.string(),
  identity: v.string(),
  blog: v.string(),
  files: v.array(v.tuple([v.string(), v.unknown()])),
})

function parse(text: string, file: string): Manifest {
  try {
    const { paths, shas, written, from, ...rest } = columnsOf(JSON.parse(text))
    if (shas.length !== paths.length || written.length !== 2 * paths.length) throw new Error('cut off')
    const sources = new Map<number, ExportedFile['from']>()
    for (let at = 0; at + 2 < from.length; at += 3) {
      sources.set(from[at] ?? 0, { size: from[at + 1] ?? 0, mtimeMs: from[at + 2] ?? 0 })
    }
    const files = new Map<string, ExportedFile>()
    for (const [at, path] of paths.entries()) {
      files.set(path, {
        sha: shas[at] ?? null,
        size: written[2 * at] ?? 0,
        mtimeMs: written[2 * at + 1] ?? 0,
        from: sources.get(at) ?? null,
      })
    }
    return { folder: rest.folder, identity: rest.identity, blog: rest.blog, files }
  } catch (error) {
    throw new AppError('disk', 'export.brokenManifest', { file }, error)
  }
}

/** Of a file of version 1 nothing but its name is known: it is ours, and is made again. */
function columnsOf(value: unknown): v.InferOutput<typeof manifestShape> {
  const old = v.safeParse(oldShape, value)
  if (!old.success) return v.parse(manifestShape, value)
  const { files, ...rest } = old.output
  const paths = files.map(([path]) => path)
  return {
    ...rest,
    version: 2,
    paths,
    shas: paths.map(() => null),
    written: paths.flatMap(() => [0, 0]),
    from: [],
  }
}

/** Survives a power loss: without it, a half-made site would belong to nobody. */
export async function saveManifest(
  dataFolder: string,
  manifest: Manifest,
  fs: FsPort = nodeFsNow,
): Promise<void> {
  const { folder, identity, blog, files } = manifest
  const known = [...files.values()]
  const from = known.flatMap((file, at) =>
    file.from === null ? [] : [at, file.from.size, file.from.mtimeMs],
  )
  await keep(manifestFile(dataFolder, folder), fs, {
    version: 2,
    folder,
    identity,
    blog,
    paths: [...files.keys()],
    shas: known.map(({ sha }) => sha),
    written: known.flatMap(({ size, mtimeMs }) => [size, mtimeMs]),
    from,
  })
  // Nothing is claimed any more; when they are seen once more after a crash, files are merely looked at twice.
  const claims = claimsFile(dataFolder, folder)
  await fs.unlink(claims).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw toDiskError(error, claims)
  })
}

/** Notes down, before they are written, that these files will be ours; earlier claims of the same export go. */
export async function saveClaims(
  dataFolder: string,
  { folder, identity }: Pick<Manifest, 'folder' | 'identity'>,
  paths: readonly string[],
  fs: FsPort = nodeFsNow,
): Promise<void> {
  await keep(claimsFile(dataFolder, folder), fs, { identity, paths })
}

const claimsShape = v.object({ identity: v.string(), paths: v.array(v.string()) })

function readClaims(text: string, identity: string): readonly string[] {
  const claims = v.safeParse(v.pipe(v.string(), v.parseJson(), claimsShape), text)
  return claims.success && claims.output.identity === identity ? claims.output.paths : []
}

/**
 * What was claimed may have been replaced since, so nothing is believed of it, unless it is known how it was `left`. No
 * contents have the hash of such a file, so it is compared when it is made.
 */
function withClaims(
  files: ReadonlyMap<string, ExportedFile>,
  paths: readonly string[],
  left: LastFew['files'],
): ReadonlyMap<string, ExportedFile> {
  const all = new Map(files)
  for (const path of paths) {
    const known = left.get(path)
    const file = known === undefined ? claimedFile : { ...known, sha: '', from: null }
    all.set(path, { ...file, wasThere: files.has(path) })
  }
  return all
}

async function keep(file: string, fs: FsPort, value: unknown): Promise<void> {
  try {
    await fs.mkdir(dirname(file))
    await writePrivate(fs, file, new TextEncoder().encode(JSON.stringify(value)))
  } catch (error) {
    throw toDiskError(error, file)
  }
}

/** Null: there is no such folder. */
export async function folderIdentity(folder: string): Promise<string | null> {
  try {
    const { ino, birthtimeNs } = await stat(folder, { bigint: true })
    return `${ino}:${birthtimeNs}`
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw toDiskError(error, folder)
  }
}
