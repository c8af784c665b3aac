import { describe, expect, test } from 'vitest'
import { imageExtension } from './image-type.ts'

describe('imageExtension', () => {
  const text = (content: string) => new TextEncoder().encode(content)
  test.each([
    ['.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
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
