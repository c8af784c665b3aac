/**
 * Guesses the language of a text from its script, for the fonts and line breaks that it needs; a BCP 47 tag.
 *
 * Kana is found in Japanese only and Hangul in Korean only; Chinese characters without either are Chinese.
 */
export function textLanguage(text: string): 'zh-CN' | 'ja' | 'ko' | 'en' {
  const sample = text.slice(0, 4000)
  const count = (script: RegExp) => sample.match(script)?.length ?? 0
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const hangul = count(/\p{Script=Hangul}/gu)
  const han = count(/\p{Script=Han}/gu)
  const most = Math.max(kana, hangul, han)
  if (most === 0 || most * 20 < sample.length) return 'en'
  if (hangul === most) return 'ko'
  return kana * 4 > han ? 'ja' : 'zh-CN'
}
