// What configuration files and front matter hold is anything at all until it is looked at.

export type UnknownRecord = Readonly<Record<string, unknown>>

/** Whether a value has named fields, whatever they hold; a list has none. */
export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fields of a value; none where it has none. */
export function record(value: unknown): UnknownRecord {
  return isRecord(value) ? value : {}
}
