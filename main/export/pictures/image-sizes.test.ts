import { readFileSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { dotPng, makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import { createImageSizes } from './image-sizes.ts'

const places: SamplePlace[] = []

afterEach(() => {
  for (const place of places.splice(0)) place.remove()
})

/** A JPEG with so many bytes of a preview in it before it says that it is 40 by 30. */
function jpeg(previewBytes: number): Uint8Array {
  const segments = Array.from({ length: Math.ceil(previewBytes / 60_000) }, () =>
    Buffer.concat([Buffer.from([0xff, 0xe1, 0xea, 0x62]), Buffer.alloc(60_000)]),
  )
  const frame = [0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9]
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from(frame)])
}

const files: Readonly<Record<string, string | Uint8Array>> = {
  'dot.png': dotPng,
  'cut.png': dotPng.subarray(0, 12),
  'empty.png': '',
  'plain.jpg': jpeg(0),
  'preview.jpg': jpeg(100_000),
  // What comes so late is not looked for, by nobody.
  'late.jpg': jpeg(400_000),
  'drawn.svg': `<svg viewBox="0 0 40 30">${' '.repeat(9000)}</svg>`,
  'late.svg': `<!--${' '.repeat(9000)}--><svg viewBox="0 0 40 30"></svg>`,
  'notes.txt': dotPng,
}

test('a picture that was read for something else has the size that it would be found to have', () => {
  const place = makeSamplePlace(files)
  places.push(place)
  const [read, found] = [createImageSizes(place.blog), createImageSizes(place.blog)]
  const sizes = Object.keys(files).map(id => [id, read.sizeOf(id)] as const)
  expect(Object.fromEntries(sizes)).toMatchObject({
    'dot.png': { width: 1, height: 1 },
    'cut.png': null,
    'plain.jpg': { width: 40, height: 30 },
    'preview.jpg': { width: 40, height: 30 },
    'late.jpg': null,
    'drawn.svg': { width: 40, height: 30 },
    'notes.txt': null,
  })
  for (const [id, size] of sizes) {
    const picture = found.find(id, readFileSync(join(place.blog, id)))
    expect(picture).toEqual(id === 'notes.txt' ? null : { id, size })
    unlinkSync(join(place.blog, id))
    expect(found.sizeOf(id)).toEqual(size)
  }
})

test('what another thread has found is not looked for', () => {
  const place = makeSamplePlace({ 'dot.png': dotPng })
  places.push(place)
  const sizes = createImageSizes(place.blog)
  sizes.note({ id: 'dot.png', size: { width: 7, height: 8 } })
  expect(sizes.sizeOf('dot.png')).toEqual({ width: 7, height: 8 })
})
