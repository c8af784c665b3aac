import type { FileId, PageSummary, PostSummary } from '../blog.ts'
import type { Message } from '../errors.ts'
import type { NewPlace, NewPostModel } from '../post/new-place.ts'
import type { ListView } from '../post-list/list-view.ts'
import type { Place } from './blog.ts'

/** CodeMirror's `ChangeSet.toJSON()`: a number keeps that many characters, an array deletes and inserts lines. */
export type ChangesJson = readonly (number | readonly [number, ...string[]])[]

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

/** How the window's text compares with the disk. */
export type DiskState =
  | { readonly kind: 'same' }
  /** The disk changed and nothing was typed: the new text, already taken as the new base at `seq`. */
  | { readonly kind: 'reloaded'; readonly text: string; readonly seq: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'gone' }
  /** It could only be read, and its file changed: open it again. */
  | { readonly kind: 'reopen' }

/** What was copied out of the blog, and into which new folder. */
export interface CopiedPosts {
  readonly folder: string
  readonly posts: number
  readonly pictures: number
}

/** Posts and pages: the list, the texts that are open, and earlier versions. */
export interface PostCalls {
  /** What earlier versions of posts take on the disk, for all blogs together. */
  'history.usage': { args: void; result: { usedBytes: number } }
  /** Reads all posts of the blog anew. */
  'posts.list': { args: void; result: readonly PostSummary[] }
  /** What a list shows first: the newest posts as they are known, before the disk is looked at where they are. */
  'posts.first': { args: void; result: { posts: readonly PostSummary[]; isAll: boolean } }
  /** All posts as they are known; what the disk has else follows as `blog.changed`. */
  'posts.rest': { args: void; result: readonly PostSummary[] }
  /** Asks where to, and copies these posts and their pictures into a new folder there; null: cancelled. */
  'posts.copyOut': { args: { posts: readonly FileId[] }; result: CopiedPosts | null }
  /** Shows the file of a post or page in the system's file manager. */
  'posts.showInFolder': { args: { id: FileId }; result: void }
  /** How the open blog's list was looked at last. */
  'posts.view': { args: void; result: ListView }
  'posts.keepView': { args: { view: ListView }; result: void }
  /** `undo`: what was kept by `posts.keepUndo` for the text that the post has now; null: nothing. */
  'posts.open': { args: { id: FileId }; result: OpenedPost & { undo: string | null } }
  /** The caret or what is seen of a post moved. */
  'posts.look': { args: Place; result: void }
  /** What can be undone in a post whose text is that of `seq`, in the editor's words, for after a restart. */
  'posts.keepUndo': { args: { id: FileId; seq: number; history: string }; result: void }
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
    result: PostCalls['posts.settle']['result']
  }
  /** The versions that were kept of a post, newest first, also from before it was renamed. */
  'history.list': { args: { id: FileId }; result: readonly PostVersion[] }
  'history.read': { args: { id: FileId; sha: string }; result: { text: string } }
  /** Posts that only the history has, the one that went last first. */
  'history.listGone': { args: void; result: readonly GonePost[] }
  /** Writes a version of a post that is gone back to where it was; it never replaces a file. */
  'history.writeBack': { args: { id: FileId; sha: string }; result: void }
}
