import { foldText } from '../fold.ts'
import type { TitleMark } from './search.ts'
import { letterOf, lettersOf, type NameUnit, type TypedName } from './typed-name.ts'

/** How well a name fits what was typed: the more, the better. */
export interface NameMatch {
  readonly score: number
  readonly marks: readonly TitleMark[]
}

/** What was typed to find a name, read once for all of them. */
export interface TypedQuery {
  readonly words: readonly string[]
  readonly letters: number
}

export function typedQuery(text: string): TypedQuery {
  const words = foldText(text)
    .split(/\s+/)
    .filter(word => word !== '')
  return { words, letters: lettersOf(words.join('')) }
}

/**
 * Whether a name has every word that was typed, in whichever order: its characters one after another, not
 * necessarily side by side. A Chinese character is typed as it is, by its reading, or by the beginning of that:
 * `szhks` and `shenzhen` both find 深圳黑客松. Null: it has not.
 */
export function matchName(query: TypedQuery, name: TypedName): NameMatch | null {
  if (!mayMatch(query, name)) return null
  let score = 0
  const matched = new Set<NameUnit>()
  for (const word of query.words) {
    const found = matchWord(word, name.units)
    if (found === null || found.score < leastOf(word)) return null
    score += found.score
    for (const unit of found.units) matched.add(unit)
  }
  return { score, marks: marksOf(name.units.filter(unit => matched.has(unit))) }
}

/** As `matchName`, without the places, which are only of use for the few that are shown. Null: it has not. */
export function scoreName(query: TypedQuery, name: TypedName): number | null {
  if (!mayMatch(query, name)) return null
  let score = 0
  for (const word of query.words) {
    const found = scoreWord(word, name)
    if (found < leastOf(word)) return null
    score += found
  }
  return score
}

/** Most names are out by this. */
function mayMatch({ words, letters }: TypedQuery, { plain, letters: there }: TypedName): boolean {
  return (letters & ~there) === 0 && (plain === null || words.every(word => isInOrder(word, plain)))
}

/** What a character is worth where it stands. */
const worth = { character: 2, wholeReading: 1, start: 4, first: 3, besides: 4, inWord: -4, gap: -1 } as const

/** Letters that are strewn over a long name are no find. */
function leastOf(word: string): number {
  return word.length * 3
}

/** Whether the letters are in a name one after another: most names that have them all are out by this. */
function isInOrder(word: string, name: string): boolean {
  let from = 0
  for (let i = 0; i < word.length; i++) {
    from = name.indexOf(word.charAt(i), from) + 1
    if (from === 0) return false
  }
  return true
}

interface Step {
  readonly score: number
  readonly unit: NameUnit | null
  readonly before: Step | null
}

const begin: Step = { score: 0, unit: null, before: null }

interface WordMatch {
  readonly score: number
  readonly units: readonly NameUnit[]
}

/**
 * The best way to type a word with these characters.
 *
 * `best[j]` is the best way so far to have typed `j` letters, `last[j]` that whose last character is the one before
 * this one: going on beside it is worth more.
 */
function matchWord(word: string, units: readonly NameUnit[]): WordMatch | null {
  const best: Steps = [begin, ...Array<null>(word.length).fill(null)]
  let last: Steps = noSteps
  for (const [index, unit] of units.entries()) {
    const here = stepsOf(word, unit, index, best, last)
    // Not before all of them: a character is typed once.
    for (let done = 1; done < here.length; done++) {
      const step = here[done] ?? null
      if (step !== null && step.score > (best[done]?.score ?? -Infinity)) best[done] = step
    }
    last = here
  }
  const found = best[word.length] ?? null
  return found && { score: found.score, units: unitsOf(found) }
}

type Steps = (Step | null | undefined)[]
const noSteps: Steps = []

/** What can be typed when this character is the last one. */
function stepsOf(word: string, unit: NameUnit, index: number, best: Steps, last: Steps): Steps {
  // Most characters of most names are none that was typed; this is asked a million times for a key.
  if (unit.readings.length === 0 && !word.includes(unit.folded)) return noSteps
  const here: Steps = []
  for (let done = 0; done < word.length; done++) {
    const anywhere = best[done]
    if (!anywhere) continue
    const beside = last[done]
    const apart = anywhere.score + worthApart(unit.isStart, index, done)
    const joined = beside ? beside.score + worth.besides : -Infinity
    const before = beside && joined > apart ? beside : anywhere
    const score = Math.max(apart, joined)
    const add = (length: number, value: number) => {
      if ((here[done + length]?.score ?? -Infinity) < score + value)
        here[done + length] = { score: score + value, unit, before }
    }
    if (word.startsWith(unit.folded, done)) add(unit.folded.length, worth.character)
    for (const reading of unit.readings) addReading(word, done, reading, add)
  }
  return here
}

/** All of a reading, or as much of its beginning as was typed. */
function addReading(
  word: string,
  done: number,
  reading: string,
  add: (length: number, value: number) => void,
): void {
  for (let length = 1; word[done + length - 1] === reading[length - 1] && length <= reading.length; length++)
    add(length, worthOf(length) + (length === reading.length ? worth.wholeReading : 0))
}

function worthApart(isStart: boolean, index: number, done: number): number {
  const place = isStart ? worth.start : worth.inWord
  return place + (index === 0 ? worth.first : 0) + (done > 0 ? worth.gap : 0)
}

const noWay = Number.NEGATIVE_INFINITY
/** For each number of letters typed the best score; used for every name, since new ones would be half of the time. */
let scores: readonly [Float64Array, Float64Array, Float64Array] = newScores(64)

function newScores(length: number): [Float64Array, Float64Array, Float64Array] {
  return [new Float64Array(length), new Float64Array(length), new Float64Array(length)]
}

/** Ready for a word: of its letters none has been found yet. */
function scoresFor(end: number): typeof scores {
  if (end > scores[0].length) scores = newScores(2 * end)
  const [best, last] = scores
  best.fill(noWay, 0, end)
  last.fill(noWay, 0, end)
  best[0] = 0
  return scores
}

/** The score of `matchWord`, found in the same steps; minus infinity: it cannot be typed so. */
function scoreWord(word: string, { units, plain, starts }: TypedName): number {
  return plain !== null && starts !== null ? scorePlain(word, plain, starts) : scoreUnits(word, units)
}

/** Of a name that is typed as it stands: a string is at hand, its characters as objects are all over the memory. */
function scorePlain(word: string, plain: string, starts: string): number {
  const end = word.length + 1
  let [best, last, here] = scoresFor(end)
  let isBeside = false
  const letters = lettersOf(word)
  for (let index = 0; index < plain.length; index++) {
    const code = plain.charCodeAt(index)
    if ((letterOf(code) & letters) === 0) {
      if (isBeside) last.fill(noWay, 0, end)
      isBeside = false
      continue
    }
    const isStart = starts.charCodeAt(index) === one
    here.fill(noWay, 0, end)
    for (let done = 0; done < word.length; done++) {
      if (word.charCodeAt(done) !== code) continue
      const anywhere = scoreAt(best, done) + worthApart(isStart, index, done)
      const beside = scoreAt(last, done) + worth.besides
      here[done + 1] = (beside > anywhere ? beside : anywhere) + worth.character
    }
    for (let done = 1; done < end; done++)
      if (scoreAt(here, done) > scoreAt(best, done)) best[done] = scoreAt(here, done)
    const used = last
    last = here
    here = used
    isBeside = true
  }
  return scoreAt(best, word.length)
}

const one = 0x31

function scoreUnits(word: string, units: readonly NameUnit[]): number {
  const end = word.length + 1
  let [best, last, here] = scoresFor(end)
  let isBeside = false
  const letters = lettersOf(word)
  for (const [index, unit] of units.entries()) {
    if ((unit.firsts & letters) === 0) {
      if (isBeside) last.fill(noWay, 0, end)
      isBeside = false
      continue
    }
    here.fill(noWay, 0, end)
    scoreUnit(word, unit, index, { best, last, here })
    for (let done = 1; done < end; done++) best[done] = Math.max(scoreAt(best, done), scoreAt(here, done))
    const used = last
    last = here
    here = used
    isBeside = true
  }
  return scoreAt(best, word.length)
}

function scoreUnit(
  word: string,
  unit: NameUnit,
  index: number,
  { best, last, here }: Readonly<Record<'best' | 'last' | 'here', Float64Array>>,
): void {
  const { folded, readings, isStart } = unit
  for (let done = 0; done < word.length; done++) {
    const anywhere = scoreAt(best, done)
    if (anywhere === noWay) continue
    const score = Math.max(anywhere + worthApart(isStart, index, done), scoreAt(last, done) + worth.besides)
    if (word.startsWith(folded, done)) raise(here, done + folded.length, score + worth.character)
    for (const reading of readings)
      addReading(word, done, reading, (length, value) => raise(here, done + length, score + value))
  }
}

function raise(row: Float64Array, done: number, score: number): void {
  if (score > scoreAt(row, done)) row[done] = score
}

function scoreAt(row: Float64Array, done: number): number {
  return row[done] ?? noWay
}

/** Letters of a reading stand side by side, as those of a word do. */
function worthOf(letters: number): number {
  return letters * worth.character + (letters - 1) * worth.besides
}

function unitsOf(last: Step): readonly NameUnit[] {
  const units: NameUnit[] = []
  for (let step: Step | null = last; step !== null; step = step.before)
    if (step.unit) units.unshift(step.unit)
  return units
}

/** Neighbours as one mark. */
function marksOf(units: readonly NameUnit[]): readonly TitleMark[] {
  const marks: TitleMark[] = []
  for (const { from, to } of units) {
    const before = marks.at(-1)
    if (before?.[1] === from) marks[marks.length - 1] = [before[0], to]
    else marks.push([from, to])
  }
  return marks
}
