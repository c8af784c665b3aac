import type { Language } from '../../shared/words/words.ts'

const formats: Record<Language, Record<'full' | 'short', Intl.DateTimeFormat>> = {
  en: makeFormats('en'),
  'zh-Hans': makeFormats('zh-Hans'),
}

/**
 * A day as people write it: “Dec 3, 2016” or “2016年12月3日”, short “Dec 3” or “12月3日”.
 *
 * @param day `YYYY-MM-DD`; anything else is shown as it is.
 */
export function formatDay(day: string, length: 'full' | 'short', language: Language): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? day : formats[language][length].format(time)
}

/** “Mar” or “3月”; January is 1. */
export function monthName(month: number, language: Language): string {
  return monthFormats[language].format(Date.UTC(2000, month - 1))
}

const monthFormats: Record<Language, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }),
  'zh-Hans': new Intl.DateTimeFormat('zh-Hans', { month: 'short', timeZone: 'UTC' }),
}

function makeFormats(language: Language) {
  const short = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const
  return {
    short: new Intl.DateTimeFormat(language, short),
    full: new Intl.DateTimeFormat(language, { ...short, year: 'numeric' }),
  }
}
