import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openBlog } from '../blog/open-blog.ts'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { failingFs } from '../disk/failing-fs.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { addImage } from './add-image.ts'
import { imageExtension } from './image-type.ts'
import { createUploads } from './uploads.ts'

const postId = '_posts/2016-12-03-深圳黑客松之旅.md'
const post = '---\ntitle: 深圳黑客松之旅\n---\n![](/img/posts/深圳黑客松之旅/bugfix.jpg)\n'
const png = (...more: number[]) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...more])
const folder = 'img/posts/深圳黑客松之旅'

async function add(
  root: string,
  name: string,
  bytes: Uint8Array,
  postText: string | null = null,
  fs = nodeFs,
) {
  return addImage(fs, await openBlog(root), { postId, name, bytes, postText })
}

describe('addImage', () => {
  test('stores the picture where this post keeps its pictures, and words the link its way', async () => {
    const root = sampleBlog({ [postId]: post })
    expect(await add(root, '合影 1.png', png(1))).toEqual({
      id: `${folder}/合影-1.png`,
      markdown: `![](/${folder}/合影-1.png)`,
    })
    expect([...readFileSync(join(root, folder, '合影-1.png'))]).toEqual([...png(1)])
  })

  test('the window’s text counts before the disk’s', async () => {
    const root = sampleBlog({ [postId]: post })
    const typed = '![]({{ site.baseurl }}/pics/a.png)'
    expect((await add(root, 'x.png', png(1), typed)).markdown).toBe('![]({{ site.baseurl }}/pics/x.png)')
  })

  test('the same bytes are linked to, not stored twice, whatever they are called', async () => {
    const root = sampleBlog({ [postId]: post })
    const first = await add(root, 'a.png', png(1))
    expect(await add(root, 'b.png', png(1))).toEqual(first)
    expect(readdirSync(join(root, folder))).toEqual(['a.png'])
  })

  test('the same name with other bytes gets a number; nothing is replaced', async () => {
    const root = sampleBlog({ [postId]: post })
    await add(root, '1.png', png(1))
    expect((await add(root, '1.png', png(2))).id).toBe(`${folder}/1-2.png`)
    expect((await add(root, '1.png', png(3))).id).toBe(`${folder}/1-3.png`)
    expect([...readFileSync(join(root, folder, '1.png'))]).toEqual([...png(1)])
  })

  test('what is no picture is refused, whatever its name says', async () => {
    const root = sampleBlog({ [postId]: post })
    const page = new TextEncoder().encode('<!doctype html><script>1</script>')
    await expect(add(root, 'x.png', page)).rejects.toMatchObject({
      key: 'error.imageType',
      params: { name: 'x.png' },
    })
    expect(readdirSync(root)).not.toContain('img')
  })

  test('a picture folder that is a link out of the blog is not written through', async () => {
    const outside = sampleFolder()
    const root = sampleBlog({ [postId]: post })
    symlinkSync(outside, join(root, 'img'))
    await expect(add(root, 'a.png', png(1))).rejects.toMatchObject({ code: 'forbidden' })
    expect(readdirSync(outside)).toEqual([])
  })

  test('a link that climbs out of the blog teaches nothing', async () => {
    const root = sampleBlog({ [postId]: '![](../../../../tmp/x.png)' })
    expect((await add(root, 'a.png', png(1))).id).toBe('assets/img/深圳黑客松之旅/a.png')
  })

  test('a full disk leaves nothing behind, and says so', async () => {
    const root = sampleBlog({ [postId]: post })
    const fs = failingFs({ operation: 'file.write', code: 'ENOSPC' })
    await expect(add(root, 'a.png', png(1), null, fs)).rejects.toMatchObject({ key: 'error.diskFull' })
    expect(readdirSync(join(root, folder))).toEqual([])
  })

  test('a picture folder that cannot be looked into is told in words', async () => {
    const root = sampleBlog({ [postId]: post, [`${folder}/b.png`]: png(1) })
    const fs = failingFs({ operation: 'readFile', code: 'EIO' })
    await expect(add(root, 'a.png', png(1), null, fs)).rejects.toMatchObject({ key: 'error.diskFailed' })
    expect(readdirSync(join(root, folder))).toEqual(['b.png'])
  })

  test('a post that is gone', async () => {
    await expect(add(sampleBlog(), 'a.png', png(1))).rejects.toMatchObject({ key: 'post.missing' })
  })
})

describe('imageExtension', () => {
  const text = (content: string) => new TextEncoder().encode(content)
  test.each([
    ['.png', png()],
    ['.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['.gif', text('GIF89a…')],
    ['.webp', text('RIFF0000WEBPVP8 ')],
    ['.avif', text('\0\0\0 ftypavif')],
    ['.bmp', Uint8Array.from([0x42, 0x4d, ...Array<number>(30).fill(0)])],
    ['.svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['.svg', text('\ufeff<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg>\n<svg>')],
    [null, text('<html><svg></svg></html>')],
    [null, text('<!doctype html><svg>')],
    [null, text('<svgx>')],
    [null, text('RIFF0000WAVE')],
    [null, text('\0\0\0 ftypheic')],
    [null, text('MZ')],
    [null, text('BM')],
    [null, new Uint8Array(0)],
  ])('%s', (extension, bytes) => {
    expect(imageExtension(bytes)).toBe(extension)
  })
})

describe('createUploads', () => {
  const uploads = async () => {
    const root = sampleBlog({ [postId]: post })
    return {
      root,
      uploads: createUploads({ fs: nodeFs, blog: await openBlog(root), documents: { tip: () => null } }),
    }
  }
  const lost = expect.objectContaining({ key: 'error.imageLost' })

  test('puts the chunks together', async () => {
    const { root, uploads: desk } = await uploads()
    const bytes = png(...Array.from({ length: 1000 }, (_, i) => i % 256))
    const key = desk.begin(postId, 'a.png', bytes.length)
    for (let at = 0; at < bytes.length; at += 100) desk.send(key, at, bytes.subarray(at, at + 100))
    const { id } = await desk.finish(key)
    expect([...readFileSync(join(root, id))]).toEqual([...bytes])
    await expect(desk.finish(key)).rejects.toEqual(lost)
  })

  test('a gap, too much, too little, an unknown one: not stored', async () => {
    const { root, uploads: desk } = await uploads()
    expect(() => desk.send('unknown', 0, png())).toThrow(lost)
    const gap = desk.begin(postId, 'a.png', 100)
    expect(() => desk.send(gap, 1, png())).toThrow(lost)
    expect(() => desk.send(gap, 0, png())).toThrow(lost)
    const much = desk.begin(postId, 'a.png', 4)
    expect(() => desk.send(much, 0, png())).toThrow(lost)
    const little = desk.begin(postId, 'a.png', 100)
    desk.send(little, 0, png())
    await expect(desk.finish(little)).rejects.toEqual(lost)
    expect(readdirSync(root)).not.toContain('img')
  })

  test('too large, empty, and too much at once are refused at the announcement', async () => {
    const { uploads: desk } = await uploads()
    const limit = 64 * 1024 * 1024
    expect(() => desk.begin(postId, 'a.png', limit + 1)).toThrow(
      expect.objectContaining({ key: 'error.imageTooLarge', params: { name: 'a.png', limit: 64 } }),
    )
    expect(() => desk.begin(postId, 'a.png', 0)).toThrow(expect.objectContaining({ key: 'error.imageType' }))
    const keys = [1, 2, 3, 4].map(() => desk.begin(postId, 'a.png', limit))
    expect(() => desk.begin(postId, 'a.png', 1)).toThrow(lost)
    desk.close()
    expect(() => desk.send(keys[0] ?? '', 0, png())).toThrow(lost)
  })
})
