import type { FileId } from '../../../shared/blog.ts'
import { freeWords, readFilter } from '../../../shared/post-filter/read-filter.ts'
import { plainSearch } from '../../../shared/search/search.ts'
import { ask } from '../../ask.ts'
import { reportError } from '../app/notices-store.ts'
import { usePostList } from './post-list-store.ts'

/** While someone types, the titles are answer enough. */
const pauseMs = 120
/** Until all posts have been read, more may be found. */
const againMs = 700

let newest = 0

/** Looks again whenever another filter is typed; the result ends that. */
export function listenForFilter(): () => void {
  return usePostList.subscribe((state, before) => {
    if (state.filter !== before.filter) void lookInTexts()
  })
}

/**
 * Finds the posts whose texts have the free words of the list's filter; until they are found, titles, tags and names
 * alone are looked at. A later filter ends this.
 */
export async function lookInTexts(): Promise<void> {
  const mine = ++newest
  const words = [...new Set(freeWords(readFilter(usePostList.getState().filter)))]
  if (words.length === 0) {
    if (usePostList.getState().inTexts.size > 0) usePostList.setState({ inTexts: new Map() })
    endLook()
    return
  }
  if (!usePostList.getState().isLooking) usePostList.setState({ isLooking: true })
  try {
    await pause(pauseMs)
    const found = await findAll(words, () => mine === newest)
    if (found === null) return
    usePostList.setState({ inTexts: found.inTexts, isLooking: !found.isAll })
    if (found.isAll) return
    await pause(againMs)
    if (mine === newest) await lookInTexts()
  } catch (error) {
    // The list is narrowed by what it knows itself, and says so by what it finds.
    reportError(error)
    if (mine === newest) endLook()
  }
}

function endLook(): void {
  if (usePostList.getState().isLooking) usePostList.setState({ isLooking: false })
}

interface Found {
  readonly inTexts: ReadonlyMap<string, ReadonlySet<FileId>>
  /** False while posts are still being read. */
  readonly isAll: boolean
}

/** One word after the other: of two searches at once the older is given up. Null: nobody waits for it any more. */
async function findAll(words: readonly string[], isWanted: () => boolean): Promise<Found | null> {
  const inTexts = new Map<string, ReadonlySet<FileId>>()
  let isAll = true
  for (const query of words) {
    if (!isWanted()) return null
    const answer = await ask('search.match', { query, options: { ...plainSearch, phrase: true } })
    if (answer.isOutdated || !isWanted()) return null
    isAll &&= answer.read >= answer.of
    inTexts.set(query, new Set(answer.ids))
  }
  return { inTexts, isAll }
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
