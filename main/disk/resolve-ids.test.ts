import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { resolveId } from './resolve-id.ts'
import { createIdResolver } from './resolve-ids.ts'

let root = ''
let outside = ''

beforeEach(() => {
  root = realpathSync(sampleFolder({ '_posts/a.md': 'a', 'img/x/1.png': 'x' }))
  outside = realpathSync(sampleFolder({ 'secret.md': 'secret' }))
})

describe('many ids', () => {
  test('are where `resolveId` says', async () => {
    symlinkSync('a.md', join(root, '_posts/link.md'))
    symlinkSync('img', join(root, 'pictures'))
    const resolve = createIdResolver(root)
    for (const id of ['_posts/a.md', 'img/x/1.png', 'img/x/1.png', '_posts/link.md', 'pictures/x/1.png']) {
      expect(resolve(id).path).toBe(await resolveId(root, id))
    }
    expect(resolve('img/x/1.png').stats.size).toBe(1)
  })

  test.each(['', '../a', '/etc/passwd', 'a/../../b', 'a//b', './a', 'a\0b'])('%j is refused', id => {
    expect(() => createIdResolver(root)(id)).toThrow(expect.objectContaining({ key: 'error.outsideBlog' }))
  })

  test('a link that leads out is refused: a file, a folder, and one above', () => {
    symlinkSync(join(outside, 'secret.md'), join(root, '_posts/out.md'))
    symlinkSync(outside, join(root, 'out'))
    mkdirSync(join(outside, 'deep'))
    writeFileSync(join(outside, 'deep/secret.md'), 'secret')
    const resolve = createIdResolver(root)
    for (const id of ['_posts/out.md', 'out/secret.md', 'out/deep/secret.md']) {
      expect(() => resolve(id)).toThrow(expect.objectContaining({ key: 'error.outsideBlog' }))
    }
  })

  test('folders that were just seen are not looked at, and links among them still are', () => {
    symlinkSync('img', join(root, 'pictures'))
    symlinkSync(outside, join(root, 'out'))
    symlinkSync('a.md', join(root, '_posts/link.md'))
    const resolve = createIdResolver(root, new Set(['pictures', 'out', '_posts/link.md']))
    expect(resolve('img/x/1.png').path).toBe(join(root, 'img/x/1.png'))
    expect(resolve('pictures/x/1.png').path).toBe(join(root, 'img/x/1.png'))
    expect(resolve('_posts/link.md').path).toBe(join(root, '_posts/a.md'))
    expect(() => resolve('out/secret.md')).toThrow(expect.objectContaining({ key: 'error.outsideBlog' }))
    const unlinked = createIdResolver(root, new Set())
    expect(unlinked('pictures/x/1.png').path).toBe(join(root, 'pictures/x/1.png'))
    // The file itself is always looked at: it may have become a link since.
    symlinkSync(join(outside, 'secret.md'), join(root, 'img/x/2.png'))
    expect(() => resolve('img/x/2.png')).toThrow(expect.objectContaining({ key: 'error.outsideBlog' }))
  })

  test('what is not there is told by its id', () => {
    const error = expect.objectContaining({ key: 'error.missing', params: { file: 'no/such.md' } })
    expect(() => createIdResolver(root)('no/such.md')).toThrow(error)
  })
})
