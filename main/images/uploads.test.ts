import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { headBytes } from '../../shared/images/announced-image.ts'
import { openBlog } from '../blog/open-blog.ts'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { failingFs } from '../disk/failing-fs.ts'
import { openHistory } from '../disk/history/history.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { samplePicture } from './sample-pictures.ts'
import { type SampleDesk, sampleUploads, send, uploadImage } from './sample-uploads.ts'

const postId = '_posts/2016-12-03-深圳黑客松之旅.md'
const post = '---\ntitle: 深圳黑客松之旅\n---\n![](/img/posts/深圳黑客松之旅/bugfix.jpg)\n'
const png = (...more: number[]) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...more])
const folder = 'img/posts/深圳黑客松之旅'

const add = async (
  root: string,
  name: string,
  bytes: Uint8Array,
  postText: string | null = null,
  desk: SampleDesk = {},
) => uploadImage(await openBlog(root), { postId, name, bytes, postText }, desk)

/** The bytes of a large PNG: more than a writer waits for. */
const largePng = (fill: number, sizeBytes = 1024 * 1024) => {
  const bytes = new Uint8Array(sizeBytes).fill(fill)
  bytes.set(png())
  return bytes
}

describe('a picture that is added', () => {
  test('is stored where this post keeps its pictures, and linked to its way', async () => {
    const root = sampleBlog({ [postId]: post })
    const { link } = await add(root, '合影 1.png', png(1))
    expect(link).toEqual({
      id: `${folder}/合影-1.png`,
      address: `/${folder}/合影-1.png`,
      isPicture: true,
    })
    expect([...readFileSync(join(root, folder, '合影-1.png'))]).toEqual([...png(1)])
  })

  test('goes by the window’s text before the disk’s', async () => {
    const root = sampleBlog({ [postId]: post })
    const typed = '![]({{ site.baseurl }}/pics/a.png)'
    expect((await add(root, 'x.png', png(1), typed)).link.address).toBe('{{ site.baseurl }}/pics/x.png')
  })

  test('is not stored twice: the same bytes are linked to, whatever they are called', async () => {
    const root = sampleBlog({ [postId]: post })
    const first = await add(root, 'a.png', png(1))
    expect(await add(root, 'b.png', png(1))).toMatchObject({ link: first.link, isKnown: true })
    expect(readdirSync(join(root, folder))).toEqual(['a.png'])
  })

  test('is stored as what its bytes are, whatever its name says', async () => {
    const root = sampleBlog({ [postId]: post })
    expect((await add(root, 'a.png', await samplePicture('gif'))).link.id).toBe(`${folder}/a.gif`)
    expect((await add(root, 'b.pdf', await samplePicture('webp'))).link.id).toBe(`${folder}/b.pdf.webp`)
  })

  test('at the same moment as its like, of the same size or not: one file for each', async () => {
    const root = sampleBlog({ [postId]: post })
    const uploads = sampleUploads(await openBlog(root))
    const all = [png(1), png(2), png(1), png(1, 1), png(2)]
    const sent = await Promise.all(all.map(bytes => send(uploads, { postId, name: 'a.png', bytes })))
    expect(sent.filter(({ isKnown }) => isKnown)).toHaveLength(2)
    expect(sent[2]?.link).toEqual(sent[0]?.link)
    expect(sent[4]?.link).toEqual(sent[1]?.link)
    expect(readdirSync(join(root, folder)).sort()).toEqual(['a-2.png', 'a-3.png', 'a.png'])
    for (const [at, { link }] of sent.entries())
      expect([...readFileSync(join(root, link.id))]).toEqual([...(all[at] ?? [])])
  })

  test('is compared as it would be stored: a photo that was added before, with its place in it', async () => {
    const root = sampleBlog({ [postId]: post })
    const photo = await samplePicture('jpeg', { isPrivate: true })
    const first = await add(root, 'a.jpg', photo)
    expect(await add(root, 'b.jpg', photo)).toMatchObject({ link: first.link, isKnown: true, original: null })
    expect(readdirSync(join(root, folder))).toEqual(['a.jpg'])
  })

  test('never replaces one of the same name: it gets a number', async () => {
    const root = sampleBlog({ [postId]: post })
    await add(root, '1.png', png(1))
    expect((await add(root, '1.png', png(2))).link.id).toBe(`${folder}/1-2.png`)
    expect((await add(root, '1.png', png(3))).link.id).toBe(`${folder}/1-3.png`)
    expect([...readFileSync(join(root, folder, '1.png'))]).toEqual([...png(1)])
  })

  test('without a name of its own gets the next number', async () => {
    const root = sampleBlog({ [postId]: post })
    const uploads = sampleUploads(await openBlog(root))
    const paste = (byte: number) =>
      send(uploads, { postId, name: '第二天.png', bytes: png(byte), isNumbered: true })
    expect((await paste(1)).link.id).toBe(`${folder}/第二天-1.png`)
    expect((await paste(2)).link.id).toBe(`${folder}/第二天-2.png`)
  })

  test('goes where its writer chose, for this post or for all', async () => {
    const root = sampleBlog({ [postId]: post })
    const all = { folder: 'pics/{year}/{name}' }
    expect((await add(root, 'a.png', png(1), null, { choices: all })).link.address).toBe(
      '/pics/2016/深圳黑客松之旅/a.png',
    )
    const one = { ...all, posts: [{ id: postId, folder: 'uploads' }] }
    expect((await add(root, 'a.png', png(1), null, { choices: one })).link.address).toBe('/uploads/a.png')
  })

  test('is called as its Chinese name is read, where the blog keeps its names so', async () => {
    const ascii = '_posts/2024-05-01-jiang-bian.md'
    const root = sampleFolder({
      '_config.yml': '',
      [ascii]: '---\ntitle: 江边散步\n---\n',
      '_posts/2024-04-01-yu.md': '---\ntitle: 雨\n---\n![](/img/posts/yu/1.png)\n',
    })
    const uploads = sampleUploads(await openBlog(root))
    const small = { postId: ascii, name: '小船.png', bytes: png(1) }
    expect((await send(uploads, small)).link.id).toBe('img/posts/jiang-bian/xiao-chuan.png')
    const large = { postId: ascii, name: '小船.png', bytes: largePng(1), isNumbered: true }
    expect((await send(uploads, large)).link.id).toBe('img/posts/jiang-bian/xiao-chuan-1.png')
  })

  test('into a page beside the posts goes by what the window has of it', async () => {
    const root = sampleBlog({ [postId]: post, 'about.md': 'About' })
    const image = { postId: 'about.md', name: 'a.png', bytes: png(1), postText: '![](/img/about/b.png)' }
    expect((await uploadImage(await openBlog(root), image)).link.id).toBe('img/about/a.png')
  })
})

describe('each generator’s own way', () => {
  test.each([
    [
      'Hexo with a folder for each post: its tag',
      { '_config.yml': 'post_asset_folder: true\n', 'source/_posts/深圳.md': '---\ntitle: 深圳\n---\n' },
      'source/_posts/深圳.md',
      ['source/_posts/深圳/合影.png', '{% asset_img 合影.png %}'],
    ],
    [
      'Hexo: the site’s pictures',
      { '_config.yml': 'root: /blog/\n', 'source/_posts/a.md': 'a' },
      'source/_posts/a.md',
      ['source/images/a/合影.png', '/blog/images/a/合影.png'],
    ],
    [
      'a bundle of Hugo: beside the post',
      { 'hugo.toml': '', 'content/posts/a/index.md': '+++\n+++\n' },
      'content/posts/a/index.md',
      ['content/posts/a/合影.png', '合影.png'],
    ],
    [
      'Hugo: what goes to the site’s root',
      { 'hugo.toml': '', 'content/posts/a.md': '+++\n+++\n' },
      'content/posts/a.md',
      ['static/images/a/合影.png', '/images/a/合影.png'],
    ],
    [
      'Jekyll under a path: its own variable',
      { '_config.yml': 'baseurl: /blog\n', '_posts/2024-01-01-a.md': '---\n---\n' },
      '_posts/2024-01-01-a.md',
      ['assets/img/a/合影.png', '{{ site.baseurl }}/assets/img/a/合影.png'],
    ],
    [
      'plain files: beside them',
      { 'notes/a.md': 'a' },
      'notes/a.md',
      ['notes/images/a/合影.png', 'images/a/合影.png'],
    ],
  ] as const)('%s', async (_, files, inPost, [id, address]) => {
    const root = sampleFolder({ ...files })
    const image = { postId: inPost, name: '合影.png', bytes: png(1), postText: null }
    expect((await uploadImage(await openBlog(root), image)).link).toMatchObject({ id, address })
    expect([...readFileSync(join(root, id))]).toEqual([...png(1)])
  })
})

describe('what is done on the way', () => {
  test('the place goes, and the bytes that came are kept', async () => {
    const root = sampleBlog({ [postId]: post })
    const dataFolder = sampleFolder()
    const photo = await samplePicture('jpeg', { isPrivate: true })
    const { link, done, original } = await add(root, 'a.jpg', photo, null, { dataFolder })
    expect(done).toEqual(['locationRemoved'])
    expect(readFileSync(join(root, link.id)).includes('Seal Camera')).toBe(false)
    const kept = await openHistory(nodeFs, dataFolder, root).read(original ?? '')
    expect(Buffer.from(kept).equals(photo)).toBe(true)
  })

  test('a file that is no picture is linked to as it is', async () => {
    const root = sampleBlog({ [postId]: post })
    const pdf = new TextEncoder().encode('%PDF-1.7')
    expect((await add(root, 'A paper.PDF', pdf)).link).toEqual({
      id: `${folder}/A-paper.PDF`,
      address: `/${folder}/A-paper.PDF`,
      isPicture: false,
    })
  })
})

describe('what is refused', () => {
  const text = (words: string) => new TextEncoder().encode(words)

  test.each([
    ['a page in a picture’s name', 'x.png', text('<!doctype html><script>1</script>'), 'error.imageType'],
    ['a program', 'x.exe', text('MZ'), 'error.fileType'],
    ['a program without a name', '', text('MZ'), 'error.fileType'],
    ['nothing at all', 'x.png', new Uint8Array(), 'error.imageEmpty'],
    ['HEIC', 'x.heic', text('\0\0\0\x18ftypheic\0\0\0\0'), 'error.imageHeic'],
  ])('%s, with a sentence that names it', async (_, name, bytes, key) => {
    const root = sampleBlog({ [postId]: post })
    await expect(add(root, name, bytes)).rejects.toMatchObject({ key, params: { name } })
    expect(readdirSync(root)).not.toContain('img')
  })

  test('a wall of dots', async () => {
    const root = sampleBlog({ [postId]: post })
    const bomb = (await samplePicture('png')).slice()
    new DataView(bomb.buffer).setUint32(16, 30_000)
    new DataView(bomb.buffer).setUint32(20, 30_000)
    await expect(add(root, 'x.png', bomb)).rejects.toMatchObject({
      key: 'error.imageTooManyDots',
      params: { width: 30_000, height: 30_000 },
    })
  })

  test('a picture folder that is a link out of the blog', async () => {
    const outside = sampleFolder()
    const root = sampleBlog({ [postId]: post })
    symlinkSync(outside, join(root, 'img'))
    await expect(add(root, 'a.png', png(1))).rejects.toMatchObject({ code: 'forbidden' })
    expect(readdirSync(outside)).toEqual([])
  })

  test('a link that climbs out of the blog teaches nothing', async () => {
    const root = sampleBlog({ [postId]: '![](../../../../tmp/x.png)' })
    expect((await add(root, 'a.png', png(1))).link.id).toBe('assets/img/深圳黑客松之旅/a.png')
  })

  test('a full disk leaves nothing behind, and says so', async () => {
    const root = sampleBlog({ [postId]: post })
    const fs = failingFs({ operation: 'file.write', code: 'ENOSPC' })
    await expect(add(root, 'a.png', png(1), null, { fs })).rejects.toMatchObject({ key: 'error.diskFull' })
    expect(readdirSync(join(root, folder))).toEqual([])
  })

  test.each([
    ['a folder in which nothing may be made', 'mkdir', 'EACCES', 'error.noPermission'],
    ['a folder in which no file may be made', 'open', 'EACCES', 'error.noPermission'],
    ['a disk that may only be read', 'open', 'EROFS', 'error.readOnlyDisk'],
    ['a disk that is full at the last moment', 'file.sync', 'ENOSPC', 'error.diskFull'],
  ] as const)('%s leaves nothing behind, and says so', async (_, operation, code, key) => {
    const root = sampleBlog({ [postId]: post, [`${folder}/b.png`]: png(1) })
    const fs = failingFs({ operation, code })
    await expect(add(root, 'a.png', png(2), null, { fs })).rejects.toMatchObject({ code: 'disk', key })
    expect(readdirSync(join(root, folder))).toEqual(['b.png'])
  })

  test('no room for the original: the picture is there, and what is missing is told', async () => {
    const root = sampleBlog({ [postId]: post })
    const fs = failingFs({ operation: 'open', code: 'ENOSPC', path: /history/ })
    const photo = await samplePicture('jpeg', { isPrivate: true })
    const { link, original, warnings } = await add(root, 'a.jpg', photo, null, { fs })
    expect([original, warnings]).toMatchObject([null, [{ key: 'error.historyFailed' }]])
    expect(readFileSync(join(root, link.id)).includes('Seal Camera')).toBe(false)
  })

  test('a picture folder that cannot be looked into is told in words', async () => {
    const root = sampleBlog({ [postId]: post, [`${folder}/b.png`]: png(1) })
    const fs = failingFs({ operation: 'readFile', code: 'EIO' })
    await expect(add(root, 'a.png', png(1), null, { fs })).rejects.toMatchObject({ key: 'error.diskFailed' })
    expect(readdirSync(join(root, folder))).toEqual(['b.png'])
  })

  test('a post that is gone', async () => {
    await expect(add(sampleBlog(), 'a.png', png(1))).rejects.toMatchObject({ key: 'post.missing' })
  })
})

describe('a large picture', () => {
  const announced = (name: string, bytes: Uint8Array) => ({
    name,
    sizeBytes: bytes.length,
    head: bytes.subarray(0, headBytes),
    isNumbered: false,
  })

  test('is linked to before its bytes have come, each by a name of its own', async () => {
    const root = sampleBlog({ [postId]: post })
    const uploads = sampleUploads(await openBlog(root))
    const two = [announced('a b.png', largePng(1)), announced('a b.png', largePng(2))]
    const { images, folder: where, from } = await uploads.begin(postId, two)
    expect([where, from]).toEqual([folder, 'post'])
    expect(images.map(image => ('link' in image ? image.link?.id : null))).toEqual([
      `${folder}/a-b.png`,
      `${folder}/a-b-2.png`,
    ])
    expect(readdirSync(root)).not.toContain('img')
  })

  test('has the promised name, also when a smaller one wants it meanwhile', async () => {
    const root = sampleBlog({ [postId]: post })
    const uploads = sampleUploads(await openBlog(root))
    const { images } = await uploads.begin(postId, [announced('a.png', largePng(1))])
    const upload = images[0] && 'upload' in images[0] ? images[0].upload : ''
    expect((await send(uploads, { postId, name: 'a.png', bytes: png(9) })).link.id).toBe(`${folder}/a-2.png`)
    const bytes = largePng(1)
    for (let at = 0; at < bytes.length; at += 100_000)
      uploads.send(upload, at, bytes.subarray(at, at + 100_000))
    expect((await uploads.finish(upload)).link.id).toBe(`${folder}/a.png`)
  })

  test('is waited for where its like may be there already', async () => {
    const root = sampleBlog({ [postId]: post, [`${folder}/a.png`]: png(1), [`${folder}/b.png`]: largePng(1) })
    const uploads = sampleUploads(await openBlog(root))
    const links = await uploads.begin(postId, [announced('a.png', largePng(1, 600_000))])
    expect(links.images).toMatchObject([{ link: null }])
    const same = await uploads.begin(postId, [announced('c.png', largePng(1))])
    expect(same.images).toMatchObject([{ link: null }])
    expect((await send(uploads, { postId, name: 'c.png', bytes: largePng(1) })).link.id).toBe(
      `${folder}/b.png`,
    )
  })
})

describe('on the way', () => {
  const lost = expect.objectContaining({ key: 'error.imageLost' })
  const bench = async () => {
    const root = sampleBlog({ [postId]: post })
    const desk = sampleUploads(await openBlog(root))
    const begin = async (sizeBytes: number) => {
      const image = { name: 'a.png', sizeBytes, head: png(), isNumbered: false }
      const [begun] = (await desk.begin(postId, [image])).images
      return begun !== undefined && 'upload' in begun ? begun.upload : (begun?.problem ?? null)
    }
    return { root, desk, begin: async (sizeBytes: number) => String(await begin(sizeBytes)), refused: begin }
  }

  test('a gap, too much, too little, an unknown one: not stored', async () => {
    const { root, desk, begin } = await bench()
    expect(() => desk.send('unknown', 0, png())).toThrow(lost)
    const gap = await begin(100)
    expect(() => desk.send(gap, 1, png())).toThrow(lost)
    expect(() => desk.send(gap, 0, png())).toThrow(lost)
    const much = await begin(4)
    expect(() => desk.send(much, 0, png())).toThrow(lost)
    const little = await begin(100)
    desk.send(little, 0, png())
    await expect(desk.finish(little)).rejects.toEqual(lost)
    await expect(desk.finish(little)).rejects.toEqual(lost)
    expect(readdirSync(root)).not.toContain('img')
  })

  test('too large and empty are refused at the announcement, too much at once when it comes', async () => {
    const { desk, begin, refused } = await bench()
    const limit = 64 * 1024 * 1024
    expect(await refused(limit + 1)).toEqual({
      key: 'error.imageTooLarge',
      params: { name: 'a.png', limit: 64 },
    })
    expect(await refused(0)).toEqual({ key: 'error.imageEmpty', params: { name: 'a.png' } })
    const keys = await Promise.all([1, 2, 3, 4, 5].map(() => begin(limit)))
    for (const key of keys.slice(0, 4)) desk.send(key, 0, png())
    expect(() => desk.send(keys[4] ?? '', 0, png())).toThrow(lost)
    desk.close()
    expect(() => desk.send(keys[0] ?? '', 8, png())).toThrow(lost)
  })

  test('one that fails gives its name back', async () => {
    const { root, desk } = await bench()
    const bytes = largePng(1)
    const image = {
      name: 'a.png',
      sizeBytes: bytes.length,
      head: bytes.subarray(0, headBytes),
      isNumbered: false,
    }
    const [begun] = (await desk.begin(postId, [image])).images
    await expect(desk.finish(begun && 'upload' in begun ? begun.upload : '')).rejects.toEqual(lost)
    writeFileSync(join(root, 'x'), '')
    const again = await desk.begin(postId, [image])
    expect(again.images).toMatchObject([{ link: { id: `${folder}/a.png` } }])
  })
})
