import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import type { ExportReport } from '../../../shared/calls/site.ts'
import type { Events } from '../../../shared/calls.ts'
import type { Message } from '../../../shared/errors.ts'
import { isUntitled } from '../../../shared/post/untitled.ts'
import { ask } from '../../ask.ts'
import { explain, showFailure } from '../app/notices-store.ts'
import { recall, remember } from '../app/remembered.ts'
import { flushWriting } from '../writing/writing.ts'
import { takeSiteProblems } from './check-store.ts'
import { knownLook } from './site-look-store.ts'

export type Export =
  | { readonly kind: 'idle' }
  /** `total` is 0 until main has counted. */
  | {
      readonly kind: 'running'
      readonly job: string
      /** Milliseconds since 1970. */
      readonly sinceMs: number
      readonly done: number
      readonly total: number
      readonly isCancelling: boolean
    }
  | { readonly kind: 'done'; readonly result: ExportReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: Message }

interface SiteState {
  readonly export: Export
  /** Where to export to, as typed or picked. */
  readonly folder: string
  /** Whether the preview shows what is not published yet. */
  readonly previewsDrafts: boolean
  /** The blog that it belongs to, so that another blog never exports over it. */
  readonly blogFolder: string | null
}

export const useSite = create<SiteState>()(() => ({
  export: { kind: 'idle' },
  folder: '',
  previewsDrafts: true,
  blogFolder: null,
}))

/** Turns to another blog: its own remembered folder, and no result of the one before. */
export function turnToBlog(blogFolder: string): void {
  if (blogFolder === useSite.getState().blogFolder) return
  useSite.setState({
    export: { kind: 'idle' },
    folder: recall(memoryOf(blogFolder)) ?? '',
    previewsDrafts: recall(draftsMemoryOf(blogFolder)) !== 'no',
    blogFolder,
  })
}

export function setFolder(folder: string): void {
  const { blogFolder, export: state } = useSite.getState()
  useSite.setState({ folder, export: state.kind === 'failed' ? { kind: 'idle' } : state })
  if (blogFolder !== null) remember(memoryOf(blogFolder), folder)
}

export async function chooseFolder(): Promise<void> {
  const chosen = await ask('export.chooseFolder', undefined)
  if (chosen) setFolder(chosen.folder)
}

/** Exports what has been typed, not only what is saved. How it ends is the state of the view. */
export async function startExport(): Promise<void> {
  const { folder, export: state } = useSite.getState()
  if (state.kind === 'running') return
  if (folder.trim() === '') {
    useSite.setState({ export: { kind: 'failed', message: { key: 'site.folderNeeded' } } })
    return
  }
  const job = crypto.randomUUID()
  const sinceMs = Date.now()
  useSite.setState({ export: { kind: 'running', job, sinceMs, done: 0, total: 0, isCancelling: false } })
  try {
    // A post that cannot be sent is said so, and does not keep the site from being exported.
    await flushWriting().catch(showFailure)
    const result = await ask('export.start', { job, folder: folder.trim(), ...(await knownLook()) })
    settle(job, () => ({ kind: 'done', result }))
    if (useSite.getState().export.kind === 'done') takeSiteProblems(result.problems)
  } catch (error) {
    settle(job, running =>
      running.isCancelling ? { kind: 'cancelled' } : { kind: 'failed', message: explain(error) },
    )
  }
}

export async function cancelExport(): Promise<void> {
  const { export: state } = useSite.getState()
  if (state.kind !== 'running') return
  useSite.setState({ export: { ...state, isCancelling: true } })
  await ask('export.cancel', { job: state.job })
}

export function acceptProgress({ job, done, total }: Events['export.progressed']): void {
  const { export: state } = useSite.getState()
  if (state.kind === 'running' && state.job === job) useSite.setState({ export: { ...state, done, total } })
}

export async function viewExport(folder: string): Promise<void> {
  await ask('export.view', { folder })
}

export async function showExportInFolder(folder: string): Promise<void> {
  await ask('export.showInFolder', { folder })
}

export function setPreviewsDrafts(previewsDrafts: boolean): void {
  const { blogFolder } = useSite.getState()
  useSite.setState({ previewsDrafts })
  if (blogFolder !== null) remember(draftsMemoryOf(blogFolder), previewsDrafts ? 'yes' : 'no')
}

/** Shows the page of a post in the browser, or the site's first one, as they would be exported now. */
export async function previewSite(id: FileId | null): Promise<void> {
  const { previewsDrafts: drafts } = useSite.getState()
  const { look } = await knownLook()
  // A post that has no file yet has no page either.
  await ask('site.preview', { post: id === null || isUntitled(id) ? '' : id, look, drafts })
}

type Running = Extract<Export, { kind: 'running' }>

/** Ends a job, unless the window has turned to another one meanwhile. */
function settle(job: string, end: (running: Running) => Export): void {
  const { export: state } = useSite.getState()
  if (state.kind === 'running' && state.job === job) useSite.setState({ export: end(state) })
}

function draftsMemoryOf(blogFolder: string): string {
  return `previewDrafts:${blogFolder}`
}

function memoryOf(blogFolder: string): string {
  return `exportFolder:${blogFolder}`
}
