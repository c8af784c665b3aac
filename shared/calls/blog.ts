import type { FileId, OpenBlog, RecentBlog } from '../blog.ts'
import type { SettingsEdit } from '../config/plan-config-edit.ts'
import type { ShownSettings } from '../config/shown-settings.ts'
import type { Message } from '../errors.ts'
import type { NewBlog } from '../new-blog/plan-new-blog.ts'
import type { OperationDone } from './operations.ts'

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

/** A blog as a whole: which is open, and what it says of itself. */
export interface BlogCalls {
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
}
