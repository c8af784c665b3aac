import { expect, test } from 'vitest'
import type { BlogImage, ImageUse } from './blog-image.ts'
import { packImages, packLook, unpackImages, unpackLook } from './packed-images.ts'

const image = (id: string, facts: BlogImage['facts']): BlogImage => ({
  id,
  sizeBytes: id.length,
  modifiedMs: 1.5,
  stamp: `s-${id}`,
  facts,
})

test('pictures come out as they went in, in the order of their names', () => {
  const images = [
    { ...image('b/10.png', null), sizeBytes: null },
    image('a/2.png', { format: 'PNG', size: { width: 3, height: 2 }, hasLocation: false }),
    image('文/2.png', { format: null, size: null, hasLocation: false }),
    image('x/9.jpg', { format: 'JPEG', size: null, hasLocation: true }),
  ]
  const [ten, two, other, nine] = images
  expect(unpackImages(packImages(images))).toEqual([two, other, nine, ten])
})

test('uses, missing links and copies come out as they went in', () => {
  const use = (picture: string, file: string, alt: string | null): ImageUse => ({
    image: picture,
    file,
    place: 'matter',
    line: 7,
    alt,
  })
  const look = {
    uses: [
      use('a.png', 'a.md', ''),
      { ...use('b.png', 'a.md', null), isLikely: true },
      use('a.png', 'b.md', '"江"'),
    ],
    missing: [{ file: 'a.md', place: 'post', line: 4, address: '/gone.png' }],
    copies: [['a.png', 'b.png']],
  } as const
  expect(unpackLook(packLook(look))).toEqual(look)
})
