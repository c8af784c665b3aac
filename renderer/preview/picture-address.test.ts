import { expect, test } from 'vitest'
import { pictureAddress } from './picture-address.ts'

const jekyll = { generator: 'jekyll', assetKey: 'key', url: 'https://me.example', baseUrl: '/blog' } as const
const hexo = { ...jekyll, generator: 'hexo' } as const
const withoutWritten = (address: string) => address.replace(/#as=.*/, '')
const post = '_posts/C# 100%/walk.md'

test.each([
  ['https://example.org/x.png', 'https://example.org/x.png'],
  ['//example.org/x.png', '//example.org/x.png'],
  ['/img/x.png', 'ink-asset://blog/key/img/x.png'],
  ['https://me.example/blog/img/x.png', 'ink-asset://blog/key/img/x.png'],
  ['https://me.example.org/img/x.png', 'https://me.example.org/img/x.png'],
  ['/blog/img/x.png', 'ink-asset://blog/key/img/x.png'],
  ['/../../x.png', 'ink-asset://blog/key/x.png'],
  ['x.png', 'ink-asset://blog/key/_posts/C%23%20100%25/x.png'],
  ['江%20边.png?v=2', 'ink-asset://blog/key/_posts/C%23%20100%25/江%20边.png?v=2'],
  ['../../../x.png', 'ink-asset://blog/key/x.png'],
])('%s is found at %s', (written, address) => {
  expect(withoutWritten(pictureAddress(written, post, jekyll))).toBe(address)
})

test('Hexo’s is beside its post, or in the folder of the post’s name', () => {
  const walk = 'source/_posts/2024/C#-walk.md'
  expect(pictureAddress('江.png#wide', walk, hexo)).toBe(
    'ink-asset://blog/key/source/_posts/2024/江.png?else=source/_posts/2024/C%23-walk/江.png',
  )
  expect(pictureAddress('../x.png', walk, hexo)).toBe(
    'ink-asset://blog/key/source/_posts/x.png?else=source/_posts/2024/x.png#as=..%2Fx.png',
  )
  expect(withoutWritten(pictureAddress('/images/x.png', walk, hexo))).toBe(
    'ink-asset://blog/key/images/x.png',
  )
})
