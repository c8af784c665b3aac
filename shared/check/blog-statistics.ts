import type { PostDate } from '../blog.ts'

export interface BlogStatistics {
  readonly posts: number
  readonly words: number
  /** The newest first; years without a post are left out. */
  readonly years: readonly { readonly year: string; readonly posts: number; readonly words: number }[]
  /** Months in a row with a post. */
  readonly longestStreak: Streak | null
  /** The one that goes on: its last month is this one or the one before. */
  readonly currentStreak: Streak | null
  /** The most used first. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[]
}

/** Months as `YYYY-MM`. */
export interface Streak {
  readonly months: number
  readonly from: string
  readonly to: string
}

/** A published post, as it counts. */
export interface CountedPost {
  readonly date: PostDate | null
  readonly tags: readonly string[]
  readonly words: number
}

const mostTags = 12

/** What a blog comes to; `thisMonth` is the month now, where the blog is written. */
export function blogStatistics(posts: readonly CountedPost[], thisMonth: string): BlogStatistics {
  const years = new Map<string, { posts: number; words: number }>()
  const tags = new Map<string, number>()
  for (const { date, words, tags: own } of posts) {
    for (const tag of new Set(own)) tags.set(tag, (tags.get(tag) ?? 0) + 1)
    if (date === null) continue
    const year = years.get(date.day.slice(0, 4)) ?? { posts: 0, words: 0 }
    years.set(date.day.slice(0, 4), { posts: year.posts + 1, words: year.words + words })
  }
  const streaks = streaksOf(posts.flatMap(({ date }) => (date === null ? [] : [date.day.slice(0, 7)])))
  const last = streaks.at(-1)
  return {
    posts: posts.length,
    words: posts.reduce((sum, { words }) => sum + words, 0),
    years: [...years]
      .map(([year, counts]) => ({ year, ...counts }))
      .sort((a, b) => (a.year < b.year ? 1 : -1)),
    longestStreak: streaks.reduce<Streak | null>(
      (longest, streak) => (longest === null || streak.months >= longest.months ? streak : longest),
      null,
    ),
    currentStreak: last !== undefined && monthNumber(last.to) >= monthNumber(thisMonth) - 1 ? last : null,
    tags: [...tags]
      .map(([tag, count]) => ({ tag, count }))
      .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
      .slice(0, mostTags),
  }
}

/** Months that follow each other, the earliest first. */
function streaksOf(months: readonly string[]): readonly Streak[] {
  const streaks: Streak[] = []
  for (const month of [...new Set(months)].sort()) {
    const last = streaks.at(-1)
    if (last !== undefined && monthNumber(month) === monthNumber(last.to) + 1)
      streaks[streaks.length - 1] = { months: last.months + 1, from: last.from, to: month }
    else streaks.push({ months: 1, from: month, to: month })
  }
  return streaks
}

function monthNumber(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return year * 12 + number
}
