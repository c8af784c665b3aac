export type LanguageChoice = 'system' | 'en' | 'zh-Hans'
export type ThemeChoice = 'system' | 'light' | 'dark'

/** What a user can choose for the app itself; what belongs to a blog is never here. */
export interface Settings {
  readonly language: LanguageChoice
  readonly theme: ThemeChoice
  readonly autosave: boolean
}

export const defaultSettings: Settings = { language: 'system', theme: 'system', autosave: true }
