// A small Jekyll blog of our own: Chinese file names, dates in the names, several styles of front matter.
import { deflateSync } from 'node:zlib'
import { crc32Of } from './crc32.ts'

export const riverPost = '_posts/2024-05-01-江边散步.md'
export const stonePost = '_posts/2023-11-20-choosing-a-stone.md'

export const riverText = `---
layout: post
title: 江边散步
tags: [Walking, 随笔]
---

清晨的江面很安静。

![](/img/posts/江边散步/river.png)

对岸的灯还亮着。
`

export const stoneText = `---
layout: post
title: "Choosing a stone"   # what to look for
tags:
     - Ink
     - Walking
---

A good stone is quiet under the ink stick.
`

/** A blog folder's files: name to content. */
export function sampleBlog(): Record<string, string | Uint8Array> {
  return {
    '_config.yml': 'title: Notes by the river\npermalink: pretty\n',
    [riverPost]: riverText,
    [stonePost]: stoneText,
    '_posts/2022-02-02-crlf.md':
      '---\r\ntitle: Windows lines\r\ntags: [Ink]\r\n---\r\n\r\nOne\r\ntwo\nthree\r\n',
    '_drafts/待写.md': '---\ntitle: 待写的草稿\n---\n\n还没有写。\n',
    '_posts/2021-01-01-broken.md': '---\ntitle: [never closed\n---\n\nStill readable.\n',
    'img/posts/江边散步/river.png': drawPng(40, 24),
  }
}

/** Draws a PNG of one colour, so that a test's picture is its own. */
export function drawPng(
  width: number,
  height: number,
  colour: readonly [number, number, number] = [181, 52, 28],
): Uint8Array {
  const row = Buffer.concat([
    Buffer.from([0]),
    Buffer.concat(Array.from({ length: width }, () => Buffer.from(colour))),
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const crc = Buffer.alloc(4)
  crc.writeUInt32BE(crc32Of(body))
  return Buffer.concat([length, body, crc])
}
