// One open post between the editor and the main process: what was typed, what main holds, what is on the disk.
import type { ChangeSet, Text } from '@codemirror/state'
import type { Calls } from '../../shared/calls.ts'
import { AppError, type Message } from '../../shared/errors.ts'

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: Message }
  /** The disk has other bytes than those we know; the user must choose. */
  | { readonly kind: 'conflict' }
  /** The file is not on the disk any more. */
  | { readonly kind: 'gone' }

export type Ask = <N extends keyof Calls>(name: N, args: Calls[N]['args']) => Promise<Calls[N]['result']>

export interface PostSession {
  /** Takes what was typed; `before` is the document it changes. */
  readonly typed: (changes: ChangeSet, before: Text) => void
  /** Sends everything typed; resolves when main holds it. */
  readonly flush: () => Promise<void>
  /** Sends, then writes to the disk. A failure is in the state, never thrown. */
  readonly save: () => Promise<void>
  /** Looks at the disk. */
  readonly compare: () => Promise<void>
  readonly settle: (keep: 'mine' | 'disk' | 'both') => Promise<{ readonly id: string; readonly seq: number }>
  readonly state: () => SaveState
  readonly isDirty: () => boolean
  readonly destroy: () => void
}

/** Changes that main does not hold yet, and the document they apply to. */
export interface Pending {
  readonly before: Text
  readonly changes: ChangeSet
}

export interface SessionOptions {
  readonly id: string
  readonly seq: number
  readonly isSaved: boolean
  readonly ask: Ask
  readonly onState: (state: SaveState) => void
  /** Puts the disk's text under what is pending; gives back the pending changes as they apply to the new text. */
  readonly onDiskText: (text: string, pending: Pending | null) => Pending | null
}

/** What is typed reaches main within this time, also while typing goes on: a maximum wait, not a debounce. */
const sendAfterMs = 250
const retryAfterMs = 5000

export function createPostSession(options: SessionOptions): PostSession {
  const { id, ask } = options
  let seq = options.seq
  let pending: Pending | null = null
  let state: SaveState = options.isSaved ? { kind: 'saved' } : { kind: 'unsaved' }
  let sendTimer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  // Everything that talks to main about this post waits for what came before it.
  let queue: Promise<unknown> = Promise.resolve()

  function setState(next: SaveState): void {
    state = next
    options.onState(next)
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work)
    queue = result.catch(() => undefined)
    return result
  }

  async function send(): Promise<void> {
    clearTimeout(sendTimer)
    sendTimer = undefined
    if (!pending) return
    const sending = pending
    pending = null
    try {
      await ask('posts.change', { id, seq: seq + 1, changes: sending.changes.toJSON() })
      seq++
    } catch (error) {
      putBack(sending)
      throw error
    }
  }

  /** What was typed meanwhile follows what could not be sent; nothing is dropped. */
  function putBack(unsent: Pending): void {
    pending = pending ? { before: unsent.before, changes: unsent.changes.compose(pending.changes) } : unsent
  }

  async function write(): Promise<void> {
    await send()
    const asked = seq
    setState({ kind: 'saving' })
    const { savedSeq } = await ask('posts.save', { id, seq: asked })
    setState(savedSeq >= seq && !pending ? { kind: 'saved' } : { kind: 'unsaved' })
  }

  function fail(error: unknown): void {
    const kind = error instanceof AppError ? error.code : 'internal'
    if (kind === 'conflict') {
      setState({ kind: 'conflict' })
      return
    }
    const reason: Message =
      error instanceof AppError ? { key: error.key, params: error.params } : { key: 'error.internal' }
    setState({ kind: 'failed', reason })
    clearTimeout(retryTimer)
    retryTimer = setTimeout(() => void save(), retryAfterMs)
  }

  async function save(): Promise<void> {
    clearTimeout(retryTimer)
    await inTurn(async () => {
      if (state.kind === 'conflict' || state.kind === 'gone') return
      if (!pending && state.kind === 'saved') return
      try {
        await write()
      } catch (error) {
        fail(error)
      }
    })
  }

  async function flush(): Promise<void> {
    await inTurn(send)
  }

  return {
    typed(changes, before) {
      pending = pending
        ? { before: pending.before, changes: pending.changes.compose(changes) }
        : { before, changes }
      if (state.kind === 'saved') setState({ kind: 'unsaved' })
      sendTimer ??= setTimeout(() => void flush().catch(fail), sendAfterMs)
    },
    flush,
    save,
    compare: () =>
      inTurn(async () => {
        if (state.kind === 'conflict') return
        await send()
        const disk = await ask('posts.compare', { id })
        if (disk.kind === 'conflict' || disk.kind === 'gone') return setState(disk)
        if (disk.kind === 'reloaded') {
          pending = options.onDiskText(disk.text, pending)
          seq = disk.seq
          setState(pending ? { kind: 'unsaved' } : { kind: 'saved' })
          return
        }
        if (state.kind === 'gone') setState({ kind: 'unsaved' })
      }),
    settle: keep =>
      inTurn(async () => {
        await send()
        const settled = await ask('posts.settle', { id, seq, keep })
        pending = options.onDiskText(settled.text, pending)
        seq = settled.seq
        setState(pending ? { kind: 'unsaved' } : { kind: 'saved' })
        return { id: settled.id, seq: settled.seq }
      }),
    state: () => state,
    isDirty: () => pending !== null || state.kind !== 'saved',
    destroy() {
      clearTimeout(sendTimer)
      clearTimeout(retryTimer)
    },
  }
}
