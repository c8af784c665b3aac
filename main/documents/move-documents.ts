import type { FileId } from '../../shared/blog.ts'
import type { OperationDone } from '../../shared/calls/operations.ts'
import { renamedId } from '../../shared/operations/renamed-id.ts'
import { loadPost } from './load-post.ts'
import { type DocumentsPlace, type OpenPosts, renameDocument, takeFromDisk } from './open-document.ts'

/** An open post under its new name, with the text and number that the window goes on from. */
export type MovedPost = OperationDone['opened'][number]

/** Gives what is open of a file, or of all in a folder, its new name; the files have theirs already. */
export async function moveDocuments(
  place: DocumentsPlace,
  posts: OpenPosts,
  from: FileId,
  to: FileId,
): Promise<readonly MovedPost[]> {
  const moved: MovedPost[] = []
  for (const id of posts.readOnly.keys()) if (renamedId(id, { from, to }) !== id) posts.readOnly.delete(id)
  for (const [id, open] of [...posts.editable]) {
    const newId = renamedId(id, { from, to })
    if (newId === id || !renameDocument(posts, id, newId)) continue
    const loaded = open.document.isClean() ? await loadPost(place.fs, place.root, newId) : null
    // What comes in this very moment stays what it is, a change to the text as it was.
    const isClean = open.document.isClean()
    if (loaded !== null && isClean) takeFromDisk(open, loaded.text, loaded.bytes)
    moved.push({ from: id, to: newId, text: isClean ? open.document.tip() : null, seq: open.document.seq })
  }
  return moved
}
