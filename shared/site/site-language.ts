/** The language of a blog that does not say its own: Chinese when most titles are written with Chinese characters. */
export function guessLanguage(titles: readonly string[]): 'zh-CN' | 'en' {
  const chinese = titles.filter(title => /\p{Script=Han}/u.test(title)).length
  return chinese * 2 > titles.length ? 'zh-CN' : 'en'
}
