import type { FileId } from '../../shared/blog.ts'
import { describePost } from '../../shared/post/describe-post.ts'
import { titleHeading } from '../../shared/post/title-heading.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { readFrontMatter } from '../blog/read-front-matter.ts'

/** A blog whose list of posts says what is typed in them, saved or not; `texts` has those of posts with any. */
export function withTyped(blog: Blog, texts: ReadonlyMap<FileId, string>): Blog {
  return {
    ...blog,
    listPosts: async () => (await blog.listPosts()).map(post => withText(blog, post, texts.get(post.id))),
  }
}

function withText({ generator, config }: Blog, post: PostFile, text: string | undefined): PostFile {
  if (text === undefined) return post
  const { data, problem } = readFrontMatter(text, generator)
  const { id, modifiedMs, identity } = post
  const { timeZone, raw } = config
  const newPostName = raw.new_post_name
  const heading = problem === null ? titleHeading(text, data, generator)?.title : undefined
  const meta = describePost({ id, data, generator, timeZone, newPostName, heading, modifiedMs })
  const { title, date, tags, draft } = meta
  const summary = { ...post.summary, title, date, tags, draft, problem }
  // Field by field: what a class gives its objects is not copied along with what is their own.
  return { id, modifiedMs, identity, meta, summary, readText: () => post.readText() }
}
