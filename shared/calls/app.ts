import type { OpenBlog, RecentBlog } from '../blog.ts'
import type { Message, WireError } from '../errors.ts'
import type { Settings } from '../settings.ts'

export interface Boot {
  readonly settings: Settings
  /** The blog that the app was started with, or had open when the window was last loaded. */
  readonly blog: OpenBlog | null
  /** Why the folder that was asked for on start could not be opened. */
  readonly problem: WireError | null
  readonly recents: readonly RecentBlog[]
  readonly systemLanguage: string
  /** Where the app keeps its history and journals, for showing to the user. */
  readonly dataFolder: string
  readonly platform: 'mac' | 'windows' | 'linux'
  readonly version: string
  /** The unguessable first path segment of the preview's own page: `ink-preview://shell/<previewKey>/…`. */
  readonly previewKey: string
  /** `Electron 45.4.1`, or what stands in for it. */
  readonly runtime: { readonly name: string; readonly isStandIn: boolean }
}

/** A line of the log: when, and what. */
export interface LogEntry {
  /** Milliseconds since 1970 UTC. */
  readonly atMs: number
  readonly kind: 'done' | 'failed'
  readonly message: Message
}

/** The app itself: its start, its settings, its log. */
export interface AppCalls {
  'app.boot': { args: void; result: Boot }
  /** An error that the window did not expect, for the log. */
  'app.reportError': { args: { message: string; stack: string }; result: void }
  /** Opens an https, http or mailto address in the system's browser. */
  'app.openAddress': { args: { address: string }; result: void }
  /** The answer to `window.closing`: everything typed has been sent. */
  'app.readyToClose': { args: void; result: void }
  /** Gives the window all of the screen, or takes it back. */
  'app.setFullScreen': { args: { isOn: boolean }; result: void }
  'settings.change': { args: Partial<Settings>; result: Settings }
  /** How many words were written on a day, `2024-05-01`. */
  'writing.today': { args: { day: string }; result: number }
  'writing.keepToday': { args: { day: string; words: number }; result: void }
  /** The newest entries of the log, the newest first. */
  'log.read': { args: void; result: readonly LogEntry[] }
  /** All that a report of a problem would hold, without the user's words; it goes nowhere by itself. */
  'report.collect': { args: void; result: { text: string } }
  /** Asks where to, and writes the report there; null: cancelled. */
  'report.save': { args: { text: string }; result: { file: string } | null }
}
