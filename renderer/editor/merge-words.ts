import type { Choice } from './merge-clashes.ts'

/** What the merge editor says, in the language of the moment; the editor knows no words itself. */
export interface MergeWords {
  readonly label: string
  readonly mine: string
  readonly disk: string
  readonly choices: Readonly<Record<Choice, string>>
  readonly clash: (number: number, total: number) => string
  readonly nothing: string
  /** So many lines are not there any more, since this side took them out. */
  readonly removed: (side: 'mine' | 'disk', lines: number) => string
}
