import { type FirstCharacters, firstCharacters } from './first-characters.ts'
import type { RawPattern } from './grammar.ts'

/** A regular expression of a grammar, made when it is first asked for: most of a grammar's never are. */
export class Pattern {
  readonly source: string
  /** What ends a mode that says no end: it matches everywhere, and takes nothing. */
  readonly isAlways: boolean
  private readonly flags: string
  private made: RegExp | null = null
  private isLookingBack: boolean | null = null
  private first: FirstCharacters | null = null

  constructor(source: string, flags: string) {
    this.source = source
    this.flags = flags
    this.isAlways = source === always
  }

  /** Matches at its `lastIndex` and nowhere else. */
  get here(): RegExp {
    this.made ??= new RegExp(this.source, `${this.flags}y`)
    return this.made
  }

  /** What a match can begin with, found out when it is first asked for. */
  get characters(): FirstCharacters {
    this.first ??= firstCharacters(this.source, this.flags)
    return this.first
  }

  /** Whether what stands before the place could matter; now and then true where it could not. */
  get looksBack(): boolean {
    this.isLookingBack ??= /\\[bB]|(?<!(?<!\\)\[)\^|\(\?<[=!]/.test(this.source)
    return this.isLookingBack
  }
}

export const always = '\\B|\\b'

/** Patterns of one language, each made once. */
export function patternsOf(flags: string): (source: string) => Pattern {
  const known = new Map<string, Pattern>()
  return source => {
    const found = known.get(source)
    if (found !== undefined) return found
    const made = new Pattern(source, flags)
    known.set(source, made)
    return made
  }
}

/** The source of a begin or end; a list becomes one expression, with a group around each of its own. */
export function joined(raw: RawPattern | null | undefined): string {
  if (!raw) return ''
  if (!isList(raw)) return sourceOf(raw)
  let groups = 0
  return raw
    .map(part => {
      const source = sourceOf(part)
      const renumbered = withGroupsAfter(source, groups + 1)
      groups += 1 + groupsIn(source)
      return `(${renumbered})`
    })
    .join('')
}

/** The number that the group around each of a list's expressions has. */
export function topGroups(raw: readonly (string | RegExp)[]): readonly number[] {
  let next = 1
  return raw.map(part => {
    const group = next
    next += 1 + groupsIn(sourceOf(part))
    return group
  })
}

/** The source of what is illegal: any of a list. */
export function anyOf(raw: RawPattern): string {
  return isList(raw) ? `(?:${raw.map(sourceOf).join('|')})` : sourceOf(raw)
}

/** Each reference to a group and each opening of one; what else could look like them is matched, too. */
const groupMarks = /\\([1-9]\d*)|\\.|\[(?:\\.|[^\]\\])*\]|\((?:(?!\?)|\?<(?![=!]))/gs

function groupsIn(source: string): number {
  return [...source.matchAll(groupMarks)].filter(([mark]) => mark.startsWith('(')).length
}

/** With references to groups that are counted from `first`. */
function withGroupsAfter(source: string, first: number): string {
  return source.replace(groupMarks, (mark, number: string | undefined) =>
    number === undefined ? mark : `\\${Number(number) + first}`,
  )
}

function sourceOf(raw: string | RegExp): string {
  return typeof raw === 'string' ? raw : raw.source
}

function isList(raw: RawPattern): raw is readonly (string | RegExp)[] {
  return Array.isArray(raw)
}
