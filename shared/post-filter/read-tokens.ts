import { fold } from '../fold.ts'
import { type FilterKey, filterKey } from './filter-keys.ts'

/** A piece of a filter between spaces: `-tag:"Open Stack"|Linux`. */
export interface FilterToken {
  /** Where it is in the text. */
  readonly from: number
  readonly to: number
  readonly isNegated: boolean
  /** Null: free text. */
  readonly key: FilterKey | null
  /** What stands before a colon and is no field. */
  readonly unknownKey: string | null
  /** Where what follows the field's colon, or the minus, begins. */
  readonly valueFrom: number
  /** The alternatives, without their quotes; none of them empty. */
  readonly values: readonly string[]
}

/** As the keyboards and input methods of writers give them; a quote ends with its own kind. */
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', '「': '」', '『': '』' }
const space = /\s/u

/** Takes a filter apart; anything is one. A quote that is not closed goes to the end. */
export function readTokens(text: string): readonly FilterToken[] {
  const tokens: FilterToken[] = []
  for (let at = 0; at < text.length; ) {
    if (space.test(text[at] ?? '')) at++
    else {
      const token = readToken(text, at)
      tokens.push(token)
      at = token.to
    }
  }
  return tokens
}

function readToken(text: string, from: number): FilterToken {
  const isNegated = /^[-－]\S/u.test(text.slice(from, from + 2))
  let valueFrom = isNegated ? from + 1 : from
  let key: FilterKey | null = null
  let unknownKey: string | null = null
  let value = ''
  let isQuoted = false
  const values: string[] = []
  let at = valueFrom
  for (; at < text.length; at++) {
    const character = text[at] ?? ''
    const closing = quotes[character]
    if (space.test(character)) break
    if (closing !== undefined && (value === '' || isQuoted)) {
      const end = text.indexOf(closing, at + 1)
      value += text.slice(at + 1, end < 0 ? text.length : end)
      isQuoted = true
      at = end < 0 ? text.length : end
    } else if (
      (character === ':' || character === '：') &&
      key === null &&
      !isQuoted &&
      values.length === 0
    ) {
      key = isMeantAsText(text, at + 1) ? null : filterKey(fold(value))
      if (key === null) {
        unknownKey ??= isKeyLike(value, text[at + 1]) ? value : null
        value += character
      } else {
        value = ''
        valueFrom = at + 1
      }
    } else if (character === '|' || character === '｜') {
      if (value !== '') values.push(value)
      value = ''
      isQuoted = false
    } else value += character
  }
  if (value !== '') values.push(value)
  return { from, to: Math.min(at, text.length), isNegated, key, unknownKey, valueFrom, values }
}

/**
 * An address, as `file:///x`, or a regular expression, as `tag:\w+`, is text whatever it begins with; a value in quotes
 * never is one.
 */
function isMeantAsText(text: string, from: number): boolean {
  const value = /^\S*/u.exec(text.slice(from))?.[0] ?? ''
  if (quotes[value[0] ?? ''] !== undefined) return false
  return value.startsWith('//') || patternLike.test(value)
}

const patternLike = /\\|\.[*+]|\[[^\]]+\][*+?{]|\(\?/

/** `https://` and `12:30` are text, and nobody means a field by them. */
function isKeyLike(word: string, next: string | undefined): boolean {
  return /^\p{L}{2,}$/u.test(word) && filterKey(fold(word)) === null && next !== '/'
}
