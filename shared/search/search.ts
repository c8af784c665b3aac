import type { FileId } from '../blog.ts'
import type { Message } from '../errors.ts'

/** How a text is looked for. */
export interface SearchOptions {
  /** The query is one regular expression; `^` and `$` are the ends of a line. */
  readonly regex: boolean
  readonly caseSensitive: boolean
  readonly wholeWord: boolean
  /** The query is one phrase as it stands, in texts alone, as for replacing it; else several words are all to be found. */
  readonly phrase: boolean
  /** The text of the front matter counts too; a title is looked at in any case. */
  readonly frontMatter: boolean
  /** So many posts come with their matches. */
  readonly limit: number
  /** So many matches of each of them. */
  readonly perPost: number
}

/** What one means who only types a few words. */
export const plainSearch: SearchOptions = {
  regex: false,
  caseSensitive: false,
  wholeWord: false,
  phrase: false,
  frontMatter: false,
  limit: 60,
  perPost: 20,
}

/** A place in a text: a one-based line and a column in it, as the editor counts them. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** One match, with as much of its line as a row shows. */
export interface FoundMatch {
  readonly from: TextPlace
  readonly to: TextPlace
  readonly before: string
  /** Of a match over several lines, its first. */
  readonly match: string
  readonly after: string
}

/** From one place of a title to another. */
export type TitleMark = readonly [from: number, to: number]

/** A post that was found. */
export interface FoundPost {
  readonly id: FileId
  readonly title: string
  readonly titleMarks: readonly TitleMark[]
  /** How often its text has what is looked for; 0: only the title has it. */
  readonly count: number
  /** The first of them, in the order of the text. */
  readonly matches: readonly FoundMatch[]
}

export interface SearchAnswer {
  /** The best first: title, heading, text; of equals the newest. */
  readonly posts: readonly FoundPost[]
  /** How many posts have it, those that are not in `posts` too. */
  readonly total: number
  /** How many of the blog's posts have been read so far: until all are, more may be found. */
  readonly read: number
  readonly of: number
  /** Why it could not be looked for, or not to the end. */
  readonly problem: Message | null
  /** A newer search came in between; nothing else here means anything. */
  readonly isOutdated: boolean
}

/** The posts that have it, without their matches. */
export interface SearchMatches extends Pick<SearchAnswer, 'read' | 'of' | 'problem' | 'isOutdated'> {
  /** The best first. */
  readonly ids: readonly FileId[]
}

/** A post found by its title, its file's name or their pinyin. */
export interface FoundTitle {
  readonly id: FileId
  readonly titleMarks: readonly TitleMark[]
}
