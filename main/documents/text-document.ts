import { ChangeSet } from '@codemirror/state'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import { applyToText, editorLength } from './apply-to-text.ts'

/** One post's text as the window has it, kept as what is on the disk and one change against that. */
export interface TextDocument {
  /** The number of the last change taken. */
  readonly seq: number
  /** The text as it is on the disk, as far as we know. */
  readonly base: string
  /** True when the window has nothing that the disk has not. */
  isClean(): boolean
  /**
   * Takes the change numbered `seq`, which must be the next one.
   *
   * One that it has already, sent again because the answer was lost, is not applied twice.
   * False: it is not, or does not fit the text; nothing was taken, and the two sides are out of step.
   */
  apply(seq: number, changes: ChangesJson): boolean
  /** From `base` to the tip, as the editor would tell it. */
  pending(): ChangesJson
  /** The text with all changes, where everything that nobody touched is the base's own. */
  tip(): string
  /** Marks the present tip as being written; changes that come from now on are kept apart until `endSave`. */
  beginSave(): { readonly text: string; readonly seq: number }
  /** `written`: what `beginSave` gave is the base now. Otherwise everything stays as it was. */
  endSave(written: boolean): void
  /** Gives up all changes for a new base; the number moves on, so that a change still on its way does not fit. */
  replaceBase(text: string): void
}

/** What was typed before this process: a text that is not saved, as its journal has it. */
export interface Typed {
  readonly seq: number
  readonly pending: ChangeSet
}

export function createTextDocument(initial: string, typed: Typed | null = null): TextDocument {
  let base = initial
  let seq = typed?.seq ?? 0
  let replacedAt = seq
  let pending: ChangeSet | null = typed === null || typed.pending.empty ? null : typed.pending
  let saving: { readonly text: string; since: ChangeSet | null } | null = null

  const tip = () => (pending === null ? base : applyToText(base, pending))
  return {
    get seq() {
      return seq
    },
    get base() {
      return base
    },
    // Taken back while it is being written: the disk is about to have what the window has no more.
    isClean: () => pending === null && (saving === null || saving.since === null),
    apply(next, changes) {
      if (next > replacedAt && next <= seq) return true
      const change = next === seq + 1 ? readChanges(changes) : null
      if (change === null || change.length !== (pending?.newLength ?? editorLength(base))) return false
      pending = compose(pending, change)
      if (saving !== null) saving.since = compose(saving.since, change)
      seq = next
      return true
    },
    // `toJSON` is typed as `any`; this is the shape that `ChangesJson` describes.
    pending: () => (pending ?? ChangeSet.empty(editorLength(base))).toJSON() as ChangesJson,
    tip,
    beginSave() {
      saving = { text: tip(), since: null }
      return { text: saving.text, seq }
    },
    endSave(written) {
      if (written && saving !== null) {
        base = saving.text
        pending = saving.since
      }
      saving = null
    },
    replaceBase(text) {
      base = text
      pending = null
      saving = null
      replacedAt = ++seq
    },
  }
}

function compose(before: ChangeSet | null, next: ChangeSet): ChangeSet | null {
  const composed = before === null ? next : before.compose(next)
  return composed.empty ? null : composed
}

/** Null: no change set. */
function readChanges(changes: ChangesJson): ChangeSet | null {
  try {
    return ChangeSet.fromJSON(changes)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
