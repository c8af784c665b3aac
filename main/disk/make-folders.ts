import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from './disk-error.ts'

/**
 * Makes a folder, and those above it that are missing; one that is there is left as it is.
 *
 * Not by Node's own `recursive`: where a folder that is there says of a new one in it that "it does not exist" (`/proc`,
 * a place where drives mount by themselves), Node 20 tries again without end.
 */
export async function makeFolders(path: string): Promise<void> {
  if (await make(path)) return
  await makeFolders(dirname(path))
  await mkdir(path).catch((error: unknown) => unlessThere(path, error))
}

/** Whether the folder is there now; false: one above it may be missing. */
async function make(path: string): Promise<boolean> {
  try {
    await mkdir(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT' && dirname(path) !== path) return false
    await unlessThere(path, error)
  }
  return true
}

/** A folder that is there is refused in more than one way: a drive that cannot be written to says that first. */
async function unlessThere(path: string, error: unknown): Promise<void> {
  const isFolder = await stat(path).then(
    found => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw error
}
