/** The place of one `"key": value`. */
export interface JsonPlace {
  readonly keyFrom: number
  readonly keyTo: number
  readonly valueFrom: number
  readonly valueTo: number
}

/** Finds the members of an object, in JSON that a parser has accepted; `from` is behind its brace, or where it begins. */
export function scanJson(source: string, from: number): readonly JsonPlace[] {
  const members: JsonPlace[] = []
  let at = skipBlank(source, from)
  while (source[at] === '"') {
    const keyTo = endOfString(source, at)
    const valueFrom = skipBlank(source, source.indexOf(':', keyTo) + 1)
    const valueTo = endOfValue(source, valueFrom)
    members.push({ keyFrom: at, keyTo, valueFrom, valueTo })
    at = skipBlank(source, valueTo)
  }
  return members
}

/** The places of the items of `[…]`; null: one of them holds others. */
export function scanJsonList(
  source: string,
  from: number,
  to: number,
): readonly { from: number; to: number }[] | null {
  const items: { from: number; to: number }[] = []
  let at = skipBlank(source, from + 1)
  while (at < to - 1) {
    if (source[at] === '[' || source[at] === '{') return null
    const end = endOfValue(source, at)
    items.push({ from: at, to: end })
    at = skipBlank(source, end)
  }
  return items
}

/** Past white space and the commas between members. */
function skipBlank(source: string, from: number): number {
  let at = from
  while (at < source.length && ' \t\r\n,'.includes(source.charAt(at))) at++
  return at
}

function endOfString(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '"') return at + 1
  }
  return source.length
}

function endOfValue(source: string, from: number): number {
  const char = source[from]
  if (char === '"') return endOfString(source, from)
  if (char !== '[' && char !== '{') {
    const rest = /[,\]}\s]/g
    rest.lastIndex = from
    return Math.max(from + 1, rest.exec(source)?.index ?? source.length)
  }
  let depth = 0
  for (let at = from; at < source.length; ) {
    const here = source[at]
    if (here === '"') at = endOfString(source, at)
    else {
      at++
      if (here === '[' || here === '{') depth++
      if ((here === ']' || here === '}') && --depth === 0) return at
    }
  }
  return source.length
}
