import type { Look } from '../look.ts'

/** Latin letters first: Chinese fonts have some of their own, which are not as good. */
const latin = {
  serif: '"Iowan Old Style", Charter, "Source Serif 4", Georgia, "Noto Serif"',
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans"',
}

/** Each language has its own forms of the same characters; the later ones are the more exact. */
const serifByLanguage: readonly (readonly [selector: string, fonts: string])[] = [
  [':lang(zh)', '"Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", SimSun'],
  [
    ':is(:lang(zh-TW), :lang(zh-HK), :lang(zh-Hant))',
    '"Songti TC", "Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", PMingLiU',
  ],
  [':lang(ja)', '"Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "Noto Serif JP"'],
  [':lang(ko)', 'AppleMyungjo, "Nanum Myeongjo", "Noto Serif CJK KR", "Noto Serif KR", Batang'],
]

/** The letters that were chosen instead of the theme's own; those without serifs it has for these languages already. */
export function fontStyle({ fonts }: Look): string {
  if (fonts === null) return ''
  if (fonts === 'sans') return rule('body', `${latin.sans}, sans-serif`)
  return [
    rule('body', `${latin.serif}, serif`),
    ...serifByLanguage.map(([language, own]) => rule(`${language} body`, `${latin.serif}, ${own}, serif`)),
  ].join('')
}

function rule(selector: string, fonts: string): string {
  return `${selector} {\n  font-family: ${fonts};\n}\n\n`
}
