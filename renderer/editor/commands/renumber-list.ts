import { endOfItem, type ListLine, levelsOf, placeLines, readMarker } from './list-lines.ts'

/**
 * Counts the numbered items of a list on from the first of each run.
 *
 * A run whose first two items have one number is numbered so on purpose, and keeps it. A list is counted in time that
 * grows with its length alone: a key that is held down in a long one waits for this.
 */
export function renumberList(lines: readonly ListLine[]): readonly ListLine[] {
  const levels = levelsOf(lines)
  const runs: Run[] = []
  let counted: ListLine[] | null = null
  lines.forEach((line, index) => {
    const level = levels[index] ?? null
    const found = level === null ? null : readMarker(line.text)
    if (level === null || !found) return
    runs.length = Math.min(runs.length, level + 1)
    const run = nextOf(runs[level], found.number, found.text.slice(-1))
    runs[level] = run
    if (run.number === null || run.number === found.number) return
    counted ??= [...lines]
    const item = counted.slice(index, endOfItem(counted, index, levels))
    placeLines(item, { by: 0, marker: `${run.number}${run.end}` }).forEach((placed, below) => {
      if (counted) counted[index + below] = placed
    })
  })
  return counted ?? lines
}

interface Run {
  /** The number of the item; null: it has none. */
  readonly number: number | null
  /** What a number ends with, or the mark of an item that has none: another one begins another list. */
  readonly end: string
  /** What each next number is more; null: not known before the second item. */
  readonly step: 0 | 1 | null
}

function nextOf(run: Run | undefined, number: number | null, end: string): Run {
  if (number === null || run === undefined || run.number === null || run.end !== end)
    return { number, end, step: null }
  const step = run.step ?? (number === run.number ? 0 : 1)
  return { number: run.number + step, end, step }
}
