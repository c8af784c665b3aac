/** Languages that are written in by many, for choosing from; any other tag may be typed. */
export const languageTags = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'de', 'fr', 'es', 'pt-BR', 'ru', 'it', 'nl']

let known: readonly string[] | null = null

/** The time zones that the system knows, by their IANA names. */
export function timeZones(): readonly string[] {
  known ??= Intl.supportedValuesOf('timeZone')
  return known
}
