// What a user does with posts as a whole; main plans and acts, here the window follows.
import type { FileId, Generator } from '../../../shared/blog.ts'
import type { OperationDone } from '../../../shared/calls/operations.ts'
import type { Operation } from '../../../shared/operations/operation.ts'
import { previewPlan } from '../../../shared/operations/preview-plan.ts'
import { isPageName } from '../../../shared/post/page-name.ts'
import { isUntitled } from '../../../shared/post/untitled.ts'
import { dayOf } from '../../../shared/post/zoned-time.ts'
import { say } from '../../../shared/words/words.ts'
import { ask } from '../../ask.ts'
import type { Pending } from '../../editor/change-sender.ts'
import { currentLanguage } from '../../say.ts'
import { attempt, notify } from '../app/notices-store.ts'
import { lookAgain } from '../blog/blog-actions.ts'
import { entriesOf, useBlog } from '../blog/blog-store.ts'
import { loadPages, pagesOf, usePages } from '../posts/pages-store.ts'
import { showPost } from '../writing/post-actions.ts'
import { flushSessions, sessionOf } from '../writing/post-sessions.ts'
import { whenComposed } from '../writing/the-editor.ts'
import { compareWithDisk, goOnAs, leavePost } from '../writing/writing.ts'
import { useWriting } from '../writing/writing-store.ts'
import { closeOperation, useOperations } from './operations-store.ts'

let newestPlan = 0

/** Works out what an operation would do; a late answer to an earlier choice is dropped. */
export async function proposeOperation(operation: Operation): Promise<void> {
  const mine = ++newestPlan
  useOperations.setState({ isPlanning: true })
  try {
    const preview = await ask('operations.plan', { operation })
    if (mine === newestPlan) useOperations.setState({ preview, isPlanning: false })
  } catch (error) {
    if (mine !== newestPlan) return
    useOperations.setState({ preview: null, isPlanning: false })
    throw error
  }
}

/** The folders for the dialog that moves a post. */
export async function loadFolders(id: FileId): Promise<readonly FileId[]> {
  const folders = await ask('operations.folders', { id })
  if (useOperations.getState().asked?.id !== id) return []
  useOperations.setState({ folders })
  if (folders.length === 0) {
    useOperations.setState({
      preview: previewPlan({ kind: 'refused', reason: { key: 'operation.noFolder' } }),
    })
  }
  return folders
}

/** Carries out what the dialog asked for; it stays open with its reason where that cannot be done. */
export async function confirmOperation(operation: Operation): Promise<void> {
  if (useOperations.getState().isRunning) return
  useOperations.setState({ isRunning: true })
  try {
    await runOperation(operation)
    closeOperation()
  } finally {
    useOperations.setState({ isRunning: false })
  }
}

export async function deletePost(id: FileId): Promise<void> {
  const done = await runOperation({ kind: 'delete', id })
  for (const warning of done.warnings) notify('problem', warning)
}

export async function duplicatePost(id: FileId): Promise<void> {
  const title = say(currentLanguage(), 'operation.copyTitle', { title: titleOf(id) })
  const { newId } = await runOperation({ kind: 'duplicate', id, title })
  if (newId !== null) await showPost(newId)
}

export async function publishPost(id: FileId): Promise<void> {
  const done = await runOperation({ kind: 'publish', id, day: today() })
  for (const warning of done.warnings) notify('problem', warning)
}

/** Undoes an operation; without a number the last one. */
export async function undoOperation(number: number | null): Promise<void> {
  const shown = useWriting.getState().postId
  const undo = () =>
    number === null ? ask('operations.undoLast', undefined) : ask('operations.undo', { number })
  const done = await followOperation(shown, undo)
  notify('done', { key: 'operation.undone' })
  if (done.newId !== null && useWriting.getState().postId === null) await showPost(done.newId)
}

export async function showLog(): Promise<void> {
  useOperations.setState({ log: await ask('log.read', undefined) })
}

export async function showReport(): Promise<void> {
  const { text } = await ask('report.collect', undefined)
  useOperations.setState({ report: text })
}

export async function saveReport(text: string): Promise<void> {
  const saved = await ask('report.save', { text })
  if (saved) notify('done', { key: 'report.saved', params: { folder: saved.file } })
}

async function runOperation(operation: Operation): Promise<OperationDone> {
  await whenComposed(operation.id)
  const done = await followOperation(operation.id, () => ask('operations.run', { operation }))
  const { number } = done
  const undo = () => attempt(() => undoOperation(number))
  notify('done', done.what, number === null ? null : { label: 'operation.undo', run: undo })
  return done
}

/** Lets main act while nothing of the post is sent; then the window's open posts take their new names and texts. */
export async function followOperation(
  id: FileId | null,
  act: () => Promise<OperationDone>,
): Promise<OperationDone> {
  await flushSessions()
  const session = sessionOf(id)
  const { result: done, unsent } = session
    ? await session.move(async () => {
        const result = await act()
        return { result, moved: result.opened.find(({ from }) => from === id) ?? null }
      })
    : { result: await act(), unsent: null }
  for (const place of done.opened) {
    const pending = place.from === id ? unsent : await takeMoved(place)
    goOnAs(
      place.from,
      { id: place.to, seq: place.seq, isSaved: place.text !== null, readOnly: null },
      pending,
    )
  }
  await lookAgain()
  await leaveGone()
  await compareWithDisk()
  return done
}

async function takeMoved(moved: OperationDone['opened'][number]): Promise<Pending | null> {
  const session = sessionOf(moved.from)
  return session ? (await session.move(async () => ({ result: null, moved }))).unsent : null
}

/** The visible post may be the one that was deleted, or a copy that was taken back. */
async function leaveGone(): Promise<void> {
  const { postId } = useWriting.getState()
  if (postId === null || isUntitled(postId)) return
  // What was read of the pages is older than the operation.
  if (usePages.getState().pages.kind === 'ready' || isPageName(postId, generatorOf())) await loadPages()
  const { postId: shown, save } = useWriting.getState()
  if (shown === postId && save.kind === 'saved' && !isListed(postId)) leavePost(postId)
}

function generatorOf(): Generator {
  return useBlog.getState().blog?.generator ?? 'plain'
}

/** Whether there is such a post, or such a page. */
export function isListed(id: FileId): boolean {
  return (
    entriesOf(useBlog.getState().posts).some(({ post }) => post.id === id) ||
    pagesOf(usePages.getState().pages).some(page => page.id === id)
  )
}

function titleOf(id: FileId): string {
  const entry = entriesOf(useBlog.getState().posts).find(({ post }) => post.id === id)
  const page = pagesOf(usePages.getState().pages).find(known => known.id === id)
  return entry?.post.title ?? page?.title ?? ''
}

/** The day that it is where the open blog is written, `YYYY-MM-DD`. */
export function today(nowMs: number = Date.now()): string {
  return dayOf(nowMs, useBlog.getState().blog?.timeZone ?? null)
}
