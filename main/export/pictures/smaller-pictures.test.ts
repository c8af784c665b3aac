import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportSample } from '../export-sample.ts'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'

let place: SamplePlace
const body = (name: string) => `---\ntitle: P\n---\n\n![A picture](/img/${name})\n`
const post = '_posts/2021-09-09-p.md'
const page = () => readFileSync(join(place.out, '2021/09/09/p/index.html'), 'utf8')
const folder = () => join(place.out, 'inkstone/pictures')
const names = () => (existsSync(folder()) ? readdirSync(folder()).sort() : [])
const kept = () => join(place.data, 'pictures')

beforeEach(() => {
  place = makeSamplePlace({ '_config.yml': 'title: P\npermalink: pretty\n' })
})

afterEach(() => place.remove())

async function exportIt(
  images: 'original' | 'responsive' = 'responsive',
  signal = new AbortController().signal,
) {
  return exportSample(place, { options: { withDrafts: false, withFuture: false, images }, signal })
}

/** Noise, which no format makes small, so that a smaller picture is a smaller file. */
function noise(width: number, height: number) {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
}

const withPicture = async (name: string, bytes: Promise<Buffer> | Buffer) =>
  place.write({ [`img/${name}`]: await bytes, [post]: body(name) })

describe('a picture', () => {
  test('gets smaller ones that a browser can choose from, and stays as it is', async () => {
    const original = await noise(1400, 700).jpeg({ quality: 100 }).toBuffer()
    await withPicture('a.jpg', original)
    const { problems } = await exportIt()
    expect(problems).toEqual([])
    const widths = names()
      .map(name => Number(/-(\d+)\.webp$/.exec(name)?.[1]))
      .sort((a, b) => a - b)
    expect(widths).toEqual([480, 800, 1200, 1400])
    for (const name of names()) {
      const { format, width, height } = await sharp(join(folder(), name)).metadata()
      expect([format, name.includes(`-${width}.`), Math.round((width ?? 0) / (height ?? 1))]).toEqual([
        'webp',
        true,
        2,
      ])
      expect(page()).toContain(`../../../../inkstone/pictures/${name} `)
    }
    expect(page()).toMatch(
      /<img width="1400" height="700" src="[^"]*a\.jpg" alt="A picture" loading="lazy"><\/picture>/,
    )
    expect(readFileSync(join(place.out, 'img/a.jpg')).equals(original)).toBe(true)
  })

  test('is made once, is found again by an export that begins anew, and goes when it is not wanted', async () => {
    await withPicture('a.jpg', noise(900, 500).jpeg().toBuffer())
    await exportIt()
    const times = () =>
      readdirSync(kept())
        .filter(name => name.endsWith('.webp'))
        .map(name => readFileSync(join(kept(), name)).length)
    const before = times()
    expect((await exportIt()).written).toBe(0)
    expect(times()).toEqual(before)
    const page1 = page()
    await exportIt('original')
    expect([names(), page().includes('<picture>')]).toEqual([[], false])
    await exportIt()
    expect(page()).toBe(page1)
    expect(names().length).toBeGreaterThan(0)
  })

  test('that is replaced is another one, and its page says so', async () => {
    await withPicture('a.jpg', noise(900, 500).jpeg().toBuffer())
    await exportIt()
    const before = names()
    await withPicture('a.jpg', noise(900, 500).jpeg().toBuffer())
    await exportIt()
    expect(names().some(name => before.includes(name))).toBe(false)
    expect(page()).toContain(names()[0])
  })

  test('taken with the camera on its side is as wide as it is seen', async () => {
    await withPicture(
      'a.jpg',
      noise(1000, 600).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer(),
    )
    await exportIt()
    for (const name of names()) {
      const { width } = await sharp(join(folder(), name)).metadata()
      expect(name).toContain(`-${width}.webp`)
      expect(width).toBeLessThanOrEqual(600)
    }
    expect(names().length).toBe(2)
  })
})

describe('is left alone', () => {
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
  test.each<[string, string, () => Promise<Buffer> | Buffer]>([
    ['a small picture', 'a.png', () => noise(100, 50).png().toBuffer()],
    ['a GIF', 'a.gif', () => gif],
    [
      'a drawing',
      'a.svg',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="9"/>'),
    ],
    [
      'an animation',
      'a.webp',
      async () => {
        const frames = Buffer.concat([
          await noise(600, 300).raw().toBuffer(),
          await noise(600, 300).raw().toBuffer(),
        ])
        return sharp(frames, { raw: { width: 600, height: 600, channels: 3, pageHeight: 300 } })
          .webp({ loop: 0 })
          .toBuffer()
      },
    ],
  ])('%s', async (_name, file, bytes) => {
    await withPicture(file, bytes())
    expect((await exportIt()).problems).toEqual([])
    expect([names(), page().includes('<picture>')]).toEqual([[], false])
  })

  test.each<[string, () => Promise<Buffer>]>([
    ['one that is damaged', async () => (await noise(900, 500).jpeg().toBuffer()).subarray(0, 3000)],
    [
      'a wall of dots in a few bytes',
      () =>
        sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
          .png()
          .toBuffer(),
    ],
    ['what is no picture', async () => Buffer.from('no picture at all')],
    ['an empty file', async () => Buffer.alloc(0)],
    [
      'a drawing that calls itself a PNG',
      async () => {
        const dots = Array.from(
          { length: 4000 },
          (_, at) => `<rect x="${at % 63}" y="${at >> 6}" width="9"/>`,
        )
        const size = 'width="900" height="900" viewBox="0 0 64 64"'
        return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${dots.join('')}</svg>`)
      },
    ],
  ])('%s, and told', async (_name, bytes) => {
    await withPicture('a.png', bytes())
    const { problems } = await exportIt()
    expect(problems).toEqual([
      { file: 'img/a.png', line: null, key: 'export.pictureNotShrunk', params: { image: 'img/a.png' } },
    ])
    expect(page()).toContain('a.png"')
    expect(names()).toEqual([])
  })
})

test('an export that is stopped in the middle leaves nothing half, and the next one completes it', async () => {
  for (let n = 0; n < 12; n++)
    place.write({
      [`img/n${n}.jpg`]: await noise(560, 40 + n)
        .jpeg({ quality: 100 })
        .toBuffer(),
    })
  place.write({
    [post]: `---\ntitle: P\n---\n\n${Array.from({ length: 12 }, (_, n) => `![](/img/n${n}.jpg)\n\n`).join('')}`,
  })
  const stop = new AbortController()
  const stopped = exportIt('responsive', stop.signal)
  await expect
    .poll(() => existsSync(kept()) && readdirSync(kept()).length, { timeout: 15_000, interval: 5 })
    .toBeGreaterThan(3)
  stop.abort(new Error('stopped'))
  await expect(stopped).rejects.toThrow('stopped')
  for (const name of readdirSync(kept()).filter(file => file.endsWith('.webp'))) {
    expect((await sharp(join(kept(), name)).metadata()).format).toBe('webp')
  }
  await exportIt()
  expect(names().length).toBe(24)
})

test('what no export has wanted for three months is forgotten', async () => {
  await withPicture('a.jpg', noise(900, 500).jpeg().toBuffer())
  await exportIt()
  const old = new Date(Date.now() - 100 * 24 * 3600 * 1000)
  for (const name of readdirSync(kept())) utimesSync(join(kept(), name), old, old)
  writeFileSync(join(kept(), 'fresh.json'), '{"widths": []}')
  await withPicture('b.jpg', noise(300, 200).jpeg().toBuffer())
  await exportIt()
  // The picture is still there and was made again; the time says when it was last wanted.
  expect(readdirSync(kept())).toContain('fresh.json')
  expect(readdirSync(kept()).filter(name => name.endsWith('.json')).length).toBe(3)
})
