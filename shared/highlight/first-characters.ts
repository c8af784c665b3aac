import {
  afterWordCells,
  ascii,
  bitsOf,
  type Cells,
  cellsOf,
  cellsOfEach,
  characters,
  end,
  everywhere,
  foldedIntoAscii,
  lineEnds,
  lineStart,
  none,
  other,
  otherCharacter,
  wordCharacters,
} from './cells.ts'

/**
 * Which characters a match of a regular expression can begin with, and which can come second.
 *
 * Read from the expression's source; never too few, now and then too many: what is not followed (lookbehind, what an
 * earlier group has caught) counts as possible. So a place whose characters are not among them can be passed over
 * without asking the expression.
 */
export interface FirstCharacters {
  /** For each of its cells (cells.ts) 1 or 0: whether a match can begin there. */
  readonly first: Uint8Array
  /** Whether it can go on there, as second; says nothing where it begins past ASCII, with two units perhaps. */
  readonly second: Uint8Array
  /**
   * For each character of ASCII 1, 2, both or neither; null: neither for all.
   *
   * Where nothing matches at a character with the 1, nothing does at the next, if that has the 2: an expression such
   * as `\w\w*\(` would find there what it has found before, but for one character.
   */
  readonly run: Uint8Array | null
}

/** Of `run`. */
export const beginsRun = 1
export const continuesRun = 2

export function firstCharacters(source: string, flags: string): FirstCharacters {
  const { first, empty, second, single } = new Reader(source, flags).alternatives()
  return {
    first: bitsOf(first | empty),
    // After a match of one character anything that it allows may stand there; after an empty one, anything.
    second: bitsOf(empty === none ? second | single : everywhere),
    run: mayRun.test(source) ? runOf(new Reader(source, flags).leadingRun()) : null,
  }
}

/** Characters of which any number, but for the first, may stand where a match begins. */
interface Run {
  readonly first: Cells
  readonly rest: Cells
}

/** A set, or a character, and a star or plus after it or its like. */
const mayRun = /^(?:(?:\[(?:\\.|[^\]\\])*\]|\\?.)){1,2}[*+]/s

function runOf(run: Run | null): Uint8Array | null {
  if (run === null) return null
  const marks = new Uint8Array(otherCharacter)
  const firsts = bitsOf(run.first)
  const rests = bitsOf(run.rest)
  for (let code = 0; code < otherCharacter; code++) {
    marks[code] = (firsts[code] === 1 ? beginsRun : 0) | (rests[code] === 1 ? continuesRun : 0)
  }
  return marks
}

/** What a part of an expression can match. */
interface Part {
  /** The characters that it can take first, and second. */
  readonly first: Cells
  readonly second: Cells
  /** Before what it can match without taking anything. */
  readonly empty: Cells
  /** Before what it can end after it has taken one character. */
  readonly single: Cells
}

/** The characters that a set may hold, and those of ASCII that it surely holds. */
interface Held {
  readonly over: Cells
  readonly under: Cells
}

class Reader {
  private at = 0
  private readonly source: string
  private readonly ignoresCase: boolean
  /** With both flags a long s and the sign of Kelvin are an s and a k, and characters of words. */
  private readonly foldsOthers: boolean
  private readonly isUnicode: boolean
  private readonly word: Cells

  constructor(source: string, flags: string) {
    this.source = source
    this.ignoresCase = flags.includes('i')
    this.isUnicode = flags.includes('u')
    this.foldsOthers = this.ignoresCase && this.isUnicode
    this.word = this.foldsOthers ? wordCharacters | other : wordCharacters
  }

  /** Reads `a|b|c`, up to the bracket that closes it. */
  alternatives(): Part {
    let all = this.sequence()
    while (this.eats('|')) {
      const one = this.sequence()
      all = {
        first: all.first | one.first,
        second: all.second | one.second,
        empty: all.empty | one.empty,
        single: all.single | one.single,
      }
    }
    return all
  }

  /** Reads `\w\w*`, `\w+` or `\w*` at the beginning of all the expression. */
  leadingRun(): Run | null {
    const first = this.oneOf()
    if (first === none) return null
    let run: Run | null = null
    if (this.eats('*')) run = { first, rest: ascii }
    else if (this.eats('+')) run = { first, rest: first }
    else {
      const rest = this.oneOf()
      if (rest !== none && this.eats('*')) run = { first, rest }
    }
    if (run === null) return null
    this.skipSequence()
    return this.at === this.source.length ? run : null
  }

  /** Reads one character or set, and says which of ASCII it surely takes. */
  private oneOf(): Cells {
    if (this.source[this.at] === '[') return this.characterClass().under
    const set = this.escapedSet()
    if (set !== null) return set.under
    const letter = this.takes(/[^()|^$.*+?{}[\]\\]/y)?.[0]
    return letter === undefined ? none : this.character(letter.charCodeAt(0)) & ascii
  }

  /** Reads `abc`; `empty` and `single` are before what none and one character have been taken so far. */
  private sequence(): Part {
    let all = nothing
    while (!this.atEndOfSequence()) {
      if (all.empty === none && all.single === none) {
        this.skipSequence()
        break
      }
      all = followed(all, this.repeated())
    }
    return all
  }

  private atEndOfSequence(): boolean {
    const next = this.source[this.at]
    return next === undefined || next === '|' || next === ')'
  }

  /** To the end of a sequence whose beginning is known. */
  private skipSequence(): void {
    for (let depth = 0; this.at < this.source.length; this.at++) {
      const next = this.source[this.at]
      if (depth === 0 && (next === '|' || next === ')')) return
      if (next === '(') depth++
      else if (next === ')') depth--
      else if (next === '\\') this.at++
      else if (next === '[') this.skipClass()
    }
  }

  /** From the bracket that opens a class to the one that closes it. */
  private skipClass(): void {
    for (this.at++; this.at < this.source.length && this.source[this.at] !== ']'; this.at++) {
      if (this.source[this.at] === '\\') this.at++
    }
  }

  private repeated(): Part {
    const part = this.part()
    if (!'*+?{'.includes(this.source[this.at] ?? '.')) return part
    const times = this.takes(/[*+?]|\{(\d+)(,?)(\d*)\}/y)
    if (times === null) return part
    this.eats('?')
    const [sign, count] = times
    const least = sign === '*' || sign === '?' ? 0 : Number(count ?? 1)
    const again = sign === '?' ? part : { ...followed(part, part), single: part.single }
    if (least === 0) return { ...again, empty: everywhere, first: part.first }
    if (least === 1) return { ...again, empty: part.empty, first: part.first }
    return followed(part, part)
  }

  private part(): Part {
    const next = this.source[this.at] ?? ''
    if (next === '(') return this.group()
    if (next === '[') return taking(this.characterClass().over)
    if (next === '\\') return this.escaped()
    const code = this.nextCharacter()
    if (next === '.') return taking(characters & ~lineEnds)
    if (next === '^') return asserting(lineStart)
    if (next === '$') return asserting(lineEnds | other | end)
    return taking(this.character(code))
  }

  private group(): Part {
    const opening = this.takes(/\(\?(?:[=!:]|<[=!]|<[^>]*>)|\(/y)?.[0]
    const inside = this.alternatives()
    this.eats(')')
    if (opening === '(?=') return asserting(inside.first | inside.empty)
    if (opening === '(?!' || opening === '(?<=' || opening === '(?<!') return asserting(everywhere)
    return inside
  }

  private escaped(): Part {
    if (this.takes(/\\b/y)) return asserting(this.wordBorder())
    if (this.takes(/\\B/y)) return asserting(everywhere)
    // What a group has caught: anything, also nothing.
    if (this.takes(/\\(?:[1-9]\d*|k<[^>]*>)/y)) return anything
    const set = this.escapedSet()
    if (set !== null) return taking(set.over)
    return taking(this.character(this.escapedCharacter()))
  }

  /** After a character of a word no such character, else one. Where others fold, nobody knows what stood before. */
  private wordBorder(): Cells {
    if (this.foldsOthers) return everywhere & ~(afterWordCells & wordCharacters)
    return (afterWordCells & ~wordCharacters) | (everywhere & ~afterWordCells & wordCharacters)
  }

  /** `\d`, `\W`, `\p{L}`. */
  private escapedSet(): Held | null {
    if (this.source[this.at] !== '\\') return null
    const found = this.takes(this.isUnicode ? /\\(?:([dDsSwW])|[pP]\{[^}]*\})/y : /\\([dDsSwW])/y)
    if (found === null) return null
    const letter = found[1]
    if (letter === undefined) return { over: characters, under: none }
    const set = letter.toLowerCase() === 'w' ? this.word : (setOfLetter[letter.toLowerCase()] ?? none)
    if (letter === letter.toLowerCase()) return { over: set, under: set & ascii }
    return { over: characters & ~(set & ascii), under: ascii & ~set }
  }

  private escapedCharacter(): number {
    const code = this.takes(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]+)\})/y)
    if (code !== null) return Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16)
    const control = this.takes(/\\c([A-Za-z])/y)
    if (control !== null) return (control[1] ?? '').charCodeAt(0) % 32
    const letter = this.source[this.at + 1] ?? ''
    this.at += 2
    return controls[letter] ?? letter.charCodeAt(0)
  }

  private characterClass(): Held {
    this.at++
    const isNegated = this.eats('^')
    let over = none
    let under = none
    while (this.at < this.source.length && !this.eats(']')) {
      const item = this.classItem()
      over |= item.over
      under |= item.under
    }
    return isNegated ? { over: characters & ~under, under: ascii & ~over } : { over, under }
  }

  private classItem(): Held {
    const set = this.escapedSet()
    if (set !== null) return set
    const from = this.classCharacter()
    // A hyphen before the end of the class or before a set is one.
    if (this.source[this.at] !== '-' || !this.takes(/-(?!\]|\\[dDsSwWpP])/y)) return this.range(from, from)
    return this.range(from, this.classCharacter())
  }

  private classCharacter(): number {
    if (this.source[this.at] !== '\\') return this.nextCharacter()
    return this.takes(/\\b/y) ? 8 : this.escapedCharacter()
  }

  private nextCharacter(): number {
    const code = (this.isUnicode ? this.source.codePointAt(this.at) : this.source.charCodeAt(this.at)) ?? 0
    this.at += code > 0xffff ? 2 : 1
    return code
  }

  private range(from: number, to: number): Held {
    let cells = none
    for (let code = from; code <= to && code < 128; code++) cells |= this.character(code)
    return { over: to < 128 ? cells : cells | this.character(to), under: cells & ascii }
  }

  /** The cells of one character, in both cases where case is ignored. */
  private character(code: number): Cells {
    if (code >= 128) return this.foldsOthers ? other | foldedIntoAscii : other
    const cells = cellsOf(code)
    if (!this.ignoresCase) return cells
    const letter = String.fromCharCode(code)
    const both =
      cells | cellsOf(letter.toLowerCase().charCodeAt(0)) | cellsOf(letter.toUpperCase().charCodeAt(0))
    return this.foldsOthers && (both & foldedIntoAscii) !== none ? both | other : both
  }

  private eats(text: string): boolean {
    if (this.source[this.at] !== text) return false
    this.at++
    return true
  }

  private takes(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at
    const found = expression.exec(this.source)
    if (found !== null) this.at = expression.lastIndex
    return found
  }
}

/** One part after another, of which the second begins a match only where the first may be empty. */
function followed(one: Part, next: Part): Part {
  const isReached = one.empty !== none
  return {
    first: one.first | (one.empty & next.first),
    second: one.second | (one.single & next.first) | (isReached ? next.second : none),
    empty: one.empty & next.empty,
    single: (one.single & next.empty) | (isReached ? next.single : none),
  }
}

function taking(cells: Cells): Part {
  return { first: cells, second: none, empty: none, single: everywhere }
}

function asserting(cells: Cells): Part {
  return { first: none, second: none, empty: cells, single: none }
}

const nothing = asserting(everywhere)
const anything: Part = { first: characters, second: characters, empty: everywhere, single: everywhere }

const setOfLetter: { readonly [letter: string]: Cells } = {
  d: cellsOfEach('0123456789'),
  s: cellsOfEach('\t\n\v\f\r ') | other,
}

const controls: { readonly [letter: string]: number } = { n: 10, r: 13, t: 9, v: 11, f: 12, 0: 0 }
