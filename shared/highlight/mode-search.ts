import { atLineStart, cellCount, contextAfter, contexts, endOfCode, otherCharacter } from './cells.ts'
import { beginsRun, continuesRun } from './first-characters.ts'
import type { Mode, Rule } from './mode.ts'

/** A match of a rule: `text[start, end)`. */
export interface Found {
  rule: Rule
  start: number
  end: number
  /** Null, or another match's: nobody asked for them. */
  groups: RegExpExecArray | null
}

/**
 * Finds what comes next in a mode: the first place where one of its rules matches, and of several the first rule.
 *
 * highlight.js makes one large expression of all the rules of a mode. Here a table says which of them can match at
 * a character at all, which is none for most, and only these are tried.
 */
export class ModeSearch {
  /** How many of the rules are those that begin a mode; these come first. */
  readonly beginCount: number
  private readonly rules: readonly Candidate[]
  /** For each cell of cells.ts the rules that can match there, null for none, once it was asked for. */
  private readonly candidatesAt: (readonly Candidate[] | null | undefined)[] = new Array(cellCount).fill(
    undefined,
  )

  constructor(mode: Mode) {
    this.rules = rulesOf(mode).map(candidate)
    this.beginCount = mode.contains.length
  }

  /** Looks from a place on; `isUnicode`: a character may be two units. */
  find(text: string, from: number, isUnicode: boolean, found: Found): boolean {
    const { candidatesAt } = this
    const { length } = text
    let context = contextAt(text, from)
    /** What stands before and was looked at. */
    let before = nobody
    // Most characters go no further than the fourth line of this loop.
    for (let at = from; at < length; at++) {
      const character = text.charCodeAt(at)
      const cell = context + (character < otherCharacter ? character : otherCharacter)
      context = character < otherCharacter ? (contexts[character] ?? 0) : contextAfter(character)
      const known = candidatesAt[cell]
      if (known !== null) {
        const candidates = known ?? this.learn(cell)
        if (candidates !== null && matchesAt(candidates, text, at, before, found)) return true
      }
      if (isUnicode && isPair(text, at)) at++
      before = character
    }
    return from <= length && this.findAt(text, length, 0, found)
  }

  /** Looks at one place, for the rules from one on. */
  findAt(text: string, at: number, firstRule: number, found: Found): boolean {
    if (at > text.length) return false
    const cell = contextAt(text, at) + cellAt(text, at)
    const known = this.candidatesAt[cell]
    const candidates = known === undefined ? this.learn(cell) : known
    if (candidates === null) return false
    const some = firstRule === 0 ? candidates : candidates.filter(({ rule }) => rule.number >= firstRule)
    return some.length > 0 && matchesAt(some, text, at, nobody, found)
  }

  /** Finds out which rules can match in a cell; null, never an empty list: none. */
  private learn(cell: number): readonly Candidate[] | null {
    const some = this.rules.filter(({ first }) => first[cell] === 1)
    const found = some.length === 0 ? null : some
    this.candidatesAt[cell] = found
    return found
  }
}

/** A rule, with what its pattern says of the character at a place, of the next, and of the one before (FirstCharacters). */
interface Candidate {
  readonly rule: Rule
  readonly first: Uint8Array
  readonly second: Uint8Array
  readonly run: Uint8Array | null
}

function candidate(rule: Rule): Candidate {
  const { first, second, run } = rule.pattern.characters
  return { rule, first, second, run }
}

/** Tries them at a place; `before`: the character there, if they were tried there. */
function matchesAt(
  candidates: readonly Candidate[],
  text: string,
  at: number,
  before: number,
  found: Found,
): boolean {
  const character = text.charCodeAt(at)
  // What begins with a character past ASCII may be two units long.
  const isPlain = character < otherCharacter
  const next = contextAfter(character) + cellAt(text, at + 1)
  // By number: a loop over an iterator is slow before it is compiled, and a short export ends before that.
  for (let number = 0; number < candidates.length; number++) {
    const candidate = candidates[number]
    if (candidate === undefined || (isPlain && candidate.second[next] === 0)) continue
    if (candidate.run !== null && isInRun(candidate.run, before, character)) continue
    const { rule } = candidate
    const end = matchOf(rule, text, at, found)
    if (end === -1) continue
    found.rule = rule
    found.start = at
    found.end = end
    return true
  }
  return false
}

/** Whether a match here would have been one at the character before, too, where there was none. */
function isInRun(run: Uint8Array, before: number, character: number): boolean {
  return ((run[before] ?? 0) & beginsRun) !== 0 && ((run[character] ?? 0) & continuesRun) !== 0
}

/** No character: nothing was tried at the place before. */
const nobody = -1

/** Where a rule's match ends; -1: there is none. */
function matchOf({ pattern, wantsGroups }: Rule, text: string, at: number, found: Found): number {
  if (pattern.isAlways && !wantsGroups) return at
  const { here } = pattern
  here.lastIndex = at
  if (!wantsGroups) return here.test(text) ? here.lastIndex : -1
  found.groups = here.exec(text)
  return found.groups === null ? -1 : here.lastIndex
}

function contextAt(text: string, at: number): number {
  return at === 0 ? atLineStart : contextAfter(text.charCodeAt(at - 1))
}

function cellAt(text: string, at: number): number {
  return at < text.length ? Math.min(text.charCodeAt(at), otherCharacter) : endOfCode
}

function rulesOf(mode: Mode): readonly Rule[] {
  const rules: Rule[] = mode.contains.map((begun, number) => ({
    kind: 'begin',
    number,
    pattern: begun.begin,
    mode: begun,
    wantsGroups: begun.onBegin !== null || begun.beginTags.kind === 'pieces',
  }))
  if (mode.terminator !== null) {
    // With its parent's end comes what the parent wants.
    const wantsGroups = mode.onEnd !== null || mode.endTags.kind === 'pieces' || mode.endsWithParent
    rules.push({ kind: 'end', number: rules.length, pattern: mode.terminator, mode, wantsGroups })
  }
  if (mode.illegal !== null) {
    rules.push({ kind: 'illegal', number: rules.length, pattern: mode.illegal, mode, wantsGroups: false })
  }
  return rules
}

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}
