import { expect, test } from 'vitest'
import { textLanguage } from './text-language.ts'

test.each([
  ['', 'en'],
  ['A stone that is quiet under the ink stick.', 'en'],
  ['A walk along 江 that begins at the bridge and ends where the boats are, in the evening.', 'en'],
  ['清晨的江面很安静，对岸的灯还亮着。', 'zh-CN'],
  ['用 Docker 部署 Jekyll 博客的几种办法', 'zh-CN'],
  ['墨をする音だけが聞こえる、静かな朝。', 'ja'],
  ['먹을 가는 소리만 들리는 조용한 아침.', 'ko'],
])('%j is %s', (text, language) => {
  expect(textLanguage(text)).toBe(language)
})
