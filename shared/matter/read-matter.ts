/**
 * Reads the front matter that almost every post has: `key: value`, one-line lists, lists of `- item` lines.
 *
 * It answers only where it is certain to say what the full YAML reader (js-yaml 3 through gray-matter) would say, and
 * null for anything else; the caller then asks that one. It is some ten times as fast, which is what lets a blog of
 * 10,000 posts open at once.
 */
export function readSimpleMatter(matter: string): Map<string, unknown> | null {
  if (!isUsual(matter)) return null
  const data = new Map<string, unknown>()
  /** The key whose value may still follow as list lines, and the list once it has begun. */
  let openKey: string | null = null
  let items: unknown[] = []
  let itemIndent = 0
  for (let from = 0; from < matter.length; ) {
    const found = matter.indexOf('\n', from)
    const next = found < 0 ? matter.length : found + 1
    const end = lineEnd(matter, from, found < 0 ? matter.length : found)
    const start = skipSpaces(matter, from, end)
    const first = start < end ? matter.charCodeAt(start) : hash
    if (first === dash) {
      if (openKey === null || matter.charCodeAt(start + 1) !== space) return null
      if (data.get(openKey) === null) {
        items = []
        itemIndent = start - from
        data.set(openKey, items)
      }
      const item = readScalar(matter.slice(skipSpaces(matter, start + 1, end), end))
      if (start - from !== itemIndent || item === unsure) return null
      items.push(item)
    } else if (first !== hash) {
      const colon = matter.indexOf(':', from)
      if (start !== from || colon < 0 || colon >= end) return null
      const key = matter.slice(from, colon)
      if (!isSimpleKey(key) || data.has(key)) return null
      const valueFrom = skipSpaces(matter, colon + 1, end)
      openKey = valueFrom === end ? key : null
      if (valueFrom < end && valueFrom === colon + 1) return null
      const value = valueFrom === end ? null : readValue(matter.slice(valueFrom, end))
      if (value === unsure) return null
      data.set(key, value)
    }
    from = next
  }
  return data
}

/** Hexo's `;;;` front matter is JSON without its braces, Hugo's has them; null: it is no JSON object. */
export function readJsonMatter(matter: string): Record<string, unknown> | null {
  const text = matter.trim()
  try {
    const value: unknown = JSON.parse(text.startsWith('{') ? text : `{${text}}`)
    // An object that JSON.parse made has string keys and no others.
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const unsure = Symbol('unsure')
const space = 0x20
const hash = 0x23
const dash = 0x2d

/** No tabs, lone CR, control characters, other line breaks, byte-order marks, no-break spaces, lone surrogates. */
function isUsual(text: string): boolean {
  let hasSurrogate = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= space && code < 0x7f) continue
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) === 0x0a)) continue
    if (code <= 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfeff || code >= 0xfffe) return false
    if (code >= 0xd800 && code <= 0xdfff) hasSurrogate = true
  }
  return !hasSurrogate || !/\p{Surrogate}/u.test(text)
}

/** Where a line's text ends: before its CR and its trailing spaces. String.trim would take characters that YAML keeps. */
function lineEnd(text: string, from: number, end: number): number {
  let to = end > from && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end
  while (to > from && text.charCodeAt(to - 1) === space) to--
  return to
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && text.charCodeAt(at) === space) at++
  return at
}

/** Letters, digits, `-` and `_` of ASCII and common Chinese characters, beginning with no digit or `-`. */
function isSimpleKey(key: string): boolean {
  if (key.length === 0 || key.length > 100 || key === '__proto__') return false
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at)
    const isLetter = isAsciiLetter(code) || code === 0x5f || (code >= 0x4e00 && code <= 0x9fff)
    if (!isLetter && (at === 0 || !(isDigit(code) || code === dash))) return false
  }
  return true
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function readValue(text: string): unknown {
  return text.charCodeAt(0) === 0x5b ? readFlowList(text) : readScalar(text)
}

/** `text` has no space at either end. */
function readScalar(text: string): unknown {
  const first = text.charCodeAt(0)
  if (first === 0x27) return /^'(?:[^']|'')*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : unsure
  if (first === 0x22) return /^"[^"\\]*"$/.test(text) ? text.slice(1, -1) : unsure
  if (text.includes(': ') || text.includes(' #') || text.endsWith(':')) return unsure
  return readPlain(text)
}

/** One line `[a, "b", 'c']` without anything nested; braces, colons and comments inside are left to the full reader. */
function readFlowList(text: string): unknown {
  if (text.length < 2 || !text.endsWith(']')) return unsure
  const inner = trimSpaces(text.slice(1, -1))
  if (inner === '') return []
  const isQuoted = inner.includes('"') || inner.includes("'")
  const items: unknown[] = []
  for (const part of isQuoted ? (inner.match(flowItems) ?? []) : inner.split(',')) {
    const item = trimSpaces(isQuoted && part.startsWith(',') ? part.slice(1) : part)
    const value = readFlowItem(item)
    if (value === unsure) return unsure
    items.push(value)
  }
  return items
}

function readFlowItem(item: string): unknown {
  const first = item.charCodeAt(0)
  if (first === 0x27 || first === 0x22) return readScalar(item)
  return item === '' || flowSpecial.test(item) ? unsure : readPlain(item)
}

function trimSpaces(text: string): string {
  return text.slice(skipSpaces(text, 0, text.length), lineEnd(text, 0, text.length))
}

const flowItems = /(?:^|,)(?: *'(?:[^']|'')*' *(?=,|$)| *"[^"\\]*" *(?=,|$)|[^,]*)/g
const flowSpecial = /[[\]{}:#"'?]/

/** A character that no number, date or time of YAML 1.1 has. */
const certainlyText = /[^0-9a-fA-FxXoO_.:+\- TtZz]/
const timestamp = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d(?: [+-]\d{4})?)?$/

function readPlain(text: string): unknown {
  const first = text.charCodeAt(0)
  // Beyond ASCII everything that isUsual lets through may begin a plain scalar.
  if (isAsciiLetter(first) || first > 0xa0) {
    const word = text.length <= 5 ? words.get(text) : undefined
    return word === undefined ? text : word
  }
  if (isDigit(first)) {
    if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text)
    if (certainlyText.test(text)) return text
    return timestamp.test(text) ? readTimestamp(text) : unsure
  }
  // `/img/x.png`, `./x.png`, `../x.png`, `(text`
  return /^(?:\/|\.\.?\/|\()/.test(text) ? text : unsure
}

const words = new Map<string, boolean | null>([
  ...['true', 'True', 'TRUE'].map(word => [word, true] as const),
  ...['false', 'False', 'FALSE'].map(word => [word, false] as const),
  ...['null', 'Null', 'NULL'].map(word => [word, null] as const),
])

/** js-yaml does not know the offset `+0800` (without a colon): such a value stays a string, as it must here. */
function readTimestamp(text: string): unknown {
  if (text.length > 19) return text
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/[- :]/).map(Number)
  const isUsual = year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  return !isUsual ? unsure : new Date(Date.UTC(year, month - 1, day, hour, minute, second))
}
