// On pictures that sharp makes, so beside those who may use it; what is tried is shared/image.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stripMetadata } from '../../shared/images/metadata/strip-metadata.ts'
import { dotsOf, type SampleFormat, samplePicture } from './sample-pictures.ts'

const text = (words: string) => new TextEncoder().encode(words)
const has = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words)
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

/** From the first scan on: what codes the dots. */
const scans = (jpeg: Uint8Array) =>
  Buffer.from(jpeg).subarray(Buffer.from(jpeg).indexOf('\xff\xda', 'latin1'))

describe('stripMetadata', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s: the place goes, every dot stays', async format => {
    const picture = await samplePicture(format, { isPrivate: true, isNoise: true })
    expect(has(picture, 'Seal Camera')).toBe(true)
    const { bytes, removed } = stripMetadata(picture)
    expect(removed).toEqual({ hasLocation: true })
    expect(has(bytes, 'Seal Camera') || has(bytes, 'A writer') || has(bytes, 'GPSLatitude')).toBe(false)
    const [before, after] = [await dotsOf(picture), await dotsOf(bytes)]
    expect(after.data.equals(before.data)).toBe(true)
    expect(stripMetadata(bytes)).toEqual({ bytes, removed: null, isUnderstood: true })
  })

  test('of a JPEG the coded picture is the same, byte for byte', async () => {
    const picture = await samplePicture('jpeg', { width: 400, height: 300, isPrivate: true, isNoise: true })
    const { bytes } = stripMetadata(picture)
    expect(bytes.length).toBeLessThan(picture.length)
    expect(scans(bytes).equals(scans(picture))).toBe(true)
  })

  test.each(['jpeg', 'png', 'webp'] as const)('%s: how it is turned and its colours stay', async format => {
    const picture = await samplePicture(format, { orientation: 6, isPrivate: true, hasProfile: true })
    const { bytes, removed } = stripMetadata(picture)
    expect(removed).not.toBeNull()
    expect(await dotsOf(bytes)).toMatchObject({ orientation: 6, hasProfile: true, hasXmp: false })
    expect(stripMetadata(bytes).removed).toBeNull()
  })

  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
    '%s without any stays the same bytes',
    async format => {
      const picture = await samplePicture(format)
      expect(stripMetadata(picture)).toEqual({ bytes: picture, removed: null, isUnderstood: true })
    },
  )

  test('what stands behind the end of a picture goes: a film, another picture', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
      const picture = await samplePicture(format)
      const { bytes, removed } = stripMetadata(join(picture, text('\0\0\0\x18ftypmp42 a film')))
      expect([format, removed]).toEqual([format, { hasLocation: false }])
      expect(Buffer.from(bytes).equals(picture)).toBe(true)
    }
  })

  test('a JPEG’s own small picture goes, with comments and what programs keep in it', async () => {
    const picture = await samplePicture('jpeg')
    const small = Uint8Array.from([1, 1, 9, 9, 9])
    const jfif = join(text('JFIF\0'), Uint8Array.from([1, 2, 0, 0, 1, 0, 1]), small)
    const segment = (marker: number, data: Uint8Array) =>
      join(Uint8Array.from([0xff, marker, 0, data.length + 2]), data)
    const photoshop = segment(0xed, text('Photoshop 3.0\0secret'))
    const full = join(
      picture.subarray(0, 2),
      segment(0xe0, jfif),
      photoshop,
      segment(0xfe, text('secret')),
      picture.subarray(2),
    )
    const { bytes } = stripMetadata(full)
    expect(has(bytes, 'secret') || has(bytes, '\t\t\t')).toBe(false)
    expect((await dotsOf(bytes)).data.equals((await dotsOf(picture)).data)).toBe(true)
  })

  test('a JPEG with any number of empty bytes before a segment', async () => {
    const picture = await samplePicture('jpeg', { isPrivate: true })
    const filled = join(picture.subarray(0, 2), Uint8Array.from([0xff, 0xff, 0xff]), picture.subarray(2))
    const { bytes, removed } = stripMetadata(filled)
    expect([removed, has(bytes, 'GPSLatitude') || has(bytes, 'Seal Camera')]).toEqual([
      { hasLocation: true },
      false,
    ])
    expect((await dotsOf(bytes)).data.equals((await dotsOf(picture)).data)).toBe(true)
  })

  test('an AVIF that keeps its Exif in the box beside the table', () => {
    const number = (value: number, size: number) =>
      Uint8Array.from({ length: size }, (_, at) => (value >>> (8 * (size - 1 - at))) & 255)
    const box = (type: string, ...parts: readonly Uint8Array[]) => {
      const data = join(...parts)
      return join(number(8 + data.length, 4), text(type), data)
    }
    const entry = box('infe', number(0x02000000, 4), number(7, 2), number(0, 2), text('Exif\0'))
    // Version 1: number, way to count, source, one extent of so many bytes from so far.
    const place = [number(7, 2), number(1, 2), number(0, 2), number(1, 2), number(0, 4), number(14, 4)]
    const secret = text('\0\0\0\0GPSLatitude')
    const file = join(
      box('ftyp', text('avif')),
      box(
        'meta',
        number(0, 4),
        box('iinf', number(0, 4), number(1, 2), entry),
        box('iloc', number(0x01000000, 4), number(0x4400, 2), number(1, 2), ...place),
        box('idat', secret.subarray(0, 14), text('other')),
      ),
    )
    const { bytes, removed } = stripMetadata(file)
    expect([removed, bytes.length, has(bytes, 'GPSLat'), has(bytes, 'other')]).toEqual([
      { hasLocation: false },
      file.length,
      false,
      true,
    ])
  })

  test('a GIF keeps its movement, and loses its comments', async () => {
    const picture = await samplePicture('gif')
    const end = picture.length - 1
    const comment = join(Uint8Array.from([0x21, 0xfe, 6]), text('secret'), Uint8Array.from([0]))
    const repeats = join(
      Uint8Array.from([0x21, 0xff, 11]),
      text('NETSCAPE2.0'),
      Uint8Array.from([3, 1, 0, 0, 0]),
    )
    const { bytes } = stripMetadata(join(picture.subarray(0, end), repeats, comment, picture.subarray(end)))
    expect(has(bytes, 'secret')).toBe(false)
    expect(has(bytes, 'NETSCAPE2.0')).toBe(true)
  })

  test('a drawing and what is no picture stay as they are', () => {
    for (const words of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '', 'MZ', 'RIFF']) {
      const bytes = text(words)
      expect(stripMetadata(bytes)).toEqual({ bytes, removed: null, isUnderstood: false })
    }
  })

  test('one that is cut short, or has any byte wrong, is never an error', async () => {
    const formats: readonly SampleFormat[] = ['jpeg', 'png', 'webp', 'gif', 'avif']
    const samples = await Promise.all(
      formats.map(format => samplePicture(format, { isPrivate: format !== 'gif' })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(), fc.nat(255), (sample, cut, at, byte) => {
        const damaged = sample.slice(0, cut % (sample.length + 1))
        if (damaged.length > 0) damaged[at % damaged.length] = byte
        const { bytes, removed } = stripMetadata(damaged)
        // A WebP's orientation may move; nothing else grows.
        expect(bytes.length).toBeLessThanOrEqual(damaged.length + 64)
        if (removed === null) expect(bytes).toBe(damaged)
      }),
      { numRuns: 2000 },
    )
  })
})
