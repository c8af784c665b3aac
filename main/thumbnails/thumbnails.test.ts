import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { bytesOf, png } from '../../shared/images/sample-pictures.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { createThumbnails } from './thumbnails.ts'
import { tidyThumbnails } from './tidy-thumbnails.ts'

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#345',
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
    },
  })

const folder = sampleFolder()
const dataFolder = sampleFolder()
const logged: unknown[] = []
const thumbnails = createThumbnails({ dataFolder, workerFile: null, log: error => void logged.push(error) })

function picture(name: string, bytes: Uint8Array) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { path, mime: 'image/x-own' }
}

describe('createThumbnails', () => {
  it('makes a smaller picture, upright, and finds it again', async () => {
    const turned = await noise(900, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const asset = await thumbnails.of(picture('a.jpg', turned), 400)
    const { width, height, format, exif } = await sharp(asset.path).metadata()
    expect({ width, height, format, exif }).toEqual({
      width: 267,
      height: 400,
      format: 'webp',
      exif: undefined,
    })
    expect(asset).toMatchObject({ mime: 'image/webp', isFixed: true })
    const before = readFileSync(asset.path)
    writeFileSync(asset.path, 'ours')
    expect((await thumbnails.of({ path: join(folder, 'a.jpg'), mime: '' }, 400)).path).toBe(asset.path)
    expect(readFileSync(asset.path, 'utf8')).toBe('ours')
    writeFileSync(asset.path, before)
  })

  it('makes another one when the file is another', async () => {
    const first = await thumbnails.of(picture('b.png', await noise(500, 400).png().toBuffer()), 400)
    const second = await thumbnails.of(picture('b.png', await noise(300, 500).png().toBuffer()), 400)
    expect(second.path).not.toBe(first.path)
    expect((await sharp(second.path).metadata()).height).toBe(400)
  })

  it('shows what is small, and drawings, as they are', async () => {
    for (const [name, bytes] of [
      ['c.png', await noise(20, 20).png().toBuffer()],
      ['d.svg', bytesOf('<svg viewBox="0 0 9 9"></svg>')],
      ['e.ico', bytesOf(0, 0, 1, 0, 1, 0, 32, 32)],
    ] as const)
      expect(await thumbnails.of(picture(name, bytes), 400)).toEqual({
        path: join(folder, name),
        mime: 'image/x-own',
        isFixed: true,
      })
  })

  it('shows nothing for what is broken, no picture, too large to take apart, or gone', async () => {
    const whole = await noise(500, 400).png().toBuffer()
    for (const [name, bytes] of [
      ['f.png', new Uint8Array()],
      ['g.jpg', bytesOf('not a picture', 'x'.repeat(50_000))],
      ['h.png', bytesOf(png(30_000, 30_000), 'x'.repeat(50_000))],
      ['i.png', bytesOf(whole.subarray(0, 30_000), 'x'.repeat(30_000))],
      ['j.svg', bytesOf(`<svg>${' '.repeat(600_000)}</svg>`)],
      // A drawing that calls itself a picture is drawn by nobody here.
      ['k.png', bytesOf(png(600, 600).subarray(0, 33), '<svg>', 'x'.repeat(50_000))],
    ] as const)
      await expect(thumbnails.of(picture(name, bytes), 400), name).rejects.toMatchObject({ code: 'missing' })
    await expect(thumbnails.of({ path: join(folder, 'none.png'), mime: '' }, 400)).rejects.toThrow('ENOENT')
    expect(logged).toEqual([])
  })
})

describe('tidyThumbnails', () => {
  it('lets those go that were not looked at for the longest', async () => {
    const kept = sampleFolder({
      'aa/1.webp': '1'.repeat(60),
      'bb/2.webp': '2'.repeat(60),
      'bb/3.webp': '3'.repeat(60),
    })
    utimesSync(join(kept, 'bb/2.webp'), 1, 1)
    utimesSync(join(kept, 'aa/1.webp'), 2, 2)
    await tidyThumbnails(kept, 130)
    expect([...readdirSync(join(kept, 'aa')), ...readdirSync(join(kept, 'bb'))]).toEqual(['1.webp', '3.webp'])
    await tidyThumbnails(join(kept, 'none'))
    expect(existsSync(join(kept, 'none'))).toBe(false)
  })
})
