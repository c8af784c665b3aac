import { basename, dirname, extname, join, posix, sep } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import type { CopiedPosts } from '../../shared/calls/posts.ts'
import { AppError } from '../../shared/errors.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { decodeUtf8, readPostBytes } from '../blog/read-post-text.ts'
import { systemCode, toDiskError } from '../disk/disk-error.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { resolveId } from '../disk/resolve-id.ts'
import { writeOutput } from '../disk/write-output.ts'
import { imageTypes, publicFolders } from '../images/asset-file.ts'
import { imageLinks } from '../images/image-links.ts'

/**
 * Copies posts and the pictures that they show into a new folder inside `folder`, each under the path that it has in
 * the blog: there they are found by the same links, and another blog can take them in as they are.
 *
 * Bytes are copied, nothing is rewritten, and nothing that is there is written over.
 */
export async function copyPosts(
  fs: FsPort,
  blog: Blog,
  ids: readonly FileId[],
  folder: string,
): Promise<CopiedPosts> {
  const wanted = new Set(ids)
  const posts = (await blog.listPosts()).filter(({ id }) => wanted.has(id))
  const target = await newFolder(fs, blog, folder)
  const pictures = new Set<FileId>()
  for (const post of posts) {
    const bytes = await readPostBytes(blog.root, post.id, fs)
    await writeInto(fs, target, post.id, bytes)
    for (const id of await picturesOf(fs, blog, post, bytes)) pictures.add(id)
  }
  for (const id of pictures) {
    const bytes = await fs.readFile(await resolveId(blog.root, id, fs)).catch((error: unknown) => {
      throw toDiskError(error, id)
    })
    await writeInto(fs, target, id, bytes)
  }
  return { folder: target, posts: posts.length, pictures: pictures.size }
}

/** Named after the blog, with a number where that is taken. */
async function newFolder(fs: FsPort, { root, name }: Blog, folder: string): Promise<string> {
  const parent = await fs.realpath(folder).catch((error: unknown) => {
    throw toDiskError(error, folder)
  })
  // There they would be posts of the blog a second time.
  if (parent === root || parent.startsWith(root + sep))
    throw new AppError('forbidden', 'list.copyInside', { folder })
  const plain = name.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || basename(root)
  for (let number = 1; ; number++) {
    const target = join(parent, `${plain}-posts${number === 1 ? '' : `-${number}`}`)
    if (await isThere(fs, target)) continue
    await fs.mkdir(target).catch((error: unknown) => {
      throw toDiskError(error, target)
    })
    return target
  }
}

async function isThere(fs: FsPort, path: string): Promise<boolean> {
  try {
    await fs.stat(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw toDiskError(error, path)
  }
}

async function writeInto(fs: FsPort, target: string, id: FileId, bytes: Uint8Array): Promise<void> {
  const path = join(target, id)
  await fs.mkdir(dirname(path)).catch((error: unknown) => {
    throw toDiskError(error, path)
  })
  await writeOutput(fs, path, bytes)
}

/** The files of the blog behind the pictures in a post's text and front matter. What is not text shows none. */
async function picturesOf(
  fs: FsPort,
  blog: Blog,
  { id, meta, summary }: PostFile,
  bytes: Uint8Array,
): Promise<readonly FileId[]> {
  if (summary.problem !== null) return []
  const inMatter = Object.values(meta.data).filter(value => typeof value === 'string')
  const found: FileId[] = []
  for (const address of [...imageLinks(decodeUtf8(bytes)), ...inMatter]) {
    for (const candidate of candidatesFor(address, id, blog)) {
      if (!(await isFileOf(fs, blog.root, candidate))) continue
      found.push(candidate)
      break
    }
  }
  return found
}

/** Where a picture of this address may be: at the site's root, beside the post, in the post's own folder. */
function candidatesFor(address: string, post: FileId, { generator, config }: Blog): readonly FileId[] {
  const plain = address.replace(/^(?:\{\{[^{}]*\}\})+/, '').replace(/[?#].*$/s, '')
  if (imageTypes[extname(plain).toLowerCase()] === undefined || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(plain))
    return []
  const path = decoded(plain)
  if (path.startsWith('/')) {
    const base = `${config.baseUrl}/`
    const inSite = path.startsWith(base) ? path.slice(base.length) : path.slice(1)
    return [inSite, path.slice(1)].flatMap(one => publicFolders[generator].map(folder => folder + one))
  }
  const folder = posix.dirname(post)
  const own = post.replace(/\.[^./]+$/, '')
  return [posix.join(folder, path), posix.join(own, path)]
}

/** As it stands where it is not percent-encoded, or not rightly. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}

/** What leads out of the blog is none. */
async function isFileOf(fs: FsPort, root: string, id: FileId): Promise<boolean> {
  try {
    return (await fs.stat(await resolveId(root, id, fs))).isFile()
  } catch (error) {
    if (error instanceof AppError || systemCode(error) !== null) return false
    throw error
  }
}
