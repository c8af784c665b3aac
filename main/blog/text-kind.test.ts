import { describe, expect, test } from 'vitest'
import { encodingName, textKind } from './text-kind.ts'

// The encoders for these do not exist in Node, so the samples are bytes: “你好，世界。这是我的博客。” and the like.
const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

describe('textKind', () => {
  test('UTF-8, with and without a byte-order mark, and nothing at all', () => {
    expect(textKind(Buffer.from('标题：你好\n'))).toEqual({ kind: 'utf-8' })
    expect(textKind(Buffer.from('\ufeff# 你好\n'))).toEqual({ kind: 'utf-8' })
    expect(textKind(new Uint8Array(0))).toEqual({ kind: 'utf-8' })
  })

  test('a picture is binary', () => {
    expect(textKind(bytesOf('89504e470d0a1a0a 0000000d49484452 00000001 00000001 08060000'))).toEqual({
      kind: 'binary',
    })
  })

  test('zero bytes in otherwise plain text are binary, not UTF-16', () => {
    expect(textKind(Buffer.from('ab\0cd\0\0ef\0'))).toEqual({ kind: 'binary' })
  })

  test('a stray zero byte leaves a post a post, wherever it stands', () => {
    for (const text of ['---\ntitle: 墨\n---\n正文\0，在这里。\n', 'An English post with one\0 of them.\n']) {
      expect(textKind(Buffer.from(text))).toEqual({ kind: 'utf-8' })
      expect(textKind(Buffer.from(`x${text}`))).toEqual({ kind: 'utf-8' })
    }
  })

  test('a stray zero byte makes no UTF-16 of a short post', () => {
    expect(textKind(Buffer.from('hello\0you'))).toEqual({ kind: 'utf-8' })
    expect(textKind(Buffer.from('墨\0a'))).toEqual({ kind: 'utf-8' })
  })

  test('GBK', () => {
    const bytes = bytesOf('c4e3bac3a3accac0bde7a1a3d5e2cac7ced2b5c4b2a9bfcda1a3')
    expect(textKind(bytes)).toEqual({ kind: 'other', encoding: 'gb18030' })
  })

  test('Big5', () => {
    const bytes = bytesOf('a741a66ea141a540acc9a143b36fac4fa7daaabab3a1b8a8aee6a143')
    expect(textKind(bytes)).toEqual({ kind: 'other', encoding: 'big5' })
  })

  test('Shift_JIS', () => {
    const bytes = bytesOf(
      '82b182f182c982bf82cd81419089 8a45814282b182ea82cd8374838d834f82c582b78142'.replace(' ', ''),
    )
    expect(textKind(bytes)).toEqual({ kind: 'other', encoding: 'shift_jis' })
  })

  test('Latin letters of Western Europe', () => {
    expect(textKind(bytesOf('63 61 66 e9 20 6e 6f 69 72 20 e0 20 6c 61'))).toEqual({
      kind: 'other',
      encoding: 'windows-1252',
    })
  })

  test('UTF-16, by its mark or by where the zero bytes stand', () => {
    const text = 'title: 你好\n'
    const little = Buffer.from(text, 'utf16le')
    expect(textKind(little)).toEqual({ kind: 'other', encoding: 'utf-16le' })
    expect(textKind(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual({ kind: 'other', encoding: 'utf-16le' })
    expect(textKind(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toEqual({
      kind: 'other',
      encoding: 'utf-16be',
    })
  })

  test('encodings are named as people know them', () => {
    expect(encodingName('gb18030')).toBe('GB18030 (GBK)')
    expect(encodingName('koi8-r')).toBe('KOI8-R')
  })
})
