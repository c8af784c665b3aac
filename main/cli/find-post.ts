import { realpath } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { isPostFile } from '../../shared/post/post-file.ts'
import type { Blog } from '../blog/blog.ts'
import { systemCode, toDiskError } from '../disk/disk-error.ts'

/** The id of a post that is named by its id or by a path of its file. Throws when the blog has no such post. */
export async function findPost(blog: Blog, named: string, cwd: string): Promise<FileId> {
  for (const path of [resolve(blog.root, named), resolve(cwd, named)]) {
    const real = await realOrNull(path, named)
    if (real === null) continue
    // A link inside the blog keeps its own name: that is the post's id.
    const inside = path.startsWith(blog.root + sep) ? path : real
    const id = relative(blog.root, inside).split(sep).join('/')
    if (real.startsWith(blog.root + sep) && isPostFile(id, blog)) return id
  }
  throw new AppError('missing', 'cli.noPost', { post: named, folder: blog.root })
}

async function realOrNull(path: string, named: string): Promise<string | null> {
  try {
    return await realpath(path)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw toDiskError(error, named)
  }
}
