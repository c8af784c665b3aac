import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { dataIn, launch, rows } from './launch.ts'
import { makeBlog } from './make-blog.ts'
import { type Measure, measure } from './measure.ts'
import type { Workplace } from './workplace.ts'

const posts = 10_000

/** What is typed behind `[[`, and behind `![](`: a list for every key of them. */
const titles = ['lantern', 'yuegu', 'yg', 'the lamp']
const pictures = ['1.png', 'lamp', '77']

/** From a key until the list that it asks for is drawn, in a blog of 10,000 posts and as many pictures. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const folder = workplace.fresh()
  for (const id of makeBlog(folder, { posts, hasPictures: false })) writePicture(folder, id)
  const { app, page } = await launch(folder, dataIn(workplace.fresh()))
  try {
    await rows(page).first().click()
    await page.locator('.cm-content').click()
    await page.keyboard.press('ControlOrMeta+End')
    await watchLists(page)
    await firstList(page)
    // Twice: what the first of them prepares the others have.
    await typeAll(page, '[[', titles)
    const links = await typeAll(page, '[[', titles)
    await typeAll(page, '![](', pictures)
    const images = await typeAll(page, '![](', pictures)
    return [
      measure('completion 10,000, a link', links, { budget: 50 }),
      measure('completion 10,000, an image', images, { budget: 50 }),
    ]
  } finally {
    await app.close()
  }
}

/** Only its name is looked at. */
function writePicture(folder: string, id: string): void {
  const name = id.slice(id.lastIndexOf('/') + 1).replace(/\.md$/, '')
  mkdirSync(join(folder, 'img/posts', name), { recursive: true })
  writeFileSync(join(folder, 'img/posts', name, '1.png'), 'x')
}

/** What the app's page has written down for us. */
interface Watched {
  benchLists?: number[]
}

/** Writes down for each key how long it took until its own list stood there; each list is a new element. */
function watchLists(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = []
    ;(window as Watched).benchLists = times
    let pressed = 0
    let last: Element | null = null
    window.addEventListener('keydown', event => (pressed = event.timeStamp), { capture: true })
    new MutationObserver(() => {
      const list = document.querySelector('.cm-tooltip-autocomplete > ul')
      if (list === last) return
      last = list
      if (list === null || pressed === 0) return
      times.push(performance.now() - pressed)
      pressed = 0
    }).observe(document.body, { childList: true, subtree: true })
  })
}

const lists = (page: Page): Promise<number[]> => page.evaluate(() => (window as Watched).benchLists ?? [])

/** The first one waits for the look at the whole blog. */
async function firstList(page: Page): Promise<void> {
  await page.keyboard.type('\n\n[[')
  await page.locator('.cm-tooltip-autocomplete').waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
}

async function typeAll(page: Page, opening: string, texts: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const text of texts) {
    await page.keyboard.type(`\n\n${opening}`)
    await page.locator('.cm-tooltip-autocomplete').waitFor()
    for (const letter of text) {
      const before = (await lists(page)).length
      await page.keyboard.press(letter)
      await page.waitForFunction(count => ((window as Watched).benchLists?.length ?? 0) > count, before)
      times.push((await lists(page)).at(-1) ?? Number.NaN)
    }
    await page.keyboard.press('Escape')
    // Out of the brackets that the editor closed.
    await page.keyboard.press('End')
  }
  return times
}
