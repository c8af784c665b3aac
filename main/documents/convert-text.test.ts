import { expect, test } from 'vitest'
import { convertToUtf8 } from './convert-text.ts'

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
const converted = (bytes: Uint8Array) => Buffer.from(convertToUtf8(bytes, 'a.md')).toString()

test.each([
  ['GBK', bytesOf('c4e3bac3a3accac0bde7a1a3d5e2cac7ced2b5c4b2a9bfcda1a3'), '你好，世界。这是我的博客。'],
  [
    'Big5',
    bytesOf('a741a66ea141a540acc9a143b36fac4fa7daaabab3a1b8a8aee6a143'),
    '你好，世界。這是我的部落格。',
  ],
  ['Windows-1252', bytesOf('63 61 66 e9 20 6e 6f 69 72 20 e0 20 6c 61 0d 0a'), 'café noir à la\r\n'],
  ['UTF-16 LE', Buffer.from('\ufefftitle: 你好\r\n', 'utf16le'), 'title: 你好\r\n'],
  ['UTF-16 BE', Buffer.from('\ufefftitle: 你好\n', 'utf16le').swap16(), 'title: 你好\n'],
  ['UTF-16 LE without a mark', Buffer.from('title: 你好\n', 'utf16le'), 'title: 你好\n'],
])('%s', (_, bytes, text) => {
  expect(converted(bytes)).toBe(text)
})

test.each([
  ['already UTF-8', Buffer.from('墨')],
  ['binary', bytesOf('89504e470d0a1a0a 0000000d49484452 00000001 00000001')],
  ['GBK with a byte that means nothing', bytesOf('c4e3bac3a3accac0bde7a1a3 ff d5e2cac7ced2b5c4b2a9')],
  ['Windows-1252 with a byte that it has no character for', bytesOf('63 61 66 e9 20 81 20 e0 20 6c 61')],
  [
    'UTF-16 that ends in the middle',
    Buffer.concat([Buffer.from('\ufefftitle: 你好', 'utf16le'), Buffer.from([0x41])]),
  ],
  ['UTF-16 with half a character', Buffer.from('\ufefftitle: \ud83d x', 'utf16le')],
])('%s is left as it is, with a sentence', (_, bytes) => {
  expect(() => convertToUtf8(bytes, 'a.md')).toThrow(
    expect.objectContaining({ key: 'post.notConvertible', params: { file: 'a.md' } }),
  )
})
