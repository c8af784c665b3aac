import type { FileId, OpenBlog, PostSummary } from './blog.ts'
import type { AppCalls } from './calls/app.ts'
import type { BlogCalls } from './calls/blog.ts'
import type { CheckProgress, FindingCalls } from './calls/finding.ts'
import type { ImageCalls } from './calls/images.ts'
import type { BulkProgress, OperationCalls } from './calls/operations.ts'
import type { PostCalls } from './calls/posts.ts'
import type { ExportProgress, SiteCalls } from './calls/site.ts'
import type { Message, WireError } from './errors.ts'
import type { PackedImages } from './images/packed-images.ts'

/** The whole of what the window may ask of the main process: one line a call, in the file of its area. */
export interface Calls
  extends AppCalls,
    BlogCalls,
    PostCalls,
    OperationCalls,
    ImageCalls,
    FindingCalls,
    SiteCalls {}

export type CallName = keyof Calls

/** A record, not a list, so that a call that is missing here does not compile. */
const names: Record<CallName, true> = {
  'app.boot': true,
  'app.reportError': true,
  'app.openAddress': true,
  'app.readyToClose': true,
  'app.setFullScreen': true,
  'settings.change': true,
  'writing.today': true,
  'writing.keepToday': true,
  'history.usage': true,
  'blog.choose': true,
  'blog.openRecent': true,
  'blog.createExample': true,
  'blog.start': true,
  'blog.readSettings': true,
  'blog.changeSettings': true,
  'blog.listRecent': true,
  'blog.forgetRecent': true,
  'blog.resume': true,
  'posts.list': true,
  'posts.first': true,
  'posts.rest': true,
  'posts.copyOut': true,
  'posts.view': true,
  'posts.keepView': true,
  'posts.open': true,
  'posts.look': true,
  'posts.keepUndo': true,
  'posts.create': true,
  'posts.templates': true,
  'posts.place': true,
  'pages.list': true,
  'posts.file': true,
  'posts.discard': true,
  'posts.showInFolder': true,
  'posts.restore': true,
  'posts.change': true,
  'posts.save': true,
  'posts.compare': true,
  'posts.settle': true,
  'operations.plan': true,
  'operations.run': true,
  'operations.undo': true,
  'operations.undoLast': true,
  'operations.folders': true,
  'bulk.plan': true,
  'bulk.run': true,
  'bulk.cancel': true,
  'tags.suggest': true,
  'tags.dismissed': true,
  'tags.keepDismissed': true,
  'log.read': true,
  'report.collect': true,
  'report.save': true,
  'posts.conflict': true,
  'posts.merge': true,
  'search.query': true,
  'search.match': true,
  'search.titles': true,
  'history.list': true,
  'history.read': true,
  'history.listGone': true,
  'history.writeBack': true,
  'posts.convert': true,
  'images.begin': true,
  'images.send': true,
  'images.finish': true,
  'images.replace': true,
  'images.idAt': true,
  'images.fetch': true,
  'images.place': true,
  'images.choose': true,
  'images.takeOriginals': true,
  'images.linkTo': true,
  'images.list': true,
  'images.look': true,
  'images.thumbnails': true,
  'images.stopLooking': true,
  'images.markdown': true,
  'images.showInFolder': true,
  'check.run': true,
  'check.cancel': true,
  'check.linksOf': true,
  'check.typed': true,
  'completion.learn': true,
  'completion.links': true,
  'completion.pictures': true,
  'completion.headings': true,
  'export.chooseFolder': true,
  'export.start': true,
  'export.cancel': true,
  'export.view': true,
  'export.showInFolder': true,
  'site.look': true,
  'site.keepLook': true,
  'site.preview': true,
  'preview.remotePictures': true,
  'preview.allowRemotePictures': true,
  'preview.follow': true,
  'preview.addresses': true,
  'preview.page': true,
  'preview.picture': true,
  'preview.changedPictures': true,
  'preview.print': true,
  'preview.savePdf': true,
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
  /** Pages beside the posts came, went or changed on the disk: they are to be looked at again. */
  'pages.changed': Record<never, never>
  /** Another program renamed the file of an open post; it is open under its new name now. */
  'posts.renamed': { readonly from: FileId; readonly to: FileId }
  /** Main wrote a post by itself: before an export, or what was unsaved when the window was loaded again. */
  'posts.saved': { readonly id: FileId; readonly savedSeq: number }
  /** Posts that the app was writing when it was ended: put back to what they were, or, `failed`, still half written. */
  'posts.restored': { readonly restored: readonly FileId[]; readonly failed: readonly FileId[] }
  /** Another blog was opened from outside the window, such as by starting the app again with a folder. */
  'blog.opened': { readonly blog: OpenBlog }
  /** The blog's configuration says something else than before. */
  'blog.configured': { readonly blog: OpenBlog }
  /** What is typed cannot be kept safe from a crash any more; null: it can again. */
  'journal.changed': { readonly problem: Message | null }
  /** The blog's folder itself went away, or cannot be read any more. */
  'blog.vanished': { readonly folder: string }
  /** A change of many files that was cut short by the end of a process was taken back. */
  'blog.recovered': { readonly message: Message }
  /** A change of many posts wrote some of them. */
  'bulk.progressed': BulkProgress
  /** A check looked at some posts: what is wrong in them, besides what was told before. */
  'check.progressed': CheckProgress
  /** A look at the pictures has read the heads of all. */
  'images.found': { readonly job: string; readonly images: PackedImages }
  /** Something changed on the disk that may be a picture, or use one. */
  'images.changed': Record<never, never>
  /** An export wrote some files. */
  'export.progressed': ExportProgress
  /** The user chose something in the system's menu. */
  'menu.chosen': { readonly command: string }
  /** The window has all of the screen, or not any more, by whichever key. */
  'window.fullScreen': { readonly isOn: boolean }
  /** The window is about to close: send what is typed, then call `app.readyToClose`. */
  'window.closing': Record<never, never>
}

export type EventName = keyof Events

const events: Record<EventName, true> = {
  'blog.changed': true,
  'pages.changed': true,
  'posts.renamed': true,
  'posts.saved': true,
  'posts.restored': true,
  'blog.opened': true,
  'blog.configured': true,
  'journal.changed': true,
  'blog.vanished': true,
  'blog.recovered': true,
  'bulk.progressed': true,
  'check.progressed': true,
  'images.found': true,
  'images.changed': true,
  'export.progressed': true,
  'menu.chosen': true,
  'window.fullScreen': true,
  'window.closing': true,
}

export const eventNames = Object.keys(events) as readonly EventName[]

export type Bridge = {
  readonly call: { readonly [N in CallName]: (args: Calls[N]['args']) => Promise<Reply<Calls[N]['result']>> }
  /** Listens to one event; the result stops listening. */
  readonly on: { readonly [N in EventName]: (listener: (fact: Events[N]) => void) => () => void }
}
