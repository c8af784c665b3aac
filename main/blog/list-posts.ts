import type { BlogConfig, FileId } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import { type HidablePost, hidingRules, whyHidden } from '../../shared/post/why-hidden.ts'
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

export function createPostLister(
  rules: PostRules & { readonly config: BlogConfig },
  now: () => number = Date.now,
): PostLister {
  let { config } = rules
  let hiding = hidingRules(rules.generator, config)
  let last: ReadonlyMap<FileId, Listed> = new Map()
  let folders: readonly FileId[] = []
  return {
    folders: () => folders,
    async listPosts() {
      const slice = createSlice()
      const nowMs = now()
      // By another configuration the same files are other posts: their days, their reasons to be hidden.
      if (rules.config !== config) {
        config = rules.config
        hiding = hidingRules(rules.generator, config)
        last = new Map()
      }
      const why = (post: HidablePost) => whyHidden(post, hiding, nowMs)
      const walk = await walkPosts(rules.root, rules.generator, slice).catch((error: unknown) => {
        throw toFolderError(error, rules.root)
      })
      const listed = new Map<FileId, Listed>()
      for (const { id, problem } of walk.posts) {
        if (slice.isOver()) await slice.pause()
        const look: Look = problem === null ? lookAt(rules, id) : { stats: null, problem }
        const stamp = stampOf(look)
        const before = last.get(id)
        const post = before?.stamp === stamp ? before.post : readPost(rules, id, look)
        listed.set(id, { stamp, post: withReason(post, why, before?.post === post) })
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
    summary: { id, title, date, tags, draft, problem, hidden: null, sizeBytes },
    readText: () => readPostText(rules.root, id),
  }
}

/** Time alone can bring a post out, or to Hugo take it away; a post that nothing happened to stays the same object. */
function withReason(post: PostFile, why: (post: HidablePost) => Message | null, isKnown: boolean): PostFile {
  const { summary } = post
  const canChange =
    summary.hidden !== null ||
    Object.keys(post.meta.data).some(key => /^(?:expiry|unpublish)date$/i.test(key))
  if (isKnown && !canChange) return post
  const hidden = why({ id: post.id, meta: post.meta, problem: summary.problem })
  const isSame = JSON.stringify(hidden) === JSON.stringify(summary.hidden)
  return isSame ? post : { ...post, summary: { ...summary, hidden } }
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
