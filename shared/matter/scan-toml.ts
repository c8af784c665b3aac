/** The place of one `key = value` line, or several lines, before the first table. */
export interface TomlPlace {
  /** Null: a key with dots or escapes, whose first part is in `root`. */
  readonly key: string | null
  readonly root: string
  readonly keyFrom: number
  readonly keyTo: number
  readonly valueFrom: number
  readonly valueTo: number
}

export interface TomlPlaces {
  readonly fields: readonly TomlPlace[]
  /** Where the first table's header begins, or the text ends. */
  readonly end: number
}

/** Finds the fields before the first table in TOML that a parser has accepted; in anything else its answer is a guess. */
export function scanToml(source: string): TomlPlaces {
  const fields: TomlPlace[] = []
  let at = skipBlank(source, 0)
  while (at < source.length && source[at] !== '[') {
    const keyFrom = at
    const keyTo = endOfKey(source, at)
    const equals = source.indexOf('=', keyTo)
    if (equals < 0) break
    const valueFrom = skipSpaces(source, equals + 1)
    const valueTo = endOfValue(source, valueFrom)
    const [root = '', ...more] = keyParts(source.slice(keyFrom, keyTo))
    const isPlain = more.length === 0 && !root.includes('\\')
    fields.push({ key: isPlain ? root : null, root, keyFrom, keyTo, valueFrom, valueTo })
    at = skipBlank(source, Math.max(valueTo, at + 1))
  }
  return { fields, end: at }
}

/** The places of the items of `[…]`; null: one of them holds others. */
export function scanTomlList(
  source: string,
  from: number,
  to: number,
): readonly { from: number; to: number }[] | null {
  const items: { from: number; to: number }[] = []
  let at = skipBlank(source, from + 1, true)
  while (at < to - 1) {
    const first = source.charAt(at)
    if (first === '[' || first === '{') return null
    const end = endOfValue(source, at)
    items.push({ from: at, to: end })
    at = skipBlank(source, Math.max(end, at + 1), true)
  }
  return items
}

/** Past white space, line breaks, comments, and commas where they separate. */
function skipBlank(source: string, from: number, withCommas = false): number {
  let at = from
  for (;;) {
    const char = source[at]
    if (char === '#') at = endOfLine(source, at)
    else if (char === ' ' || char === '\t' || char === '\n' || char === '\r') at++
    else if (withCommas && char === ',') at++
    else return at
  }
}

function skipSpaces(source: string, from: number): number {
  let at = from
  while (source[at] === ' ' || source[at] === '\t') at++
  return at
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from)
  return end < 0 ? source.length : end
}

/** Behind the last character of a key: `a`, `a.b`, `"a b" . c`. */
function endOfKey(source: string, from: number): number {
  let at = from
  let end = from
  while (at < source.length && source[at] !== '=' && source[at] !== '\n') {
    const char = source[at]
    at = char === '"' || char === "'" ? endOfString(source, at) : at + 1
    if (char !== ' ' && char !== '\t') end = at
  }
  return end
}

function keyParts(key: string): string[] {
  return (key.match(/"(?:[^"\\]|\\.)*"|'[^']*'|[^\s.]+/g) ?? []).map(part =>
    part.replace(/^(["'])(.*)\1$/s, '$2'),
  )
}

function endOfValue(source: string, from: number): number {
  const char = source[from]
  if (char === '"' || char === "'") return endOfString(source, from)
  if (char === '[' || char === '{') return endOfBrackets(source, from)
  const rest = /[,\]}#\n\r]/g
  rest.lastIndex = from
  const end = rest.exec(source)?.index ?? source.length
  return from + source.slice(from, end).trimEnd().length
}

function endOfBrackets(source: string, from: number): number {
  let depth = 0
  let at = from
  while (at < source.length) {
    const char = source[at]
    if (char === '"' || char === "'") at = endOfString(source, at)
    else if (char === '#') at = endOfLine(source, at)
    else {
      at++
      if (char === '[' || char === '{') depth++
      if ((char === ']' || char === '}') && --depth === 0) return at
    }
  }
  return at
}

function endOfString(source: string, from: number): number {
  const quote = source.charAt(from)
  const triple = quote.repeat(3)
  if (source.startsWith(triple, from)) return endOfLongString(source, from + 3, triple)
  for (let at = from + 1; at < source.length; at++) {
    if (quote === '"' && source[at] === '\\') at++
    else if (source[at] === quote) return at + 1
  }
  return source.length
}

function endOfLongString(source: string, from: number, triple: string): number {
  for (let at = from; at < source.length; at++) {
    if (triple === '"""' && source[at] === '\\') at++
    else if (source.startsWith(triple, at)) {
      // Up to two more quotes belong to the string: `"""a"""""`.
      let end = at + 3
      while (end < at + 5 && source[end] === triple[0]) end++
      return end
    }
  }
  return source.length
}
