import type { PostSummary } from '../../shared/blog.ts'
import { readConflictCopy } from '../../shared/post/conflict-copy.ts'

/** A year of the calendar. */
export interface YearCount {
  readonly year: string
  /** January first. */
  readonly months: readonly number[]
  readonly total: number
}

/**
 * How many posts each month has, the newest year first, without gaps between the years.
 *
 * A draft has no day yet, and a conflict copy is no post.
 */
export function countMonths(posts: readonly PostSummary[]): readonly YearCount[] {
  const years = new Map<number, number[]>()
  for (const { date, draft, id } of posts) {
    if (date === null || draft || readConflictCopy(id) !== null) continue
    const [year = 0, month = 1] = date.day.split('-').map(Number)
    const months = years.get(year) ?? emptyYear()
    months[month - 1] = (months[month - 1] ?? 0) + 1
    years.set(year, months)
  }
  if (years.size === 0) return []
  const first = Math.min(...years.keys())
  const last = Math.max(...years.keys())
  const length = Math.min(last - first + 1, mostYears)
  return Array.from({ length }, (_none, back) => {
    const year = last - back
    const months = years.get(year) ?? emptyYear()
    return {
      year: String(year).padStart(4, '0'),
      months,
      total: months.reduce((sum, count) => sum + count, 0),
    }
  })
}

/** A slip of the key dates a post to the year 20: nobody wants two thousand empty rows for it. */
const mostYears = 60

function emptyYear(): number[] {
  return Array.from({ length: 12 }, () => 0)
}

/** How strongly a month is drawn, 0 to 4, beside the fullest one. */
export function strengthOf(count: number, most: number): number {
  // One post a month is a quiet year, not one that is full to the brim.
  return count === 0 ? 0 : Math.max(1, Math.ceil((count / Math.max(most, strengths)) * strengths))
}

const strengths = 4
