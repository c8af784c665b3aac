import { languageOfScripts, sampledUnits, type TextLanguage, textLanguage } from '../../post/text-language.ts'
import { longestSummary, plainText } from '../plain-text.ts'
import { minutesFor, readingMinutes } from '../reading-time.ts'
import { createPlainUnits } from './plain-units.ts'
import { countUnits } from './unit-counts.ts'
import { han, hangul, kana, scriptBits, unitFacts } from './unit-facts.ts'

/** What the site has to know of the text of a page. */
export interface PageText {
  /** The beginning of `plainText`: more than the longest summary takes, or all that there is. */
  readonly beginning: string
  /** Of `plainText`. */
  readonly length: number
  readonly minutes: number
  readonly language: TextLanguage
  readonly searched: SearchedText
}

/** A text for the search index: units that are searched one by one as `foldedUnits` has them, or any text at all. */
export type SearchedText = Uint16Array | string

/**
 * Reads the text of a page, given as HTML, for everything that the site says of it.
 *
 * A blog is millions of letters, and each pass over them takes its time. So there are two: one leaves out the tags, one
 * looks up what each letter is. A text with something rarer in it goes through the functions that say one thing each;
 * what they say is the same. (docs/decisions/0237-a-page-is-read-in-two-passes.md)
 */
export function readPageText(html: string): PageText {
  return readByUnits(html) ?? readByQuestions(plainText(html))
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

function readByUnits(html: string): PageText | null {
  const units = plainUnits(html)
  const counts = units && countUnits(units)
  if (units === null || counts === null) return null
  return {
    beginning: textOf(units.subarray(0, longestSummary * 2 + 1)),
    length: units.length,
    minutes: minutesFor(counts.characters, counts.words),
    language: (counts.some & scriptBits) === 0 ? 'en' : languageOf(units.subarray(0, sampledUnits)),
    // The memory of the units is the next page's.
    searched: counts.areEven ? units.slice() : plainText(html),
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

/** A text that is no HTML, for the search index. */
export function searchedText(text: string): SearchedText {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return countUnits(units)?.areEven ? units : text
}
