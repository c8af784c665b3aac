import type { FileId } from '../../shared/blog.ts'
import { describePost } from '../../shared/post/describe-post.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { readFrontMatter } from '../blog/read-front-matter.ts'

/** A blog whose posts say what is typed in them, saved or not; `typedIn` knows the text of a post that has any. */
export function withTyped(blog: Blog, typedIn: (id: FileId) => string | undefined): Blog {
  return {
    ...blog,
    listPosts: async () => (await blog.listPosts()).map(post => withText(blog, post, typedIn)),
  }
}

/** Its text is asked for again when it is read: only what the list says of it is taken now. */
function withText(blog: Blog, post: PostFile, typedIn: (id: FileId) => string | undefined): PostFile {
  const text = typedIn(post.id)
  const readText = async () => typedIn(post.id) ?? (await post.readText())
  if (text === undefined) return { ...post, readText }
  const { generator, config } = blog
  const { data, problem } = readFrontMatter(text, generator)
  const { id, modifiedMs } = post
  const meta = describePost({ id, data, generator, timeZone: config.timeZone, modifiedMs })
  const { title, date, tags, draft } = meta
  return { ...post, meta, summary: { ...post.summary, title, date, tags, draft, problem }, readText }
}
