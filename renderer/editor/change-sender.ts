// What was typed, on its way to the main process.
//
//   typed ──► unsent ──► unacknowledged ──► main, as number `seq`
//             grows       frozen: sent again as it is, until main has said that it holds it
import { type ChangeSet, Text } from '@codemirror/state'
import type { Calls } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { minimalChange } from './minimal-change.ts'

export type Ask = <N extends keyof Calls>(name: N, args: Calls[N]['args']) => Promise<Calls[N]['result']>

/** Changes that main does not hold yet, and the document they apply to. */
export interface Pending {
  readonly before: Text
  readonly changes: ChangeSet
}

export interface ChangeSender {
  /** The number of the last change that main holds. */
  readonly seq: () => number
  readonly add: (changes: ChangeSet, before: Text) => void
  readonly hasPending: () => boolean
  /** Sends all; one caller at a time. Rejects when main could not be asked: nothing is dropped, and a later call sends it. */
  readonly send: () => Promise<void>
  /** Sends all without waiting for an answer, for a page that is about to go. */
  readonly sendAtOnce: () => void
  /** Everything is based on another text now, which main holds as `seq`. */
  readonly rebase: (seq: number, move: (unsent: Pending | null) => Pending | null) => void
  /**
   * True: main has another text than we thought, since the disk was changed by someone else.
   *
   * Nothing is sent before `release`, since main would write it over that text.
   */
  readonly isHeld: () => boolean
  /** The user has chosen: what is typed goes on. */
  readonly release: () => void
  /** The post has another name from now on. */
  readonly renamed: (id: string) => void
}

interface SenderOptions {
  readonly id: string
  readonly seq: number
  readonly unsent: Pending | null
  readonly ask: Ask
}

export function createChangeSender({ ask, ...start }: SenderOptions): ChangeSender {
  let { id, seq, unsent } = start
  let unacknowledged: Pending | null = null
  let isHeld = false

  async function send(): Promise<void> {
    try {
      await sendParts()
    } catch (error) {
      if (!(error instanceof AppError && error.key === 'post.outOfStep')) throw error
      await findStep()
      await sendParts()
    }
  }

  /** First what may have arrived already, then what was typed since: never one under the other's number. */
  async function sendParts(): Promise<void> {
    for (let part = freeze(); part && !isHeld; part = freeze()) {
      await ask('posts.change', { id, seq: seq + 1, changes: part.changes.toJSON() })
      unacknowledged = null
      seq++
    }
  }

  function freeze(): Pending | null {
    if (!unacknowledged) {
      unacknowledged = unsent
      unsent = null
    }
    return unacknowledged
  }

  /**
   * Main and the window count differently: asks what main has, and goes on from there.
   *
   * Where main has the text that we thought it had, what is typed is simply a change to it. Our text is that of what is
   * on its way: the editor may have given up that of a post that was left long ago.
   */
  async function findStep(): Promise<void> {
    const expected = unacknowledged?.before
    const opened = await ask('posts.open', { id })
    if (opened.readOnly) throw new AppError('disk', opened.readOnly.key, opened.readOnly.params)
    const mains = Text.of(opened.text.split(/\r\n?|\n/))
    const typed = unsent ?? unacknowledged
    const changes = minimalChange(mains, typed ? typed.changes.apply(typed.before) : mains)
    seq = opened.seq
    unacknowledged = null
    unsent = changes.empty ? null : { before: mains, changes }
    isHeld = unsent !== null && expected !== undefined && !mains.eq(expected)
  }

  return {
    seq: () => seq,
    add(changes, before) {
      unsent = unsent
        ? { before: unsent.before, changes: unsent.changes.compose(changes) }
        : { before, changes }
    },
    hasPending: () => unsent !== null || unacknowledged !== null,
    send,
    sendAtOnce() {
      if (isHeld) return
      for (const [index, part] of [unacknowledged, unsent].filter(part => part !== null).entries()) {
        // The answer would find no page; what main gets twice it takes once.
        const call = ask('posts.change', { id, seq: seq + 1 + index, changes: part.changes.toJSON() })
        call.catch(() => undefined)
      }
    },
    rebase(newSeq, move) {
      unsent = move(unsent)
      seq = newSeq
    },
    isHeld: () => isHeld,
    release() {
      isHeld = false
    },
    renamed(newId) {
      id = newId
    },
  }
}
