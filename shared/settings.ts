export type LanguageChoice = 'system' | 'en' | 'zh-Hans'
export type ThemeChoice = 'system' | 'light' | 'dark'

/** What a user can choose for the app itself; what belongs to a blog is never here. */
export interface Settings {
  readonly language: LanguageChoice
  readonly theme: ThemeChoice
  readonly autosave: boolean
  /** What earlier versions of posts may take on the disk, for all blogs together. */
  readonly historyLimitMb: HistoryLimitMb
  /** The source of the front matter stands above every text, without being folded. */
  readonly frontMatterShown: boolean
  readonly writingFont: WritingFont
  /** Of the text one writes. */
  readonly writingSizePx: number
  readonly lineWidth: LineWidth
  /** What stays dark where one writes while the rest steps back. */
  readonly focus: FocusMode
  /** The caret's line stays at one height. */
  readonly typewriter: boolean
  readonly spelling: SpellingChoice
  readonly goal: GoalKind
  readonly goalWords: number
}

/** Megabytes of a million bytes. */
export const historyLimitsMb = [100, 500, 2000, 10_000] as const

export type HistoryLimitMb = (typeof historyLimitsMb)[number]

/** `system`: on where the system itself brings dictionaries. */
export const spellingChoices = ['system', 'on', 'off'] as const
export type SpellingChoice = (typeof spellingChoices)[number]

/** Whether spelling is checked. On a Mac the dictionaries are the system's; elsewhere Chromium would download them. */
export function checksSpelling(
  { spelling }: Pick<Settings, 'spelling'>,
  platform: 'mac' | 'windows' | 'linux',
): boolean {
  return spelling === 'on' || (spelling === 'system' && platform === 'mac')
}

export const writingFonts = ['sans', 'serif', 'mono'] as const
export type WritingFont = (typeof writingFonts)[number]

export const writingSizesPx = { min: 13, max: 28 } as const

export const lineWidths = ['narrow', 'medium', 'wide', 'full'] as const
export type LineWidth = (typeof lineWidths)[number]

export const focusModes = ['off', 'sentence', 'paragraph'] as const
export type FocusMode = (typeof focusModes)[number]

/** So many words in each post, or on each day. */
export const goalKinds = ['off', 'post', 'day'] as const
export type GoalKind = (typeof goalKinds)[number]

export const goalRange = { min: 1, max: 100_000 } as const

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  autosave: true,
  historyLimitMb: 500,
  frontMatterShown: false,
  writingFont: 'sans',
  writingSizePx: 17,
  lineWidth: 'medium',
  focus: 'off',
  typewriter: false,
  spelling: 'system',
  goal: 'off',
  goalWords: 500,
}
