import type { Callback, Response } from './grammar.ts'
import type { Keywords } from './keywords.ts'
import type { ModeSearch } from './mode-search.ts'
import type { Pattern } from './pattern.ts'

/** A part of a language with rules of its own, such as a string or a comment. */
export interface Mode {
  /** The tag that is written where it begins; empty: none. */
  readonly tag: string
  /** The same, where the next piece of an embedded language goes on within it. */
  readonly tagAgain: string
  /** How the text that begins it, and the one that ends it, is marked. */
  readonly beginTags: Tags
  readonly endTags: Tags
  readonly begin: Pattern
  /** Null: only its parent's end ends it. */
  readonly end: Pattern | null
  /** What to look for while in it: its own end, and its parent's where that ends it, too. */
  readonly terminator: Pattern | null
  readonly illegal: Pattern | null
  readonly keywords: Keywords | null
  /** The language of the text in it; a list, also an empty one: to be guessed among these, or all. */
  readonly subLanguage: string | readonly string[] | null
  /** Filled while the grammar is read, since modes contain each other. */
  readonly contains: Mode[]
  starts: Mode | null
  readonly isBegunByKeyword: boolean
  readonly onBegin: Callback | null
  readonly onEnd: Callback | null
  readonly endsParent: boolean
  readonly endsWithParent: boolean
  readonly skip: boolean
  readonly excludeBegin: boolean
  readonly excludeEnd: boolean
  readonly returnBegin: boolean
  readonly returnEnd: boolean
  /** Nothing can happen between its begin and its end, which follows at once. */
  readonly isOneMatch: boolean
  /** What its callbacks keep, and how it is searched, while one text is coloured. */
  readonly memory: ModeMemory
  /** Made when it is first entered. */
  search: ModeSearch | null
}

export interface ModeMemory {
  /** Of which text this is. */
  text: number
  data: Response['data']
  /** From which rules on it was searched. */
  searchedFrom: number[]
}

/** How a match is marked: as a whole, piece by piece (each a top-level group), or not. */
export type Tags =
  | { readonly kind: 'none' }
  | { readonly kind: 'whole'; readonly tag: string }
  | { readonly kind: 'pieces'; readonly pieces: readonly Piece[] }

export interface Piece {
  readonly group: number
  /** Empty: it is plain, and keywords are looked for in it. */
  readonly tag: string
}

/** Something to look for within a mode. */
export interface Rule {
  readonly kind: 'begin' | 'end' | 'illegal'
  readonly number: number
  readonly pattern: Pattern
  /** What begins; of an end or something illegal, where it is looked for. */
  readonly mode: Mode
  /** Whether the groups of a match are asked for. */
  readonly wantsGroups: boolean
}

export interface Grammar {
  readonly root: Mode
  readonly isUnicode: boolean
}
