import { expect, test } from 'vitest'
import { siteName } from './card.ts'

test.each([
  ['https://www.youtube.com/embed/x', 'YouTube'],
  ['https://www.youtube-nocookie.com/embed/x', 'YouTube'],
  ['https://player.bilibili.com/player.html?bvid=1', 'Bilibili'],
  ['https://notyoutube.com.example.org/', 'notyoutube.com.example.org'],
  ['https://youtube.com@example.org:8080/x', 'example.org'],
  ['/local.html', undefined],
])('%s is from %s', (address, name) => {
  expect(siteName(address)).toBe(name)
})
