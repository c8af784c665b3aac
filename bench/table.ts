import type { Measure, Peer } from './measure.ts'

/** The measures as aligned plain text: one line each, peers behind. */
export function table(measures: readonly Measure[]): string {
  const rows = [
    ['name', 'unit', 'p50', 'p95', 'budget', 'peers'],
    ...measures.map(measure => [
      measure.name,
      measure.unit,
      String(measure.p50),
      String(measure.p95),
      budgetOf(measure),
      measure.peers.map(describe).join(' · '),
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? []
  return rows
    .map(row =>
      row
        .map((cell, column) => align(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function budgetOf({ budget, heldBy, ...measure }: Measure): string {
  if (budget === null) return '–'
  return `${budget}${measure[heldBy] <= budget ? '' : '  over'}`
}

function align(cell: string, width: number, column: number): string {
  const isNumber = column === 2 || column === 3
  return isNumber ? cell.padStart(width) : cell.padEnd(width)
}

function describe({ name, p50, ratio, note }: Peer): string {
  if (p50 === null) return `${name}: ${note}`
  return `${name} ${p50}${ratio === null ? '' : ` (${ratio}×)`}${note === '' ? '' : `, ${note}`}`
}
