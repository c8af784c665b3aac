import {
  atLineStart,
  cellCount,
  characterCell,
  contextAfter,
  endOfCode,
  otherCharacter,
} from './first-characters.ts'
import type { Mode, Rule } from './mode.ts'

/** A match of a rule: `code[start, end)`. */
export interface Found {
  rule: Rule
  start: number
  end: number
  /** Null: nobody asked for them. */
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
  private readonly all: Candidates
  private readonly known = new Map<string, Candidates>()

  constructor(mode: Mode) {
    this.all = new Candidates(rulesOf(mode))
    this.beginCount = mode.contains.length
  }

  /** Looks from a place on; `isUnicode`: a character may be two units. */
  find(code: string, from: number, isUnicode: boolean, found: Found): boolean {
    if (from > code.length) return false
    let context = contextAt(code, from)
    for (let at = from; at < code.length; at++) {
      const character = code.charCodeAt(at)
      let rules = this.candidates(this.all, context + characterCell(character), false)
      context = contextAfter(character)
      if (rules === null) continue
      if (character < otherCharacter) {
        rules = this.candidates(rules, context + cellAt(code, at + 1), true)
        if (rules === null) continue
      }
      if (matchesAt(rules.rules, code, at, found)) return true
      if (isUnicode && isPair(code, at)) at++
    }
    return this.matchesAtEnd(code, found)
  }

  /** Looks at one place, for the rules from one on. */
  findAt(code: string, at: number, firstRule: number, found: Found): boolean {
    return matchesAt(
      this.all.rules.filter(rule => rule.number >= firstRule),
      code,
      at,
      found,
    )
  }

  private matchesAtEnd(code: string, found: Found): boolean {
    const rules = this.candidates(this.all, contextAt(code, code.length) + endOfCode, false)
    return rules !== null && matchesAt(rules.rules, code, code.length, found)
  }

  /** Those of the rules that can match where a cell's character is; null: none. */
  private candidates(of: Candidates, cell: number, isSecond: boolean): Candidates | null {
    const found = of.narrowed[cell]
    if (found !== undefined) return found
    const rules = of.rules.filter(({ pattern }) =>
      isSecond ? pattern.canGoOnAt(cell) : pattern.canBeginAt(cell),
    )
    const narrowed = rules.length === 0 ? null : this.shared(rules)
    of.narrowed[cell] = narrowed
    return narrowed
  }

  private shared(rules: readonly Rule[]): Candidates {
    const key = rules.map(rule => rule.number).join()
    const found = this.known.get(key)
    if (found !== undefined) return found
    const made = new Candidates(rules)
    this.known.set(key, made)
    return made
  }
}

/** Rules that may match at a place. */
class Candidates {
  readonly rules: readonly Rule[]
  /** For each cell of first-characters.ts those that it leaves, once it was asked for. */
  readonly narrowed: (Candidates | null | undefined)[] = new Array(cellCount).fill(undefined)

  constructor(rules: readonly Rule[]) {
    this.rules = rules
  }
}

function matchesAt(rules: readonly Rule[], code: string, at: number, found: Found): boolean {
  for (const rule of rules) {
    const { here } = rule.pattern
    here.lastIndex = at
    const groups = rule.wantsGroups ? here.exec(code) : null
    if (rule.wantsGroups ? groups === null : !here.test(code)) continue
    found.rule = rule
    found.start = at
    found.end = here.lastIndex
    found.groups = groups
    return true
  }
  return false
}

function contextAt(code: string, at: number): number {
  return at === 0 ? atLineStart : contextAfter(code.charCodeAt(at - 1))
}

function cellAt(code: string, at: number): number {
  return at < code.length ? characterCell(code.charCodeAt(at)) : endOfCode
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
