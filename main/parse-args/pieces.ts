// What arguments of many calls are made of.
import * as v from 'valibot'

export function text(maxLength: number) {
  return v.pipe(v.string(), v.maxLength(maxLength))
}

export function count() {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(0))
}

export function fileId() {
  return v.pipe(v.string(), v.minLength(1), v.maxBytes(4096))
}

/** More posts than any blog has. */
export function fileIds() {
  return v.pipe(v.array(fileId()), v.maxLength(1_000_000))
}

export function path() {
  return v.pipe(v.string(), v.minLength(1), v.maxBytes(4096))
}

/** Names that the app itself makes: uploads, jobs, recent blogs. */
export function token() {
  return v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
}

/** A name of bytes becomes a part of a path in the history. */
export function sha() {
  return v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
}

/** A day by its date: `2024-05-01`. */
export function dayText() {
  return v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))
}

export function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
