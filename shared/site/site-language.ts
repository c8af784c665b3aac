/** How many titles there are, and how many of them are written with Chinese characters. */
export interface TitleCount {
  readonly all: number
  readonly chinese: number
}

export function countTitles(titles: readonly string[]): TitleCount {
  return { all: titles.length, chinese: titles.filter(title => /\p{Script=Han}/u.test(title)).length }
}

/** The language of a blog that does not say its own: Chinese when most titles are written with Chinese characters. */
export function guessLanguage({ all, chinese }: TitleCount): 'zh-CN' | 'en' {
  return chinese * 2 > all ? 'zh-CN' : 'en'
}
