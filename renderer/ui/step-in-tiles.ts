/** How tiles stand. */
export interface TileRows {
  readonly count: number
  readonly columns: number
  /** Rows that are seen at once. */
  readonly page: number
}

/** Where a key leads among tiles: an index; null: the key means nothing here. `from` -1: nothing is active yet. */
export function stepInTiles(from: number, key: string, { count, columns, page }: TileRows): number | null {
  if (count === 0) return null
  const to = stepTo(from, key, { count, columns, page })
  return to === null ? null : Math.min(count - 1, Math.max(0, to))
}

function stepTo(from: number, key: string, { count, columns, page }: TileRows): number | null {
  const last = count - 1
  const start = Math.max(0, from)
  switch (key) {
    case 'ArrowRight':
      return from + 1
    case 'ArrowLeft':
      return from < 0 ? last : from - 1
    case 'ArrowDown':
      // From above a last row that is not full: to its end.
      return from < 0 ? 0 : isInLastRow(from, count, columns) ? from : start + columns
    case 'ArrowUp':
      return from < 0 ? last : from < columns ? from : from - columns
    case 'PageDown':
      return start + columns * Math.max(1, page)
    case 'PageUp':
      return start - columns * Math.max(1, page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

function isInLastRow(at: number, count: number, columns: number): boolean {
  return Math.floor(at / columns) === Math.floor((count - 1) / columns)
}
