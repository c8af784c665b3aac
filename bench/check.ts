import { openBlog } from '../main/blog/open-blog.ts'
import { checkBlog } from '../main/check/check-blog.ts'
import { createFactsCache } from '../main/check/facts-cache.ts'
import { createPause } from '../main/export/pause.ts'
import { type Measure, measure, timeOf } from './measure.ts'
import { runSelf } from './run-self.ts'
import type { Workplace } from './workplace.ts'

/** Every problem of 10,000 posts (50 MB), first and again: the whole of `inkstone check`, without its process. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const { folder } = workplace.blog({ posts: 10_000, hasPictures: false })
  const times = Array.from({ length: 3 }, () => JSON.parse(runSelf('check', [folder])) as Sample)
  for (const { posts } of times)
    if (posts !== 10_000) throw new Error(`${posts} of 10,000 posts were checked`)
  return [
    measure(
      'check 10,000, first',
      times.map(({ firstMs }) => firstMs),
      { budget: 5_000 },
    ),
    measure(
      'check 10,000, again',
      times.map(({ againMs }) => againMs),
      { budget: 1_000 },
    ),
    measure(
      'check 10,000, longest time without a turn for others',
      times.map(({ longestMs }) => longestMs),
    ),
  ]
}

interface Sample {
  readonly firstMs: number
  readonly againMs: number
  readonly longestMs: number
  readonly posts: number
}

/** One sample, in a process of its own. */
export async function sample([folder = '']: readonly string[]): Promise<string> {
  const blog = await openBlog(folder)
  const cache = createFactsCache()
  let posts = 0
  const look = async () => {
    const checked = await checkBlog({
      blog,
      cache,
      nowMs: Date.now(),
      pause: createPause(new AbortController().signal),
      onProgress: () => undefined,
      onFound: () => undefined,
    })
    posts = checked.words.size
  }
  const turns = countTurns()
  const firstMs = await timeOf(look)
  const longestMs = turns.stop()
  const againMs = await timeOf(look)
  return JSON.stringify({ firstMs, againMs, longestMs, posts } satisfies Sample)
}

/** The longest time between two turns of a timer. */
function countTurns(): { stop(): number } {
  let longestMs = 0
  let last = performance.now()
  const note = () => {
    longestMs = Math.max(longestMs, performance.now() - last)
    last = performance.now()
  }
  const timer = setInterval(note, 1)
  return {
    stop() {
      note()
      clearInterval(timer)
      return longestMs
    },
  }
}
