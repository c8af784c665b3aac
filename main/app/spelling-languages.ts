/**
 * The dictionaries for a user's languages, in their order: of each the one for its region, else for the language.
 *
 * Where there is none for any of them, as for someone who has Chinese only, it is English.
 */
export function spellingLanguages(wanted: readonly string[], available: readonly string[]): string[] {
  const found = wanted.flatMap(tag => {
    const [language = ''] = tag.split('-')
    const near = available.find(one => one === tag) ?? available.find(one => one === language)
    return near ?? available.find(one => one.startsWith(`${language}-`)) ?? []
  })
  const languages = [...new Set(found)]
  return languages.length > 0 ? languages : available.filter(one => one === 'en-US')
}
