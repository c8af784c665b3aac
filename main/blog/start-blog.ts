import { readdir } from 'node:fs/promises'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { type NewBlog, planNewBlog } from '../../shared/new-blog/plan-new-blog.ts'
import { changeFiles } from '../disk/changes/change-files.ts'
import { openHistory } from '../disk/history/history.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { changeRecords, noTrash, recoverOperations } from '../operations/operations.ts'
import { toFolderError } from './folder-error.ts'
import { blogFolder } from './open-blog.ts'

export interface StartPlace {
  readonly fs: FsPort
  readonly dataFolder: string
  readonly now: () => number
}

/**
 * Makes a new blog in an empty folder, all of it or nothing; answers with its first post.
 *
 * Throws `conflict` where the folder has anything of the user's in it. That nothing is replaced even if something
 * appears there meanwhile is `changeFiles`' promise.
 */
export async function startBlog(place: StartPlace, folder: string, blog: NewBlog): Promise<FileId> {
  const { fs, dataFolder, now } = place
  const root = await blogFolder(folder)
  const history = openHistory(fs, dataFolder, root, now)
  // What a start that was cut short left is taken back first: it would look like somebody's files.
  await recoverOperations({ fs, dataFolder, now, history, root })
  await requireEmpty(root, folder)
  const { files, firstPost } = planNewBlog(blog)
  await changeFiles(
    {
      fs,
      root,
      records: changeRecords(dataFolder, root),
      now,
      guard: history.guard,
      keepVersions: files => history.keepAll(files, 'operation'),
      trash: noTrash,
    },
    {
      what: { key: 'newBlog.what', params: { title: blog.title } },
      changes: files.map(({ id, text }) => ({ kind: 'create', id, bytes: new TextEncoder().encode(text) })),
    },
  )
  return firstPost
}

/** What systems and version control put into a folder by themselves: a repository that was just cloned is empty. */
const nobodys = new Set(['.git', '.DS_Store', '.localized', 'desktop.ini', 'Thumbs.db'])

async function requireEmpty(root: string, folder: string): Promise<void> {
  const names = await readdir(root).catch((error: unknown) => {
    throw toFolderError(error, folder)
  })
  const name = names.find(each => !nobodys.has(each))
  if (name !== undefined) throw new AppError('conflict', 'newBlog.notEmpty', { folder, name })
}
