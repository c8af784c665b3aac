import type { FileId } from '../../shared/blog.ts'
import { nameNewPost } from '../../shared/post/new-post-name.ts'
import { newPostText } from '../../shared/post/new-post-text.ts'
import { readFields } from '../../shared/post/read-fields.ts'
import { dayOf } from '../../shared/post/zoned-time.ts'
import type { Blog, PostFile } from './blog.ts'

/** What a new post of this blog begins with. */
export async function beginPost(blog: Blog, nowMs: number): Promise<string> {
  const latest = latestOf(await blog.listPosts())
  const text = (await latest?.readText()) ?? null
  return newPostText({ latest: text, generator: blog.generator, day: dayIn(blog, nowMs) })
}

/** How a post with this text would be named in this blog today. */
export async function nameForText(blog: Blog, text: string, nowMs: number): Promise<FileId> {
  const posts = (await blog.listPosts()).map(({ summary }) => summary)
  const title = readFields(text, blog.generator).title.value ?? ''
  return nameNewPost({ generator: blog.generator, title, day: dayIn(blog, nowMs), posts })
}

/** Only one that can be read as its writer meant it says what the blog's habit is. */
function latestOf(posts: readonly PostFile[]): PostFile | undefined {
  return posts
    .filter(({ summary }) => summary.problem === null && !summary.draft && summary.date !== null)
    .reduce<PostFile | undefined>(
      (latest, post) => (timeOf(post) > timeOf(latest) ? post : latest),
      undefined,
    )
}

function timeOf(post: PostFile | undefined): number {
  return post?.summary.date?.timeMs ?? Number.NEGATIVE_INFINITY
}

/** The day that it is where the blog is written. */
function dayIn({ config }: Blog, nowMs: number): string {
  return dayOf(nowMs, config.timeZone)
}
