import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ElectronApplication, Page } from 'playwright'
import { dataIn, launch } from './launch.ts'
import { type Measure, measure } from './measure.ts'
import type { Workplace } from './workplace.ts'

const runs = 5

/**
 * From the wish to open a blog of 10,000 posts, in an app that runs, until its posts are on the screen.
 *
 * The first time nothing is known of it; then it is opened again from another blog.
 */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const large = workplace.blog({ posts: 10_000, hasPictures: false })
  const small = workplace.blog({ posts: 52 })
  const [firstTimes, knownTimes]: [number[], number[]] = [[], []]
  for (let i = 0; i < runs; i++) {
    const dataFolder = dataIn(workplace.fresh())
    const { app, page } = await launch(small.folder, dataFolder)
    try {
      firstTimes.push(await open(app, page, large))
      await whenRemembered(dataFolder)
      await open(app, page, small)
      knownTimes.push(await open(app, page, large))
    } finally {
      await app.close()
    }
  }
  return [
    measure('open-blog 10,000, list on screen, first', firstTimes, { budget: 800 }),
    measure('open-blog 10,000, list on screen, known', knownTimes, { budget: 300 }),
  ]
}

/** Milliseconds from when main is told to open the blog until a post of it is drawn. */
async function open(
  app: ElectronApplication,
  page: Page,
  { folder, ids }: { readonly folder: string; readonly ids: readonly string[] },
): Promise<number> {
  const shown = page.evaluate(
    number =>
      new Promise<number>(resolve => {
        const look = () => {
          const rows = [...document.querySelectorAll('[role=option] .post-title')]
          const isShown = rows.some(row => row.textContent?.endsWith(` ${number}`))
          if (isShown) resolve(performance.timeOrigin + performance.now())
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    String(ids.length - 1),
  )
  const start = await app.evaluate(({ app: electron }, blog) => {
    // As a second start of the app with a folder does it.
    electron.emit('second-instance', {}, [], '', { folder: blog })
    return performance.timeOrigin + performance.now()
  }, folder)
  return (await shown) - start
}

/** What is known of the large blog is written some seconds after all of it was counted. */
async function whenRemembered(dataFolder: string): Promise<void> {
  const lists = join(dataFolder, 'lists')
  const count = () =>
    existsSync(lists) ? readdirSync(lists).filter(name => name.endsWith('.json')).length : 0
  while (count() < 2) await setTimeout(200)
}
