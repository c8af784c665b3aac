import { readFileSync } from 'node:fs'
import type { FileId } from '../../shared/blog.ts'
import type { BulkBlog, BulkPost, BulkPostFacts } from '../../shared/bulk/bulk-plan.ts'
import { readConflictCopy } from '../../shared/post/conflict-copy.ts'
import { describePost } from '../../shared/post/describe-post.ts'
import { titleHeading } from '../../shared/post/title-heading.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { readFrontMatter } from '../blog/read-front-matter.ts'
import { maxPostBytes } from '../blog/read-post-text.ts'
import { textKind } from '../blog/text-kind.ts'
import { systemCode } from '../disk/disk-error.ts'
import { createSlice } from './slice.ts'
import { stopIfCancelled } from './stop-if-cancelled.ts'

/** What is typed in a post and not saved yet; null: it is what the disk has. */
export type UnsavedText = (id: FileId) => string | null

/**
 * Reads a blog for the plan of a change of many posts, with the texts of those that `needsText` names.
 *
 * What is not saved yet counts as if it were: it is saved before anything is carried out. Conflict copies are no posts.
 * Throws `conflict` when it is cancelled.
 */
export async function readBulkBlog(
  blog: Blog,
  needsText: (post: BulkPostFacts) => boolean,
  unsaved: UnsavedText,
  signal?: AbortSignal,
): Promise<BulkBlog> {
  const slice = createSlice()
  const posts: BulkPost[] = []
  for (const file of await blog.listPosts()) {
    if (slice.isOver()) await slice.pause()
    stopIfCancelled(signal)
    if (readConflictCopy(file.id) !== null) continue
    const typed = unsaved(file.id)
    const post = postOf(blog, file, typed)
    posts.push(needsText(post) ? { ...post, text: typed ?? readText(blog, file) } : post)
  }
  const { generator, config } = blog
  return { generator, config, posts }
}

/** Without its text, which few plans need of most posts. */
function postOf({ generator, config }: Blog, file: PostFile, typed: string | null): BulkPost {
  const { id, modifiedMs } = file
  if (typed === null) return { id, meta: file.meta, problem: file.summary.problem, text: null }
  const { data, problem } = readFrontMatter(typed, generator)
  const { timeZone, raw } = config
  const newPostName = raw.new_post_name
  const heading = problem === null ? titleHeading(typed, data, generator)?.title : undefined
  const meta = describePost({ id, data, generator, timeZone, newPostName, heading, modifiedMs })
  return { id, meta, problem, text: null }
}

/** Synchronously: a thousand small files take a fifth of the time that promises take. Null: it cannot be read as text. */
function readText({ root }: Blog, { id, summary }: PostFile): string | null {
  if (summary.sizeBytes > maxPostBytes) return null
  try {
    const bytes = readFileSync(`${root}/${id}`)
    return textKind(bytes).kind === 'utf-8' ? bytes.toString('utf8') : null
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}
