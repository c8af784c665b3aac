// Front matter as the form sees it: fields with their places in the text, whichever language they are written in.
import type { Message } from '../errors.ts'
import type { Splice } from './splice.ts'

/** How a value is quoted; `plain` is without quotes. */
export type ScalarStyle = 'plain' | 'single' | 'double'

/** A single value's place in the text and what it says. */
export interface Spot {
  readonly from: number
  readonly to: number
  /** What it says; for a number, a date or a yes-or-no, as it is written. */
  readonly text: string
  readonly style: ScalarStyle
  /** Whether every reader takes it for a string. */
  readonly isText: boolean
}

export type FieldValue =
  /** Nothing, or a null: a value is written into these characters, after `lead`. */
  | { readonly kind: 'empty'; readonly from: number; readonly to: number; readonly lead: string }
  | { readonly kind: 'scalar'; readonly spot: Spot }
  /** `[A, B]`; `open` is just behind the bracket. */
  | { readonly kind: 'flow'; readonly open: number; readonly spots: readonly Spot[] }
  /** Lines of `- A`; `after` is just behind the colon. */
  | { readonly kind: 'block'; readonly after: number; readonly spots: readonly Spot[] }
  /** What a form cannot change, and why. */
  | { readonly kind: 'refused'; readonly reason: Message }

/** One field of the front matter's own, not of something nested in it; offsets as in the whole text. */
export interface MatterField {
  readonly key: string
  /** From the first character of its name to behind its value. */
  readonly from: number
  readonly to: number
  readonly value: FieldValue
}

export interface Matter {
  readonly kind: 'map'
  readonly syntax: MatterSyntax
  /** The whole text. */
  readonly text: string
  /** What stands between the fences. */
  readonly from: number
  readonly to: number
  readonly fields: readonly MatterField[]
  /** A new field, after the title where there is one, else behind the others. */
  insertField(key: string, written: string): Splice
  /** All that it says beside the fields with these keys, in a form that can be compared before and after an edit. */
  others(except: ReadonlySet<string>): string
  /**
   * What each other reader of this language makes of a field: its strings in order, null for what is none.
   *
   * An edit is right when all of them agree with `fields`.
   */
  readings(key: string): readonly (readonly (string | null)[])[]
}

export type ParsedMatter =
  | Matter
  | { readonly kind: 'missing'; readonly bodyFrom: number }
  | {
      readonly kind: 'refused'
      readonly reason: Message
      /** The first place in the whole text that cannot be read, where that is known. */
      readonly at?: number
    }

/** How one language writes what an edit needs. */
export interface MatterSyntax {
  readonly name: 'YAML' | 'TOML' | 'JSON'
  /** The style of a string where there is no example. */
  readonly usualStyle: ScalarStyle
  /** A string, in the wished style where that can say it. */
  writeText(value: string, style: ScalarStyle, place: 'block' | 'flow'): string
  /** Whether these quotes stand there only because the usual style could not say it. */
  isForced(spot: Spot, place: 'block' | 'flow'): boolean
  /** A date, as one where the language has dates and no quotes are wished. */
  writeDate(value: string, style: ScalarStyle): string
}

/** A field's strings in order, null for what is none; nothing where it is not there or cannot be told. */
export function stringsOf(fields: readonly MatterField[], key: string): readonly (string | null)[] {
  const value = fields.find(field => field.key === key)?.value
  if (value === undefined || value.kind === 'empty' || value.kind === 'refused') return []
  const spots = value.kind === 'scalar' ? [value.spot] : value.spots
  return spots.map(({ text, isText }) => (isText ? text : null))
}
