import type { FileId, OpenBlog, PostSummary, RecentBlog } from './blog.ts'
import type { Message, WireError } from './errors.ts'
import type { Settings } from './settings.ts'
import type { Look } from './site/look.ts'

/** CodeMirror's `ChangeSet.toJSON()`: a number keeps that many characters, an array deletes and inserts lines. */
export type ChangesJson = readonly (number | readonly [number, ...string[]])[]

export interface Boot {
  readonly settings: Settings
  /** The blog that the app was started with, or had open when the window was last loaded. */
  readonly blog: OpenBlog | null
  /** Why the folder that was asked for on start could not be opened. */
  readonly problem: WireError | null
  readonly recents: readonly RecentBlog[]
  readonly systemLanguage: string
  readonly platform: 'mac' | 'windows' | 'linux'
  readonly version: string
  /** The unguessable first path segment of the preview's own page: `ink-preview://shell/<previewKey>/…`. */
  readonly previewKey: string
  /** `Electron 45.4.1`, or what stands in for it. */
  readonly runtime: { readonly name: string; readonly isStandIn: boolean }
}

/** A post's text in the window's hands. */
export interface OpenedPost {
  readonly id: FileId
  /** The whole file, decoded, with its own line endings and byte-order mark. */
  readonly text: string
  /** The number of the last change that `text` includes; the window's next one is `seq + 1`. */
  readonly seq: number
  /** False when `text` has changes that are not on the disk yet. */
  readonly isSaved: boolean
  /** Why it cannot be edited (not UTF-8, binary, no permission); null: it can. */
  readonly readOnly: Message | null
}

/** How the window's text compares with the disk. */
export type DiskState =
  | { readonly kind: 'same' }
  /** The disk changed and nothing was typed: the new text, already taken as the new base at `seq`. */
  | { readonly kind: 'reloaded'; readonly text: string; readonly seq: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'gone' }
  /** It could only be read, and its file changed: open it again. */
  | { readonly kind: 'reopen' }

export interface ExportProgress {
  readonly job: string
  readonly done: number
  readonly total: number
}

export interface ExportResult {
  readonly folder: string
  readonly pages: number
  readonly images: number
  readonly written: number
  readonly unchanged: number
  readonly durationMs: number
  /** What is wrong in the site, each with the file it comes from. */
  readonly problems: readonly SiteProblem[]
  /** What is not wrong and good to know. */
  readonly notes: readonly SiteProblem[]
  /** Addresses that the last export had and this one has not, as a reader would type them, from the site's root. */
  readonly gone: readonly string[]
}

export interface SiteProblem extends Message {
  readonly file: FileId
  /** One-based line in the file. */
  readonly line: number | null
}

/** The whole of what the window may ask of the main process: one line a call. */
export interface Calls {
  'app.boot': { args: void; result: Boot }
  /** An error that the window did not expect, for the log. */
  'app.reportError': { args: { message: string; stack: string }; result: void }
  /** Opens an https, http or mailto address in the system's browser. */
  'app.openAddress': { args: { address: string }; result: void }
  /** The answer to `window.closing`: everything typed has been sent. */
  'app.readyToClose': { args: void; result: void }
  'settings.change': { args: Partial<Settings>; result: Settings }

  /** Asks the user for a folder; null: cancelled. */
  'blog.choose': { args: void; result: OpenBlog | null }
  'blog.openRecent': { args: { id: string }; result: OpenBlog }
  /** Asks where to, copies the example blog there and opens it; null: cancelled. */
  'blog.createExample': { args: void; result: OpenBlog | null }
  'blog.listRecent': { args: void; result: readonly RecentBlog[] }
  'blog.forgetRecent': { args: { id: string }; result: readonly RecentBlog[] }

  'posts.list': { args: void; result: readonly PostSummary[] }
  'posts.open': { args: { id: FileId }; result: OpenedPost }
  /** A numbered change against the version before it; answered when main holds it. One that it has already is ignored. */
  'posts.change': { args: { id: FileId; seq: number; changes: ChangesJson }; result: void }
  /** Writes everything up to `seq`; answers with the number that is on the disk now. */
  'posts.save': { args: { id: FileId; seq: number }; result: { savedSeq: number } }
  /** Looks at the disk again: on focus, before showing, from time to time. */
  'posts.compare': { args: { id: FileId }; result: DiskState }
  /**
   * Ends a conflict by the user's explicit choice; the version that loses is kept in history.
   *
   * `mine` overwrites the disk, `disk` gives up the window's text, `both` writes mine beside it under a new name.
   */
  'posts.settle': {
    args: { id: FileId; seq: number; keep: 'mine' | 'disk' | 'both' }
    result: { id: FileId; text: string; seq: number; readOnly: Message | null }
  }

  /** Announces a picture of `sizeBytes`; the bytes follow in chunks, since one message has a size cap. */
  'images.begin': { args: { postId: FileId; name: string; sizeBytes: number }; result: { upload: string } }
  'images.send': { args: { upload: string; offset: number; bytes: Uint8Array }; result: void }
  /** Stores the picture where this post keeps its pictures; answers with the link in this blog's form. */
  'images.finish': { args: { upload: string }; result: { id: FileId; markdown: string } }

  /** Asks the user for the folder to export into; null: cancelled. */
  'export.chooseFolder': { args: void; result: { folder: string } | null }
  'export.start': { args: { job: string; folder: string; look: Look }; result: ExportResult }
  'export.cancel': { args: { job: string }; result: void }
  /** Serves the exported folder on this machine only, and opens it in the system's browser. */
  'export.view': { args: { folder: string }; result: { address: string } }
}

export type CallName = keyof Calls

/** A record, not a list, so that a call that is missing here does not compile. */
const names: Record<CallName, true> = {
  'app.boot': true,
  'app.reportError': true,
  'app.openAddress': true,
  'app.readyToClose': true,
  'settings.change': true,
  'blog.choose': true,
  'blog.openRecent': true,
  'blog.createExample': true,
  'blog.listRecent': true,
  'blog.forgetRecent': true,
  'posts.list': true,
  'posts.open': true,
  'posts.change': true,
  'posts.save': true,
  'posts.compare': true,
  'posts.settle': true,
  'images.begin': true,
  'images.send': true,
  'images.finish': true,
  'export.chooseFolder': true,
  'export.start': true,
  'export.cancel': true,
  'export.view': true,
}

// Object.keys gives string[]; the record above proves that they are the call names.
export const callNames = Object.keys(names) as readonly CallName[]

export type Handlers = {
  readonly [N in CallName]: (args: Calls[N]['args']) => Promise<Calls[N]['result']>
}

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: WireError }

/** What main tells the window unasked: few, past tense, each a fact. */
export interface Events {
  /** Posts appeared, changed or went on the disk. */
  'blog.changed': { readonly changed: readonly PostSummary[]; readonly removed: readonly FileId[] }
  /** Main wrote a post by itself: before an export, or what was unsaved when the window was loaded again. */
  'posts.saved': { readonly id: FileId; readonly savedSeq: number }
  /** Another blog was opened from outside the window, such as by starting the app again with a folder. */
  'blog.opened': { readonly blog: OpenBlog }
  /** The blog's folder itself went away, or cannot be read any more. */
  'blog.vanished': { readonly folder: string }
  /** An export wrote some files. */
  'export.progressed': ExportProgress
  /** The user chose something in the system's menu. */
  'menu.chosen': { readonly command: string }
  /** The window is about to close: send what is typed, then call `app.readyToClose`. */
  'window.closing': Record<never, never>
}

export type EventName = keyof Events

const events: Record<EventName, true> = {
  'blog.changed': true,
  'posts.saved': true,
  'blog.opened': true,
  'blog.vanished': true,
  'export.progressed': true,
  'menu.chosen': true,
  'window.closing': true,
}

export const eventNames = Object.keys(events) as readonly EventName[]

export type Bridge = {
  readonly call: { readonly [N in CallName]: (args: Calls[N]['args']) => Promise<Reply<Calls[N]['result']>> }
  /** Listens to one event; the result stops listening. */
  readonly on: { readonly [N in EventName]: (listener: (fact: Events[N]) => void) => () => void }
}
