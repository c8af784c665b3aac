import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { createFile } from '../disk/create-file.ts'
import { systemCode, toDiskError } from '../disk/disk-error.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { resolveId } from '../disk/resolve-id.ts'
import { numberedName } from './image-name.ts'

export interface ImageFolder {
  readonly fs: FsPort
  /** The blog's real path. */
  readonly root: string
  readonly folder: FileId
}

/** A file of a folder: its size tells, cheaply, which files cannot be the same. */
export interface FolderFile {
  readonly name: string
  readonly sizeBytes: number
}

export interface StoredImage {
  readonly id: FileId
  /** It was there already, byte for byte. */
  readonly isKnown: boolean
}

export interface ImageToStore {
  readonly bytes: Uint8Array
  /** A name that every system takes. */
  readonly name: string
  /** `name-1`, `name-2`: for one that has no name of its own. */
  readonly isNumbered: boolean
  /** Names that are promised to others that are still on their way. */
  readonly promised?: ReadonlySet<string>
}

/**
 * Stores a picture in a folder of the blog.
 *
 * One that is there already, byte for byte, is not stored twice. No file is ever replaced: where the name is taken, a
 * number is added to it.
 */
export async function storeImage(place: ImageFolder, image: ImageToStore): Promise<StoredImage> {
  const same = await findSame(place, image.bytes)
  if (same !== null) return { id: same, isKnown: true }
  const { fs, root, folder } = place
  for (const name of namesFor(image)) {
    if (image.promised?.has(nameKey(name))) continue
    const id = idIn(folder, name)
    if ((await createFile({ fs, root, id, bytes: image.bytes })) === 'created') return { id, isKnown: false }
  }
  throw new Error('there is always another number')
}

/** The name itself first, then with a number; one without a name of its own begins with a number. */
export function* namesFor({
  name,
  isNumbered,
}: Pick<ImageToStore, 'name' | 'isNumbered'>): Generator<string> {
  if (!isNumbered) yield name
  for (let number = isNumbered ? 1 : 2; ; number++) yield numberedName(name, number)
}

/** Two names with the same key are one on many disks. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

export function idIn(folder: FileId, name: string): FileId {
  return folder === '' ? name : `${folder}/${name}`
}

/** The files of a folder of the blog; none where there is no such folder yet. */
export async function filesIn({ fs, root, folder }: ImageFolder): Promise<readonly FolderFile[]> {
  try {
    const names = await namesIn(fs, root, folder)
    const files = await Promise.all(names.map(name => fileIn({ fs, root, folder }, name)))
    return files.filter(file => file !== null)
  } catch (error) {
    throw toDiskError(error, folder)
  }
}

async function findSame(place: ImageFolder, bytes: Uint8Array): Promise<FileId | null> {
  const { fs, root, folder } = place
  try {
    for (const { name, sizeBytes } of await filesIn(place)) {
      if (sizeBytes !== bytes.length) continue
      const id = idIn(folder, name)
      if (Buffer.compare(await fs.readFile(await resolveId(root, id, fs)), bytes) === 0) return id
    }
    return null
  } catch (error) {
    throw toDiskError(error, folder)
  }
}

async function namesIn(fs: FsPort, root: string, folder: FileId): Promise<readonly string[]> {
  try {
    return await fs.readdir(folder === '' ? root : await resolveId(root, folder, fs))
  } catch (error) {
    const code = error instanceof AppError ? systemCode(error.cause) : systemCode(error)
    if (code === 'ENOENT') return []
    throw error
  }
}

/** Null: a folder, a link that leads out of the blog or nowhere, or gone meanwhile. */
async function fileIn({ fs, root, folder }: ImageFolder, name: string): Promise<FolderFile | null> {
  // Ours, half written, and others' hidden files are no pictures of the blog.
  if (name.startsWith('.')) return null
  try {
    const stats = await fs.stat(await resolveId(root, idIn(folder, name), fs))
    return stats.isFile() ? { name, sizeBytes: stats.size } : null
  } catch (error) {
    if (error instanceof AppError || systemCode(error) === 'ENOENT') return null
    throw error
  }
}
