import { describe, expect, it } from 'vitest'
import { imageKind } from '../image-kind.ts'
import { bytesOf, exif, jpeg, png, webp, xmpPlace } from '../sample-pictures.ts'
import { hasLocation } from './has-location.ts'

const says = (bytes: Uint8Array) =>
  hasLocation(imageKind(bytes), (at, length) => bytes.subarray(at, at + length))
const exifPart = (hasPlace: boolean) => bytesOf('Exif\0\0', exif(hasPlace))
const xmpPart = bytesOf('http://ns.adobe.com/xap/1.0/\0', xmpPlace)

describe('hasLocation', () => {
  it('finds a place in Exif and in XMP, in each format', () => {
    expect(says(jpeg(4, 3, exifPart(true)))).toBe(true)
    expect(says(jpeg(4, 3, xmpPart))).toBe(true)
    expect(says(png(4, 3, ['IDAT', new Uint8Array(9)], ['eXIf', exif(true)]))).toBe(true)
    expect(says(png(4, 3, ['iTXt', bytesOf('XML:com.adobe.xmp\0\0\0\0\0', xmpPlace)]))).toBe(true)
    expect(says(webp(4, 3, ['VP8 ', new Uint8Array(11)], ['EXIF', exif(true)]))).toBe(true)
    expect(says(webp(4, 3, ['XMP ', bytesOf(xmpPlace)]))).toBe(true)
    expect(says(bytesOf('\0\0\0\x18ftypavif', 'meta iinf Exif ', exif(true)))).toBe(true)
  })

  it('finds none where only the orientation, or the version of GPS, is said', () => {
    expect(says(jpeg(4, 3, exifPart(false)))).toBe(false)
    expect(says(png(4, 3, ['eXIf', exif(false)]))).toBe(false)
    expect(says(webp(4, 3))).toBe(false)
    expect(says(bytesOf('GIF89a', xmpPlace))).toBe(false)
  })

  it('survives files that end too early, or lie about their lengths', () => {
    for (const whole of [
      jpeg(4, 3, exifPart(true)),
      png(4, 3, ['eXIf', exif(true)]),
      webp(4, 3, ['EXIF', exif(true)]),
    ])
      for (let length = 0; length < whole.length; length++)
        expect(() => says(whole.subarray(0, length))).not.toThrow()
    expect(says(bytesOf('\x89PNG\r\n\x1a\n', 0xff, 0xff, 0xff, 0xff, 'eXIf'))).toBe(false)
    expect(says(bytesOf(0xff, 0xd8, 0xff, 0xe1, 0, 0, 'Exif'))).toBe(false)
  })
})

describe('imageKind', () => {
  it('goes by the bytes', () => {
    expect(imageKind(jpeg(1, 1))).toBe('JPEG')
    expect(imageKind(png(1, 1))).toBe('PNG')
    expect(imageKind(webp(1, 1))).toBe('WebP')
    expect(imageKind(bytesOf('GIF89a'))).toBe('GIF')
    expect(imageKind(bytesOf('\0\0\0\x18ftypheic'))).toBe('HEIC')
    expect(imageKind(bytesOf('<?xml version="1.0"?>\n<!-- drawn -->\n<svg viewBox="0 0 1 1"/>'))).toBe('SVG')
    expect(imageKind(bytesOf('not a picture'))).toBeNull()
    expect(imageKind(new Uint8Array())).toBeNull()
  })
})
