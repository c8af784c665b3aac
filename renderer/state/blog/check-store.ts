import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import type { Events } from '../../../shared/calls.ts'
import type { BlogCheck } from '../../../shared/check/blog-check.ts'
import type { BlogProblem } from '../../../shared/check/blog-problem.ts'
import { joinProblems } from '../../../shared/check/site-problems.ts'
import { AppError, type Message } from '../../../shared/errors.ts'
import { ask } from '../../ask.ts'
import { explain } from '../app/notices-store.ts'
import { openBulkPlan } from '../operations/bulk-store.ts'
import { flushWriting } from '../writing/writing.ts'
import { useBlog } from './blog-store.ts'

/** A check that goes on, with what it has found so far. */
export interface CheckRun {
  readonly job: string
  readonly done: number
  /** 0: not known yet. */
  readonly total: number
  readonly found: readonly BlogProblem[]
}

interface CheckState {
  /** What the last check told; null: there was none yet. */
  readonly result: BlogCheck | null
  /** What the last export found, but for files that have changed since. */
  readonly ofSite: readonly BlogProblem[]
  readonly run: CheckRun | null
  /** Why the last one did not come to its end. */
  readonly problem: Message | null
  /** Posts have changed since. */
  readonly isStale: boolean
  /** The post whose links are looked at. */
  readonly linked: FileId | null
}

const nothing: CheckState = {
  result: null,
  ofSite: [],
  run: null,
  problem: null,
  isStale: true,
  linked: null,
}

export const useCheck = create<CheckState>()(() => nothing)

/**
 * What is known of the problems now, of the texts and of the site that was exported last; of a first check what it has
 * found so far. The very same list while nothing of it changes.
 */
export function problemsOf({ result, run, ofSite }: CheckState): readonly BlogProblem[] {
  const checked = result?.problems ?? run?.found ?? noProblems
  if (last?.checked !== checked || last.ofSite !== ofSite)
    last = { checked, ofSite, all: joinProblems(checked, ofSite) }
  return last.all
}

const noProblems: readonly BlogProblem[] = []

let last: Record<'checked' | 'ofSite' | 'all', readonly BlogProblem[]> | null = null

/** An export told what it found. */
export function takeSiteProblems(ofSite: readonly BlogProblem[]): void {
  useCheck.setState({ ofSite })
}

/** Of files that changed nobody knows before the next export what is wrong on their pages. */
export function dropSiteProblems({ changed, removed }: Events['blog.changed']): void {
  const { ofSite } = useCheck.getState()
  const files = new Set([...changed.map(({ id }) => id), ...removed])
  if (ofSite.some(({ file }) => files.has(file)))
    useCheck.setState({ ofSite: ofSite.filter(({ file }) => !files.has(file)) })
}

/** Another blog is open: nothing is known of it. */
export function turnCheckToBlog(): void {
  void cancelCheck()
  useCheck.setState(nothing)
}

/** Posts changed on the disk. */
export function noteChange(): void {
  useCheck.setState({ isStale: true })
}

export function lookAtLinks(linked: FileId | null): void {
  useCheck.setState({ linked })
}

/** Checks what has been typed, not only what is saved. One check at a time. */
export async function startCheck(): Promise<void> {
  if (useCheck.getState().run !== null || useBlog.getState().blog === null) return
  const job = crypto.randomUUID()
  useCheck.setState({ run: { job, done: 0, total: 0, found: [] }, problem: null, isStale: false })
  try {
    // What cannot be sent is told where it is written, and the rest is checked all the same.
    await flushWriting().catch(() => undefined)
    const result = await ask('check.run', { job })
    settle(job, { result })
  } catch (error) {
    const isStopped = error instanceof AppError && error.key === 'check.cancelled'
    settle(job, { problem: isStopped ? { key: 'check.cancelled' } : explain(error) })
  }
}

/** Ends a check, unless the window has turned to another blog meanwhile. */
function settle(job: string, end: Partial<CheckState>): void {
  if (useCheck.getState().run?.job === job) useCheck.setState({ run: null, ...end })
}

export async function cancelCheck(): Promise<void> {
  const { run } = useCheck.getState()
  if (run !== null) await ask('check.cancel', { job: run.job })
}

export function acceptCheckProgress({ job, done, total, found }: Events['check.progressed']): void {
  const { run } = useCheck.getState()
  if (run?.job === job) useCheck.setState({ run: { job, done, total, found: [...run.found, ...found] } })
}

/** Whether there is one way of mending it: an edit that is certain, or a tag that is spelt as most posts spell it. */
export function isFixable({ fix, key }: BlogProblem): boolean {
  return fix !== null || key === 'check.tagVariant'
}

/** Shows what mending these problems would change; they are of one kind. */
export function openFixes(problems: readonly BlogProblem[]): void {
  const [first] = problems
  if (first?.key === 'check.tagVariant') {
    openMerge(first)
    return
  }
  const fixable = problems.filter(({ fix }) => fix !== null)
  const kind = fixable[0]?.kind
  if (kind === undefined) return
  const files = fixable.flatMap(({ kind: own, file, fix }) =>
    own === kind && fix !== null ? [{ id: file, edits: fix.edits }] : [],
  )
  openBulkPlan({ type: 'fixProblems', kind, files }, () => void startCheck())
}

/** In all posts: a tag that only one of them spells otherwise would still have two pages. */
function openMerge({ params }: BlogProblem): void {
  const [from, to] = [String(params?.tag ?? ''), String(params?.other ?? '')]
  openBulkPlan({ type: 'mergeTags', field: 'tags', from: [from], to }, () => void startCheck())
}
