import { inlineTags, withCharacters } from '../plain-text.ts'
import { whiteSpace } from './white-space.ts'

/**
 * `plainText` as units, in memory of its own: those of one text are good until the next is asked for. Null: something
 * is in the HTML of which only `plainText` knows what to make.
 */
export function createPlainUnits(): (html: Uint16Array) => Uint16Array | null {
  let units = new Uint16Array(1 << 14)
  return html => {
    // Nothing takes more room than it did.
    if (units.length < html.length) units = new Uint16Array(html.length * 2)
    const length = writePlain(html, units)
    return length < 0 ? null : units.subarray(0, length)
  }
}

const codeOf = (character: string) => character.charCodeAt(0)
const unitsOf = (text: string) => Uint16Array.from(text, codeOf)
const space = codeOf(' ')
const lessThan = codeOf('<')
const greaterThan = codeOf('>')
const ampersand = codeOf('&')
const semicolon = codeOf(';')
const slash = codeOf('/')
const exclamation = codeOf('!')

// By unit: most are plain.
const aSpace = 1
const blank = 2
const mark = 3
const unitKinds = new Uint8Array(0x10000)
for (const character of whiteSpace) unitKinds[codeOf(character)] = blank
unitKinds[space] = aSpace
unitKinds[lessThan] = mark
unitKinds[ampersand] = mark

/** Writes what is plain to the beginning of the units, and says how long it is; -1: it takes more to say. */
function writePlain(html: Uint16Array, units: Uint16Array): number {
  let length = 0
  let at = 0
  while (at < html.length) {
    const from = copyPlain(html, at, units, length)
    length += from - at
    if (from === html.length) break
    at = endOfSpecial(html, from)
    length = at < 0 ? -1 : writeSpecial(html, from, at, units, length)
    if (length < 0) return -1
  }
  return length > 0 && units[length - 1] === space ? length - 1 : length
}

/**
 * Copies plain text to the end of the units, and says where it ends: before a tag, a reference, white space that is no
 * space or stands after one. Nothing is called within the loop, which is where nearly all of the time goes.
 */
function copyPlain(html: Uint16Array, from: number, units: Uint16Array, length: number): number {
  const kinds = unitKinds
  let before = length === 0 || units[length - 1] === space ? aSpace : 0
  let at = from
  for (; at < html.length; at++) {
    const unit = html[at] ?? 0
    const kind = kinds[unit] ?? 0
    if (kind + before > aSpace) break
    units[length + at - from] = unit
    before = kind
  }
  return at
}

/** Where something ends that is not plain text; -1: it takes more to say. */
function endOfSpecial(html: Uint16Array, from: number): number {
  const unit = html[from]
  if (unit === lessThan) return endOfTag(html, from)
  return unit === ampersand ? endOfReference(html, from) : from + 1
}

/** Past the `>`, or past the `<` of what is none; -1: it does not end, or another tag, or a comment, may begin in it. */
function endOfTag(html: Uint16Array, from: number): number {
  // What looks like a comment may be one.
  if (!isLetter(unitAt(html, nameFrom(html, from))))
    return unitAt(html, from + 1) === exclamation ? -1 : from + 1
  for (let at = from + 2; at < html.length; at++) {
    const unit = html[at]
    if (unit === greaterThan) return at + 1
    if (unit === lessThan) return -1
  }
  return -1
}

function nameFrom(html: Uint16Array, tag: number): number {
  return unitAt(html, tag + 1) === slash ? tag + 2 : tag + 1
}

/** Past the `;`, or past a lone `&`; -1: it ends at a tag, without which it may go on. */
function endOfReference(html: Uint16Array, from: number): number {
  for (let at = from + 1; at < html.length; at++) {
    const unit = html[at] ?? 0
    if (unit === semicolon) return at + 1
    if (unit === lessThan) return -1
    if (!isLetter(unit) && !isDigit(unit) && unit !== hash) break
  }
  return from + 1
}

const hash = codeOf('#')

/** Writes what stands for something that is not plain text, and says how long all is then; -1: it takes more to say. */
function writeSpecial(
  html: Uint16Array,
  from: number,
  to: number,
  units: Uint16Array,
  length: number,
): number {
  const unit = html[from] ?? 0
  if (unit === ampersand && to - from > 1) return writeReference(html, from, to, units, length)
  if (unit === ampersand || (unit === lessThan && to - from === 1)) {
    units[length] = unit
    return length + 1
  }
  const kind = unit === lessThan ? tagKinds.get(nameNumber(html, nameFrom(html, from))) : undefined
  if (kind === undefined) return withSpace(units, length)
  return kind === isInline ? length : -1
}

function withSpace(units: Uint16Array, length: number): number {
  if (length === 0 || units[length - 1] === space) return length
  units[length] = space
  return length + 1
}

function writeReference(
  html: Uint16Array,
  from: number,
  to: number,
  units: Uint16Array,
  start: number,
): number {
  let length = start
  const text = frequent.get(shortNumber(html, from, to)) ?? withCharacters(textOfUnits(html, from, to))
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unitKinds[unit] === aSpace || unitKinds[unit] === blank) length = withSpace(units, length)
    else units[length++] = unit
  }
  return length
}

function textOfUnits(html: Uint16Array, from: number, to: number): string {
  return Array.from(html.subarray(from, to), unit => String.fromCharCode(unit)).join('')
}

/** Nearly all that occur, as Markdown and coloured code have them, by their numbers. */
const frequent = new Map(
  ['&lt;', '&gt;', '&amp;', '&quot;', '&#39;', '&#x27;'].map(one => {
    return [shortNumber(unitsOf(one), 0, one.length), withCharacters(one)]
  }),
)

/** A reference as a number, so that nothing is cut out of the HTML. 0: it is longer than those that are asked for. */
function shortNumber(html: Uint16Array, from: number, to: number): number {
  if (to - from > '&quot;'.length) return 0
  let number = 0
  for (let at = from + 1; at < to - 1; at++) number = (number << 7) | unitAt(html, at)
  return number
}

/** The name of a tag as a number, for the same reason. 0: it is longer than those that are asked for. */
function nameNumber(html: Uint16Array, from: number): number {
  let number = 0
  for (let at = from; at <= from + longestName; at++) {
    const unit = unitAt(html, at)
    if (!isLetter(unit)) return isDigit(unit) || unit === underscore ? 0 : number
    number = (number << 5) | (unit & 31)
  }
  return 0
}

const underscore = codeOf('_')
const longestName = 6

const isInline = 1
const isHidden = 2
/** Those that part no words, and those whose content is no text. */
const tagKinds = new Map([
  ...[...inlineTags].map(tag => [nameNumber(unitsOf(tag), 0), isInline] as const),
  ...['script', 'style'].map(tag => [nameNumber(unitsOf(tag), 0), isHidden] as const),
])

/** Past the end there is nothing that is asked for. */
function unitAt(html: Uint16Array, at: number): number {
  return at < html.length ? (html[at] ?? 0) : 0
}

function isLetter(unit: number): boolean {
  const small = unit | 0x20
  return small >= 0x61 && small <= 0x7a
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
