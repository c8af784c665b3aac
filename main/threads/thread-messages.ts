import type { WireError } from '../../shared/errors.ts'

/** What a thread can be asked, by name: what it is given, and what it answers. */
export type Questions = { readonly [name: string]: { readonly args: unknown; readonly result: unknown } }

/** `request` names the answer. */
export type ToThread =
  | { readonly kind: 'ask'; readonly request: number; readonly name: string; readonly args: unknown }
  | { readonly kind: 'cancel'; readonly request: number }

export type FromThread =
  /** Before the answer, what is known of it by now. */
  | { readonly kind: 'told'; readonly request: number; readonly fact: unknown }
  | { readonly kind: 'answered'; readonly request: number; readonly result: unknown }
  | { readonly kind: 'cancelled'; readonly request: number }
  | { readonly kind: 'failed'; readonly request: number; readonly error: WireError }
