// The clashes of a merge inside an editor: where each stands in the text, and how it was settled. No DOM here.
import { invertedEffects, isolateHistory } from '@codemirror/commands'
import {
  type EditorState,
  type Extension,
  StateEffect,
  StateField,
  type TransactionSpec,
} from '@codemirror/state'
import { type MergePiece, mergedLines } from '../../shared/merge/merge-texts.ts'

/** `hand`: both are put in, or what was chosen was changed by hand since. */
export type Choice = 'mine' | 'disk' | 'both' | 'hand'

export interface Clash {
  readonly index: number
  readonly mine: readonly string[]
  readonly disk: readonly string[]
  /** Where its lines are; nothing before it is settled. Both are beginnings of lines. */
  readonly from: number
  readonly to: number
  readonly choice: Choice | null
}

/** Lines that only one side changed, and that are in the text already. */
export interface MergedMark {
  readonly side: 'mine' | 'disk'
  readonly from: number
  readonly to: number
  /** How many lines that side took out without putting any in; 0: it put some in. */
  readonly removed: number
}

export interface MergeDocument {
  readonly text: string
  readonly clashes: readonly Clash[]
  readonly marks: readonly MergedMark[]
}

/**
 * The text to edit. Each line ends with a line break, the last one too, so that each clash stands at the beginning of
 * a line, also one at the very end; `mergedText` takes that last line break away again.
 */
export function mergeDocument(pieces: readonly MergePiece[]): MergeDocument {
  const clashes: Clash[] = []
  const marks: MergedMark[] = []
  let text = ''
  for (const piece of pieces) {
    const { kind, base, mine, disk } = piece
    const from = text.length
    if (kind === 'clash') {
      clashes.push({ index: clashes.length, mine, disk, from, to: from, choice: null })
      continue
    }
    const lines = mergedLines(piece)
    text += withBreaks(lines)
    if (kind !== 'mine' && kind !== 'disk') continue
    marks.push({ side: kind, from, to: text.length, removed: lines.length === 0 ? base.length : 0 })
  }
  return { text, clashes, marks }
}

interface Settled {
  readonly index: number
  readonly choice: Choice | null
  readonly from: number
  readonly to: number
}

const settled = StateEffect.define<Settled>({
  map: (value, changes) => ({
    ...value,
    from: changes.mapPos(value.from, -1),
    to: changes.mapPos(value.to, -1),
  }),
})

const clashField = StateField.define<readonly Clash[]>({
  create: () => [],
  update(clashes, { changes, docChanged, effects }) {
    const settlements = effects.filter(effect => effect.is(settled)).map(effect => effect.value)
    if (!docChanged && settlements.length === 0) return clashes
    return clashes.map(clash => {
      const settlement = settlements.find(({ index }) => index === clash.index)
      if (settlement) return { ...clash, ...settlement }
      const isTouched = clash.choice !== null && changes.touchesRange(clash.from, clash.to - 1) !== false
      return {
        ...clash,
        from: changes.mapPos(clash.from, -1),
        to: changes.mapPos(clash.to, -1),
        choice: isTouched ? 'hand' : clash.choice,
      }
    })
  },
})

/** Undoing brings back how a clash was settled before, not its text alone. */
const undoSettling = invertedEffects.of(({ effects, startState }) =>
  effects.flatMap(effect => {
    const before = effect.is(settled) ? startState.field(clashField)[effect.value.index] : undefined
    if (!before) return []
    const { index, choice, from, to } = before
    return [settled.of({ index, choice, from, to })]
  }),
)

export function clashExtension(clashes: readonly Clash[]): Extension {
  return [clashField.init(() => clashes), undoSettling]
}

export function clashesOf(state: EditorState): readonly Clash[] {
  return state.field(clashField)
}

/** Puts the chosen lines where the clash is, instead of what was chosen before. */
export function settleClash(state: EditorState, index: number, choice: Choice): TransactionSpec {
  const clash = clashesOf(state)[index]
  if (!clash) return {}
  const insert = withBreaks(linesFor(clash, choice))
  const { from, to } = clash
  return {
    changes: { from, to, insert },
    effects: settled.of({ index, choice, from, to: from + insert.length }),
    annotations: isolateHistory.of('full'),
    selection: { anchor: from },
    userEvent: 'input.settle',
  }
}

/** The clash that the caret is at or before, unsettled ones first; null: there is none. */
export function clashAtCaret(state: EditorState): Clash | null {
  const { head } = state.selection.main
  const clashes = clashesOf(state)
  const open = clashes.filter(({ choice }) => choice === null)
  return open.find(({ from }) => from >= head) ?? open[0] ?? clashes.find(({ to }) => to >= head) ?? null
}

/** Where the next (1) or the one before (-1) begins, seen from the caret; around the end to the beginning. */
export function clashBeside(state: EditorState, step: 1 | -1): Clash | null {
  const { head } = state.selection.main
  const clashes = clashesOf(state)
  const beside =
    step === 1 ? clashes.find(({ from }) => from > head) : clashes.findLast(({ from }) => from < head)
  return beside ?? clashes.at(step === 1 ? 0 : -1) ?? null
}

export function mergedText(state: EditorState): string {
  const text = state.doc.toString()
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

function linesFor({ mine, disk }: Clash, choice: Choice): readonly string[] {
  if (choice === 'mine') return mine
  return choice === 'disk' ? disk : [...mine, ...disk]
}

function withBreaks(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('')
}
