import { describe, expect, test } from 'vitest'
import { imageSize } from './image-size.ts'
import { sizeImages } from './image-tags.ts'

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap(part => (typeof part === 'string' ? [...part].map(at => at.charCodeAt(0)) : part)),
  )
const u16 = (value: number) => [value >> 8, value & 255]
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)]
const little = (value: number) => [value & 255, value >> 8]

const frame = [0xff, 0xc0, ...u16(11), 8, ...u16(30), ...u16(40), 1, 1, 0x11, 0]
const exif = (orientation: number) => [
  ...[0xff, 0xe1, ...u16(34)],
  ...bytes(
    'Exif',
    [0, 0],
    'MM',
    u16(42),
    u32(8),
    u16(1),
    u16(0x0112),
    u16(3),
    u32(1),
    u16(orientation),
    u16(0),
    u32(0),
  ),
]

const pictures: [string, Uint8Array][] = [
  ['PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], u32(13), 'IHDR', u32(40), u32(30))],
  ['GIF', bytes('GIF89a', little(40), little(30))],
  ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, ...u16(4), 0, 0], frame)],
  ['JPEG that stands', bytes([0xff, 0xd8], exif(1), frame)],
  ['WebP', bytes('RIFF', u32(0), 'WEBPVP8 ', new Array(10).fill(0), little(40), little(30))],
  ['WebP with more', bytes('RIFF', u32(0), 'WEBPVP8X', new Array(8).fill(0), [39, 0, 0, 29, 0, 0])],
  [
    'AVIF',
    bytes(u32(24), 'ftypavif', new Array(8).fill(0), u32(20), 'ispe', u32(0), u32(40), u32(30), u32(0)),
  ],
  ['BMP', bytes('BM', new Array(16).fill(0), [...little(40), 0, 0], [...little(30), 0, 0])],
  ['SVG', bytes('<?xml?><svg width="40px" height="30" viewBox="0 0 1 1">')],
  ['SVG by its box', bytes('<svg viewBox="0 0 40 30" fill="none">')],
]

test.each(pictures)('%s', (_name, picture) => {
  expect(imageSize(picture)).toEqual({ width: 40, height: 30 })
})

test('a photograph that lies on its side is shown standing', () => {
  expect(imageSize(bytes([0xff, 0xd8], exif(6), frame))).toEqual({ width: 30, height: 40 })
})

describe('what is no picture has no size, and takes no time', () => {
  test.each(pictures)('%s, cut at every place', (_name, picture) => {
    for (let length = 0; length < picture.length; length++) {
      const size = imageSize(picture.subarray(0, length))
      expect(size === null || (size.width === 40 && size.height === 30)).toBe(true)
    }
  })
  test.each(['', '<svg>', 'GIF', '\xff\xd8\xff\xff\xff\xff', '<html>'])('%j', text => {
    expect(imageSize(bytes(text))).toBeNull()
  })
})

test('pictures on a page get their sizes, but those that have one', () => {
  const size = (address: string) => (address === 'a.png?x&y' ? { width: 4, height: 3 } : null)
  const href = (path: string) => path
  expect(sizeImages('<p><img src="a.png?x&amp;y" alt="a > b"> <img src="b.png">', size, href)).toBe(
    '<p><img width="4" height="3" src="a.png?x&amp;y" alt="a > b"> <img src="b.png">',
  )
  const sized = '<img src="a.png?x&amp;y" width="2">'
  expect(sizeImages(sized, size, href)).toBe(sized)
})

test('smaller ones of a picture stand around it, and leave alone what its writer chose', () => {
  const smaller = { name: 'abc', widths: [480, 800] }
  const shown = (html: string) =>
    sizeImages(
      html,
      () => ({ width: 900, height: 600, smaller }),
      path => `../${path}`,
    )
  expect(shown('<p><img src="a.png" alt=""></p>')).toBe(
    '<p><picture><source type="image/webp" srcset="../inkstone/pictures/abc-480.webp 480w, ../inkstone/pictures/abc-800.webp 800w" ' +
      'sizes="(max-width: 45rem) 100vw, 42rem"><img width="900" height="600" src="a.png" alt=""></picture></p>',
  )
  expect(shown('<img width="40" src="a.png">')).toContain('<picture><source')
  for (const own of [
    '<picture><source srcset="b.webp"><img src="a.png"></picture>',
    '<img width="2" src="a.png" srcset="a2.png 2x">',
  ]) {
    expect(shown(own)).toBe(own)
  }
  // A tag that is cut short by its own words is not taken apart.
  expect(shown('<img src="a.png" alt="a > b">')).toBe(
    '<img width="900" height="600" src="a.png" alt="a > b">',
  )
})
