import { parseMatter } from '../../matter/parse-matter.ts'
import { writeScalar } from '../../matter/write-yaml-scalar.ts'
import { replaceAt, type TextProblem } from '../blog-problem.ts'
import type { CheckedText } from '../check-text.ts'

/** A quote or a bracket that is never closed in its line, and words behind a closing quote: YAML and TOML read on into the next fields. */
export function* unclosedValues({ text, parts, matter, generator }: CheckedText): Generator<TextProblem> {
  if (parts.matter === null || (parts.format !== 'yaml' && parts.format !== 'toml')) return
  if (parseMatter(text, generator).kind !== 'refused') return
  const offset = parts.matter.from
  const lines = parts.format === 'yaml' ? yamlFields : tomlFields
  for (const found of matter.matchAll(lines)) {
    const { before = '', value = '' } = found.groups ?? {}
    const from = offset + found.index + before.length
    const problem = value.startsWith('[') ? openBracket(value, from) : openQuote(value, from, parts.format)
    const rest = matter.slice(found.index + found[0].length)
    // A value may go on over several lines, where the next one is no field of its own.
    if (problem !== null && (problem.key === 'check.behindQuote' || beginsOther.test(rest))) yield problem
  }
}

const yamlFields = /^(?<before>[\w-]+:[ \t]+)(?<value>["'[][^\r\n]*?)[ \t]*(?=\r?$)/gm
const tomlFields = /^(?<before>[\w-]+[ \t]*=[ \t]*)(?<value>(?!"""|''')["'[][^\r\n]*?)[ \t]*(?=\r?$)/gm
/** The front matter ends, or a field, a table or a comment follows. */
const beginsOther = /^\r?\n?(?:$|[\w"'-]+[ \t]*[:=]|\[|#)/

/** The end of a quoted text, behind its closing quote; -1: it has none. */
function endOfQuoted(value: string, format: 'yaml' | 'toml'): number {
  const quoted = value[0] === '"' ? /^"(?:[^"\\]|\\.)*"/ : format === 'yaml' ? /^'(?:[^']|'')*'/ : /^'[^']*'/
  return quoted.exec(value)?.[0].length ?? -1
}

function openQuote(value: string, from: number, format: 'yaml' | 'toml'): TextProblem | null {
  const quote = value.charAt(0)
  const end = endOfQuoted(value, format)
  if (end < 0) {
    // What ends in a backslash would escape the quote that is added.
    const isCertain = !value.endsWith('\\') && value.length > 1
    return problemOf('check.openQuote', { from, to: from + value.length, insert: isCertain ? quote : null })
  }
  const rest = value.slice(end).trim()
  if (format === 'toml' || rest === '' || rest.startsWith('#')) return null
  const meant = isAround(value) ? value.slice(1, -1) : value
  const style = meant.includes("'") ? 'double' : 'single'
  return {
    kind: 'matter',
    severity: 'error',
    key: 'check.behindQuote',
    from,
    to: from + value.length,
    fix: {
      what: { key: 'check.fixQuotes' },
      edits: [replaceAt(from, value, writeScalar(meant, style, 'block'))],
    },
  }
}

/**
 * Whether the quotes at both ends are one pair around all of it, as in `'it's'`, and not the ends of two, as in
 * `'Ink' and 'stone'`.
 *
 * Between two Latin letters a quote is an apostrophe. Between two of another script it may be either: not certain.
 */
function isAround(value: string): boolean {
  const quote = value.charAt(0)
  if (value.length < 3 || !value.endsWith(quote) || value.includes('\\')) return false
  let depth = 0
  for (let at = 0; at < value.length; at++) {
    if (value[at] !== quote) continue
    const [before = ' ', after = ' '] = [value[at - 1], value[at + 1]]
    if (isLatin(before) && isLatin(after)) continue
    const opens = /[\s([{（「《]/.test(before)
    const closes = /[\s)\]}.,;:!?…，。；：！？）」》]/.test(after)
    if (opens === closes) return false
    depth += opens ? 1 : -1
    if (depth < 1) return at === value.length - 1
  }
  return false
}

function isLatin(letter: string): boolean {
  return /[\p{Script=Latin}\d]/u.test(letter)
}

function openBracket(value: string, from: number): TextProblem | null {
  const bare = value.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '').replace(/#.*$/, '')
  const depth = [...bare].reduce((sum, mark) => sum + (mark === '[' ? 1 : mark === ']' ? -1 : 0), 0)
  if (depth < 1) return null
  const isCertain = depth === 1 && !/["'#,]/.test(bare.slice(-1)) && !/["'#]/.test(bare)
  return problemOf('check.openBracket', { from, to: from + value.length, insert: isCertain ? ']' : null })
}

function problemOf(
  key: 'check.openQuote' | 'check.openBracket',
  { from, to, insert }: { from: number; to: number; insert: string | null },
): TextProblem {
  const what = { key: 'check.fixClose' } as const
  const fix = insert === null ? null : { what, edits: [replaceAt(to, '', insert)] }
  return { kind: 'matter', severity: 'error', key, from, to, fix }
}
