import { appendFileSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openBlog } from '../main/blog/open-blog.ts'
import { createExporter, type RunningExporter } from '../main/export/exporter.ts'
import { defaultLook } from '../shared/site/look.ts'
import { type Measure, measure } from './measure.ts'
import { siteUrl } from './peers/site-files.ts'
import type { Workplace } from './workplace.ts'

// The export inside the running app: one thread beside the window's, which knows the last site.

const posts = Number(process.env.BENCH_POSTS ?? 10_000)
const rounds = 7

export async function run(workplace: Workplace): Promise<Measure[]> {
  const { folder, ids } = workplace.blog({ posts, url: siteUrl, seed: 3 })
  const exporter = createExporter({
    dataFolder: workplace.fresh(),
    workerFile: join(process.cwd(), 'out/main/export-worker.cjs'),
  })
  try {
    const post = ids[Math.floor(ids.length / 2)] ?? ''
    const again = await exportChanges(exporter, folder, post, join(workplace.fresh(), 'site'))
    const name = `export ${posts.toLocaleString('en')} in the app`
    return [
      measure(`${name}, a changed post is there`, again.there, { budget: 100 }),
      measure(`${name}, all the site is looked at`, again.all),
      measure(`${name}, cancelled`, await cancelled(exporter, folder, workplace), { budget: 200 }),
    ]
  } finally {
    await exporter.close()
  }
}

/** Milliseconds until the page of the post is the new one, and until the export has ended. */
async function exportChanges(exporter: RunningExporter, blog: string, post: string, site: string) {
  const opened = await openBlog(blog)
  const start = (signal = new AbortController().signal) =>
    exporter.start(
      opened,
      { folder: site, look: defaultLook, images: 'original' },
      'bench',
      () => undefined,
      signal,
    )
  await start()
  const page = pageOf(site, post)
  const there: number[] = []
  const all: number[] = []
  for (let round = 0; round < rounds; round++) {
    appendFileSync(join(blog, post), `\nOne more paragraph, the ${round}th.\n`)
    const before = statSync(page).mtimeMs
    const startMs = performance.now()
    const running = start()
    while (statSync(page).mtimeMs === before) await setTimeout(1)
    there.push(performance.now() - startMs)
    await running
    all.push(performance.now() - startMs)
    if (!readFileSync(page, 'utf8').includes(`the ${round}th.`))
      throw new Error('the page is not the new one')
  }
  // The first of them compiles.
  return { there: there.slice(1), all: all.slice(1) }
}

/** `2020-01-02-x.md` is at `/2020/01/02/x/`. */
function pageOf(site: string, post: string): string {
  const [, year = '', month = '', day = '', slug = ''] = /(\d{4})-(\d{2})-(\d{2})-(.*)\.md$/.exec(post) ?? []
  return join(site, year, month, day, slug, 'index.html')
}

/** Milliseconds from a cancel, at different moments of a first export, until nothing is written any more. */
async function cancelled(exporter: RunningExporter, blog: string, workplace: Workplace): Promise<number[]> {
  const opened = await openBlog(blog)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const abort = new AbortController()
    const running = exporter.start(
      opened,
      { folder: join(workplace.fresh(), 'site'), look: defaultLook, images: 'original' },
      'bench',
      () => undefined,
      abort.signal,
    )
    await setTimeout(100 + round * 150)
    const startMs = performance.now()
    abort.abort(new Error('enough'))
    await running.then(
      () => undefined,
      (error: unknown) => {
        if (error !== abort.signal.reason) throw error
      },
    )
    times.push(performance.now() - startMs)
  }
  return times
}
