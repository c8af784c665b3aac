import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { AppError } from '../../shared/errors.ts'
import { systemCode, toDiskError } from '../disk/disk-error.ts'
import { type FsPort, nodeFs } from '../disk/node-fs.ts'
import { writePrivate } from '../disk/write-private.ts'

const exportedFile = v.object({
  /** sha256 of what was written; null: planned by an export that may not have come so far. */
  sha: v.nullable(v.string()),
  size: v.number(),
  /** Of a copied file: what its source was, to see that it has not changed without reading it. */
  from: v.nullable(v.object({ size: v.number(), mtimeMs: v.number() })),
})

const manifestShape = v.object({
  version: v.literal(1),
  folder: v.string(),
  /** Tells the folder from another one that was made later under the same name. */
  identity: v.string(),
  /** Real path of the blog. */
  blog: v.string(),
  files: v.array(v.tuple([v.string(), exportedFile])),
})

export type ExportedFile = Readonly<v.InferOutput<typeof exportedFile>>

/** What an export wrote into a folder: the only files that a later one may replace or remove there. */
export interface Manifest {
  readonly folder: string
  readonly identity: string
  readonly blog: string
  readonly files: ReadonlyMap<string, ExportedFile>
}

/** Neither in the blog nor in the exported folder, since nothing of ours belongs in either. */
export function manifestFile(dataFolder: string, folder: string): string {
  return join(dataFolder, 'exports', `${createHash('sha256').update(folder).digest('hex').slice(0, 32)}.json`)
}

/** Null: nothing was exported into this folder (its real path), or it is no longer the same folder. */
export async function readManifest(dataFolder: string, folder: string): Promise<Manifest | null> {
  const file = manifestFile(dataFolder, folder)
  const identity = await folderIdentity(folder)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null
    throw toDiskError(error, file)
  })
  if (text === null || identity === null) return null
  const manifest = parse(text, file)
  return manifest.folder === folder && manifest.identity === identity ? manifest : null
}

function parse(text: string, file: string): Manifest {
  try {
    const { files, ...rest } = v.parse(manifestShape, JSON.parse(text))
    return { ...rest, files: new Map(files) }
  } catch (error) {
    throw new AppError('disk', 'export.brokenManifest', { file }, error)
  }
}

/** Survives a power loss: without it, a half-made site would belong to nobody. */
export async function saveManifest(
  dataFolder: string,
  manifest: Manifest,
  fs: FsPort = nodeFs,
): Promise<void> {
  const file = manifestFile(dataFolder, manifest.folder)
  const text = JSON.stringify({ version: 1, ...manifest, files: [...manifest.files] })
  const bytes = new TextEncoder().encode(text)
  try {
    await fs.mkdir(dirname(file))
    await writePrivate(fs, file, bytes)
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
