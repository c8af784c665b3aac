import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBlog } from '../main/blog/open-blog.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { watchBlog } from '../main/listing/watch-blog.ts'
import { type Measure, measure } from './measure.ts'
import { runSelf } from './run-self.ts'
import type { Workplace } from './workplace.ts'

const changed = 500

/** Another program changes 500 of 10,000 posts at once, as a `git checkout` does: until the window would be told. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  // A blog of its own, since it is written into.
  const { folder, ids } = workplace.blog({ posts: 10_000, hasPictures: false, seed: 2 })
  const times = Array.from(
    { length: 5 },
    (_, round) =>
      JSON.parse(
        runSelf('outside', [folder, workplace.fresh(), String(round), ...ids.slice(0, changed)]),
      ) as Sample,
  )
  return [
    measure(
      'outside 500 of 10,000, told',
      times.map(({ toldMs }) => toldMs),
      { budget: 1000 },
    ),
    measure(
      'outside 500 of 10,000, longest stop of main',
      times.map(({ stopMs }) => stopMs),
      { budget: 50 },
    ),
    measure(
      'outside 500 of 10,000, longest stop in CPU time',
      times.map(({ stopCpuMs }) => stopCpuMs),
    ),
    measure(
      'main process with 10,000 posts, MB',
      times.map(({ memoryMb }) => memoryMb),
      { budget: 300, unit: 'MB' },
    ),
  ]
}

interface Sample {
  readonly toldMs: number
  readonly stopMs: number
  /** The same in the process’s own time, which does not grow while the machine does other work. */
  readonly stopCpuMs: number
  readonly memoryMb: number
}

/** One sample, in a process of its own that follows the blog as the app does. */
export async function sample([
  folder = '',
  dataFolder = '',
  round = '',
  ...ids
]: readonly string[]): Promise<string> {
  const blog = await openBlog(folder, undefined, { fs: nodeFs, dataFolder })
  let isCounted = () => {}
  const counted = new Promise<void>(resolve => {
    isCounted = resolve
  })
  let isTold = () => {}
  const told = new Promise<void>(resolve => {
    isTold = resolve
  })
  const waiting = new Set(ids)
  const words = new Set<string>()
  const followed = watchBlog(blog, {
    counted: fact => {
      for (const { id } of fact.changed) words.add(id)
      if (words.size >= 9_000) isCounted()
    },
    changed: fact => {
      for (const post of fact.changed) {
        if (post.title.endsWith(`round ${round}`)) waiting.delete(post.id)
      }
      if (waiting.size === 0) isTold()
    },
    vanished: () => undefined,
    log: console.error,
  })
  await followed.list()
  await counted
  for (const id of ids) {
    const file = join(folder, id)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: Changed in round ${round}`),
    )
  }
  const start = performance.now()
  const watch = watchStops()
  await told
  const toldMs = performance.now() - start
  const stops = watch.end()
  followed.close()
  return JSON.stringify({ toldMs, ...stops, memoryMb: process.memoryUsage.rss() / 1e6 } satisfies Sample)
}

/** The longest time in which nothing else had its turn. */
function watchStops(): { end(): Pick<Sample, 'stopMs' | 'stopCpuMs'> } {
  let [longest, longestCpu] = [0, 0]
  let before = performance.now()
  let cpuBefore = cpuMs()
  let isOver = false
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - before)
    before = now
    const cpuNow = cpuMs()
    longestCpu = Math.max(longestCpu, cpuNow - cpuBefore)
    cpuBefore = cpuNow
    if (!isOver) setImmediate(look)
  }
  setImmediate(look)
  return {
    end() {
      isOver = true
      return { stopMs: Math.max(longest, performance.now() - before), stopCpuMs: longestCpu }
    },
  }
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
