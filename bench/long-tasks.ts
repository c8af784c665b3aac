import type { Page } from 'playwright'
import { dataIn, launch, previewShell, rows } from './launch.ts'
import { makeBlog } from './make-blog.ts'
import { type Measure, measure } from './measure.ts'
import { goToMiddle } from './typing.ts'
import type { Workplace } from './workplace.ts'

const keysPerSecond = 12
const seconds = 60
/** What is typed over and over: words, ends of sentences and of paragraphs, marks. */
const typed = 'ink and stone, `water` and **paper**. A line more!\n\n'

/** What the app's page has written down for us. */
interface Watched {
  benchTasks?: number[]
}

/** The longest task of the window's thread while one types for a minute, with the preview beside the text; 0: none over 50 ms. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  return [
    measure('long-tasks, the longest, 55 KB', [await longestTask(workplace, 55_000)], { budget: 50 }),
    measure('long-tasks, the longest, 1 MB', [await longestTask(workplace, 1_000_000)], { budget: 50 }),
  ]
}

async function longestTask(workplace: Workplace, bytes: number): Promise<number> {
  const folder = workplace.fresh()
  makeBlog(folder, { posts: 1, bytesPerPost: bytes })
  const { app, page } = await launch(folder, dataIn(workplace.fresh()))
  try {
    await rows(page).first().click()
    await previewShell(page)
    await goToMiddle(page)
    await typeFor(page, 2)
    await watchTasks(page)
    await typeFor(page, seconds)
    const tasks = await page.evaluate(() => (window as Watched).benchTasks)
    if (tasks === undefined) throw new Error('nobody watched')
    return Math.max(0, ...tasks)
  } finally {
    await app.close()
  }
}

/** One key after the other, each at its time, whatever the one before it took. */
async function typeFor(page: Page, lengthSeconds: number): Promise<void> {
  const began = performance.now()
  for (let key = 0; key < lengthSeconds * keysPerSecond; key++) {
    const letter = typed.charAt(key % typed.length)
    await page.keyboard.press(letter === '\n' ? 'Enter' : letter)
    const early = began + ((key + 1) * 1000) / keysPerSecond - performance.now()
    if (early > 0) await new Promise(resolve => setTimeout(resolve, early))
  }
}

/** The browser itself tells of each task over 50 ms. */
function watchTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const tasks: number[] = []
    ;(window as Watched).benchTasks = tasks
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask' })
  })
}
