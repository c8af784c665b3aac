import type { PostSearch } from '../main/search/post-search.ts'
import { plainSearch } from '../shared/search/search.ts'
import { type Measure, measure, timeOf } from './measure.ts'
import { runSelf } from './run-self.ts'
import { untilRead, withSearch } from './search-at-hand.ts'
import type { Workplace } from './workplace.ts'

const posts = 10_000

/** Words that most posts have, some have and none has, each as it is typed: a search for every key. */
const typed = [
  'lantern',
  'the orchard measures the',
  '月光',
  '墨走过雨',
  '"no such words"',
  'ink 9',
  'Ladder 7777',
]

interface Sample {
  readonly firstMs: number
  readonly keyMs: readonly number[]
  readonly exactMs: readonly number[]
  readonly pauseMs: number
  readonly memoryMb: number
}

/** Full-text search in 10,000 posts, 50 MB, in a process of its own, with the worker that ships. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const { folder } = workplace.blog({ posts, hasPictures: false })
  const sample = JSON.parse(runSelf('search', [folder])) as Sample
  return [
    measure('search 10,000, a key', sample.keyMs, { budget: 40 }),
    measure('search 10,000, case and whole words', sample.exactMs),
    measure('search 10,000, all texts read', [sample.firstMs]),
    measure('search 10,000, main thread held up', [sample.pauseMs], { budget: 16 }),
    measure('search 10,000, process with all texts', [sample.memoryMb], { unit: 'MB', budget: 300 }),
  ]
}

/** One sample. */
export async function sample([folder = '']: readonly string[]): Promise<string> {
  const found = await withSearch(folder, async search => {
    const firstMs = await timeOf(() => untilRead(search))
    const pauses = watchPauses()
    const keyMs: number[] = []
    const exactMs: number[] = []
    for (const text of typed) {
      for (let length = 1; length <= text.length; length++) {
        keyMs.push(await timeOf(() => ask(search, text.slice(0, length))))
      }
      exactMs.push(await timeOf(() => ask(search, text, { caseSensitive: true, wholeWord: true })))
    }
    const pauseMs = pauses.longest()
    const memoryMb = process.memoryUsage.rss() / 1e6
    return { firstMs, keyMs, exactMs, pauseMs, memoryMb } satisfies Sample
  })
  return JSON.stringify(found)
}

function ask(search: PostSearch, query: string, options = {}) {
  return search.search({ query, options: { ...plainSearch, ...options } })
}

/** How long the thread that asks did nothing else. */
function watchPauses(): { longest(): number } {
  let [last, longest] = [performance.now(), 0]
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    turn = setImmediate(look)
  }
  let turn = setImmediate(look)
  return {
    longest() {
      clearImmediate(turn)
      return longest
    },
  }
}
