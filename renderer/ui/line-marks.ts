import { presentableDiff } from '@codemirror/merge'

/** A piece of a line; `isMarked`: the other line has something else there. */
export interface LinePiece {
  /** Where it begins in its line. */
  readonly from: number
  readonly text: string
  readonly isMarked: boolean
}

export interface MarkedLines {
  readonly before: readonly LinePiece[]
  readonly after: readonly LinePiece[]
}

/** Longer lines are shown without marks: nobody would find them, and they would take long to work out. */
const longest = 2000

/** What differs between a line before and after, by words. A line that only comes or only goes has no marks. */
export function markLines(before: string | null, after: string | null): MarkedLines {
  const plain = { before: unmarked(before), after: unmarked(after) }
  if (before === null || after === null || before.length + after.length > longest) return plain
  const changes = presentableDiff(before, after)
  return {
    before: pieces(
      before,
      changes.map(({ fromA, toA }) => [fromA, toA]),
    ),
    after: pieces(
      after,
      changes.map(({ fromB, toB }) => [fromB, toB]),
    ),
  }
}

function unmarked(text: string | null): readonly LinePiece[] {
  return text === null ? [] : [{ from: 0, text, isMarked: false }]
}

function pieces(text: string, marks: readonly (readonly [number, number])[]): readonly LinePiece[] {
  const found: LinePiece[] = []
  let at = 0
  for (const [from, to] of marks) {
    found.push(
      { from: at, text: text.slice(at, from), isMarked: false },
      { from, text: text.slice(from, to), isMarked: true },
    )
    at = to
  }
  found.push({ from: at, text: text.slice(at), isMarked: false })
  return found.filter(piece => piece.text !== '')
}
