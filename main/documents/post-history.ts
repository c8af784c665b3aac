// What the history has of a blog's posts, as a person looks for it. Nothing here writes but `writeVersionBack`.
import type { FileId } from '../../shared/blog.ts'
import type { GonePost, PostVersion } from '../../shared/calls/posts.ts'
import { AppError } from '../../shared/errors.ts'
import { isPostFile } from '../../shared/post/post-file.ts'
import type { Blog } from '../blog/blog.ts'
import { decodeUtf8 } from '../blog/read-post-text.ts'
import { textKind } from '../blog/text-kind.ts'
import { createFile } from '../disk/create-file.ts'
import type { History } from '../disk/history/history.ts'
import type { FsPort } from '../disk/node-fs.ts'

/** Newest first. A content that was kept twice in a row is one version. */
export async function listVersions(history: History, id: FileId): Promise<readonly PostVersion[]> {
  const versions = await history.versionsOf(id)
  return versions
    .filter(({ sha }, at) => versions[at + 1]?.sha !== sha)
    .map(({ sha, keptMs, sizeBytes, why }) => ({ sha, keptMs, sizeBytes, why }))
}

/** Throws when the history has no such version of this post, or when its bytes are no text. */
export async function readVersion(history: History, id: FileId, sha: string): Promise<string> {
  const bytes = await versionBytes(history, id, sha)
  if (textKind(bytes).kind !== 'utf-8') throw new AppError('invalid', 'history.notText', { file: id })
  return decodeUtf8(bytes)
}

/** Posts that the history has and the disk has not, the one that went last first. */
export async function listGonePosts(
  history: History,
  blog: Pick<Blog, 'listPosts' | 'generator' | 'config'>,
): Promise<readonly GonePost[]> {
  const present = new Set((await blog.listPosts()).map(({ id }) => id))
  // A post that was renamed has taken its versions along: then there are none of its old name.
  const gone = await history.newestOf(id => !present.has(id) && isPostFile(id, blog))
  return gone.map(({ id, keptMs }) => ({ id, keptMs })).sort((one, two) => two.keptMs - one.keptMs)
}

/** Puts a version of a post that is gone where it was. Throws when something has that name by now. */
export async function writeVersionBack(
  place: { readonly fs: FsPort; readonly root: string; readonly history: History },
  id: FileId,
  sha: string,
): Promise<void> {
  const bytes = await versionBytes(place.history, id, sha)
  const made = await createFile({ fs: place.fs, root: place.root, id, bytes })
  if (made === 'exists') throw new AppError('conflict', 'history.isThere', { file: id })
}

async function versionBytes(history: History, id: FileId, sha: string): Promise<Uint8Array> {
  const versions = await history.versionsOf(id)
  if (!versions.some(version => version.sha === sha)) {
    throw new AppError('missing', 'history.noVersion', { file: id })
  }
  return history.read(sha)
}
