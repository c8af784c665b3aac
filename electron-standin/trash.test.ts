import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moveToTrash } from './trash.ts'

const when = new Date(2026, 5, 1, 9, 5, 7)
let root: string
let trash: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'standin-trash-'))
  trash = join(root, 'Trash')
})
afterEach(() => rmSync(root, { recursive: true }))

function put(name: string, text: string): string {
  writeFileSync(join(root, name), text)
  return join(root, name)
}

const info = (name: string) => readFileSync(join(trash, 'info', `${name}.trashinfo`), 'utf8')

describe('the trash of a Linux desktop', () => {
  test('holds the file, and where it was, and when', async () => {
    const file = put('砚 & 台%.md', 'words')
    await moveToTrash(file, when, trash)
    expect(readFileSync(join(trash, 'files', '砚 & 台%.md'), 'utf8')).toBe('words')
    expect(info('砚 & 台%.md')).toBe(
      `[Trash Info]\nPath=${root}/%E7%A0%9A%20%26%20%E5%8F%B0%25.md\nDeletionDate=2026-06-01T09:05:07\n`,
    )
    expect(() => statSync(file)).toThrow('ENOENT')
  })

  test('keeps both of two files of one name', async () => {
    await moveToTrash(put('a.md', 'first'), when, trash)
    await moveToTrash(put('a.md', 'second'), when, trash)
    expect(readdirSync(join(trash, 'files')).sort()).toEqual(['a.2.md', 'a.md'])
    expect(readFileSync(join(trash, 'files', 'a.2.md'), 'utf8')).toBe('second')
    expect(info('a.2.md')).toContain(`Path=${root}/a.md\n`)
  })

  test('takes a folder with all that is in it', async () => {
    mkdirSync(join(root, 'folder/in'), { recursive: true })
    put('folder/in/a.txt', 'deep')
    await moveToTrash(join(root, 'folder'), when, trash)
    expect(readFileSync(join(trash, 'files/folder/in/a.txt'), 'utf8')).toBe('deep')
  })

  test('takes a link, and not what it points to', async () => {
    const file = put('kept.txt', 'kept')
    symlinkSync(file, join(root, 'link'))
    await moveToTrash(join(root, 'link'), when, trash)
    expect(readlinkSync(join(trash, 'files/link'))).toBe(file)
    expect(readFileSync(file, 'utf8')).toBe('kept')
  })

  test('is for nobody else to read', async () => {
    await moveToTrash(put('a', ''), when, trash)
    expect(lstatSync(join(trash, 'info')).mode & 0o777).toBe(0o700)
    expect(statSync(join(trash, 'info/a.trashinfo')).mode & 0o777).toBe(0o600)
  })

  test('of a file that is not there: an error, and no entry', async () => {
    await expect(moveToTrash(join(root, 'none'), when, trash)).rejects.toThrow('ENOENT')
    expect(() => readdirSync(trash)).toThrow('ENOENT')
  })

  test('of a file that cannot be moved: an error, no entry, and the file stays', async () => {
    mkdirSync(join(trash, 'files/a.md/full'), { recursive: true })
    const file = put('a.md', 'words')
    await expect(moveToTrash(file, when, trash)).rejects.toThrow()
    expect(readdirSync(join(trash, 'info'))).toEqual([])
    expect(readFileSync(file, 'utf8')).toBe('words')
  })
})
