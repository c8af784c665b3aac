import type { FileId } from '../../shared/blog.ts'
import type { Blog, PostFile } from './blog.ts'
import { toFolderError } from './folder-error.ts'
import { type Look, lookAt, type PostRules, readPostFile } from './read-post-file.ts'
import { readPostText } from './read-post-text.ts'
import { createSlice } from './slice.ts'
import { walkPosts } from './walk-posts.ts'

/** Lists posts; each listing keeps what the one before it read, for files whose time and size are the same. */
export type PostLister = Pick<Blog, 'listPosts' | 'folders'>

interface Listed {
  readonly stamp: string
  readonly post: PostFile
}

export function createPostLister(rules: PostRules): PostLister {
  let last: ReadonlyMap<FileId, Listed> = new Map()
  let folders: readonly FileId[] = []
  return {
    folders: () => folders,
    async listPosts() {
      const slice = createSlice()
      const walk = await walkPosts(rules.root, rules.generator, slice).catch((error: unknown) => {
        throw toFolderError(error, rules.root)
      })
      const listed = new Map<FileId, Listed>()
      for (const { id, problem } of walk.posts) {
        if (slice.isOver()) await slice.pause()
        const look: Look = problem === null ? lookAt(rules, id) : { stats: null, problem }
        // In another time zone the same file has another day.
        const stamp = `${stampOf(look)} ${rules.timeZone}`
        const before = last.get(id)
        listed.set(id, before?.stamp === stamp ? before : { stamp, post: readPost(rules, id, look) })
      }
      last = listed
      folders = walk.folders
      return [...listed.values()].map(({ post }) => post)
    },
  }
}

function readPost(rules: PostRules, id: FileId, look: Look): PostFile {
  const { meta, problem, sizeBytes, modifiedMs } = readPostFile(rules, id, look)
  const { title, date, tags, draft } = meta
  return {
    id,
    meta,
    modifiedMs,
    identity: identityOf(look),
    summary: { id, title, date, tags, draft, problem, sizeBytes },
    readText: () => readPostText(rules.root, id),
  }
}

/**
 * A number that a deleted file had is given to the next new one, so the time of birth belongs to it; where the disk
 * keeps none, the time of the last change does.
 */
function identityOf({ stats }: Look): string | null {
  if (stats === null || stats.ino === 0) return null
  const { ino, dev, size, birthtimeMs, mtimeMs } = stats
  return birthtimeMs > 0 ? `${dev} ${ino} ${birthtimeMs}` : `${dev} ${ino} ${size} ${mtimeMs}`
}

/** Changes whenever the file is written, replaced, or given other permissions. */
function stampOf({ stats, problem }: Look): string {
  if (stats === null) return JSON.stringify(problem)
  const { ino, size, mtimeMs, ctimeMs } = stats
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`
}
