import { describe, expect, test } from 'vitest'
import { listedPicture, named } from './incoming-files.ts'

describe('listedPicture', () => {
  test.each([
    ['https://example.com/a%20boat.JPG?size=2#x', 'https://example.com/a%20boat.JPG?size=2#x'],
    ['# a comment\r\nhttp://example.com/boat.webp\r\n', 'http://example.com/boat.webp'],
    ['https://example.com/boat', ''],
    ['https://example.com/?name=boat.png', ''],
    ['https://example.com/a.png\r\nhttps://example.com/b.png', ''],
    ['file:///home/me/boat.png', ''],
    ['javascript:boat.png', ''],
    ['https://[boat.png', ''],
    ['', ''],
  ])('%j → %j', (list, address) => {
    expect(listedPicture(list)).toBe(address)
  })
})

test('only what has no name of its own gets one', () => {
  const files = ['image.png', '小船.png', 'Screenshot 1.png'].map(name => new File([], name))
  const other = { name: '渡口', isNumbered: true }
  expect(named(files, other).map(({ name, isNumbered }) => [name, isNumbered])).toEqual([
    ['渡口', true],
    ['小船.png', false],
    ['Screenshot 1.png', false],
  ])
})
