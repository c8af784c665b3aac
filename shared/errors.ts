import type { MessageKey } from './words/words.ts'

/** What kind of failure it is; the sentence for people is in `key` and `params`. */
export type ErrorCode = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'disk' | 'internal'

/** What fills the gaps of a sentence; names in a row are joined as its language joins them. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>

/** A sentence for people, not worded yet: the window or the command line words it in the user's language. */
export interface Message {
  readonly key: MessageKey
  readonly params?: Params
}

/** An error as it crosses the process border. */
export interface WireError extends Message {
  readonly code: ErrorCode
}

/**
 * A failure that the product knows.
 *
 * Anything else that is thrown is a bug: it is logged with its stack and reaches people as one plain sentence.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly key: MessageKey
  readonly params: Params

  constructor(code: ErrorCode, key: MessageKey, params: Params = {}, cause?: unknown) {
    super(`${code}: ${key} ${JSON.stringify(params)}`, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.key = key
    this.params = params
  }
}

/** An unknown error crosses without its text: it could hold paths or a post's words. */
export function toWire(error: unknown): WireError {
  if (error instanceof AppError) return { code: error.code, key: error.key, params: error.params }
  return { code: 'internal', key: 'error.internal' }
}

export function fromWire(error: WireError): AppError {
  return new AppError(error.code, error.key, error.params)
}

/** Closes a union: a case added and forgotten is a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected: ${JSON.stringify(value)}`)
}
