import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compress } from './compress.ts'

const words = Buffer.from('清晨的江面很安静。The river is quiet. '.repeat(10_000))
const photo = randomBytes(300_000)

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a short text', words.subarray(0, 100)],
  ['a long text', words],
  ['a photo', photo],
])('gives back %s', async (_, bytes) => {
  expect(gunzipSync(await compress(bytes)).equals(bytes)).toBe(true)
})

test('a text gets smaller, and what cannot be is wrapped as it is', async () => {
  expect((await compress(words)).length).toBeLessThan(words.length / 10)
  const packed = await compress(photo)
  expect(packed.length).toBeLessThan(photo.length + 200)
  // Its bytes stand in it as they are, so no time was taken to look for a shorter way to say them.
  expect(packed.includes(photo.subarray(1000, 1100))).toBe(true)
})
