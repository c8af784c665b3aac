/** Which rows of a list are chosen, and where the keys are. Rows are known by their keys, since lists change. */
export interface Chosen {
  readonly keys: ReadonlySet<string>
  /** Where a range begins that Shift draws. */
  readonly anchor: string | null
  readonly active: string | null
}

export const noneChosen: Chosen = { keys: new Set(), anchor: null, active: null }

/** This row and no other. */
export function chooseOnly(key: string): Chosen {
  return { keys: new Set([key]), anchor: key, active: key }
}

/** This row too, or not any more. */
export function toggleRow({ keys }: Chosen, key: string): Chosen {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return { keys: next, anchor: key, active: key }
}

/** All rows from the anchor to this one, and no others. */
export function chooseTo(rows: readonly string[], { anchor, active }: Chosen, key: string): Chosen {
  const from = anchor ?? active ?? key
  const [one, other] = [rows.indexOf(from), rows.indexOf(key)]
  if (one < 0 || other < 0) return chooseOnly(key)
  return {
    keys: new Set(rows.slice(Math.min(one, other), Math.max(one, other) + 1)),
    anchor: from,
    active: key,
  }
}

export function chooseAll(rows: readonly string[], { anchor, active }: Chosen): Chosen {
  return { keys: new Set(rows), anchor, active: active ?? rows[0] ?? null }
}

/** Moves the keys to a row and chooses nothing. */
export function moveTo(chosen: Chosen, key: string): Chosen {
  return { ...chosen, active: key }
}

/** The same without the rows that are gone; the very same where none is. */
export function keepRows(chosen: Chosen, rows: ReadonlySet<string>): Chosen {
  const { keys, anchor, active } = chosen
  const isThere = (key: string | null) => key === null || rows.has(key)
  if ([...keys].every(isThere) && isThere(anchor) && isThere(active)) return chosen
  const kept = (key: string | null) => (isThere(key) ? key : null)
  return { keys: new Set([...keys].filter(key => rows.has(key))), anchor: kept(anchor), active: kept(active) }
}
