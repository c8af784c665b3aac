/** A block of a post, or of what is inside one, and what is around it. */
export interface QuickBlock {
  readonly found: FoundBlock
  readonly isAfterBlank: boolean
  readonly isBeforeBlank: boolean
}

/** What was found where a block begins. */
export interface FoundBlock {
  /** Words are a paragraph's, without its tags; code is the code itself, coloured when it is written out. */
  readonly kind: 'words' | 'code' | 'other'
  readonly html: string
  /** Of code; empty: none. */
  readonly language: string
  readonly line: number
  /** Where the first line behind it begins, and its number. */
  readonly to: number
  readonly nextLine: number
}
