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
    const back = await repeat(toAndFro, () => pressed(page, 'Control+Tab'))
    const opened: number[] = []
    let settledMb = 0
    for (let i = 0; i < switches; i++) {
      opened.push(await next(page, i))
      if (i === settledAfter) settledMb = await memoryOf(page)
    }
    const grownMb = (await memoryOf(page)) - settledMb
    return [
      measure('switch, to the post before', back, { budget: 50 }),
      measure('switch, to another post', opened.slice(5), { budget: 50 }),
      measure('switch, growth over 600 more', [Math.max(0, grownMb)], { unit: 'MB', budget: 4 }),
    ]
  } finally {
    await app.close()
  }
}

async function repeat(count: number, work: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < count; i++) times.push(await work())
  return times
}

/** Milliseconds in the page from the key until the editor shows another text. */
async function pressed(page: Page, key: string): Promise<number> {
  const shown = page.evaluate(untilOther)
  await page.keyboard.press(key)
  return shown
}

/** Clicks on the row after the selected one; at the end of what is drawn, on the first. */
async function next(page: Page, index: number): Promise<number> {
  const shown = page.evaluate(untilOther)
  await page.evaluate(index => {
    const all = [...document.querySelectorAll<HTMLElement>('[role=option]')]
    const other = all.filter(row => row.getAttribute('aria-selected') !== 'true')
    // Some are parked in the editor, most are not.
    other[(index * 7) % other.length]?.click()
  }, index)
  return shown
}

/** From the event that begins it until the editor's first lines are others. */
function untilOther(): Promise<number> {
  const titleOf = () => document.querySelector('.cm-content')?.textContent ?? ''
  const before = titleOf()
  return new Promise(resolve => {
    let began = 0
    const begin = (event: Event) => {
      began ||= event.timeStamp
    }
    for (const name of ['keydown', 'click']) addEventListener(name, begin, { capture: true, once: true })
    const content = document.querySelector('.cm-editor')
    const observer = new MutationObserver(() => {
      if (titleOf() === before || began === 0) return
      observer.disconnect()
      resolve(performance.now() - began)
    })
    if (content) observer.observe(content, { childList: true, characterData: true, subtree: true })
  })
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
