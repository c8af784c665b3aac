import type { PostSummary } from '../../../shared/blog.ts'
import type { TagField } from '../../../shared/bulk/bulk-change.ts'
import { fold } from '../../../shared/fold.ts'
import { readConflictCopy } from '../../../shared/post/conflict-copy.ts'
import type { Language } from '../../../shared/words/words.ts'
import type { PostEntry } from '../posts/post-entries.ts'

/** A tag or category with what its posts say of it. */
export interface TagUse {
  readonly name: string
  /** As it is searched for. */
  readonly folded: string
  readonly count: number
  /** `YYYY-MM-DD` of the first and the last post that has it; null: none of them has a date. */
  readonly first: string | null
  readonly last: string | null
  /** How many posts of each year have it, from the blog's first year on. */
  readonly years: readonly number[]
  /** Its place among all names, as the language sorts them. */
  readonly rank: number
}

export interface TagUses {
  readonly all: readonly TagUse[]
  /** The year that `years` begins with. */
  readonly firstYear: number
}

interface Cached {
  readonly field: TagField
  readonly language: Language
  readonly uses: TagUses
}

/** Asked for at each key that is typed, and by several views: worked out once for a list of posts. */
const cache = new WeakMap<readonly PostEntry[], readonly Cached[]>()

/** Every tag, or category, of these posts, by name. Conflict copies are left out: they are no posts of their own. */
export function tagUses(entries: readonly PostEntry[], field: TagField, language: Language): TagUses {
  const cached = cache.get(entries) ?? []
  const known = cached.find(one => one.field === field && one.language === language)
  if (known) return known.uses
  const uses = countUses(entries, field, language)
  cache.set(entries, [...cached, { field, language, uses }])
  return uses
}

interface Counted {
  count: number
  first: string | null
  last: string | null
  readonly years: number[]
}

function countUses(entries: readonly PostEntry[], field: TagField, language: Language): TagUses {
  const posts = entries.map(({ post }) => post).filter(({ id }) => readConflictCopy(id) === null)
  const [firstYear, yearCount] = yearsOf(posts)
  // A Map: `__proto__` is an ordinary tag.
  const counted = new Map<string, Counted>()
  for (const post of posts) {
    for (const name of new Set(post[field])) {
      const use = counted.get(name) ?? { count: 0, first: null, last: null, years: emptyYears(yearCount) }
      counted.set(name, use)
      add(use, post, firstYear)
    }
  }
  const { compare } = new Intl.Collator(language, { numeric: true })
  const names = [...counted.keys()].sort((one, other) => compare(one, other) || (one < other ? -1 : 1))
  const all = names.flatMap((name, rank) => {
    const use = counted.get(name)
    return use ? [{ name, folded: fold(name), rank, ...use }] : []
  })
  return { all, firstYear }
}

function add(use: Counted, { date }: PostSummary, firstYear: number): void {
  use.count++
  if (date === null) return
  if (use.first === null || date.day < use.first) use.first = date.day
  if (use.last === null || date.day > use.last) use.last = date.day
  const year = yearOf(date.day) - firstYear
  use.years[year] = (use.years[year] ?? 0) + 1
}

function emptyYears(count: number): number[] {
  return Array.from({ length: count }, () => 0)
}

/** More years than this are no blog's: one wrong date must not make each line a thousand bars. */
const mostYears = 60

/** The first year, and how many there are up to the last. */
function yearsOf(posts: readonly PostSummary[]): readonly [number, number] {
  let [first, last] = [Infinity, -Infinity]
  for (const { date } of posts) {
    if (date === null) continue
    const year = yearOf(date.day)
    if (year < first) first = year
    if (year > last) last = year
  }
  if (first > last) return [0, 0]
  const from = Math.max(first, last - mostYears + 1)
  return [from, last - from + 1]
}

function yearOf(day: string): number {
  return Number.parseInt(day, 10)
}
