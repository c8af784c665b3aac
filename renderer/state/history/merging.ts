// What a user does with two versions of one post: see where they differ, settle each clash, go on with the result.
import { isolateHistory } from '@codemirror/commands'
import { AppError } from '../../../shared/errors.ts'
import { mergeTexts } from '../../../shared/merge/merge-texts.ts'
import { readConflictCopy } from '../../../shared/post/conflict-copy.ts'
import { ask } from '../../ask.ts'
import { lineChanges } from '../../editor/line-changes.ts'
import { notify } from '../app/notices-store.ts'
import { sessionOf } from '../writing/post-sessions.ts'
import { focusText, theEditor, whenComposed } from '../writing/the-editor.ts'
import { openPost, settleConflict } from '../writing/writing.ts'
import { useWriting } from '../writing/writing-store.ts'
import { closeMerge, type Merging, useMerge } from './merge-store.ts'

/** Shows what I have and what the disk has of the open post, merged as far as nobody needs to choose. */
export async function mergeWithDisk(): Promise<void> {
  const id = postInConflict()
  if (id === null) return
  await whenComposed(id)
  const conflict = await sessionOf(id)?.conflict()
  if (!conflict) return
  const pieces = mergeTexts(conflict.base, textOf(id), conflict.disk)
  show({ id, other: { kind: 'disk', text: conflict.disk, sha: conflict.diskSha }, pieces })
}

/** Opens the original of a sync tool's copy, and shows both. What they were made from is not known: each difference is asked. */
export async function mergeCopy(): Promise<void> {
  const copyId = openCopy()
  const original = copyId && readConflictCopy(copyId)?.original
  if (!copyId || !original) return
  const copy = textOf(copyId)
  await openPost(original)
  if (useWriting.getState().postId !== original || useWriting.getState().problem) return
  show({
    id: original,
    other: { kind: 'copy', id: copyId },
    pieces: mergeTexts(null, textOf(original), copy),
  })
}

/** Goes on with the merged text: one change on top of the disk's, that can be undone. */
export async function takeMerged(text: string): Promise<void> {
  const { merging } = useMerge.getState()
  if (!merging) return
  const session = sessionOf(merging.id)
  if (!session) return
  if (merging.other.kind === 'disk') {
    try {
      await session.merge(merging.other.sha)
    } catch (error) {
      if (error instanceof AppError && error.key === 'error.changedAgain') await mergeOnceMore(merging, text)
      throw error
    }
  }
  closeMerge()
  putInto(merging.id, text)
  focusText()
  if (merging.other.kind === 'copy') {
    notify('done', { key: 'merge.copyStays', params: { file: merging.other.id } })
  }
}

/** Settles the conflict whole instead: all mine, all the disk's, or two files. */
export async function settleWhole(keep: 'mine' | 'disk' | 'both'): Promise<void> {
  await settleConflict(keep)
  leaveMerge()
}

/** Back to the text; what was settled in the view is given up. */
export function leaveMerge(): void {
  closeMerge()
  focusText()
}

export function postInConflict(): string | null {
  const { postId, save } = useWriting.getState()
  return save.kind === 'conflict' ? postId : null
}

/** The open post, if it is a sync tool's copy of another one that is there. */
export function openCopy(): string | null {
  const { postId, problem } = useWriting.getState()
  return postId !== null && !problem && readConflictCopy(postId) !== null ? postId : null
}

/** The disk has a third text by now: what was merged so far is my side, and what it was merged with is the base. */
async function mergeOnceMore(before: Merging, text: string): Promise<void> {
  if (before.other.kind !== 'disk') return
  const { disk, diskSha } = await ask('posts.conflict', { id: before.id })
  const pieces = mergeTexts(before.other.text, text, disk)
  show({ id: before.id, other: { kind: 'disk', text: disk, sha: diskSha }, pieces })
}

function show(merging: Merging): void {
  useMerge.setState({ merging })
}

function textOf(id: string): string {
  return theEditor().docOf(id)?.toString() ?? ''
}

function putInto(id: string, text: string): void {
  theEditor().change(id, state => ({
    changes: lineChanges(state.doc, text),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.merge',
  }))
}
