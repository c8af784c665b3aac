import { cp, lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, extname, join, resolve } from 'node:path'

/**
 * Moves a file or folder to the trash of the desktop, by the freedesktop.org Trash specification 1.0.
 *
 * First its `.trashinfo` is written under a name that nothing has, then the file follows; from another device it is
 * copied, and removed only when the copy is whole.
 */
export async function moveToTrash(path: string, now = new Date(), trash = homeTrash()): Promise<void> {
  const file = resolve(path)
  await lstat(file)
  await mkdir(join(trash, 'files'), { recursive: true, mode: 0o700 })
  await mkdir(join(trash, 'info'), { recursive: true, mode: 0o700 })
  const name = await reserveName(trash, file, now)
  try {
    await move(file, join(trash, 'files', name))
  } catch (error) {
    await rm(join(trash, 'info', `${name}.trashinfo`), { force: true })
    throw error
  }
}

function homeTrash(): string {
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local/share'), 'Trash')
}

async function reserveName(trash: string, file: string, now: Date): Promise<string> {
  const extension = extname(file)
  const stem = basename(file, extension)
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}${extension}` : `${stem}.${number}${extension}`
    try {
      await writeFile(join(trash, 'info', `${name}.trashinfo`), trashInfo(file, now), {
        flag: 'wx',
        mode: 0o600,
      })
      return name
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error
    }
  }
}

/** The path is percent-encoded as in an address; the date is local time without an offset, as the specification says. */
function trashInfo(file: string, now: Date): string {
  const path = file.split('/').map(encodeURIComponent).join('/')
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
  return `[Trash Info]\nPath=${path}\nDeletionDate=${local}\n`
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error
    const copy = join(dirname(to), `.~${process.pid}-${basename(to)}`)
    await cp(from, copy, {
      recursive: true,
      preserveTimestamps: true,
      verbatimSymlinks: true,
      errorOnExist: true,
      force: false,
    })
    await rename(copy, to)
    await rm(from, { recursive: true })
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
