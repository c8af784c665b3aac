import { atLineStart, cellCount, contextAfter, contexts, endOfCode, otherCharacter } from './cells.ts'
import { beginsRun, continuesRun } from './first-characters.ts'
import type { Mode, Rule } from './mode.ts'

/** A match of a rule: `code[start, end)`. */
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
  private readonly rules: readonly Rule[]
  /** For each cell of cells.ts the rules that can match there, null for none, once it was asked for. */
  private readonly candidatesAt: (readonly Candidate[] | null | undefined)[] = new Array(cellCount).fill(
    undefined,
  )

  constructor(mode: Mode) {
    this.rules = rulesOf(mode)
    this.beginCount = mode.contains.length
  }

  /** Looks from a place on; `isUnicode`: a character may be two units. */
  find(code: string, from: number, isUnicode: boolean, found: Found): boolean {
    const { candidatesAt } = this
    const { length } = code
    let context = contextAt(code, from)
    /** What stands before and was looked at. */
    let before = nobody
    // Most characters go no further than the fourth line of this loop.
    for (let at = from; at < length; at++) {
      const character = code.charCodeAt(at)
      const cell = context + (character < otherCharacter ? character : otherCharacter)
      context = character < otherCharacter ? (contexts[character] ?? 0) : contextAfter(character)
      const candidates = candidatesAt[cell]
      if (candidates !== null) {
        if (matchesAt(candidates ?? this.narrowed(cell), code, at, before, found)) return true
        if (isUnicode && isPair(code, at)) at++
      }
      before = character
    }
    return from <= length && this.findAt(code, length, 0, found)
  }

  /** Looks at one place, for the rules from one on. */
  findAt(code: string, at: number, firstRule: number, found: Found): boolean {
    if (at > code.length) return false
    const cell = contextAt(code, at) + cellAt(code, at)
    const known = this.candidatesAt[cell]
    if (known === null) return false
    const candidates = (known ?? this.narrowed(cell)).filter(({ rule }) => rule.number >= firstRule)
    return matchesAt(candidates, code, at, nobody, found)
  }

  private narrowed(cell: number): readonly Candidate[] {
    const candidates = this.rules.filter(rule => rule.pattern.canBeginAt(cell)).map(candidate)
    this.candidatesAt[cell] = candidates.length === 0 ? null : candidates
    return candidates
  }
}

/** A rule that can match at a place, by the character there. */
interface Candidate {
  readonly rule: Rule
  /** What its pattern says of the next character, and of the one before (FirstCharacters). */
  readonly second: string
  readonly run: Uint8Array | null
}

function candidate(rule: Rule): Candidate {
  const { second, run } = rule.pattern.characters
  return { rule, second, run }
}

/** Tries them at a place; `before`: the character there, if they were tried there. */
function matchesAt(
  candidates: readonly Candidate[],
  code: string,
  at: number,
  before: number,
  found: Found,
): boolean {
  const character = code.charCodeAt(at)
  // What begins with a character past ASCII may be two units long.
  const isPlain = character < otherCharacter
  const next = cellCount - 1 - contextAfter(character) - cellAt(code, at + 1)
  // By number: a loop over an iterator is slow before it is compiled, and a short export ends before that.
  for (let number = 0; number < candidates.length; number++) {
    const candidate = candidates[number]
    if (candidate === undefined || (isPlain && candidate.second.charCodeAt(next) === zero)) continue
    if (candidate.run !== null && isInRun(candidate.run, before, character)) continue
    const { rule } = candidate
    const end = matchOf(rule, code, at, found)
    if (end === -1) continue
    found.rule = rule
    found.start = at
    found.end = end
    return true
  }
  return false
}

const zero = '0'.charCodeAt(0)

/** Whether a match here would have been one at the character before, too, where there was none. */
function isInRun(run: Uint8Array, before: number, character: number): boolean {
  return ((run[before] ?? 0) & beginsRun) !== 0 && ((run[character] ?? 0) & continuesRun) !== 0
}

/** No character: nothing was tried at the place before. */
const nobody = -1

/** Where a rule's match ends; -1: there is none. */
function matchOf({ pattern, wantsGroups }: Rule, code: string, at: number, found: Found): number {
  if (pattern.isAlways && !wantsGroups) return at
  const { here } = pattern
  here.lastIndex = at
  if (!wantsGroups) return here.test(code) ? here.lastIndex : -1
  found.groups = here.exec(code)
  return found.groups === null ? -1 : here.lastIndex
}

function contextAt(code: string, at: number): number {
  return at === 0 ? atLineStart : contextAfter(code.charCodeAt(at - 1))
}

function cellAt(code: string, at: number): number {
  return at < code.length ? Math.min(code.charCodeAt(at), otherCharacter) : endOfCode
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

function isPair(code: string, at: number): boolean {
  return (code.charCodeAt(at) & 0xfc00) === 0xd800 && (code.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}
