// What a user does with earlier versions: look at them, compare them with the text now, bring one back.
import { isolateHistory, undo } from '@codemirror/commands'
import type { FileId } from '../../../shared/blog.ts'
import { ask } from '../../ask.ts'
import { lineChanges } from '../../editor/line-changes.ts'
import { goTo } from '../app/layout-store.ts'
import { explain, notify } from '../app/notices-store.ts'
import { showPost } from '../writing/post-actions.ts'
import { readOnlyReason } from '../writing/post-sessions.ts'
import { focusText, theEditor, whenComposed } from '../writing/the-editor.ts'
import { openPost } from '../writing/writing.ts'
import { useWriting } from '../writing/writing-store.ts'
import { closeHistory, type ShownHistory, useHistory } from './history-store.ts'

const nothingShown = { gone: [], versions: [], sha: null, text: null, now: null, problem: null } as const

/** Shows the versions of the open post, the newest first. */
export async function showHistory(): Promise<void> {
  const { postId } = useWriting.getState()
  if (postId === null) return
  await whenComposed(postId)
  const now = theEditor().docOf(postId)?.toString() ?? ''
  await showVersions({ ...nothingShown, kind: 'post', id: postId, now })
}

/** Opens a post at its versions. */
export async function showHistoryOf(id: FileId): Promise<void> {
  await showPost(id)
  if (useWriting.getState().postId === id) await showHistory()
}

/** Shows the posts that only the history has. */
export async function showGonePosts(): Promise<void> {
  const gone = await ask('history.listGone', undefined)
  goTo('posts')
  await showVersions({ ...nothingShown, kind: 'gone', id: gone[0]?.id ?? null, gone })
}

/** Chooses one of the posts that are gone. */
export async function pickGonePost(id: FileId): Promise<void> {
  const { shown } = useHistory.getState()
  if (shown?.kind === 'gone') await showVersions({ ...nothingShown, kind: 'gone', id, gone: shown.gone })
}

/** Reads a version and shows it; one that cannot be read says why. A late answer is dropped. */
export async function pickVersion(sha: string): Promise<void> {
  const { shown } = useHistory.getState()
  if (!shown?.id) return
  update(shown.id, { sha, text: null, problem: null })
  try {
    const { text } = await ask('history.read', { id: shown.id, sha })
    if (useHistory.getState().shown?.sha === sha) update(shown.id, { text })
  } catch (error) {
    if (useHistory.getState().shown?.sha === sha) update(shown.id, { problem: explain(error) })
  }
}

/** Brings the shown version back: into the text as one change that can be undone, or onto the disk where the post is gone. */
export async function restoreVersion(): Promise<void> {
  const { shown } = useHistory.getState()
  if (!shown?.id || shown.sha === null || shown.text === null) return
  if (shown.kind === 'post') restoreInto(shown.id, shown.text)
  else {
    await ask('history.writeBack', { id: shown.id, sha: shown.sha })
    closeHistory()
    await openPost(shown.id)
    notify('done', { key: 'history.writtenBack', params: { file: shown.id } })
  }
}

/** Back to the text. */
export function leaveHistory(): void {
  closeHistory()
  focusText()
}

export function canRestore(shown: ShownHistory): boolean {
  if (shown.text === null || shown.text === shown.now) return false
  return shown.kind === 'gone' || (shown.id !== null && readOnlyReason(shown.id) === null)
}

async function showVersions(shown: ShownHistory): Promise<void> {
  useHistory.setState({ shown })
  if (shown.id === null) return
  const versions = await ask('history.list', { id: shown.id })
  update(shown.id, { versions })
  const newest = versions[0]
  if (newest && useHistory.getState().shown?.id === shown.id) await pickVersion(newest.sha)
}

/** Only while the same post is shown. */
function update(id: FileId, change: Partial<ShownHistory>): void {
  const { shown } = useHistory.getState()
  if (shown?.id === id) useHistory.setState({ shown: { ...shown, ...change } })
}

function restoreInto(id: FileId, text: string): void {
  leaveHistory()
  theEditor().change(id, state => ({
    changes: lineChanges(state.doc, text),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.restore',
  }))
  notify('done', { key: 'history.restored' }, { label: 'history.undo', run: () => undoRestoring(id) })
}

function undoRestoring(id: FileId): void {
  const { view, shownId } = theEditor()
  if (shownId() === id) undo(view)
}
