import type { Generator } from '../blog.ts'

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
 * its JSON object, Hexo's JSON between `;;;`, Eleventy's `---json`. The fence is the first thing in the text (a
 * byte-order mark may come before it) and a line of its own; one that is never closed makes no front matter. Only
 * Hexo does without the opening fence. Lines end with LF, CRLF or CR.
 */
export function splitPost(text: string, generator: Generator | null = null): PostParts {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  if (text.charCodeAt(start) === 0x7b) return splitJson(text, start) ?? none(start)
  const [line = '', fence = '', language = ''] = opening.exec(text.slice(start, start + longestOpening)) ?? []
  if (line === '') return (generator === 'hexo' ? splitUnopened(text, start) : null) ?? none(start)
  const format = formatOf(fence, language)
  // Longer fences are Hexo's only; Jekyll and Eleventy would see a rule there.
  if (format === null || (fence.length > 3 && generator !== 'hexo')) return none(start)
  return splitFenced(text, start + line.length, format, fence) ?? none(start)
}

const longestOpening = 100
/** Lower case: the names that gray-matter knows; `js` and others would be code, and are left as text. */
const opening = /^(-{3,}|;{3,}|\+\+\+)(?:[ \t]{0,9}(json|yaml|yml|toml)(?![^\s]))?/

function formatOf(fence: string, language: string): PostParts['format'] | null {
  if (fence.startsWith('-')) {
    if (language === 'json' || language === 'toml') return language
    return 'yaml'
  }
  if (language !== '') return null
  return fence.startsWith('+') ? 'toml' : 'json'
}

function none(bodyFrom: number): PostParts {
  return { format: 'none', matter: null, bodyFrom }
}

function splitFenced(
  text: string,
  afterOpen: number,
  format: PostParts['format'],
  fence: string,
): PostParts | null {
  const from = nextLine(text, afterOpen)
  if (from === null) return null
  const close = fence === '---' && format === 'yaml' ? closingDashes : closing(fence.replaceAll('+', '\\+'))
  // The line break before the closing fence may be the opening fence's own: `---\n---\n` is empty front matter.
  close.lastIndex = from - 1
  const found = close.exec(text)
  if (found === null) return null
  return { format, matter: { from, to: found.index + 1 }, bodyFrom: behindLine(text, close.lastIndex) }
}

function closing(marks: string): RegExp {
  return new RegExp(`[\\r\\n](?:${marks})[ \\t\\f\\v]*(?=[\\r\\n]|$)`, 'g')
}

/** Made once: nearly every post of a blog begins so. */
const closingDashes = closing('---|\\.\\.\\.')

/** Fields from the first character on, and a fence behind them. Text that begins with no field is text. */
function splitUnopened(text: string, start: number): PostParts | null {
  if (!/^(?:[\w-]{1,50}:\s|"[\w-]{1,50}"\s*:)/.test(text.slice(start, start + longestOpening))) return null
  const close = /[\r\n](-{3,}|;{3,})[ \t\f\v]*(?=[\r\n]|$)/g
  close.lastIndex = start
  const found = close.exec(text)
  if (found === null) return null
  const format = found[1]?.startsWith(';') ? 'json' : 'yaml'
  return { format, matter: { from: start, to: found.index + 1 }, bodyFrom: behindLine(text, close.lastIndex) }
}

/** Where the line after `at` begins, when only white space stands between; null: there is none, or there is more. */
function nextLine(text: string, at: number): number | null {
  let end = at
  while (isBlank(text.charCodeAt(end))) end++
  const code = text.charCodeAt(end)
  if (code === 0x0d) return text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1
  return code === 0x0a ? end + 1 : null
}

function behindLine(text: string, at: number): number {
  return nextLine(text, at) ?? text.length
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
