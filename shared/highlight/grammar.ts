/**
 * A language as highlight.js's packages define it, as far as this engine reads it.
 *
 * Their own types say less than the definitions do: a class name may be a table, for instance.
 */
export interface RawMode {
  readonly className?: RawScope | undefined
  readonly scope?: RawScope | undefined
  readonly beginScope?: RawScope
  readonly endScope?: RawScope
  readonly match?: RawPattern | null | undefined
  readonly begin?: RawPattern | null
  readonly beforeMatch?: string | RegExp
  readonly beginKeywords?: string | undefined
  /** Ours: `begin` was made of `beginKeywords`. */
  readonly isBegunByKeyword?: boolean
  readonly end?: RawPattern | null
  readonly illegal?: RawPattern | null
  readonly keywords?: RawKeywords | undefined
  readonly contains?: readonly (RawMode | 'self' | readonly RawMode[])[]
  readonly variants?: readonly RawMode[] | null
  readonly starts?: RawMode | null
  readonly subLanguage?: string | readonly string[] | null
  readonly endsParent?: boolean
  readonly endsWithParent?: boolean
  readonly skip?: boolean
  readonly excludeBegin?: boolean
  readonly excludeEnd?: boolean
  readonly returnBegin?: boolean
  readonly returnEnd?: boolean
  readonly 'on:begin'?: Callback
  readonly 'on:end'?: Callback
}

export interface RawLanguage extends RawMode {
  readonly case_insensitive?: boolean
  readonly unicodeRegex?: boolean
  readonly classNameAliases?: { readonly [scope: string]: string }
  readonly compilerExtensions?: readonly unknown[]
  readonly __emitTokens?: unknown
}

export type RawScope = string | { readonly [group: number]: string } | null
export type RawPattern = string | RegExp | readonly (string | RegExp)[]
export type RawKeywords =
  | string
  | readonly string[]
  | { readonly [scope: string]: RawKeywords | RegExp }
  | null

/** What a definition may say of a match: that it is none. `data` is kept from a mode's begin to its end. */
export interface Response {
  readonly data: { [name: string]: unknown }
  readonly ignoreMatch: () => void
}

export type Callback = (match: RegExpExecArray, response: Response) => void
