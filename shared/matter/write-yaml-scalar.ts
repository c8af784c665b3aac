import { isScalar, parseDocument } from 'yaml'

import type { ScalarStyle } from './matter.ts'

/**
 * Writes a string as a YAML scalar in one line, in the wished style where that says the same string.
 *
 * Plain text is quoted only when YAML 1.1 or 1.2 would read it as something else (`NO`, `0123`, `1:30`, a date).
 */
export function writeScalar(value: string, style: ScalarStyle, place: 'block' | 'flow'): string {
  if (unprintable.test(value)) return doubleQuoted(value)
  if (style === 'double') return doubleQuoted(value)
  if (style === 'plain' && isPlain(value, place)) return value
  return `'${value.replaceAll("'", "''")}'`
}

/** Whether a string can only stand in double quotes, with escapes. */
export function needsEscapes(value: string): boolean {
  return unprintable.test(value)
}

/** Whether a string can stand without quotes, and is the same string in YAML 1.1 and 1.2. */
export function isPlain(value: string, place: 'block' | 'flow'): boolean {
  if (value === '' || value.trim() !== value || notPlain.test(value) || unprintable.test(value)) return false
  if (place === 'flow' && /[,[\]{}]/.test(value)) return false
  if (isCertainlyPlain(value)) return true
  return reads(value, place, '1.1') && reads(value, place, '1.2')
}

/** Whether no reader of YAML, old or new, can take it for anything but this string; of few others it is so, too. */
export function isCertainlyPlain(value: string): boolean {
  return certainlyPlain.test(value) && !isWord(value) && !value.endsWith(' ')
}

/** The front matter holds one-line strings: a line break that a form lets through becomes a space. */
export function oneLine(value: string): string {
  return value.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ').trim()
}

/** Marks that begin something else, for this parser or a stricter one; Ruby reads `:x` as a symbol, `1,000` as 1000. */
const notPlain =
  /^[%@`!&*|>'"#,[\]{}=:]|^<<$|^[-?](?:\s|$)|: | #|:$|\t|^(?:---|\.\.\.)|^[-+]?[0-9.][0-9a-fA-FxXoO_.,:+-]*$/
/** What a quoted scalar must escape: control characters, other line breaks, byte-order marks, lone surrogates. */
const unprintable = /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u
/** Letters, marks and spaces of any language, and no mark that YAML knows. */
const certainlyPlain = /^\p{L}[\p{L}\p{M}\p{Nd}（），。！？、：；“”《》 _/.+-]*$/u

function isWord(value: string): boolean {
  // `e0` is a number to some: one with nothing before its exponent.
  return /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?[\d_.]+)$/i.test(value)
}

function reads(value: string, place: 'block' | 'flow', version: '1.1' | '1.2'): boolean {
  const source = place === 'flow' ? `[${value}]\n` : `k: ${value}\n`
  const document = parseDocument(source, { version, logLevel: 'silent', prettyErrors: false })
  if (document.errors.length > 0 || document.warnings.length > 0) return false
  const node: unknown = document.getIn([place === 'flow' ? 0 : 'k'], true)
  return isScalar(node) && node.value === value && node.comment == null && node.tag === undefined
}

/** JSON's escapes are YAML's too; the rest that must not stand as it is gets a \u escape. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, char => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
