import sharp from 'sharp'
import { expect, test } from 'vitest'
import { loadSharp } from './load-sharp.ts'

test('a drawing is read by nobody, whatever it calls itself', async () => {
  const load = await loadSharp()
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  await expect(load(drawing).metadata()).rejects.toThrow('unsupported image format')
})

test('pictures are read while others ask for what reads them', async () => {
  const create = { width: 40, height: 40, channels: 3, background: '#642' } as const
  const picture = await sharp({ create }).png().toBuffer()
  const read = async () => {
    const load = await loadSharp()
    return (await load(picture).resize(20).raw().toBuffer()).length
  }
  const sizes = await Promise.all(Array.from({ length: 400 }, read))
  expect(new Set(sizes)).toEqual(new Set([20 * 20 * 3]))
})
