import type { FilterKey } from '../post-filter/filter-keys.ts'
import { readTokens } from '../post-filter/read-tokens.ts'

/** What is looked for, and in which posts: the filter of the posts' list, as far as it is of use here. */
export interface SplitSearch {
  readonly text: string
  /** Empty: in all posts. */
  readonly filter: string
}

/** Fields of a front matter are words that one looks for, too: `title:` and others stay text. */
const narrowing: readonly (FilterKey | null)[] = ['tag', 'category', 'year']

/** Takes `tag:`, `category:` and `year:` out of what was typed; the rest stays as it is, spaces inside included. */
export function splitFilter(typed: string): SplitSearch {
  const filters = readTokens(typed).filter(({ key, values }) => narrowing.includes(key) && values.length > 0)
  if (filters.length === 0) return { text: typed, filter: '' }
  let text = ''
  let done = 0
  for (const { from, to } of filters) {
    text += typed.slice(done, from)
    done = to
  }
  text += typed.slice(done)
  return { text: text.trim(), filter: filters.map(({ from, to }) => typed.slice(from, to)).join(' ') }
}
