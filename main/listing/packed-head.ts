import type { PostMeta } from '../../shared/post/post-meta.ts'

/** What of a post's front matter its summary does not say. */
export type PostHeadRest = Pick<PostMeta, 'slug' | 'permalink' | 'data'>

/**
 * As one line of text. Empty: it holds something that would come back as something else; then the file is read when
 * it is asked for.
 */
export function packHead({ slug, permalink, data }: PostHeadRest): string {
  return isPlain(data) ? JSON.stringify([slug, permalink, withMarks(data)]) : ''
}

/** Null: nothing is known. */
export function unpackHead(line: string): PostHeadRest | null {
  if (line === '') return null
  // `packHead` has written it, and the file's check sum was right.
  const read: unknown = line.includes(markInJson) ? JSON.parse(line, withoutMark) : JSON.parse(line)
  const [slug, permalink, data] = read as [string, string | null, Record<string, unknown>]
  return { slug, permalink, data }
}

/** Before the milliseconds of a date, which YAML has and JSON has not. No text of a post may begin so. */
const mark = '\u0000date '
const markInJson = JSON.stringify(mark).slice(1, -1)

/** Whether JSON gives it back as it is, but for dates. */
function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return !value.startsWith('\u0000')
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
    case 'object': {
      if (value === null) return true
      if (value instanceof Date) return !Number.isNaN(value.getTime())
      if (Array.isArray(value)) return value.every(isPlain)
      const prototype: unknown = Object.getPrototypeOf(value)
      return prototype === Object.prototype && Object.values(value).every(isPlain)
    }
    default:
      return false
  }
}

/** The same with its dates as texts. */
function withMarks(value: unknown): unknown {
  if (value instanceof Date) return `${mark}${value.getTime()}`
  if (Array.isArray(value)) return value.map(withMarks)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withMarks(inner)]))
}

function withoutMark(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(mark)
    ? new Date(Number(value.slice(mark.length)))
    : value
}
