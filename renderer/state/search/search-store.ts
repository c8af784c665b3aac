import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import type { Message } from '../../../shared/errors.ts'
import { plainSearch, type SearchAnswer, type SearchOptions } from '../../../shared/search/search.ts'
import { ask } from '../../ask.ts'
import { explain } from '../app/notices-store.ts'

/** What can be switched on and off beside the field. */
export type SearchSwitch = 'caseSensitive' | 'wholeWord' | 'regex' | 'frontMatter'

/** A match among those of its post, counted from 0; `index` null: the post itself. */
export interface FoundPlace {
  readonly id: FileId
  readonly index: number | null
}

interface SearchState {
  readonly text: string
  readonly switches: Readonly<Record<SearchSwitch, boolean>>
  /** What comes in place of what is found; null: nothing is replaced. */
  readonly replacement: string | null
  /** What was found for `answered`; null: nothing was looked for yet. */
  readonly answer: SearchAnswer | null
  readonly problem: Message | null
  /** Posts and matches that are not replaced, by their row's key. */
  readonly leftOut: ReadonlySet<string>
  /** So many posts are shown. */
  readonly limit: number
  /** The posts of which all matches are shown. */
  readonly perPost: number
  /** What was opened last. */
  readonly opened: FoundPlace | null
}

const nothing: SearchState = {
  text: '',
  switches: { caseSensitive: false, wholeWord: false, regex: false, frontMatter: false },
  replacement: null,
  answer: null,
  problem: null,
  leftOut: new Set(),
  limit: plainSearch.limit,
  perPost: plainSearch.perPost,
  opened: null,
}

export const useSearch = create<SearchState>()(() => nothing)

/** While posts are still being read, what is found is looked for again this often. */
const againMs = 300

let newest = 0
let again: ReturnType<typeof setTimeout> | undefined

export function searchOptions(): SearchOptions {
  const { switches, replacement, limit, perPost } = useSearch.getState()
  return { ...switches, phrase: replacement !== null, limit, perPost }
}

/** Another blog has other posts. */
export function forgetSearch(): void {
  newest++
  clearTimeout(again)
  useSearch.setState(nothing)
}

export function setSearchText(text: string): void {
  useSearch.setState({ text, limit: nothing.limit, perPost: nothing.perPost, ...notChosen })
  void search()
}

export function toggleSearch(name: SearchSwitch): void {
  const { switches } = useSearch.getState()
  useSearch.setState({ switches: { ...switches, [name]: !switches[name] }, ...notChosen })
  void search()
}

/** While something is replaced, the text is one phrase: what is marked is what goes. */
export function setReplacement(replacement: string | null): void {
  const before = useSearch.getState().replacement
  useSearch.setState({ replacement })
  if ((before === null) === (replacement === null)) return
  useSearch.setState(notChosen)
  void search()
}

const notChosen = { leftOut: new Set<string>(), opened: null }

export function showMorePosts(): void {
  useSearch.setState(({ limit }) => ({ limit: Math.min(limit + 120, mostPosts) }))
  void search()
}

/** As many as `search.query` gives. */
export const mostPosts = 1000

export function showAllMatches(): void {
  useSearch.setState({ perPost: 1000 })
  void search()
}

export function placeKey({ id, index }: FoundPlace): string {
  return index === null ? id : `${index} ${id}`
}

/** Leaves a post or a match as it is, or takes it in again. */
export function toggleLeftOut(place: FoundPlace): void {
  const leftOut = new Set(useSearch.getState().leftOut)
  const key = placeKey(place)
  if (!leftOut.delete(key)) leftOut.add(key)
  useSearch.setState({ leftOut })
}

/** Looks again, since posts may have changed. */
export async function search(): Promise<void> {
  const mine = ++newest
  clearTimeout(again)
  const { text } = useSearch.getState()
  if (text.trim() === '') {
    useSearch.setState({ answer: null, problem: null })
    return
  }
  try {
    const answer = await ask('search.query', { query: text, options: searchOptions() })
    if (mine !== newest || answer.isOutdated) return
    // What was found before stays while half an expression is typed.
    const isHalf = answer.problem?.key === 'search.badRegex'
    useSearch.setState({ problem: answer.problem, ...(isHalf ? {} : { answer }) })
    if (answer.read < answer.of) again = setTimeout(() => void search(), againMs)
  } catch (error) {
    if (mine === newest) useSearch.setState({ answer: null, problem: explain(error) })
  }
}
