import { describe, expect, it } from 'vitest'
import type { ImageUse } from './blog-image.ts'
import { countFiltered, isFiltered, isNamed, type KnownImage, usualLimit } from './filter-images.ts'
import { imageFolders, sortImages } from './sort-images.ts'

const use = (image: string, part: Partial<ImageUse> = {}): ImageUse => ({
  image,
  file: '_posts/a.md',
  place: 'post',
  line: 1,
  alt: 'The river',
  ...part,
})

function image(id: string, part: Partial<KnownImage> = {}): KnownImage {
  const facts = { format: 'PNG' as const, size: { width: 40, height: 20 }, hasLocation: false }
  return { id, sizeBytes: 100, modifiedMs: 0, stamp: id, facts, uses: [use(id)], copies: null, ...part }
}

const facts = (part: Partial<NonNullable<KnownImage['facts']>>) => ({
  format: 'JPEG' as const,
  size: { width: 40, height: 20 },
  hasLocation: false,
  ...part,
})

describe('isFiltered', () => {
  it('takes for unused what nothing uses but the trash, and never what was not looked for', () => {
    expect(isFiltered(image('a.png', { uses: [] }), 'unused', usualLimit)).toBe(true)
    expect(
      isFiltered(image('a.png', { uses: [use('a.png', { place: 'trash' })] }), 'unused', usualLimit),
    ).toBe(true)
    expect(isFiltered(image('a.png', { uses: null }), 'unused', usualLimit)).toBe(false)
    expect(
      isFiltered(image('a.png', { uses: [use('a.png', { place: 'data' })] }), 'unused', usualLimit),
    ).toBe(false)
  })

  it('counts each filter', () => {
    const images = [
      image('a.jpg', { sizeBytes: 2_000_000 }),
      image('b.jpg', { facts: facts({ size: { width: 6000, height: 4000 }, hasLocation: true }) }),
      image('c.svg', { facts: facts({ format: 'SVG', size: { width: 9000, height: 9000 } }) }),
      image('d.png', { uses: [use('d.png', { alt: 'D' })], copies: 0 }),
      image('e.png', { uses: [use('e.png', { alt: null })], copies: 0 }),
    ]
    expect(countFiltered(images, usualLimit)).toEqual({
      all: 5,
      unused: 0,
      missing: 0,
      copies: 2,
      large: 2,
      location: 1,
      alt: 1,
    })
  })
})

describe('isNamed', () => {
  it('looks in name and folder, in any form and case', () => {
    expect(isNamed({ id: 'img/江边/River.png' }, ' river ')).toBe(true)
    expect(isNamed({ id: 'img/江边/River.png' }, '江边')).toBe(true)
    expect(isNamed({ id: 'img/cafe\u0301.png' }, 'caf\u00e9')).toBe(true)
    expect(isNamed({ id: 'img/a.png' }, 'b')).toBe(false)
  })
})

describe('sortImages', () => {
  const images = [
    image('img/10.png', { sizeBytes: 1, modifiedMs: 2, uses: [use('x'), use('x')] }),
    image('img/2.png', { sizeBytes: 3, modifiedMs: 1, uses: [] }),
  ]
  const order = (by: 'name' | 'size' | 'date' | 'uses', isDescending = false) =>
    sortImages(images, { by, isDescending }, 'en').map(({ id }) => id)

  it('sorts by each, numbers in names as numbers', () => {
    expect(order('name')).toEqual(['img/2.png', 'img/10.png'])
    expect(order('size')).toEqual(['img/10.png', 'img/2.png'])
    expect(order('date')).toEqual(['img/2.png', 'img/10.png'])
    expect(order('uses', true)).toEqual(['img/10.png', 'img/2.png'])
  })
})

describe('imageFolders', () => {
  it('counts a picture in each folder above it', () => {
    expect(imageFolders([{ id: 'img/a/x.png' }, { id: 'img/b/y.png' }, { id: 'z.png' }])).toEqual([
      { folder: 'img', count: 2 },
      { folder: 'img/a', count: 1 },
      { folder: 'img/b', count: 1 },
    ])
  })
})
