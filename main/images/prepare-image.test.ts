import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { ImageWork } from '../../shared/images/image-choices.ts'
import { imageSize } from '../../shared/site/image-size.ts'
import { prepareImage } from './prepare-image.ts'
import { dotsOf, type SampleFormat, samplePicture } from './sample-pictures.ts'

const asItIs: ImageWork = { keepsPrivate: false, maxWidth: 0, format: 'keep' }
const prepare = (bytes: Uint8Array, work: Partial<ImageWork> = {}, name = 'x') =>
  prepareImage({ name, bytes, work: { ...asItIs, ...work } })

describe('prepareImage', () => {
  test('keeps what its writer wants kept', async () => {
    const photo = await samplePicture('jpeg', { isPrivate: true })
    expect(await prepare(photo, { keepsPrivate: true })).toMatchObject({ bytes: photo, done: [] })
    const small = await prepare(photo, { keepsPrivate: true, maxWidth: 24 })
    expect(await dotsOf(small.bytes)).toMatchObject({ hasExif: true, hasXmp: true })
  })

  test.each(['jpeg', 'png', 'webp'] as const)(
    'a %s that is too wide becomes narrower, as it is turned',
    async format => {
      const photo = await samplePicture(format, {
        width: 600,
        height: 400,
        orientation: 6,
        isPrivate: true,
        hasProfile: true,
      })
      const { bytes, done } = await prepare(photo, { maxWidth: 100 })
      expect(done).toEqual(['locationRemoved', 'resized'])
      expect(imageSize(bytes)).toEqual({ width: 100, height: 150 })
      const { orientation, ...said } = await dotsOf(bytes)
      expect([orientation ?? 1, said]).toMatchObject([1, { hasExif: false, hasXmp: false, hasProfile: true }])
    },
  )

  test.each([
    ['jpeg', 'webp'],
    ['png', 'webp'],
    ['png', 'avif'],
    ['webp', 'avif'],
  ] as const)('a %s becomes %s where that is smaller', async (from, to) => {
    const photo = await samplePicture(from as SampleFormat, { width: 300, height: 200, isNoise: true })
    const { bytes, extension, done } = await prepare(photo, { format: to })
    expect([extension, done]).toEqual([`.${to}`, ['converted']])
    expect(bytes.length).toBeLessThan(photo.length)
    expect(imageSize(bytes)).toEqual({ width: 300, height: 200 })
  })

  test('what would not be smaller stays', async () => {
    const photo = await samplePicture('webp', { width: 8, height: 8 })
    expect(await prepare(photo, { format: 'avif' })).toMatchObject({
      bytes: photo,
      extension: '.webp',
      done: [],
    })
  })

  test('an animation stays one, which is told', async () => {
    const frames = await Promise.all(
      ['#b5341c', '#262320'].map(background =>
        sharp({ create: { width: 40, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const moving = new Uint8Array(
      await sharp(frames, { join: { animated: true } })
        .webp({ delay: [100, 100] })
        .toBuffer(),
    )
    const { bytes, warnings } = await prepare(moving, { maxWidth: 16 })
    expect([bytes, warnings]).toEqual([moving, [{ key: 'image.moves', params: { name: 'x' } }]])
    const gif = await samplePicture('gif', { width: 40 })
    expect(await prepare(gif, { maxWidth: 16, format: 'webp' })).toMatchObject({
      bytes: gif,
      done: [],
      warnings: [],
    })
  })

  test('one that is cut short is added as it is, which is told', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
      const whole = await samplePicture(format, { isNoise: true })
      const half = whole.slice(0, whole.length / 2)
      expect(await prepare(half)).toMatchObject({
        bytes: half,
        done: [],
        warnings: [{ key: 'image.damaged' }],
      })
    }
  })

  test('of a photo that is cut short the place goes all the same', async () => {
    const photo = await samplePicture('jpeg', { isNoise: true, isPrivate: true })
    const { bytes, done, warnings } = await prepare(photo.slice(0, photo.length - 200), {}, 'x.jpg')
    expect([done, warnings]).toMatchObject([['locationRemoved'], [{ key: 'image.damaged' }]])
    expect(Buffer.from(bytes).includes('Seal Camera')).toBe(false)
  })

  test('a drawing with a script is added as the text that it is, which is told', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
    expect(await prepare(svg, { maxWidth: 16, format: 'webp' })).toEqual({
      bytes: svg,
      extension: '.svg',
      isPicture: true,
      done: [],
      warnings: [{ key: 'image.hasScript', params: { name: 'x' } }],
    })
  })

  test('its bytes say what it is, whatever it is called', async () => {
    expect(await prepare(await samplePicture('webp'), {}, 'x.png')).toMatchObject({ extension: '.webp' })
  })
})
