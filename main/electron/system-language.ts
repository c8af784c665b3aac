import { app } from 'electron'

/** The user's first language, as a BCP 47 tag. */
export function systemLanguage(): string {
  return app.getPreferredSystemLanguages()[0] ?? app.getLocale()
}
