import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { createFile } from './create-file.ts'
import { failingFs, type Operation } from './failing-fs.ts'
import { nodeFs } from './node-fs.ts'

const bytes = Uint8Array.from([0, 1, 2, 255])

describe('createFile', () => {
  test('makes the file, and the folders that it needs', async () => {
    const root = sampleFolder()
    expect(await createFile({ fs: nodeFs, root, id: 'img/posts/新/a.png', bytes })).toBe('created')
    expect([...readFileSync(join(root, 'img/posts/新/a.png'))]).toEqual([...bytes])
    expect(readdirSync(join(root, 'img/posts/新'))).toEqual(['a.png'])
  })

  test.each([
    ['with hard links', null],
    ['without', 'EPERM'],
    ['on a share without', 'ENOTSUP'],
  ])('%s, never replaces a file', async (_, code) => {
    const root = sampleFolder({ 'a.png': 'mine' })
    const fs = code === null ? nodeFs : failingFs({ operation: 'link', code })
    expect(await createFile({ fs, root, id: 'a.png', bytes })).toBe('exists')
    expect(readFileSync(join(root, 'a.png'), 'utf8')).toBe('mine')
    expect(await createFile({ fs, root, id: 'b.png', bytes })).toBe('created')
    expect([...readFileSync(join(root, 'b.png'))]).toEqual([...bytes])
    expect(readdirSync(root).sort()).toEqual(['a.png', 'b.png'])
  })

  test('a dangling link is a name that is taken, and nothing is made where it leads', async () => {
    const outside = sampleFolder()
    const root = sampleFolder()
    symlinkSync(join(outside, 'made.png'), join(root, 'a.png'))
    expect(await createFile({ fs: nodeFs, root, id: 'a.png', bytes })).toBe('exists')
    expect(existsSync(join(outside, 'made.png'))).toBe(false)
  })

  test('of two at once with one name, one is made', async () => {
    const root = sampleFolder()
    const results = await Promise.all(
      [1, 2, 3].map(() => createFile({ fs: nodeFs, root, id: 'a.png', bytes })),
    )
    expect(results.sort()).toEqual(['created', 'exists', 'exists'])
  })

  const operations: readonly Operation[] = ['open', 'mkdir', 'link', 'file.write', 'file.sync', 'file.stat']
  test.each(
    operations.flatMap(operation =>
      ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE'].map(code => ({ operation, code })),
    ),
  )('$operation with $code: nothing or the whole file, and told', async fault => {
    const root = sampleFolder()
    const result = createFile({ fs: failingFs(fault), root, id: 'a.png', bytes })
    await expect(result).rejects.toMatchObject({ name: 'AppError', code: 'disk', params: { file: 'a.png' } })
    for (const name of readdirSync(root)) {
      expect(name).toBe('a.png')
      expect([...readFileSync(join(root, name))]).toEqual([...bytes])
    }
  })

  test('without hard links, a name that someone fills in this moment stays theirs', async () => {
    const root = sampleFolder()
    const noLinks = failingFs({ operation: 'link', code: 'EPERM' })
    const statExact: typeof noLinks.statExact = path => {
      writeFileSync(path, 'theirs')
      return noLinks.statExact(path)
    }
    expect(await createFile({ fs: { ...noLinks, statExact }, root, id: 'a.png', bytes })).toBe('exists')
    expect(readFileSync(join(root, 'a.png'), 'utf8')).toBe('theirs')
    expect(readdirSync(root)).toEqual(['a.png'])
  })

  test('new folders are on the disk, too, when it answers', async () => {
    const root = sampleFolder({ 'img/a.png': '' })
    const synced: string[] = []
    const open: typeof nodeFs.open = (path, flags, mode) => {
      if (flags === 'r') synced.push(path)
      return nodeFs.open(path, flags, mode)
    }
    await createFile({ fs: { ...nodeFs, open }, root, id: 'img/posts/新/a.png', bytes })
    expect(synced).toEqual(['img/posts/新', 'img/posts', 'img'].map(folder => join(root, folder)))
  })

  test('without hard links and with a full disk, no half file stays', async () => {
    const root = sampleFolder()
    const noLinks = failingFs({ operation: 'link', code: 'EPERM' })
    const fs = { ...noLinks, rename: failingFs({ operation: 'rename', code: 'ENOSPC' }).rename }
    await expect(createFile({ fs, root, id: 'a.png', bytes })).rejects.toMatchObject({
      key: 'error.diskFull',
    })
    expect(readdirSync(root)).toEqual([])
  })
})
