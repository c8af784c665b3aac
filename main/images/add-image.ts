import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { createFile } from '../disk/create-file.ts'
import { systemCode, toDiskError } from '../disk/disk-error.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { resolveId } from '../disk/resolve-id.ts'
import { imageTypes } from './asset-file.ts'
import { type HabitPost, learnImageHabit } from './image-habit.ts'
import { defaultForm, type LinkPlace, writeLink } from './image-link-form.ts'
import { numberedName, safeImageName } from './image-name.ts'
import { imageExtension } from './image-type.ts'

export interface NewImage {
  readonly postId: FileId
  /** As the file was called where it came from. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The post's text as it is in the window; null: it is not open, the disk's counts. */
  readonly postText: string | null
}

/**
 * Stores a picture where this post keeps its pictures, and words the link as this blog writes links.
 *
 * A picture that is there already, byte for byte, is linked to and not stored twice. No file is ever replaced.
 */
export async function addImage(
  fs: FsPort,
  blog: Blog,
  image: NewImage,
): Promise<{ id: FileId; markdown: string }> {
  const extension = imageExtension(image.bytes)
  if (extension === null) throw new AppError('invalid', 'error.imageType', { name: image.name })
  const posts = await blog.listPosts()
  const post = await habitPost(posts, image)
  const others = await otherPosts(posts, image.postId)
  const habit = learnImageHabit(blog, post, others)

  const name = safeImageName(image.name, extension)
  const id =
    (await findSame(fs, blog.root, habit.folder, image.bytes)) ??
    (await store(fs, blog.root, habit.folder, name, image.bytes))
  const place: LinkPlace = { ...blog, postId: image.postId }
  const address = writeLink(id, habit.form, place) ?? writeLink(id, defaultForm(place), place) ?? `/${id}`
  return { id, markdown: `![](${address})` }
}

async function habitPost(posts: readonly PostFile[], { postId, postText }: NewImage): Promise<HabitPost> {
  const file = posts.find(({ id }) => id === postId)
  if (file === undefined) throw new AppError('missing', 'post.missing', { file: postId })
  const { title, date } = file.summary
  return { id: postId, title, date, text: postText ?? (await file.readText()) }
}

/** Enough to know what most posts do; reading 10,000 would be felt. */
const maxOthers = 200

/** The newest first: a blog's habit is what it does now. */
async function otherPosts(posts: readonly PostFile[], postId: FileId): Promise<readonly HabitPost[]> {
  const newest = posts
    .filter(({ id, summary }) => id !== postId && summary.problem === null)
    .sort((a, b) => (b.summary.date?.timeMs ?? 0) - (a.summary.date?.timeMs ?? 0))
    .slice(0, maxOthers)
  const read: HabitPost[] = []
  for (const { id, summary, readText } of newest) {
    const text = await readText().catch((error: unknown) => {
      // One that was deleted or changed since the list was made teaches nothing.
      if (error instanceof AppError) return null
      throw error
    })
    if (text !== null) read.push({ id, title: summary.title, date: summary.date, text })
  }
  return read
}

async function findSame(fs: FsPort, root: string, folder: FileId, bytes: Uint8Array): Promise<FileId | null> {
  try {
    for (const name of await imagesIn(fs, root, folder)) {
      const id = folder === '' ? name : `${folder}/${name}`
      const path = await resolveId(root, id, fs)
      if ((await fs.stat(path)).size !== bytes.length) continue
      if (Buffer.compare(await fs.readFile(path), bytes) === 0) return id
    }
    return null
  } catch (error) {
    throw toDiskError(error, folder)
  }
}

async function imagesIn(fs: FsPort, root: string, folder: FileId): Promise<readonly string[]> {
  try {
    const path = folder === '' ? root : await resolveId(root, folder, fs)
    const names = await fs.readdir(path)
    return names.filter(name => imageTypes[name.slice(name.lastIndexOf('.')).toLowerCase()] !== undefined)
  } catch (error) {
    const code = error instanceof AppError ? systemCode(error.cause) : systemCode(error)
    if (code === 'ENOENT') return []
    throw error
  }
}

async function store(
  fs: FsPort,
  root: string,
  folder: FileId,
  name: string,
  bytes: Uint8Array,
): Promise<FileId> {
  for (let number = 1; ; number++) {
    const id = join(folder, number === 1 ? name : numberedName(name, number)).replaceAll('\\', '/')
    if ((await createFile({ fs, root, id, bytes })) === 'created') return id
  }
}
