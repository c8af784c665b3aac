/** A front matter value as the text its writer saw; null: it is no single value. */
export function fieldText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return null
  // YAML turns an unquoted 2016-12-03 into a moment; as a title or a tag it is the day again.
  const iso = value.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.replace('T', ' ').replace(/(\.000)?Z$/, '')
}

/**
 * The single values of a list, nested ones too, in order, each once; empty ones and maps are left out.
 *
 * A list that YAML's aliases name again and again is looked into once: a kilobyte of them can stand for a billion values.
 */
export function fieldTexts(value: unknown): string[] {
  const texts = new Set<string>()
  const seen = new Set<unknown>()
  const rest = [value]
  while (rest.length > 0) {
    const next = rest.pop()
    if (Array.isArray(next)) {
      if (!seen.has(next)) rest.push(...next.slice(0, 10_000).reverse())
      seen.add(next)
    } else {
      const text = fieldText(next)?.trim()
      if (text !== undefined && text !== '') texts.add(text)
    }
  }
  return [...texts]
}
