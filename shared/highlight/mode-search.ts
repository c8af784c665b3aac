import {
  atLineStart,
  cellCount,
  contextAfter,
  contexts,
  endOfCode,
  otherCharacter,
} from './first-characters.ts'
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
  /** For each cell of first-characters.ts the rules that can match there, null for none, once it was asked for. */
  private readonly rulesAt: (readonly Rule[] | null | undefined)[] = new Array(cellCount).fill(undefined)

  constructor(mode: Mode) {
    this.rules = rulesOf(mode)
    this.beginCount = mode.contains.length
  }

  /** Looks from a place on; `isUnicode`: a character may be two units. */
  find(code: string, from: number, isUnicode: boolean, found: Found): boolean {
    const { rulesAt } = this
    const { length } = code
    let context = contextAt(code, from)
    // Most characters go no further than the fourth line of this loop.
    for (let at = from; at < length; at++) {
      const character = code.charCodeAt(at)
      const cell = context + (character < otherCharacter ? character : otherCharacter)
      context = character < otherCharacter ? (contexts[character] ?? 0) : contextAfter(character)
      const rules = rulesAt[cell]
      if (rules === null) continue
      if (matchesAt(rules ?? this.narrowed(cell), code, at, 0, found)) return true
      if (isUnicode && isPair(code, at)) at++
    }
    return from <= length && this.findAt(code, length, 0, found)
  }

  /** Looks at one place, for the rules from one on. */
  findAt(code: string, at: number, firstRule: number, found: Found): boolean {
    if (at > code.length) return false
    const cell = contextAt(code, at) + cellAt(code, at)
    const rules = this.rulesAt[cell]
    if (rules === null) return false
    return matchesAt(rules ?? this.narrowed(cell), code, at, firstRule, found)
  }

  private narrowed(cell: number): readonly Rule[] {
    const rules = this.rules.filter(rule => rule.pattern.canBeginAt(cell))
    this.rulesAt[cell] = rules.length === 0 ? null : rules
    return rules
  }
}

/** Tries rules, from one on, at a place whose character allows for them. */
function matchesAt(
  rules: readonly Rule[],
  code: string,
  at: number,
  firstRule: number,
  found: Found,
): boolean {
  // What begins with a character past ASCII may be two units long.
  const isPlain = code.charCodeAt(at) < otherCharacter
  const nextCell = isPlain ? contextAfter(code.charCodeAt(at)) + cellAt(code, at + 1) : 0
  for (const rule of rules) {
    if (rule.number < firstRule || (isPlain && !rule.pattern.canGoOnAt(nextCell))) continue
    const end = matchOf(rule, code, at, found)
    if (end === -1) continue
    found.rule = rule
    found.start = at
    found.end = end
    return true
  }
  return false
}

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
