import { languageOfScripts, sampledUnits, type TextLanguage, textLanguage } from '../../post/text-language.ts'
import { longestSummary, plainText } from '../plain-text.ts'
import { minutesFor, readingMinutes } from '../reading-time.ts'
import type { SearchedText } from '../search/searched-text.ts'
import { createPlainUnits } from './plain-units.ts'
import { han, hangul, kana, scriptBits, unitFacts } from './unit-facts.ts'
import { createWordReader } from './unit-words.ts'
import { createUnits, type UnitsOf } from './units.ts'

/** What the site has to know of the text of a page. */
export interface PageText {
  /** The beginning of `plainText`: more than the longest summary takes, or all that there is. */
  readonly beginning: string
  /** Of `plainText`. */
  readonly length: number
  readonly minutes: number
  readonly language: TextLanguage
  /** Good until the next page is read. */
  readonly searched: SearchedText
}

/**
 * Reads the text of a page, given as HTML, for everything that the site says of it.
 *
 * A blog is millions of letters, and each pass over them takes its time. So there are two: one leaves out the tags, one
 * looks up what each letter is and puts words together. A text with something rarer in it goes through the functions
 * that say one thing each; what they say is the same. (docs/decisions/0237-a-page-is-read-in-two-passes.md)
 */
export function readPageText(html: string, unitsOf: UnitsOf = ownUnits): PageText {
  return readByUnits(html, unitsOf) ?? readByQuestions(plainText(html))
}

const ownUnits = createUnits()

/** The same, good for as long as anybody has it. */
export function lastingText(text: PageText): PageText {
  const { searched } = text
  if (typeof searched === 'string') return text
  return { ...text, searched: { keys: searched.keys.slice(), units: searched.units.slice() } }
}

function readByQuestions(text: string): PageText {
  return {
    beginning: text,
    length: text.length,
    minutes: readingMinutes(text),
    language: textLanguage(text),
    searched: text,
  }
}

const plainUnits = createPlainUnits()
const readWords = createWordReader()

function readByUnits(html: string, unitsOf: UnitsOf): PageText | null {
  const units = plainUnits(unitsOf(html))
  const found = units && readWords(units)
  if (units === null || found === null) return null
  return {
    beginning: textOf(units.subarray(0, longestSummary * 2 + 1)),
    length: units.length,
    minutes: minutesFor(found.characters, found.words),
    language: (found.some & scriptBits) === 0 ? 'en' : languageOf(units.subarray(0, sampledUnits)),
    searched: found.areEven ? { units, keys: found.keys } : plainText(html),
  }
}

/** Not more than some hundred: so many arguments a call may have. */
function textOf(units: Uint16Array): string {
  return Reflect.apply(String.fromCharCode, null, units)
}

function languageOf(units: Uint16Array): TextLanguage {
  const facts = unitFacts
  const counts = { kana: 0, hangul: 0, han: 0 }
  for (let at = 0; at < units.length; at++) {
    const script = (facts[units[at] ?? 0] ?? 0) & scriptBits
    if (script === han) counts.han++
    else if (script === kana) counts.kana++
    else if (script === hangul) counts.hangul++
  }
  return languageOfScripts(counts, units.length)
}
