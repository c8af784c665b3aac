import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, describe, expect, test } from 'vitest'
import type { BulkChange } from '../../shared/bulk/bulk-change.ts'
import { unpackImages, unpackLook } from '../../shared/images/packed-images.ts'
import { sampleBlog } from '../blog/sample-blog.ts'
import { type Bench, bench, closeSessions } from '../handlers-bench.ts'

afterEach(closeSessions)

const post = '_posts/2024-05-01-江边.md'
const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#468' } })
  .jpeg({ quality: 100 })
  .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 32/1 0/1' } })
  .toBuffer()
const text = '---\ntitle: 江边\n---\n![](/img/江边/a.jpg)\n\n![b](/img/b.jpg)\n'

async function opened(): Promise<Bench & { readonly root: string }> {
  const root = sampleBlog({
    [post]: text,
    'img/江边/a.jpg': photo,
    'img/b.jpg': photo,
    'img/old.jpg': photo.subarray(0, 900),
  })
  const made = await bench(root)
  await made.handlers['app.boot']()
  return { ...made, root }
}

let jobs = 0

async function carryOut({ handlers }: Bench, change: BulkChange) {
  const job = `job-${++jobs}`
  const preview = await handlers['bulk.plan']({ job, change })
  const done = await handlers['bulk.run']({ job, change, leaveOut: [] })
  return { preview, done }
}

const undo = async ({ handlers }: Bench, number: number | null) =>
  handlers['operations.undo']({ number: number ?? 0 })

describe('images.look', () => {
  test('tells the pictures as they are found, and then everything about them', async () => {
    const { handlers, events } = await opened()
    expect(unpackImages((await handlers['images.list']()).images)).toHaveLength(3)
    const { uses, missing, copies } = unpackLook((await handlers['images.look']({ job: 'j' })).look)
    expect(uses.map(({ image }) => image)).toEqual(['img/江边/a.jpg', 'img/b.jpg'])
    expect([missing, copies]).toEqual([[], [['img/b.jpg', 'img/江边/a.jpg']]])
    const { images } = await handlers['images.list']()
    expect(unpackImages(images)).toMatchObject([{ id: 'img/江边/a.jpg' }, { id: 'img/b.jpg' }, { facts: {} }])
    const found = () => events.filter(([name]) => name === 'images.found').map(([, fact]) => fact)
    expect(found()).toEqual([{ job: 'j', images }])
    // What the window has is not told again.
    await handlers['images.look']({ job: 'k' })
    expect(found()).toHaveLength(1)
  })

  test('gives the thumbnails that have been made, all at once, and of others nothing', async () => {
    const { handlers, session, root } = await opened()
    // What is small is shown as it is.
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
    const large = sharp({ create: { width: 800, height: 600, channels: 3, background: '#468', noise } })
    writeFileSync(join(root, 'img/large.jpg'), await large.jpeg().toBuffer())
    const ids = ['img/large.jpg', 'img/gone.jpg', '../x.jpg', post, 'img/江边/a.jpg']
    expect((await handlers['images.thumbnails']({ ids })).pictures).toEqual(ids.map(() => null))
    const key = session.current()?.facts.assetKey ?? ''
    await session.assetFile(key, '.thumbnails/400/s/img/large.jpg')
    const { pictures } = await handlers['images.thumbnails']({ ids })
    expect(pictures.map(picture => picture !== null)).toEqual([true, false, false, false, false])
    const [, bytes = ''] = (pictures[0] ?? '').split('data:image/webp;base64,')
    expect(await sharp(Buffer.from(bytes, 'base64')).metadata()).toMatchObject({ width: 400, height: 300 })
  })

  test('copies a picture as Markdown, and shows one in its folder, but nothing outside', async () => {
    const { handlers, opened: shown, root } = await opened()
    expect(await handlers['images.markdown']({ id: 'img/江边/a.jpg' })).toEqual({
      markdown: '![](/img/江边/a.jpg)',
    })
    await handlers['images.showInFolder']({ id: 'img/b.jpg' })
    expect(shown).toEqual([join(root, 'img/b.jpg')])
    await expect(handlers['images.showInFolder']({ id: '../x.jpg' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('changes of pictures', () => {
  test('unused ones go to the trash, and come back with one undo', async () => {
    const made = await opened()
    const { preview, done } = await carryOut(made, { type: 'trashImages', images: ['img/old.jpg'] })
    expect(preview).toMatchObject({ refusal: null, files: [{ id: 'img/old.jpg', warning: null }] })
    expect(existsSync(join(made.root, 'img/old.jpg'))).toBe(false)
    await undo(made, done.number)
    expect(readFileSync(join(made.root, 'img/old.jpg'))).toEqual(photo.subarray(0, 900))
  })

  test('of two that are the same one stays, and the post shows it; no file can be left out', async () => {
    const made = await opened()
    const change = {
      type: 'mergeImages',
      groups: [{ keep: 'img/江边/a.jpg', others: ['img/b.jpg'] }],
    } as const
    const { done } = await carryOut(made, change)
    expect(readFileSync(join(made.root, post), 'utf8')).toBe(text.replace('/img/b.jpg', '/img/江边/a.jpg'))
    expect(existsSync(join(made.root, 'img/b.jpg'))).toBe(false)
    await undo(made, done.number)
    expect(readFileSync(join(made.root, post), 'utf8')).toBe(text)
    expect(readFileSync(join(made.root, 'img/b.jpg'))).toEqual(photo)
    await expect(made.handlers['bulk.run']({ job: 'x', change, leaveOut: [post] })).rejects.toMatchObject({
      key: 'bulk.nothing',
    })
  })

  test('the place goes out of a photo, and its picture stays as it is', async () => {
    const made = await opened()
    const { preview, done } = await carryOut(made, {
      type: 'stripImages',
      images: ['img/b.jpg', 'img/old.jpg'],
    })
    for (const { lines } of preview.files) expect(lines[0]?.before).toContain('GPS')
    const { handlers } = made
    await handlers['images.look']({ job: 'again' })
    const images = unpackImages((await handlers['images.list']()).images)
    expect(images[1]).toMatchObject({ id: 'img/b.jpg', facts: { hasLocation: false } })
    const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer()
    const now = () => readFileSync(join(made.root, 'img/b.jpg'))
    expect((await pixels(now())).equals(await pixels(photo))).toBe(true)
    await undo(made, done.number)
    expect(now().equals(photo)).toBe(true)
  })

  test('one that becomes smaller, and WebP, is found by its post under its new name', async () => {
    const made = await opened()
    const { done } = await carryOut(made, {
      type: 'shrinkImages',
      images: ['img/b.jpg'],
      widthPx: 400,
      format: 'webp',
    })
    const small = await sharp(readFileSync(join(made.root, 'img/b.webp'))).metadata()
    expect(small).toMatchObject({ width: 400, height: 300, format: 'webp' })
    expect(small.exif).toBeUndefined()
    expect(existsSync(join(made.root, 'img/b.jpg'))).toBe(false)
    expect(readFileSync(join(made.root, post), 'utf8')).toBe(text.replace('b.jpg', 'b.webp'))
    await undo(made, done.number)
    expect(readFileSync(join(made.root, 'img/b.jpg'))).toEqual(photo)
    expect(existsSync(join(made.root, 'img/b.webp'))).toBe(false)
  })

  test('another name goes into all that uses the picture, with what is typed there', async () => {
    const made = await opened()
    await made.handlers['posts.open']({ id: post })
    const { done } = await carryOut(made, { type: 'renameImage', image: 'img/b.jpg', name: '灯.jpg' })
    expect(readFileSync(join(made.root, post), 'utf8')).toBe(text.replace('b.jpg', '灯.jpg'))
    expect(existsSync(join(made.root, 'img/灯.jpg'))).toBe(true)
    await undo(made, done.number)
    expect(readFileSync(join(made.root, post), 'utf8')).toBe(text)
  })

  test('what is no picture of the blog is neither read nor changed', async () => {
    const { handlers } = await opened()
    for (const change of [
      { type: 'shrinkImages', images: ['../b.jpg', '_config.yml'], widthPx: 10, format: 'same' },
      { type: 'stripImages', images: [post] },
      { type: 'trashImages', images: [post] },
    ] as const)
      expect(await handlers['bulk.plan']({ job: `job-${++jobs}`, change })).toMatchObject({
        refusal: { key: 'bulk.nothing' },
        files: [],
      })
  })
})
