/** A row of a list: something to open, or a heading between. */
export interface ListRow<T> {
  readonly key: string
  readonly item: T | null
  /** Of a heading; empty for an item. */
  readonly heading: string
}

/** The rows that can be chosen: headings are none. */
export function itemKeys<T>(rows: readonly ListRow<T>[]): readonly string[] {
  return rows.flatMap(({ key, item }) => (item === null ? [] : [key]))
}

/** Where a key leads in a list: the index of a row that can be opened; null: the key means nothing here. */
export function stepIn<T>(
  rows: readonly ListRow<T>[],
  from: number,
  key: string,
  page: number,
): number | null {
  const last = rows.length - 1
  switch (key) {
    case 'ArrowDown':
      return nearestItem(rows, Math.min(last, from + 1), 1)
    case 'ArrowUp':
      return nearestItem(rows, from < 0 ? last : Math.max(0, from - 1), -1)
    case 'PageDown':
      return nearestItem(rows, Math.min(last, from + page), 1)
    case 'PageUp':
      return nearestItem(rows, Math.max(0, from - page), -1)
    case 'Home':
      return nearestItem(rows, 0, 1)
    case 'End':
      return nearestItem(rows, last, -1)
    default:
      return null
  }
}

/** The item at an index, or the next one that way, or the last one the other way. */
function nearestItem<T>(rows: readonly ListRow<T>[], index: number, way: 1 | -1): number | null {
  for (const step of [way, -way])
    for (let at = index; at >= 0 && at < rows.length; at += step)
      if ((rows[at]?.item ?? null) !== null) return at
  return null
}
