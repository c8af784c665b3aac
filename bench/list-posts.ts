import { openBlog } from '../main/blog/open-blog.ts'
import { type Measure, measure, timeOf } from './measure.ts'
import { runSelf } from './run-self.ts'
import type { Workplace } from './workplace.ts'

/** From a folder's path to the list of its posts, in the main process. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const [posts, budget] of [
    [1_000, null],
    [10_000, 400],
  ] as const) {
    const { folder } = workplace.blog({ posts, hasPictures: posts <= 1_000 })
    // A process of its own each time: a person opens a blog with cold code, not after ten tries.
    const times = Array.from({ length: 5 }, () => JSON.parse(runSelf('list-posts', [folder])) as Sample)
    for (const { count } of times)
      if (count !== posts) throw new Error(`${count} of ${posts} posts were listed`)
    const label = posts.toLocaleString('en')
    measures.push(
      measure(
        `list-posts ${label}, first`,
        times.map(sample => sample.firstMs),
        { budget },
      ),
    )
    measures.push(
      measure(
        `list-posts ${label}, again`,
        times.map(sample => sample.againMs),
      ),
    )
  }
  return measures
}

interface Sample {
  readonly firstMs: number
  readonly againMs: number
  readonly count: number
}

/** One sample, in a process of its own. */
export async function sample([folder = '']: readonly string[]): Promise<string> {
  const start = performance.now()
  const blog = await openBlog(folder)
  const count = (await blog.listPosts()).length
  const firstMs = performance.now() - start
  const againMs = await timeOf(() => blog.listPosts())
  return JSON.stringify({ firstMs, againMs, count } satisfies Sample)
}
