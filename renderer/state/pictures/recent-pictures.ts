import type { FileId } from '../../../shared/blog.ts'
import { recall, remember } from '../app/remembered.ts'
import { useBlog } from '../blog/blog-store.ts'

const most = 24
const name = 'recentPictures'

/** The pictures of the open blog that were used last, the newest first. */
export function recentPictures(): readonly FileId[] {
  const { folder } = useBlog.getState().blog ?? { folder: '' }
  const [from = '', ...ids] = recall(name)?.split('\n') ?? []
  return from === folder ? ids : []
}

export function noteRecent(id: FileId): void {
  const { folder } = useBlog.getState().blog ?? { folder: '' }
  const others = recentPictures().filter(known => known !== id)
  remember(name, [folder, id, ...others].slice(0, most + 1).join('\n'))
}
