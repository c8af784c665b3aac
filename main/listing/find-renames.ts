import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import type { PostFile } from '../blog/blog.ts'
import { readPostBytes } from '../blog/read-post-text.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import type { MovedFiles } from './watch-blog.ts'

export interface Renamed {
  readonly from: FileId
  readonly to: FileId
}

/** What is known of the posts that are open: sha256 of the bytes that each had on the disk; null: not open. */
export interface OpenShas {
  shaOf(id: FileId): string | null
}

/**
 * The open posts whose file went and came under another name in the same moment: it is the same file, or one new
 * file has just its bytes.
 *
 * With two new files of these bytes nobody can say which one it is; the post is then gone, and can be written back.
 */
export async function findRenames(
  fs: FsPort,
  root: string,
  open: OpenShas,
  { gone, appeared }: MovedFiles,
): Promise<readonly Renamed[]> {
  const found: Renamed[] = []
  for (const file of gone) {
    const sha = open.shaOf(file.id)
    if (sha === null) continue
    const free = appeared.filter(({ id }) => !found.some(({ to }) => to === id))
    const to = sameFile(file, free) ?? (await sameBytes(fs, root, sha, file, free))
    if (to !== null) found.push({ from: file.id, to })
  }
  return found
}

function sameFile({ identity }: PostFile, appeared: readonly PostFile[]): FileId | null {
  return identity === null ? null : (appeared.find(file => file.identity === identity)?.id ?? null)
}

async function sameBytes(
  fs: FsPort,
  root: string,
  sha: string,
  { summary }: PostFile,
  appeared: readonly PostFile[],
): Promise<FileId | null> {
  const same: FileId[] = []
  for (const { id, summary: other } of appeared) {
    if (other.sizeBytes === summary.sizeBytes && (await shaOnDisk(fs, root, id)) === sha) same.push(id)
  }
  return same.length === 1 ? (same[0] ?? null) : null
}

/** Null: it went again, or cannot be read. */
async function shaOnDisk(fs: FsPort, root: string, id: FileId): Promise<string | null> {
  try {
    return sha256(await readPostBytes(root, id, fs))
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
