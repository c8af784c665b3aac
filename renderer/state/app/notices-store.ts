import { create } from 'zustand'
import { AppError, type Message } from '../../../shared/errors.ts'
import type { MessageKey } from '../../../shared/words/words.ts'
import { ask } from '../../ask.ts'

export interface NoticeAction {
  readonly label: MessageKey
  readonly run: () => void | Promise<void>
}

export interface Notice {
  readonly id: number
  /** A problem, and what was recovered, stay until they are dismissed; `done` goes by itself. */
  readonly kind: 'problem' | 'recovered' | 'done'
  readonly message: Message
  readonly action: NoticeAction | null
}

interface NoticesState {
  readonly notices: readonly Notice[]
}

export const useNotices = create<NoticesState>()(() => ({ notices: [] }))

/** More would cover the text; the oldest gives way. */
const most = 4
const doneStaysMs = 6_000
/** What offers something is read first, and then thought about. */
const offerStaysMs = 12_000
let lastId = 0

/** Shows a notice; one that says the same as a shown one takes its place. Answers with its id. */
export function notify(kind: Notice['kind'], message: Message, action: NoticeAction | null = null): number {
  const id = ++lastId
  const others = useNotices.getState().notices.filter(shown => !isSame(shown.message, message))
  useNotices.setState({ notices: [...others, { id, kind, message, action }].slice(-most) })
  if (kind === 'done') setTimeout(() => dismiss(id), action ? offerStaysMs : doneStaysMs)
  return id
}

export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }))
}

/** Shows why an action failed, with the way to try again if there is one. */
export function showFailure(error: unknown, retry?: () => void | Promise<void>): void {
  notify('problem', explain(error), retry ? { label: 'notice.retry', run: retry } : null)
}

/** The sentence for a failure. One that nobody expected goes to the log as well; main has logged its own. */
export function explain(error: unknown): Message {
  if (error instanceof AppError) return { key: error.key, params: error.params }
  reportError(error)
  return { key: 'error.internal' }
}

/** Runs an action, and shows its failure with "Try again". For what is started by a click or a key. */
export async function attempt(action: () => void | Promise<void>): Promise<void> {
  try {
    await action()
  } catch (error) {
    showFailure(error, () => attempt(action))
  }
}

/** Writes an error that nobody expected to main's log. */
export function reportError(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  ask('app.reportError', { message, stack: stack ?? '' }).catch(() => {
    // The log itself cannot be reached; the notice on the screen is all that is left.
  })
}

function isSame(one: Message, other: Message): boolean {
  return one.key === other.key && JSON.stringify(one.params ?? {}) === JSON.stringify(other.params ?? {})
}
