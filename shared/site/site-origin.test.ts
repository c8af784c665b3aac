import { expect, test } from 'vitest'
import { siteOrigin } from './site-origin.ts'

test.each([
  ['https://ink.example', '', 'https://ink.example'],
  ['HTTP://Ink.example:8080', '/blog', 'HTTP://Ink.example:8080/blog'],
  ['https://墨.example', '/笔 记', 'https://xn--2os.example/%E7%AC%94%20%E8%AE%B0'],
  ['https://ink.example', '/%E7%AC%94', 'https://ink.example/%E7%AC%94'],
  ['https://ink.example', '/a"\n<b>', 'https://ink.example/a%22%0A%3Cb%3E'],
  ['//ink.example', '/blog', 'https://ink.example/blog'],
  ['', '/blog', null],
  ['https://ink example', '', null],
  ['ftp://ink.example', '', null],
  ['javascript://%0Aalert(1)', '', null],
])('%j and %j: %j', (url, baseUrl, origin) => expect(siteOrigin({ url, baseUrl })).toBe(origin))
