// The sessions of the posts that are open: each joins one document in the editor to one post in the main process.
import type { OpenedPost } from '../../../shared/calls/posts.ts'
import type { Message } from '../../../shared/errors.ts'
import { isUntitled } from '../../../shared/post/untitled.ts'
import { ask } from '../../ask.ts'
import type { Pending } from '../../editor/change-sender.ts'
import { diskChange } from '../../editor/disk-change.ts'
import { createPostSession, type PostSession } from '../../editor/post-session.ts'
import { theEditor, whenComposed } from './the-editor.ts'
import { forgetRecovered, removeUntitled } from './unsaved-store.ts'
import { renameVisits } from './visits-store.ts'
import { useWriting } from './writing-store.ts'

interface OpenSession {
  readonly session: PostSession
  readonly rename: (id: string) => void
  /** Why the post cannot be edited; null: it can. */
  readonly readOnly: Message | null
}

const open = new Map<string, OpenSession>()

export function sessionOf(id: string | null): PostSession | undefined {
  return id === null ? undefined : open.get(id)?.session
}

export function readOnlyReason(id: string): Message | null {
  return open.get(id)?.readOnly ?? null
}

export function allSessions(): readonly (readonly [string, PostSession])[] {
  return [...open].map(([id, { session }]) => [id, session])
}

/** Begins a session for a post that main has opened; `unsent`: typed already, and not sent. */
export function beginSession(
  { seq, isSaved, readOnly, ...post }: Omit<OpenedPost, 'text'>,
  unsent: Pending | null = null,
): PostSession {
  let { id } = post
  open.get(id)?.session.destroy()
  const session = createPostSession({
    id,
    seq,
    isSaved,
    unsent,
    ask,
    onState: save => {
      if (save.kind === 'saved') forgetRecovered(id)
      if (useWriting.getState().postId === id) useWriting.setState({ save })
    },
    onDiskText: (text, pending) => takeDiskText(id, text, pending),
  })
  const rename = (newId: string) => {
    id = newId
    session.renamed(newId)
  }
  open.set(id, { session, readOnly, rename })
  return session
}

/** The post goes on under another name, with its text, its undo and all that is not sent. */
export function renameSession(from: string, to: string): void {
  const entry = open.get(from)
  if (!entry) return
  open.get(to)?.session.destroy()
  open.delete(from)
  open.set(to, entry)
  entry.rename(to)
  theEditor().rename(from, to)
}

export function endSession(id: string): void {
  open.get(id)?.session.destroy()
  open.delete(id)
}

/** Saves a post, after what is being composed in it. One without a file gets one. */
export async function saveSession(id: string): Promise<void> {
  await whenComposed(id)
  if (isUntitled(id)) await fileSession(id)
  else await sessionOf(id)?.save()
}

/** The window goes on with the same text under the file's name: undo, caret and scroll stay. */
async function fileSession(id: string): Promise<void> {
  const filed = await sessionOf(id)?.file()
  if (!filed) return
  const { unsent, seq } = filed
  theEditor().rename(id, filed.id)
  endSession(id)
  const isSaved = filed.savedSeq >= seq
  const next = beginSession({ id: filed.id, seq, isSaved, readOnly: null }, unsent)
  removeUntitled(id)
  renameVisits(id, filed.id)
  if (useWriting.getState().postId === id) useWriting.setState({ postId: filed.id, save: next.state() })
}

/**
 * Sends what is typed in every post.
 *
 * One that cannot be sent does not keep the others back; the first failure is thrown after all have been tried.
 */
export async function flushSessions(): Promise<void> {
  const results = await Promise.allSettled(allSessions().map(([, session]) => session.flush()))
  const failed = results.find(result => result.status === 'rejected')
  if (failed) throw failed.reason
}

/** Brings the disk's text into the document; gives back what is typed and not sent, as it applies to that. */
function takeDiskText(id: string, text: string, unsent: Pending | null): Pending | null {
  const doc = theEditor().docOf(id)
  if (!doc) return null
  const { spec, pending } = diskChange(doc, text, unsent)
  if (spec) theEditor().change(id, () => spec)
  return pending
}
