import { existsSync } from 'node:fs'
import type { Page } from 'playwright'
import { dataIn, launch, rows } from './launch.ts'
import { type Measure, measure } from './measure.ts'
import { siteUrl } from './peers/site-files.ts'
import type { Workplace } from './workplace.ts'

const posts = 1_000
const watchedMs = 3_000

/** What the app's page has written down for us. */
interface Watched {
  benchGaps?: number[]
}

/**
 * What the window's own thread does between two frames while an export runs, beside what it does when nothing runs: on
 * a machine without a screen of its own a frame comes when the browser likes, and that is in both.
 */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const { folder } = workplace.blog({ posts, url: siteUrl })
  const { app, page } = await launch(folder, dataIn(workplace.fresh()))
  try {
    await rows(page).first().click()
    await page.waitForTimeout(1_000)
    const quiet = await taskTimes(page)
    const site = `${workplace.fresh()}/site`
    await startExport(page, site)
    const busy = await taskTimes(page)
    if (!existsSync(site)) throw new Error('no export was at work')
    return [
      measure('window, tasks while nothing runs', quiet),
      measure('window, tasks while an export runs', busy, { budget: 16 }),
    ]
  } finally {
    await app.close()
  }
}

/** The export itself, without the view: through the bridge that the app's own code uses. */
function startExport(page: Page, site: string): Promise<void> {
  return page.evaluate(folder => {
    // What preload.ts puts there; the types of the app's page are not a bench's.
    const { inkstone } = window as unknown as {
      inkstone: { call: Record<'export.start', (args: unknown) => Promise<unknown>> }
    }
    const look = { variant: 'paper', accent: null, fonts: null }
    void inkstone.call['export.start']({ job: 'bench', folder, look, images: 'original' })
  }, site)
}

/** The longest time that the thread was at one thing, for each frame's time. */
async function taskTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const gaps: number[] = []
    ;(window as Watched).benchGaps = gaps
    const { port1, port2 } = new MessageChannel()
    // A message to oneself comes as soon as the thread is free.
    const start = performance.now()
    let last = start
    port1.onmessage = () => {
      const now = performance.now()
      const frame = Math.floor((now - start) / 16)
      gaps[frame] = Math.max(gaps[frame] ?? 0, now - last)
      setTimeout(() => {
        last = performance.now()
        port2.postMessage(null)
      })
    }
    port2.postMessage(null)
  })
  await page.waitForTimeout(watchedMs)
  // Where a whole frame's time is missing, the thread was at something for longer.
  return page.evaluate(() => Object.values((window as Watched).benchGaps?.splice(0) ?? []))
}
