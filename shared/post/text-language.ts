/**
 * Guesses the language of a text from its script, for the fonts and line breaks that it needs; a BCP 47 tag.
 *
 * Kana is found in Japanese only and Hangul in Korean only; Chinese characters without either are Chinese.
 */
export function textLanguage(text: string): 'zh-CN' | 'ja' | 'ko' | 'en' {
  const sample = text.slice(0, 4000)
  if (mayBeEastAsian(sample) * 20 < sample.length) return 'en'
  const count = (script: RegExp) => sample.match(script)?.length ?? 0
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const hangul = count(/\p{Script=Hangul}/gu)
  const han = count(/\p{Script=Han}/gu)
  const most = Math.max(kana, hangul, han)
  if (most === 0 || most * 20 < sample.length) return 'en'
  if (hangul === most) return 'ko'
  return kana * 4 > han ? 'ja' : 'zh-CN'
}

/** How many of its units may be such characters: all of their scripts begin above those of Europe. Cheaper than to be sure. */
function mayBeEastAsian(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x1100) count++
  return count
}
