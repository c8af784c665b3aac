/** Where the parts of a post's text are, as UTF-16 offsets into it. */
export interface PostParts {
  readonly format: 'yaml' | 'toml' | 'json' | 'none'
  /** What stands between the fences, without them; null: no front matter. JSON in braces is all of `{…}`. */
  readonly matter: { readonly from: number; readonly to: number } | null
  /** Where the body begins, after the closing fence's line. */
  readonly bodyFrom: number
}

/**
 * Finds a post's front matter without reading what is in it.
 *
 * YAML between `---` and `---` or `...` as Jekyll's YAML_FRONT_MATTER_REGEXP has it, Hugo's TOML between `+++` and
 * its JSON object, Hexo's JSON between `;;;`. The fence is the first thing in the text (a byte-order mark may come
 * before it) and a line of its own; one that is never closed makes no front matter. Lines end with LF, CRLF or CR.
 */
export function splitPost(text: string): PostParts {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  if (text.charCodeAt(start) === 0x7b) return splitJson(text, start) ?? none(start)
  for (const { format, open, close } of fences) {
    if (!text.startsWith(open, start)) continue
    return splitFenced(text, start + open.length, format, close) ?? none(start)
  }
  return none(start)
}

const fences = [
  { format: 'yaml', open: '---', close: /[\r\n](?:---|\.\.\.)[ \t\f\v]*(?=[\r\n]|$)/g },
  { format: 'toml', open: '+++', close: /[\r\n]\+\+\+[ \t\f\v]*(?=[\r\n]|$)/g },
  { format: 'json', open: ';;;', close: /[\r\n];;;[ \t\f\v]*(?=[\r\n]|$)/g },
] as const

function none(bodyFrom: number): PostParts {
  return { format: 'none', matter: null, bodyFrom }
}

function splitFenced(
  text: string,
  afterOpen: number,
  format: PostParts['format'],
  close: RegExp,
): PostParts | null {
  const from = nextLine(text, afterOpen)
  if (from === null) return null
  // The line break before the closing fence may be the opening fence's own: `---\n---\n` is empty front matter.
  close.lastIndex = from - 1
  const found = close.exec(text)
  if (found === null) return null
  const fenceLine = found.index + 1
  return { format, matter: { from, to: fenceLine }, bodyFrom: nextLine(text, close.lastIndex) ?? text.length }
}

/** Where the line after `at` begins, when only white space stands between; null: there is none, or there is more. */
function nextLine(text: string, at: number): number | null {
  let end = at
  while (isBlank(text.charCodeAt(end))) end++
  const code = text.charCodeAt(end)
  if (code === 0x0d) return text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1
  return code === 0x0a ? end + 1 : null
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c
}

/** A post without front matter may begin with `{% raw %}`, `{{ x }}` or `{: .a}`: only real JSON is front matter. */
function splitJson(text: string, start: number): PostParts | null {
  if (!/^\{\s*"/.test(text.slice(start, start + 1000))) return null
  const to = endOfObject(text, start)
  if (to === null) return null
  const bodyFrom = nextLine(text, to) ?? (text.slice(to).trim() === '' ? text.length : null)
  return bodyFrom === null ? null : { format: 'json', matter: { from: start, to }, bodyFrom }
}

/** By hand and not by pattern: a string that is never closed must not be looked for from each of its quotes. */
function endOfObject(text: string, start: number): number | null {
  let depth = 0
  let inString = false
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === 0x5c) at++
      else if (code === 0x22) inString = false
      else if (code === 0x0a || code === 0x0d) return null
    } else if (code === 0x22) inString = true
    else if (code === 0x7b) depth++
    else if (code === 0x7d && --depth === 0) return at + 1
  }
  return null
}
