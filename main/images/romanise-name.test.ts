import { describe, expect, test } from 'vitest'
import { canRomanise, romaniseName } from './romanise-name.ts'

describe('romaniseName', () => {
  test.each([
    ['小船.png', 'xiao-chuan.png'],
    // A character that is read in two ways is read by its word.
    ['重庆的银行.jpg', 'chong-qing-de-yin-hang.jpg'],
    ['2024江边 walk.png', '2024-jiang-bian- walk.png'],
    ['绿.png', 'lv.png'],
    ['Café crème.png', 'Cafe creme.png'],
    ['東京の写真.png', '東京の写真.png'],
    ['снимок.png', 'снимок.png'],
    ['boat.png', 'boat.png'],
  ])('%s → %s', async (name, expected) => {
    expect(await romaniseName(name)).toBe(expected)
  })
})

test('only what it changes is worth asking', () => {
  expect(['小船.png', 'Café.png', 'boat.png', 'снимок.png'].map(canRomanise)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
