import type { FileId } from '../../shared/blog.ts'
import { closeDrawer, closeTable, goTo } from './layout-store.ts'
import { openPost } from './writing.ts'

/** Opens a post to write in, wherever it was found. */
export async function showPost(id: FileId): Promise<void> {
  goTo('posts')
  closeDrawer()
  closeTable()
  await openPost(id)
}
