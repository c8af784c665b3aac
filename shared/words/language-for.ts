import type { Language } from './words.ts'

/** The language to speak, from the user's choice and the system's language tag (BCP 47). */
export function languageFor(choice: Language | 'system', systemLanguage: string): Language {
  if (choice !== 'system') return choice
  return /^zh\b/i.test(systemLanguage) ? 'zh-Hans' : 'en'
}
