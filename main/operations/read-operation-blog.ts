import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import type { OperationBlog, OperationPost, TextFile } from '../../shared/operations/operation.ts'
import { addressOf } from '../../shared/operations/operation-index.ts'
import { placeOf } from '../../shared/operations/post-place.ts'
import { describePost } from '../../shared/post/describe-post.ts'
import { isPageName } from '../../shared/post/page-name.ts'
import { dayOf } from '../../shared/post/zoned-time.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { readFrontMatter } from '../blog/read-front-matter.ts'
import { readPostText } from '../blog/read-post-text.ts'
import { systemCode } from '../disk/disk-error.ts'
import { listOtherFiles, textsWith } from './operation-texts.ts'

/** Reads a blog as far as the plan of an operation on post `id` needs it. */
export async function readOperationBlog(blog: Blog, id: FileId, needsText: boolean): Promise<OperationBlog> {
  const listed = await blog.listPosts()
  const post = listed.find(candidate => candidate.id === id)
  const page = post === undefined ? await readPage(blog, id) : null
  const known = listed.map(file => operationPost(file, blog.config.timeZone))
  const posts = page === null ? known : [...known, page.post]
  const { files, pages } = await listOtherFiles(blog, listed)
  const { generator, config } = blog
  const bare: OperationBlog = {
    generator,
    config,
    posts,
    files,
    text: needsText ? (page?.text ?? (await post?.readText()) ?? '') : '',
    others: [],
    canRedirect: canRedirect(blog, posts),
  }
  return { ...bare, others: await textsAbout(blog, bare, id, pages) }
}

/** A page beside the posts, as the plan sees a post. */
async function readPage(
  { root, generator, config }: Blog,
  id: FileId,
): Promise<{ readonly post: OperationPost; readonly text: string }> {
  if (!isPageName(id, generator)) throw new AppError('missing', 'post.missing', { file: id })
  const text = await readPostText(root, id)
  const { data } = readFrontMatter(text, generator)
  const modifiedMs = statSync(join(root, id)).mtimeMs
  const { timeZone } = config
  const meta = describePost({ id, data, generator, timeZone, modifiedMs })
  const date = { timeMs: modifiedMs, day: dayOf(modifiedMs, timeZone), source: 'modified' as const }
  return { post: { id, meta, date, modifiedMs }, text }
}

/** What a link to the post, or to its folder of pictures, cannot do without. */
async function textsAbout(
  blog: Blog,
  bare: OperationBlog,
  id: FileId,
  pages: readonly FileId[],
): Promise<readonly TextFile[]> {
  const post = bare.posts.find(candidate => candidate.id === id)
  const address = post === undefined ? null : addressOf(bare, post)
  const last = address?.split('/').findLast(part => part !== '') ?? ''
  const others = [...bare.posts.map(candidate => candidate.id).filter(other => other !== id), ...pages]
  return textsWith(blog, others, [placeOf(id, blog.generator).name, last.replace(/\.html$/, '')])
}

function operationPost({ id, meta, modifiedMs }: PostFile, timeZone: string | null): OperationPost {
  const date = meta.date ?? { timeMs: modifiedMs, day: dayOf(modifiedMs, timeZone), source: 'modified' }
  return { id, meta, date, modifiedMs }
}

/** Hugo always; Jekyll and Hexo by a plugin, which the blog names or shows by a post that uses its key. */
function canRedirect(blog: Blog, posts: readonly OperationPost[]): boolean {
  const uses = (key: string) => posts.some(({ meta }) => Object.hasOwn(meta.data, key))
  switch (blog.generator) {
    case 'hugo':
      return true
    case 'jekyll':
      return (
        JSON.stringify([blog.config.raw.plugins, blog.config.raw.gems]).includes('jekyll-redirect-from') ||
        startOf(blog, 'Gemfile').includes('jekyll-redirect-from') ||
        uses('redirect_from')
      )
    case 'hexo':
      return /"hexo-[\w-]*alias[\w-]*"/.test(startOf(blog, 'package.json')) || uses('aliases')
    default:
      return false
  }
}

function startOf({ root }: Blog, name: string): string {
  try {
    return readFileSync(join(root, name), 'utf8').slice(0, 1024 * 1024)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return ''
  }
}
