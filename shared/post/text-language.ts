/**
 * Guesses the language of a text from its script, for the fonts and line breaks that it needs; a BCP 47 tag.
 *
 * Kana is found in Japanese only and Hangul in Korean only; Chinese characters without either are Chinese.
 */
export function textLanguage(text: string): TextLanguage {
  const sample = text.slice(0, sampledUnits)
  const counts = { kana: 0, hangul: 0, han: 0, other: 0 }
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    // All of these scripts begin above those of Europe.
    if (code < 0x1100) continue
    if (code < 0xd800 || code >= 0xe000) counts[scripts[known[code] ?? 0] ?? learnt(code)]++
    else if (code < 0xdc00) counts[scriptOf(sample.codePointAt(at) ?? code)]++
  }
  return languageOfScripts(counts, sample.length)
}

export type TextLanguage = 'zh-CN' | 'ja' | 'ko' | 'en'

/** How much of a text is looked at, from its beginning. */
export const sampledUnits = 4000

/** The language of so many units with so many characters of each script. */
export function languageOfScripts(
  { kana, hangul, han }: { readonly kana: number; readonly hangul: number; readonly han: number },
  units: number,
): TextLanguage {
  const most = Math.max(kana, hangul, han)
  if (most === 0 || most * 20 < units) return 'en'
  if (hangul === most) return 'ko'
  return kana * 4 > han ? 'ja' : 'zh-CN'
}

const scripts = [null, 'kana', 'hangul', 'han', 'other'] as const
type Script = NonNullable<(typeof scripts)[number]>

/** By code, the place among the scripts; 0: not asked for yet. Patterns for each character of a text take long. */
const known = new Uint8Array(0x10000)

function learnt(code: number): Script {
  const script = scriptOf(code)
  known[code] = scripts.indexOf(script)
  return script
}

/** The script of a character. */
export function scriptOf(code: number): Script {
  const character = String.fromCodePoint(code)
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return 'kana'
  if (/\p{Script=Hangul}/u.test(character)) return 'hangul'
  return /\p{Script=Han}/u.test(character) ? 'han' : 'other'
}
