import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeFs } from './node-fs.ts'
import { resolveId, resolveNewId } from './resolve-id.ts'

const windows = { ...nodeFs, platform: 'win32' as const }

describe('resolveId', () => {
  test('an id is its real path in the blog', async () => {
    const root = sampleFolder({ '_posts/深圳 (1).md': '' })
    expect(await resolveId(root, '_posts/深圳 (1).md')).toBe(join(root, '_posts/深圳 (1).md'))
  })

  test.each([
    '',
    '.',
    '..',
    '../x.md',
    'a/../../x.md',
    'a/..',
    './x.md',
    '/etc/passwd',
    '//server/share',
    'a//b.md',
    'a/',
    'x.md\0.png',
    '\0',
  ])('%j is refused', async id => {
    const root = sampleFolder({ 'x.md': '', 'a/b.md': '' })
    await expect(resolveId(root, id)).rejects.toMatchObject({ code: 'forbidden', key: 'error.outsideBlog' })
    await expect(resolveNewId(root, id)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test.each(['..\\x.md', 'a\\b.md', 'C:\\x.md', 'C:x.md', 'x.md:stream', '\\\\server\\share'])(
    'on Windows %j is refused',
    async id => {
      const root = sampleFolder({ 'x.md': '' })
      await expect(resolveId(root, id, windows)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(resolveNewId(root, id, windows)).rejects.toMatchObject({ code: 'forbidden' })
    },
  )

  test('links that stay inside are followed, links that leave are refused', async () => {
    const outside = sampleFolder({ 'secret.md': 'secret' })
    const root = sampleFolder({ 'a.md': '' })
    symlinkSync(join(root, 'a.md'), join(root, 'inside.md'))
    symlinkSync(join(outside, 'secret.md'), join(root, 'out.md'))
    symlinkSync(outside, join(root, 'folder'))
    symlinkSync('/', join(root, 'top'))
    expect(await resolveId(root, 'inside.md')).toBe(join(root, 'a.md'))
    for (const id of ['out.md', 'folder/secret.md', 'folder', 'top/etc/hosts']) {
      await expect(resolveId(root, id)).rejects.toMatchObject({ code: 'forbidden' })
    }
    for (const id of ['folder/new.md', 'folder/deep/new.md', 'top/tmp/new.md']) {
      await expect(resolveNewId(root, id)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('a folder whose name begins with the blog’s is not the blog', async () => {
    const root = sampleFolder()
    mkdirSync(`${root}-2`)
    symlinkSync(`${root}-2`, join(root, 'other'))
    await expect(resolveId(root, 'other')).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('what is not there is missing; a link to itself is no file', async () => {
    const root = sampleFolder()
    symlinkSync(join(root, 'loop.md'), join(root, 'loop.md'))
    await expect(resolveId(root, 'x.md')).rejects.toMatchObject({ code: 'missing', params: { file: 'x.md' } })
    await expect(resolveId(root, 'loop.md')).rejects.toMatchObject({ key: 'error.notAFile' })
  })

  test('a new file may be in folders that are not there yet', async () => {
    const root = sampleFolder({ 'img/a.png': '' })
    expect(await resolveNewId(root, 'img/posts/新/x.png')).toBe(join(root, 'img/posts/新/x.png'))
    expect(await resolveNewId(root, 'x.png')).toBe(join(root, 'x.png'))
  })
})
