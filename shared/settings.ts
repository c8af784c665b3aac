export type LanguageChoice = 'system' | 'en' | 'zh-Hans'
export type ThemeChoice = 'system' | 'light' | 'dark'

/** What a user can choose for the app itself; what belongs to a blog is never here. */
export interface Settings {
  readonly language: LanguageChoice
  readonly theme: ThemeChoice
  readonly autosave: boolean
  /** What earlier versions of posts may take on the disk, for all blogs together. */
  readonly historyLimitMb: HistoryLimitMb
}

/** Megabytes of a million bytes. */
export const historyLimitsMb = [100, 500, 2000, 10_000] as const

export type HistoryLimitMb = (typeof historyLimitsMb)[number]

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  autosave: true,
  historyLimitMb: 500,
}
