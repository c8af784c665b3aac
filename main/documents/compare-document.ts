import type { FileId } from '../../shared/blog.ts'
import type { DiskState } from '../../shared/calls/posts.ts'
import { sha256 } from '../disk/sha256.ts'
import { type LoadedPost, loadOrNull } from './load-post.ts'
import { type DocumentsPlace, type OpenPosts, type ReadOnlyPost, takeFromDisk } from './open-document.ts'

/** Looks at the disk, and takes over what is new there when nothing was typed. */
export async function compareDocument(
  place: DocumentsPlace,
  posts: OpenPosts,
  id: FileId,
): Promise<DiskState> {
  const loaded = await loadOrNull(place.fs, place.root, id)
  if (loaded === null) return { kind: 'gone' }
  const shown = posts.readOnly.get(id)
  if (shown !== undefined) return { kind: isAsShown(shown, loaded) ? 'same' : 'reopen' }
  const open = posts.editable.get(id)
  if (open === undefined || sha256(loaded.bytes) === open.sha) return { kind: 'same' }
  const { document } = open
  if (!document.isClean() || !loaded.isUtf8) return { kind: 'conflict' }
  takeFromDisk(open, loaded.text, loaded.bytes)
  return { kind: 'reloaded', text: document.tip(), seq: document.seq }
}

/** Also the reason counts: a file that may be written now is worth opening again. */
function isAsShown({ sha, reason }: ReadOnlyPost, { bytes, readOnly }: LoadedPost): boolean {
  return readOnly?.key === reason.key && sha256(bytes) === sha
}
