import { inlineTags, withCharacters } from '../plain-text.ts'
import { whiteSpace } from './white-space.ts'

/**
 * `plainText` as units, in memory of its own: those of one text are good until the next is asked for. Null: something
 * is in the HTML of which only `plainText` knows what to make.
 */
export function createPlainUnits(): (html: string) => Uint16Array | null {
  let units = new Uint16Array(1 << 14)
  let length = 0

  function writeSpace(): void {
    if (length > 0 && units[length - 1] !== space) units[length++] = space
  }

  /** Writes what stands for something that is not plain text, and says where it ends; -1: it takes more to say. */
  function writeSpecial(html: string, at: number): number {
    const unit = html.charCodeAt(at)
    if (unit === lessThan) return writeTag(html, at)
    if (unit === ampersand) return writeReference(html, at)
    writeSpace()
    return at + 1
  }

  function writeTag(html: string, from: number): number {
    const second = html.charCodeAt(from + 1)
    const name = second === slash ? from + 2 : from + 1
    if (!isLetter(html.charCodeAt(name))) {
      units[length++] = lessThan
      // What looks like a comment may be one.
      return second === exclamation ? -1 : from + 1
    }
    const kind = tagKinds.get(nameNumber(html, name))
    if (kind === 'hides') return -1
    if (kind !== 'inline') writeSpace()
    return endOfTag(html, name)
  }

  function writeReference(html: string, from: number): number {
    const end = endOfReference(html, from)
    if (end === from) units[length++] = ampersand
    if (end <= from) return end < 0 ? -1 : from + 1
    const written = html.slice(from, end)
    const text = frequent.get(written) ?? withCharacters(written)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unitKinds[unit] === aSpace || unitKinds[unit] === blank) writeSpace()
      else units[length++] = unit
    }
    return end
  }

  return html => {
    // Nothing takes more room than it did.
    if (units.length < html.length) units = new Uint16Array(html.length * 2)
    length = 0
    let at = 0
    while (at < html.length) {
      const end = copyPlain(html, at, units, length)
      length += end - at
      at = end < html.length ? writeSpecial(html, end) : end
      if (at < 0) return null
    }
    return units.subarray(0, units[length - 1] === space ? length - 1 : length)
  }
}

const codeOf = (character: string) => character.charCodeAt(0)
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

/**
 * Copies plain text to the end of the units, and says where it ends: before a tag, a reference, white space that is no
 * space or stands after one. Nothing is called within the loop, which is where nearly all of the time goes.
 */
function copyPlain(html: string, from: number, units: Uint16Array, length: number): number {
  const kinds = unitKinds
  let before = length === 0 || units[length - 1] === space ? aSpace : 0
  let at = from
  for (; at < html.length; at++) {
    const unit = html.charCodeAt(at)
    const kind = kinds[unit] ?? 0
    if (kind + before > aSpace) break
    units[length + at - from] = unit
    before = kind
  }
  return at
}

/** Past the `>`; -1: there is none, or another tag, or a comment, may begin before it. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const unit = html.charCodeAt(at)
    if (unit === greaterThan) return at + 1
    if (unit === lessThan) return -1
  }
  return -1
}

/** Past the `;`; `from`: it is a lone `&`; -1: it ends at a tag, without which it may go on. */
function endOfReference(html: string, from: number): number {
  for (let at = from + 1; at < html.length; at++) {
    const unit = html.charCodeAt(at)
    if (unit === semicolon) return at + 1
    if (unit === lessThan) return -1
    if (!isLetter(unit) && !isDigit(unit) && unit !== hash) return from
  }
  return from
}

const hash = codeOf('#')

/** Nearly all that occur, as Markdown and coloured code have them. */
const frequent = new Map(
  ['&lt;', '&gt;', '&amp;', '&quot;', '&#39;', '&#x27;'].map(one => [one, withCharacters(one)]),
)

/** The name of a tag as a number, so that nothing is cut out of the HTML. 0: it is longer than those that are asked for. */
function nameNumber(html: string, from: number): number {
  let number = 0
  for (let at = from; at <= from + longestName; at++) {
    const unit = html.charCodeAt(at)
    if (!isLetter(unit)) return isDigit(unit) || unit === underscore ? 0 : number
    number = number * 32 + (unit & 31)
  }
  return 0
}

const underscore = codeOf('_')
const longestName = 6

/** Those that part no words, and those whose content is no text. */
const tagKinds = new Map([
  ...[...inlineTags].map(tag => [nameNumber(tag, 0), 'inline'] as const),
  ...['script', 'style'].map(tag => [nameNumber(tag, 0), 'hides'] as const),
])

function isLetter(unit: number): boolean {
  const small = unit | 0x20
  return small >= 0x61 && small <= 0x7a
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
