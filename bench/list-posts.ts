import { setTimeout } from 'node:timers/promises'
import { openBlog } from '../main/blog/open-blog.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { type Measure, measure, timeOf } from './measure.ts'
import { runSelf } from './run-self.ts'
import type { Workplace } from './workplace.ts'

/** From a folder's path to the list of its posts, in the main process: the first time, and when it is known. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const [posts, firstBudget, knownBudget] of [
    [1_000, null, null],
    [10_000, 400, 150],
  ] as const) {
    const { folder } = workplace.blog({ posts, hasPictures: posts <= 1_000 })
    const dataFolder = workplace.fresh()
    // Files that were only just written are not remembered.
    await setTimeout(2500)
    // A process of its own each time: a person opens a blog with cold code, not after ten tries.
    const times = Array.from(
      { length: 5 },
      () => JSON.parse(runSelf('list-posts', [folder, dataFolder])) as Sample,
    )
    for (const { count } of times)
      if (count !== posts) throw new Error(`${count} of ${posts} posts were listed`)
    // The first process had nothing to remember yet, and made what the others know.
    const known = times.slice(1)
    for (const { known: count } of known)
      if (count < posts * 0.9) throw new Error(`only ${count} of ${posts} posts were known`)
    const label = posts.toLocaleString('en')
    const line = (
      name: string,
      of: readonly Sample[],
      take: (one: Sample) => number,
      budget: number | null = null,
    ) => measures.push(measure(`list-posts ${label}, ${name}`, of.map(take), { budget }))
    line('first', times, sample => sample.firstMs, firstBudget)
    line('again', times, sample => sample.againMs)
    line('known, shown', known, sample => sample.shownMs, knownBudget)
    line('known, compared with the disk', known, sample => sample.comparedMs)
  }
  return measures
}

interface Sample {
  readonly firstMs: number
  readonly againMs: number
  readonly count: number
  readonly shownMs: number
  readonly comparedMs: number
  readonly known: number
}

/** One sample, in a process of its own. What is known comes first, since it is what a user waits for with cold code. */
export async function sample([folder = '', dataFolder = '']: readonly string[]): Promise<string> {
  const memory = { fs: nodeFs, dataFolder }
  let start = performance.now()
  const remembering = await openBlog(folder, undefined, memory)
  const known = remembering.rememberedPosts().length
  const shownMs = performance.now() - start
  await remembering.listPosts()
  const comparedMs = performance.now() - start
  await remembering.rememberPosts()

  start = performance.now()
  const blog = await openBlog(folder)
  const count = (await blog.listPosts()).length
  const firstMs = performance.now() - start
  const againMs = await timeOf(() => blog.listPosts())
  return JSON.stringify({ firstMs, againMs, count, shownMs, comparedMs, known } satisfies Sample)
}
