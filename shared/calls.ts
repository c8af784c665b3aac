import type { FileId, OpenBlog, PageSummary, PostSummary, RecentBlog } from './blog.ts'
import type { BulkChange, BulkPreview, TagField } from './bulk/bulk-change.ts'
import type { BlogCheck, LinksOf } from './check/blog-check.ts'
import type { BlogProblem } from './check/blog-problem.ts'
import type { TypedLook, TypedText } from './check/typed-text.ts'
import type {
  FoundHeading,
  FoundLink,
  FoundPicture,
  LearntBlog,
  LinkName,
} from './completion/blog-completion.ts'
import type { SettingsEdit } from './config/plan-config-edit.ts'
import type { ShownSettings } from './config/shown-settings.ts'
import type { Message, WireError } from './errors.ts'
import type { AddedImage, AnnouncedImage, BegunImage } from './image/announced-image.ts'
import type { ImagePlace, ImageWork } from './image/image-choices.ts'
import type { PictureLink } from './image/picture-link.ts'
import type { BlogImage, ImageLook } from './images/blog-image.ts'
import type { NewBlog } from './new-blog/plan-new-blog.ts'
import type { ChangedLine } from './operations/changed-lines.ts'
import type { Operation } from './operations/operation.ts'
import type { NewPlace, NewPostModel } from './post/new-place.ts'
import type { ListView } from './post-list/list-view.ts'
import type { FoundTitle, SearchAnswer, SearchMatches, SearchOptions } from './search/search.ts'
import type { Settings } from './settings.ts'
import type { ImageChoice, Look } from './site/look.ts'
import type { TagSuggestion } from './tags/tag-suggestion.ts'

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
  /** Where the app keeps its history and journals, for showing to the user. */
  readonly dataFolder: string
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

/** What a conflict is about: the text that both sides were made from, and the disk's. The window has its own. */
export interface ConflictTexts {
  /** What was last read from the disk, or written to it. */
  readonly base: string
  readonly disk: string
  /** Names the disk's bytes that `disk` stands for. */
  readonly diskSha: string
}

/** An earlier version of a post. */
export interface PostVersion {
  /** Names its bytes. */
  readonly sha: string
  /** Milliseconds since 1970 UTC. */
  readonly keptMs: number
  readonly sizeBytes: number
  readonly why: 'save' | 'conflict' | 'operation'
}

/** A post that is not on the disk any more, and that the history still has. */
export interface GonePost {
  readonly id: FileId
  /** When its newest version was kept, in milliseconds since 1970 UTC. */
  readonly keptMs: number
}

/** Where the writer is in a post, in positions of the editor, to which each line break is one character. */
export interface Place {
  readonly id: FileId
  /** The number of the last change of the text that this is a place in. */
  readonly seq: number
  readonly anchor: number
  readonly head: number
  /** The first position that is seen. */
  readonly top: number
}

/** What a blog brings with it when it is opened. */
export interface Resumed {
  /** Posts whose text is not saved, since the app ended without its leave. */
  readonly recovered: readonly FileId[]
  /** Posts that have no file yet. */
  readonly untitled: readonly { readonly id: FileId; readonly title: string }[]
  /** Where the writer was, the post that was looked at last first; only posts that are still there. */
  readonly places: readonly Place[]
  /** Why what is typed is not safe from a crash now; null: it is. */
  readonly journalProblem: Message | null
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

export interface CheckProgress {
  readonly job: string
  readonly done: number
  readonly total: number
  readonly found: readonly BlogProblem[]
}

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

/** An export as people are told of it: what is wrong is in the form of what a check finds; a note is good to know. */
export interface ExportReport extends Omit<ExportResult, 'problems' | 'notes'> {
  readonly problems: readonly BlogProblem[]
}

export interface SiteProblem extends Message {
  readonly file: FileId
  /** One-based line in the file. */
  readonly line: number | null
}

/** What an operation will do, as it is shown while it is being chosen. */
export interface OperationPreview {
  /** Why it cannot be done; null: it can. */
  readonly refusal: Message | null
  readonly newId: FileId | null
  /** Where the post is found on the site, in real characters; null: nowhere, or only the generator knows. */
  readonly address: { readonly before: string | null; readonly after: string | null }
  /** Links that change, and in how many files. */
  readonly links: { readonly count: number; readonly files: number }
  readonly imageFolder: { readonly from: FileId; readonly to: FileId } | null
  /** The old address, where the generator will lead its visitors on. */
  readonly redirect: string | null
  readonly warnings: readonly Message[]
  /** The lines that change, the first of them. */
  readonly lines: readonly ChangedLine[]
}

/** What an operation, or the undo of one, has done. */
export interface OperationDone {
  readonly what: Message
  /** By which it can be undone; null: it was an undo. */
  readonly number: number | null
  /** What the post, or its copy, is called now; null: it is gone. */
  readonly newId: FileId | null
  /** Open posts that have another name now; `text` null: with what the window has not sent, it is what it was. */
  readonly opened: readonly {
    readonly from: FileId
    readonly to: FileId
    readonly text: string | null
    readonly seq: number
  }[]
  readonly warnings: readonly Message[]
}

/** How far a change of many posts is. */
export interface BulkProgress {
  readonly job: string
  readonly done: number
  readonly total: number
}

/** A line of the log: when, and what. */
export interface LogEntry {
  /** Milliseconds since 1970 UTC. */
  readonly atMs: number
  readonly kind: 'done' | 'failed'
  readonly message: Message
}

/** What was copied out of the blog, and into which new folder. */
export interface CopiedPosts {
  readonly folder: string
  readonly posts: number
  readonly pictures: number
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
  /** Gives the window all of the screen, or takes it back. */
  'app.setFullScreen': { args: { isOn: boolean }; result: void }
  'settings.change': { args: Partial<Settings>; result: Settings }
  /** How many words were written on a day, `2024-05-01`. */
  'writing.today': { args: { day: string }; result: number }
  'writing.keepToday': { args: { day: string; words: number }; result: void }
  /** What earlier versions of posts take on the disk, for all blogs together. */
  'history.usage': { args: void; result: { usedBytes: number } }

  /** Asks the user for a folder; null: cancelled. */
  'blog.choose': { args: void; result: OpenBlog | null }
  'blog.openRecent': { args: { id: string }; result: OpenBlog }
  /** Asks where to, copies the example blog there and opens it; null: cancelled. */
  'blog.createExample': { args: void; result: OpenBlog | null }
  /** Asks for an empty folder, makes a new blog in it and opens it; null: cancelled. */
  'blog.start': {
    args: Pick<NewBlog, 'title' | 'author' | 'address' | 'language'>
    result: { blog: OpenBlog; firstPost: FileId } | null
  }
  /** What the blog's configuration file says of the blog, read now. */
  'blog.readSettings': { args: void; result: ShownSettings }
  /** Changes it there, by the characters of the changed values alone; undone by `operations.undo`. */
  'blog.changeSettings': { args: { sha: string; edit: SettingsEdit }; result: OperationDone }
  'blog.listRecent': { args: void; result: readonly RecentBlog[] }
  'blog.forgetRecent': { args: { id: string }; result: readonly RecentBlog[] }

  /** What is not saved in the open blog, and where its writer was. */
  'blog.resume': { args: void; result: Resumed }

  /** Reads all posts of the blog anew. */
  'posts.list': { args: void; result: readonly PostSummary[] }
  /** What a list shows first: the newest posts as they are known, before the disk is looked at where they are. */
  'posts.first': { args: void; result: { posts: readonly PostSummary[]; isAll: boolean } }
  /** All posts as they are known; what the disk has else follows as `blog.changed`. */
  'posts.rest': { args: void; result: readonly PostSummary[] }
  /** Asks where to, and copies these posts and their pictures into a new folder there; null: cancelled. */
  'posts.copyOut': { args: { posts: readonly FileId[] }; result: CopiedPosts | null }
  /** How the open blog's list was looked at last. */
  'posts.view': { args: void; result: ListView }
  'posts.keepView': { args: { view: ListView }; result: void }
  'posts.open': { args: { id: FileId }; result: OpenedPost }
  /** The caret or what is seen of a post moved. */
  'posts.look': { args: Place; result: void }
  /** What can be undone in a post whose text is that of `seq`, in the editor's words, for after a restart. */
  'posts.keepUndo': { args: { id: FileId; seq: number; history: string }; result: void }
  /** What was kept so for the text that the post has now; null: nothing. */
  'posts.undo': { args: { id: FileId }; result: { history: string | null } }
  /** Begins a post that has no file yet, made after a post, a template, or the habit of the latest one. */
  'posts.create': { args: { model: NewPostModel }; result: OpenedPost }
  /** The files that a new post can be made after. */
  'posts.templates': { args: void; result: readonly FileId[] }
  /**
   * Where a post without a file will be.
   *
   * `slug` is its writer's own name for it, kept until it has its file; empty: by its title.
   */
  'posts.place': { args: { id: FileId; slug: string }; result: NewPlace }
  /** The pages beside the posts. */
  'pages.list': { args: void; result: readonly PageSummary[] }
  /** Gives a post without a file one, named as this blog names posts, never over another; saved up to `savedSeq`. */
  'posts.file': { args: { id: FileId; seq: number }; result: { id: FileId; savedSeq: number } }
  /** Gives up a post that has no file; its text goes to the history. */
  'posts.discard': { args: { id: FileId }; result: void }
  /** Takes that back. */
  'posts.restore': { args: { id: FileId }; result: OpenedPost }
  /** A numbered change against the version before it; answered when main holds it, and its journal. One that it has already is ignored. */
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
  /** Writes a post that can only be read, since it is in another encoding, as UTF-8; the window opens it again. */
  'posts.convert': { args: { id: FileId }; result: void }

  /** What an operation on a post would do; nothing is touched. */
  'operations.plan': { args: { operation: Operation }; result: OperationPreview }
  'operations.run': { args: { operation: Operation }; result: OperationDone }
  'operations.undo': { args: { number: number }; result: OperationDone }
  /** Undoes the last one, also of an earlier start. */
  'operations.undoLast': { args: void; result: OperationDone }
  /** The folders that a post can be moved to. */
  'operations.folders': { args: { id: FileId }; result: readonly FileId[] }

  /** What a change of many posts would do; nothing is touched. `bulk.cancel` with its job ends it. */
  'bulk.plan': { args: { job: string; change: BulkChange }; result: BulkPreview }
  /**
   * Carries it out, but for the posts to leave out: all of it or nothing, and undone as one by `operations.undo`.
   *
   * Refused when it would do something else by now than what was last planned of it.
   */
  'bulk.run': {
    args: { job: string; change: BulkChange; leaveOut: readonly FileId[] }
    result: OperationDone
  }
  /** Ends a plan that nobody waits for, or a change that is carried out: the disk is left as it was before. */
  'bulk.cancel': { args: { job: string }; result: void }
  /** What might be put in order in the blog's tags, or categories. */
  'tags.suggest': { args: { field: TagField }; result: readonly TagSuggestion[] }
  /** The marks of suggestions that the user does not want to see again in this blog. */
  'tags.dismissed': { args: { field: TagField }; result: readonly string[] }
  'tags.keepDismissed': { args: { field: TagField; marks: readonly string[] }; result: void }
  /** The newest entries of the log, the newest first. */
  'log.read': { args: void; result: readonly LogEntry[] }
  /** All that a report of a problem would hold, without the user's words; it goes nowhere by itself. */
  'report.collect': { args: void; result: { text: string } }
  /** Asks where to, and writes the report there; null: cancelled. */
  'report.save': { args: { text: string }; result: { file: string } | null }
  /** Looks at both sides of a conflict; changes nothing. */
  'posts.conflict': { args: { id: FileId }; result: ConflictTexts }
  /**
   * Ends a conflict with a text that the user made of both: the disk's becomes the new base, and the merged text
   * follows as a change to it. Both versions are in the history then.
   *
   * Refused when the disk has something else by now than what `diskSha` names: that would be lost in the merged text.
   */
  'posts.merge': {
    args: { id: FileId; seq: number; diskSha: string }
    result: Calls['posts.settle']['result']
  }

  /** Looks for something in all posts, with what is not saved; a newer call answers the older one as outdated. */
  'search.query': { args: { query: string; options: SearchOptions }; result: SearchAnswer }
  /** The same without matches and without a limit, for a list that is narrowed; apart from `search.query`. */
  'search.match': { args: { query: string; options: SearchOptions }; result: SearchMatches }

  /** Posts by a few letters of their titles, names or pinyin; for nothing typed, those that were looked at last. */
  'search.titles': { args: { query: string }; result: readonly FoundTitle[] }

  /** The versions that were kept of a post, newest first, also from before it was renamed. */
  'history.list': { args: { id: FileId }; result: readonly PostVersion[] }
  'history.read': { args: { id: FileId; sha: string }; result: { text: string } }
  /** Posts that only the history has, the one that went last first. */
  'history.listGone': { args: void; result: readonly GonePost[] }
  /** Writes a version of a post that is gone back to where it was; it never replaces a file. */
  'history.writeBack': { args: { id: FileId; sha: string }; result: void }

  /**
   * Announces pictures, and other files, for a post: where they will be, and of those where it is certain, how they
   * are linked to. The bytes follow in chunks, since one message has a size cap.
   */
  'images.begin': {
    args: { postId: FileId; images: readonly AnnouncedImage[] }
    result: ImagePlace & { images: readonly BegunImage[] }
  }
  'images.send': { args: { upload: string; offset: number; bytes: Uint8Array }; result: void }
  /** Stores the picture where this post keeps its pictures; answers with the link in this blog's form. */
  'images.finish': { args: { upload: string }; result: AddedImage }
  /** Puts it in the place of a picture of the blog instead; undone by `operations.undo`. */
  'images.replace': { args: { upload: string; id: FileId }; result: OperationDone }
  /** The picture that an address in a post leads to; empty: none of the blog. */
  'images.idAt': { args: { postId: FileId; address: string }; result: { id: FileId | '' } }
  /** Fetches a picture out of the web, which its user dragged out of a browser. */
  'images.fetch': { args: { address: string }; result: { name: string; bytes: Uint8Array } }
  /** Where the pictures of a post go, and what is done to them on the way. */
  'images.place': { args: { postId: FileId }; result: ImagePlace & { work: ImageWork } }
  /** Chooses that for a post, or for all of the blog; `folder` empty: where the blog itself shows that they go. */
  'images.choose': {
    args: { postId: FileId; folder: string; scope: 'post' | 'blog'; work: ImageWork }
    result: void
  }
  /** Puts pictures as they came, which the history has, in the place of what was made of them. */
  'images.takeOriginals': {
    args: { postId: FileId; images: readonly { readonly id: FileId; readonly original: string }[] }
    result: readonly PictureLink[]
  }
  /** How a post links to pictures that are in the blog. */
  'images.linkTo': { args: { postId: FileId; ids: readonly FileId[] }; result: readonly PictureLink[] }

  /** The pictures of the blog, at once: as the last look found them, else as their names and sizes tell. */
  'images.list': { args: void; result: readonly BlogImage[] }
  /** Reads their heads, which is told as `images.found`, and looks for where each is used. */
  'images.look': { args: { job: string }; result: Omit<ImageLook, 'images'> }
  'images.stopLooking': { args: { job: string }; result: void }
  /** A picture as Markdown, with a link in the form that this generator's blogs have. */
  'images.markdown': { args: { id: FileId }; result: { markdown: string } }
  /** In the system's file manager. */
  'images.showInFolder': { args: { id: FileId }; result: void }

  /** Looks at every post of the blog; what is found comes as `check.progressed` meanwhile. */
  'check.run': { args: { job: string }; result: BlogCheck }
  'check.cancel': { args: { job: string }; result: void }
  /** Which posts link to this one, and to which it links, as it is on the disk now. */
  'check.linksOf': { args: { id: FileId }; result: LinksOf }
  /** What the blog says to a text that is being typed, of which main need not know yet. */
  'check.typed': { args: TypedText; result: TypedLook }

  /** Asks the user for the folder to export into; null: cancelled. */
  /** How one writes in the open blog, learnt of its newest posts. */
  'completion.learn': { args: void; result: LearntBlog }
  /** Links from a post to others by a few letters of their titles, names or pinyin, as this blog writes them. */
  'completion.links': {
    args: { id: FileId; query: string; name: LinkName }
    result: readonly FoundLink[]
  }
  /** Pictures of the blog whose paths have what was typed, as a post links to them. */
  'completion.pictures': { args: { id: FileId; query: string }; result: readonly FoundPicture[] }
  /** The parts of what a link leads to; `written` is what stands before its `#`. */
  'completion.headings': { args: { id: FileId; written: string }; result: readonly FoundHeading[] }

  'export.chooseFolder': { args: void; result: { folder: string } | null }
  'export.start': {
    args: { job: string; folder: string; look: Look; images: ImageChoice }
    result: ExportReport
  }
  'export.cancel': { args: { job: string }; result: void }
  /** Serves the exported folder on this machine only, and opens it in the system's browser. */
  'export.view': { args: { folder: string }; result: { address: string } }
  /**
   * Shows the site in the system's browser as it would be exported now, with what is typed, and follows what changes:
   * the page of a post; `post` empty: the first one. `drafts`: posts that are not published yet are shown too.
   */
  'site.preview': { args: { post: FileId | ''; look: Look; drafts: boolean }; result: { address: string } }

  /** Whether the preview of the open blog loads pictures of other sites. */
  'preview.remotePictures': { args: void; result: { isAllowed: boolean } }
  /** Decides it for the open blog, until it is decided otherwise. */
  'preview.allowRemotePictures': { args: { isAllowed: boolean }; result: { isAllowed: boolean } }
  /** The post or page that a link in the preview of a post leads to; null: none. */
  'preview.follow': { args: { id: FileId; address: string }; result: { to: FileId | null } }
  /** A post's page as it would be exported now, with its style in it; null: the site has none of it. */
  'preview.page': { args: { post: FileId; look: Look }; result: { html: string | null } }
  /**
   * A picture of the open blog as a `data:` address, for the clipboard; null: there is none, or it is too large.
   * `asset` is its address of the `ink-asset` scheme from the key on.
   */
  'preview.picture': { args: { asset: string }; result: { address: string | null } }
  /** Hands a page to the system's printing dialog. */
  'preview.print': { args: { html: string }; result: void }
  /** Asks where to, and writes a page there as PDF; null: cancelled. */
  'preview.savePdf': { args: { html: string; name: string }; result: { file: string } | null }
}

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
  'posts.undo': true,
  'posts.create': true,
  'posts.templates': true,
  'posts.place': true,
  'pages.list': true,
  'posts.file': true,
  'posts.discard': true,
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
  'site.preview': true,
  'preview.remotePictures': true,
  'preview.allowRemotePictures': true,
  'preview.follow': true,
  'preview.page': true,
  'preview.picture': true,
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
  'images.found': { readonly job: string; readonly images: readonly BlogImage[] }
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
