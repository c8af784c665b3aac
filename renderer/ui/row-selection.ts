import type { ListRow } from './list-steps.ts'

export type Keys = ReadonlySet<string>

/** With a row that was not selected, or without one that was. */
export function toggled(selected: Keys, key: string): Keys {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}

/** All rows between two, both ends too; headings are none. */
export function rangeOf<T>(rows: readonly ListRow<T>[], one: number, other: number): Keys {
  const [from, to] = one < other ? [one, other] : [other, one]
  return keysIn(rows.slice(Math.max(0, from), to + 1))
}

export function keysIn<T>(rows: readonly ListRow<T>[]): Keys {
  return new Set(rows.flatMap(({ key, item }) => (item === null ? [] : [key])))
}
