// The front matter as one quiet line: the form above the text shows what it says, and who wants its source opens it.
import {
  type EditorSelection,
  EditorState,
  type Extension,
  Facet,
  Prec,
  type StateCommand,
  StateEffect,
  StateField,
  type Text,
  type Transaction,
} from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view'
import type { Generator } from '../../../shared/blog.ts'
import { parseMatter } from '../../../shared/matter/parse-matter.ts'
import { splitPost } from '../../../shared/matter/split-post.ts'
import { fromDisk } from '../create-editor.ts'
import { postGenerator } from '../post-generator.ts'
import { FoldLine } from './fold-line.ts'
import { keysToText, textForAll } from './stay-in-text.ts'

export interface FoldOptions {
  /** The source is always seen, without a line to fold it by. */
  readonly isAlwaysOpen: () => boolean
  readonly words: {
    /** `Front matter · 7 fields`. */
    readonly line: (fieldCount: number) => string
  }
}

/** Front matter that can be folded: what stands on whole lines, and is closed. */
interface Matter {
  /** The first of its fields. */
  readonly from: number
  /** Behind the closing fence. */
  readonly to: number
  readonly bodyFrom: number
  /** How many it has; null: it cannot be read. */
  readonly fieldCount: number | null
}

interface Fold {
  readonly matter: Matter | null
  readonly isOpen: boolean
  readonly lines: DecorationSet
}

const setOpen = StateEffect.define<boolean>()
const lookAgain = StateEffect.define<null>()

/** What to dispatch when an option or the language has changed. */
export const refold = lookAgain.of(null)

/** Front matter is never longer, and is not looked for further in. */
const longestMatter = 65_536

/**
 * Folds the front matter of a post that is opened.
 *
 * It opens by itself when the caret, a search or an undo leads into it, when a key changes it, and as long as it cannot
 * be read; it closes only when its writer says so. While it is folded no key deletes any of it, nor moves a line or a
 * letter of the text into it; what leads to the beginning or selects all stays in the text, and gets further when it is
 * asked for once more.
 */
export function foldedMatter(options: FoldOptions): Extension {
  return [
    foldOptions.of(options),
    foldField,
    EditorState.changeFilter.of(transaction =>
      mayDelete(transaction.startState.field(foldField), transaction),
    ),
    EditorState.transactionFilter.of(transaction =>
      movesIntoFolded(transaction.startState.field(foldField), transaction) ? [] : transaction,
    ),
    EditorState.transactionFilter.of(transaction => {
      if (transaction.docChanged) return transaction
      const text = textForAll(seenFrom, transaction.startState, transaction.selection)
      return text === null ? transaction : [transaction, text]
    }),
    Prec.high(keymap.of(keysToText(seenFrom))),
  ]
}

function seenFrom(state: EditorState): number | null {
  const { matter, isOpen } = state.field(foldField)
  return matter === null || isOpen ? null : matter.bodyFrom
}

/** For a state that was made without. */
const noFolding: FoldOptions = { isAlwaysOpen: () => true, words: { line: String } }

const foldOptions = Facet.define<FoldOptions, FoldOptions>({ combine: ([given]) => given ?? noFolding })

const foldField = StateField.define<Fold>({
  create: state => startFold(state),
  update: (fold, transaction) => nextFold(fold, transaction),
  provide: own => EditorView.decorations.from(own, fold => fold.lines),
})

/** Opens the front matter and goes into it, or folds it and goes back to the text. */
export const toggleMatter: StateCommand = ({ state, dispatch }) => {
  const fold = state.field(foldField, false)
  if (!fold?.matter || fold.matter.fieldCount === null) return false
  const { from, bodyFrom } = fold.matter
  const anchor = fold.isOpen ? Math.max(bodyFrom, state.selection.main.head) : from
  // The line above its source is to be seen, too.
  const look = fold.isOpen ? anchor : 0
  const scroll = EditorView.scrollIntoView(look, { y: fold.isOpen ? 'nearest' : 'start', yMargin: 52 })
  dispatch(state.update({ selection: { anchor }, effects: [setOpen.of(!fold.isOpen), scroll] }))
  return true
}

/** Where one begins to write in a text that was never open: behind its front matter. */
export function startOfText(text: string, generator: Generator | null): number {
  return splitPost(text.slice(0, longestMatter), generator).bodyFrom
}

function startFold(state: EditorState): Fold {
  const options = state.facet(foldOptions)
  const matter = readMatter(state.doc, state.facet(postGenerator)())
  return withLines(matter, mustBeOpen(matter, state.selection, options), options)
}

function nextFold(fold: Fold, transaction: Transaction): Fold {
  const options = transaction.startState.facet(foldOptions)
  const isAsked = transaction.effects.some(effect => effect.is(lookAgain))
  const isTouched = transaction.docChanged && mayTouch(fold, transaction)
  const asked = transaction.effects.find(effect => effect.is(setOpen))?.value
  if (!isAsked && !isTouched && asked === undefined && !transaction.selection) return fold
  const { newDoc, newSelection, startState } = transaction
  const matter = isAsked || isTouched ? readMatter(newDoc, startState.facet(postGenerator)()) : fold.matter
  const wasOpen = asked ?? (fold.isOpen || (isTouched && isSeenChange(fold, transaction)))
  const isOpen = wasOpen || mustBeOpen(matter, newSelection, options)
  if (!isAsked && matter === fold.matter && isOpen === fold.isOpen) return fold
  return withLines(matter, isOpen, options)
}

/** Whether it has to be seen: it is broken, something in it is selected, or its writer wishes to see it always. */
function mustBeOpen(matter: Matter | null, selection: EditorSelection, options: FoldOptions): boolean {
  if (matter === null) return false
  return (
    matter.fieldCount === null ||
    options.isAlwaysOpen() ||
    selection.ranges.some(range => range.from < matter.bodyFrom)
  )
}

function mayTouch({ matter }: Fold, { changes, startState }: Transaction): boolean {
  const end = matter?.bodyFrom ?? Math.min(longestMatter, startState.doc.length)
  return changes.touchesRange(0, end) !== false
}

/** A change that is not shown by the form already: what was folded must not change unseen. */
function isSeenChange({ matter }: Fold, transaction: Transaction): boolean {
  if (matter === null) return true
  if (transaction.annotation(fromDisk) || transaction.isUserEvent('input.field')) return false
  // What an undo takes back of the form is seen in the form; else it leaves the caret where it changed something.
  if (transaction.isUserEvent('undo') || transaction.isUserEvent('redo')) return false
  return transaction.changes.touchesRange(0, matter.bodyFrom - 1) !== false
}

/** A key that deletes at the beginning of the text would else eat the fence that nobody sees. */
function mayDelete({ matter, isOpen }: Fold, transaction: Transaction): boolean | readonly number[] {
  if (matter === null || isOpen || !transaction.isUserEvent('delete')) return true
  return [0, matter.bodyFrom]
}

/** A key that moves the first line of the text up would else have it change places with that fence. */
function movesIntoFolded({ matter, isOpen }: Fold, transaction: Transaction): boolean {
  if (matter === null || isOpen || !transaction.isUserEvent('move')) return false
  return transaction.changes.touchesRange(0, matter.bodyFrom - 1) !== false
}

/** Null: there is none, or none that is lines of its own. */
function readMatter(doc: Text, generator: Generator | null): Matter | null {
  const head = doc.sliceString(0, longestMatter)
  const { matter, bodyFrom } = splitPost(head, generator)
  if (matter === null || doc.lineAt(bodyFrom).from !== bodyFrom) return null
  const parsed = parseMatter(head.slice(0, bodyFrom), generator ?? 'plain')
  const keys = parsed.kind === 'map' ? parsed.fields.map(({ key }) => key) : null
  const isClear = keys !== null && new Set(keys).size === keys.length
  return { from: matter.from, to: bodyFrom - 1, bodyFrom, fieldCount: isClear ? keys.length : null }
}

function withLines(matter: Matter | null, isOpen: boolean, { isAlwaysOpen, words }: FoldOptions): Fold {
  if (matter === null || matter.fieldCount === null || isAlwaysOpen())
    return { matter, isOpen, lines: Decoration.none }
  const widget = new FoldLine(isOpen, words.line(matter.fieldCount), toggleMatter)
  const line = isOpen
    ? Decoration.widget({ widget, block: true, side: -1 }).range(0)
    : Decoration.replace({ widget, block: true }).range(0, matter.to)
  return { matter, isOpen, lines: Decoration.set(line) }
}
