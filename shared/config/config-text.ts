import type { Message } from '../errors.ts'
import type { Splice } from '../matter/splice.ts'
import type { KeyPath } from './setting-keys.ts'

/** What stands at a path of a configuration file. */
export type Found =
  | { readonly kind: 'missing' }
  /** A text, or nothing after the colon, which counts as an empty one. */
  | { readonly kind: 'text'; readonly text: string }
  /** A list, a map, or what a form must not touch. */
  | { readonly kind: 'other' }

/** A configuration file with the places of its values, whichever language it is written in. */
export interface ConfigText {
  find(path: KeyPath): Found
  /** The splice that makes the value at a path this text; a message: why a form cannot do that. Not read back yet. */
  set(path: KeyPath, value: string): Splice | Message
  /** Everything it says, each value with its path, as it is written; for telling that an edit changed nothing else. */
  values(): ReadonlyMap<string, string>
}

/** How a path stands in `values`. */
export function pathKey(path: readonly (string | number)[]): string {
  return JSON.stringify(path)
}
