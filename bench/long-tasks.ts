import type { Page } from 'playwright'
import { dataIn, launch, previewShell, rows } from './launch.ts'
import { makeBlog } from './make-blog.ts'
import { type Measure, measure } from './measure.ts'
import { dispatched, processorMs, type Traced, traceWindow } from './trace-window.ts'
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
  const small = await longestTask(workplace, 55_000)
  const large = await longestTask(workplace, 1_000_000)
  return [
    measure('long-tasks, the longest, 55 KB', [small.ms], { budget: 50 }),
    measure('long-tasks, the longest, 1 MB', [large.ms], { budget: 50 }),
    measure('long-tasks, 55 KB, processor time', [small.workMs], { budget: 50 }),
    measure('long-tasks, 1 MB, processor time', [large.workMs], { budget: 50 }),
  ]
}

interface Longest {
  /** 0: none was over 50 ms. */
  readonly ms: number
  /** Of the one that took most of the processor. */
  readonly workMs: number
}

async function longestTask(workplace: Workplace, bytes: number): Promise<Longest> {
  const folder = workplace.fresh()
  makeBlog(folder, { posts: 1, bytesPerPost: bytes })
  const { app, page } = await launch(folder, dataIn(workplace.fresh()))
  try {
    await rows(page).first().click()
    await previewShell(page)
    await goToMiddle(page)
    await typeFor(page, 2)
    await watchTasks(page)
    const traced = await traceWindow(page, ['toplevel', 'devtools.timeline'], () => typeFor(page, seconds))
    const tasks = await page.evaluate(() => (window as Watched).benchTasks)
    if (tasks === undefined) throw new Error('nobody watched')
    return { ms: Math.max(0, ...tasks), workMs: heaviest(traced) }
  } finally {
    await app.close()
  }
}

/** Of the tasks of the thread that gets the keys. */
function heaviest(traced: readonly Traced[]): number {
  const [key] = dispatched(traced, 'keydown')
  if (key === undefined) throw new Error('no key arrived')
  const tasks = traced.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === key.pid && tid === key.tid,
  )
  return tasks.map(processorMs).reduce((most, ms) => Math.max(most, ms), 0)
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
