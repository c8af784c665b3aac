// One open post between the editor and the main process: whether what was typed is on the disk, and what is, if not.
import type { ChangeSet, Text } from '@codemirror/state'
import type { Calls } from '../../shared/calls.ts'
import { AppError, type Message } from '../../shared/errors.ts'
import { type Ask, createChangeSender, type Pending } from './change-sender.ts'

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: Message }
  /** The disk has other bytes than those we know; the user must choose. */
  | { readonly kind: 'conflict' }
  /** The file is not on the disk any more. */
  | { readonly kind: 'gone' }

export type Settled = Calls['posts.settle']['result'] & {
  /** What was typed while it was being settled, for the session that goes on. */
  readonly unsent: Pending | null
}

/** What main did, and the post's text and number afterwards; `text` null: what it was. */
export interface Moving<T> {
  readonly result: T
  readonly moved: { readonly text: string | null; readonly seq: number } | null
}

/** `base` null: what both sides were made from is not known any more. */
export type Conflict = Omit<Calls['posts.conflict']['result'], 'base'> & { readonly base: string | null }

/** A post that had no file, and what goes on under the file's name. */
export type Filed = Calls['posts.file']['result'] & {
  /** The number of the last change that main holds. */
  readonly seq: number
  readonly unsent: Pending | null
}

export interface PostSession {
  /** Takes what was typed; `before` is the document it changes. */
  readonly typed: (changes: ChangeSet, before: Text) => void
  /** Sends everything typed; resolves when main holds it. */
  readonly flush: () => Promise<void>
  /** Sends everything without waiting for an answer, for a page that is about to go. */
  readonly sendAtOnce: () => void
  /** Sends, then writes to the disk. A failure is in the state, never thrown. */
  readonly save: () => Promise<void>
  /** Sends, then gives a post without a file one. A failure is in the state; then, and while nothing is typed, null. */
  readonly file: () => Promise<Filed | null>
  /** Looks at the disk. `reopen`: the post could only be read, and must be opened again. */
  readonly compare: () => Promise<'compared' | 'reopen'>
  readonly settle: (keep: 'mine' | 'disk' | 'both') => Promise<Settled>
  /**
   * Lets main give the post another name: nothing is sent meanwhile, and what was typed meanwhile is handed on.
   *
   * The session has ended then; one under the new name goes on. Without `moved` it stays as it was.
   */
  readonly move: <T>(
    work: () => Promise<Moving<T>>,
  ) => Promise<{ readonly result: T; readonly unsent: Pending | null }>
  /** Both sides of a conflict, after main has what is typed. */
  readonly conflict: () => Promise<Conflict>
  /** Takes the disk's text, to be followed by what the user merged. Throws when the disk has another one by now. */
  readonly merge: (diskSha: string) => Promise<void>
  /** The post has another name from now on. */
  readonly renamed: (id: string) => void
  /** Main wrote the post by itself. */
  readonly savedByMain: (savedSeq: number) => void
  /** The number of the last change that main holds; null: not everything that was typed is with main. */
  readonly seq: () => number | null
  readonly state: () => SaveState
  readonly isDirty: () => boolean
  readonly destroy: () => void
}

export interface SessionOptions {
  readonly id: string
  readonly seq: number
  readonly isSaved: boolean
  readonly unsent?: Pending | null
  readonly ask: Ask
  readonly onState: (state: SaveState) => void
  /** Puts the disk's text under what is pending; gives back the pending changes as they apply to the new text. */
  readonly onDiskText: (text: string, pending: Pending | null) => Pending | null
}

/** What is typed reaches main within this time, also while typing goes on: a maximum wait, not a debounce. */
const sendAfterMs = 250
const retryAfterMs = 5000

export function createPostSession(options: SessionOptions): PostSession {
  const { ask } = options
  let { id } = options
  const sender = createChangeSender({
    id,
    ask,
    seq: options.seq,
    unsent: options.unsent ?? null,
  })
  // The number of the last change that the disk has, as far as main told.
  let onDisk = options.isSaved ? options.seq : -1
  let state: SaveState = options.isSaved && !sender.hasPending() ? { kind: 'saved' } : { kind: 'unsaved' }
  let sendTimer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let isDestroyed = false
  // Everything that talks to main about this post waits for what came before it, except that what is typed while a
  // slow disk saves is sent all the same.
  let queue: Promise<unknown> = Promise.resolve()
  let sending: Promise<unknown> = Promise.resolve()
  let isSaving = false
  if (sender.hasPending()) sendSoon()

  function setState(next: SaveState): void {
    state = next
    if (!isDestroyed) options.onState(next)
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work)
    queue = result.catch(() => undefined)
    return result
  }

  function sendSoon(): void {
    sendTimer ??= setTimeout(() => {
      sendTimer = undefined
      void flush().catch(error => fail(error, sendAgain))
    }, sendAfterMs)
  }

  function send(): Promise<void> {
    const mine = sending.then(sendNow)
    sending = mine.catch(() => undefined)
    return mine
  }

  async function sendNow(): Promise<void> {
    clearTimeout(sendTimer)
    sendTimer = undefined
    if (isDestroyed) return
    await sender.send()
    if (sender.isHeld()) setState({ kind: 'conflict' })
  }

  const flush = () => (isSaving ? send() : inTurn(send))

  async function sendAgain(): Promise<void> {
    await flush()
    if (state.kind === 'failed') setState({ kind: 'unsaved' })
  }

  function fail(error: unknown, again: () => Promise<void>): void {
    if (isDestroyed) return
    if (error instanceof AppError && error.code === 'conflict') {
      setState({ kind: 'conflict' })
      return
    }
    const reason: Message =
      error instanceof AppError ? { key: error.key, params: error.params } : { key: 'error.internal' }
    setState({ kind: 'failed', reason })
    clearTimeout(retryTimer)
    retryTimer = setTimeout(() => void again().catch(later => fail(later, again)), retryAfterMs)
  }

  /** What is on the disk is everything typed, or it is not: nothing between is called saved. */
  function settleState(savedSeq: number): void {
    onDisk = Math.max(onDisk, savedSeq)
    const isAll = onDisk >= sender.seq() && !sender.hasPending()
    setState(isAll ? { kind: 'saved' } : { kind: 'unsaved' })
  }

  async function write(): Promise<void> {
    if (isDestroyed || state.kind === 'conflict' || state.kind === 'gone') return
    if (!sender.hasPending() && state.kind === 'saved') return
    try {
      await send()
      if (sender.isHeld()) return
      setState({ kind: 'saving' })
      isSaving = true
      if (sender.hasPending()) sendSoon()
      const { savedSeq } = await ask('posts.save', { id, seq: sender.seq() })
      settleState(savedSeq)
    } catch (error) {
      fail(error, save)
    } finally {
      isSaving = false
    }
  }

  async function save(): Promise<void> {
    clearTimeout(retryTimer)
    await inTurn(write)
  }

  async function file(): Promise<Filed | null> {
    if (isDestroyed || (!sender.hasPending() && state.kind === 'saved')) return null
    try {
      await send()
      setState({ kind: 'saving' })
      const filed = await ask('posts.file', { id, seq: sender.seq() })
      return { ...filed, seq: sender.seq(), unsent: takeUnsent() }
    } catch (error) {
      fail(error, sendAgain)
      return null
    }
  }

  /** What was typed meanwhile goes on in another session. */
  function takeUnsent(): Pending | null {
    let unsent: Pending | null = null
    sender.rebase(sender.seq(), pending => {
      unsent = pending
      return null
    })
    return unsent
  }

  async function compare(): Promise<'compared' | 'reopen'> {
    if (sender.isHeld() || isDestroyed) return 'compared'
    await send()
    if (sender.isHeld()) return 'compared'
    const disk = await ask('posts.compare', { id })
    if (disk.kind === 'reopen') return 'reopen'
    if (disk.kind === 'reloaded') takeText(disk.text, disk.seq)
    else if (disk.kind !== 'same') setState(disk)
    else if (state.kind === 'gone' || state.kind === 'conflict') settleState(onDisk)
    return 'compared'
  }

  function takeText(text: string, seq: number): void {
    sender.rebase(seq, unsent => options.onDiskText(text, unsent))
    settleState(seq)
  }

  async function settle(keep: 'mine' | 'disk' | 'both'): Promise<Settled> {
    // Also what is given up is sent first: from main's hands it goes into the history.
    sender.release()
    await sender.send()
    const settled = await ask('posts.settle', { id, seq: sender.seq(), keep })
    if (settled.id === id) {
      takeText(settled.text, settled.seq)
      return { ...settled, unsent: null }
    }
    return { ...settled, unsent: takeUnsent() }
  }

  async function conflict(): Promise<Conflict> {
    await sender.send()
    const texts = await ask('posts.conflict', { id })
    // Main took the disk's text long ago: that is not what ours was made from.
    return sender.isHeld() ? { ...texts, base: null } : texts
  }

  async function merge(diskSha: string): Promise<void> {
    sender.release()
    await sender.send()
    const { text, seq } = await ask('posts.merge', { id, seq: sender.seq(), diskSha })
    takeText(text, seq)
  }

  async function move<T>(work: () => Promise<Moving<T>>): Promise<{ result: T; unsent: Pending | null }> {
    await send()
    if (sender.isHeld()) throw new AppError('conflict', 'error.changedOnDisk', { file: id })
    const { result, moved } = await work()
    let unsent: Pending | null = null
    if (moved) {
      sender.rebase(moved.seq, pending => {
        unsent = moved.text === null ? pending : options.onDiskText(moved.text, pending)
        return null
      })
    }
    return { result, unsent }
  }

  return {
    typed(changes, before) {
      sender.add(changes, before)
      if (state.kind === 'saved') setState({ kind: 'unsaved' })
      sendSoon()
    },
    flush,
    sendAtOnce: () => sender.sendAtOnce(),
    save,
    file: () => inTurn(file),
    compare: () => inTurn(compare),
    settle: keep => inTurn(() => settle(keep)),
    move: work => inTurn(() => move(work)),
    conflict: () => inTurn(conflict),
    merge: diskSha => inTurn(() => merge(diskSha)),
    renamed(newId) {
      id = newId
      sender.renamed(newId)
    },
    savedByMain(savedSeq) {
      if (state.kind === 'unsaved' || state.kind === 'failed') settleState(savedSeq)
    },
    seq: () => (sender.hasPending() ? null : sender.seq()),
    state: () => state,
    isDirty: () => sender.hasPending() || state.kind !== 'saved',
    destroy() {
      isDestroyed = true
      clearTimeout(sendTimer)
      clearTimeout(retryTimer)
    },
  }
}
