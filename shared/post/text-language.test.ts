import fc from 'fast-check'
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

test('scripts are told apart as patterns tell them, half a character among them', () => {
  const by = (text: string) => {
    const count = (script: RegExp) => text.match(script)?.length ?? 0
    const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
    const hangul = count(/\p{Script=Hangul}/gu)
    const han = count(/\p{Script=Han}/gu)
    const most = Math.max(kana, hangul, han)
    if (most === 0 || most * 20 < text.length) return 'en'
    if (hangul === most) return 'ko'
    return kana * 4 > han ? 'ja' : 'zh-CN'
  }
  const piece = fc.constantFrom(
    '墨',
    '𠮷',
    'か',
    'カ',
    '먹',
    'ᄀ',
    'ー',
    '。',
    'ink ',
    '\u{1b000}',
    '\ud842',
    '\udfb7',
    '々',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      expect(textLanguage(pieces.join(''))).toBe(by(pieces.join('')))
    }),
  )
})
