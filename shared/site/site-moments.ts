import type { SitePost } from './site-source.ts'

/**
 * When a post was published, as feeds and search engines want it (RFC 3339, UTC).
 *
 * A day out of a file's name has no time: it is midnight in UTC and not where this machine stands, so that two machines
 * make the same site.
 */
export function publishedAt({ date }: SitePost): string {
  return date.source === 'name' ? `${date.day}T00:00:00Z` : rfc3339(date.timeMs)
}

const updatedKeys = ['last_modified_at', 'lastmod', 'updated', 'modified', 'last-modified', 'date_modified']

/** When the post itself says that it was last changed; null: it does not. */
export function updatedAt({ meta, date }: SitePost): string | null {
  for (const key of updatedKeys) {
    const timeMs = momentIn(meta.data[key])
    if (timeMs !== null && timeMs > date.timeMs) return rfc3339(timeMs)
  }
  return null
}

/** A day, or a moment; one without an offset is taken as UTC, for the same reason. */
function momentIn(value: unknown): number | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.getTime()
  const found = typeof value === 'string' ? written.exec(value.trim()) : null
  if (found === null) return null
  const [, day = '', time = '00:00', offset = 'Z'] = found
  const timeMs = Date.parse(`${day}T${time}${offset.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')}`)
  return Number.isNaN(timeMs) ? null : timeMs
}

const written =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2})?))?(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?$/

function rfc3339(timeMs: number): string {
  // Before the year 0 and after 9999 RFC 3339 has no words.
  const year = new Date(timeMs).getUTCFullYear()
  if (!(year >= 0 && year <= 9999)) return '1970-01-01T00:00:00Z'
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`
}

/** The later of some moments; null: there is none. */
export function latest(moments: readonly string[]): string | null {
  return moments.reduce<string | null>(
    (last, moment) => (last === null || moment > last ? moment : last),
    null,
  )
}
