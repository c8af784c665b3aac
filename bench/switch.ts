import type { Page } from 'playwright'
import { dataIn, launch, rows } from './launch.ts'
import { type Measure, measure, percentile } from './measure.ts'
import type { Workplace } from './workplace.ts'

const posts = 300
const toAndFro = 40
const switches = 1_000
/** Memory is looked at after so many of them, when all caches are full, and again at the end. */
const settledAfter = 400

/** Going from one post to another: until the editor has its text, and what a thousand of them leave in memory. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const { folder } = workplace.blog({ posts })
  const { app, page } = await launch(folder, dataIn(workplace.fresh()))
  try {
    await rows(page).first().click()
    await page.locator('.cm-line').first().waitFor()
    await page.evaluate(clickThrough, 2)
    const back: number[] = []
    for (let i = 0; i < toAndFro; i++) back.push(await pressed(page, 'Control+Tab'))
    const before = await page.evaluate(clickThrough, settledAfter)
    const settledMb = await memoryOf(page)
    const after = await page.evaluate(clickThrough, switches - settledAfter)
    const grownMb = (await memoryOf(page)) - settledMb
    return [
      measure('switch, to the post before', back, { budget: 50 }),
      measure('switch, to another post', [...before.slice(5), ...after], { budget: 50 }),
      measure('switch, growth over 600 more', [Math.max(0, grownMb)], { unit: 'MB', budget: 4 }),
    ]
  } finally {
    await app.close()
  }
}

/** What the app's page has written down for us. */
interface Watched {
  benchSwitched?: Promise<number>
}

/** Milliseconds in the page from the key until the editor shows another text. */
async function pressed(page: Page, key: string): Promise<number> {
  // Awaited: the key goes another way to the page, and could be there first.
  await page.evaluate(() => {
    const text = () => document.querySelector('.cm-content')?.textContent
    const before = text()
    const began = new Promise<number>(resolve =>
      addEventListener('keydown', event => resolve(event.timeStamp), { capture: true, once: true }),
    )
    ;(window as Watched).benchSwitched = began.then(async at => {
      while (text() === before) await new Promise(resolve => setTimeout(resolve))
      return performance.now() - at
    })
  })
  await page.keyboard.press(key)
  const ms = await page.evaluate(() => (window as Watched).benchSwitched)
  if (ms === undefined) throw new Error('nobody looked')
  return ms
}

/** Clicks on posts of the list, in the page itself: some are parked in the editor, most are not. */
async function clickThrough(count: number): Promise<number[]> {
  const text = () => document.querySelector('.cm-content')?.textContent
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const others = [...document.querySelectorAll<HTMLElement>('[role=option][aria-selected=false]')]
    const before = text()
    const began = performance.now()
    others[(i * 7) % others.length]?.click()
    while (text() === before) {
      if (performance.now() - began > 5000) throw new Error('a post was not opened')
      await new Promise(resolve => setTimeout(resolve))
    }
    times.push(performance.now() - began)
    // As a person would: what the click began is over before the next.
    await new Promise(resolve => requestAnimationFrame(resolve))
  }
  return times
}

/** The window's heap once all that can go has gone. */
async function memoryOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  const samples: number[] = []
  for (let i = 0; i < 3; i++) {
    await devtools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await devtools.send('Runtime.getHeapUsage')
    samples.push(usedSize / 1e6)
  }
  await devtools.detach()
  return percentile(samples, 0.01)
}
