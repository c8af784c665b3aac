import type { Locator, Page } from 'playwright'
import { dataIn, launch, previewShell, rows } from './launch.ts'
import { makeBlog } from './make-blog.ts'
import { type Measure, measure } from './measure.ts'
import { lastShown, shownAfter, watchPreview } from './watch-preview.ts'
import type { Workplace } from './workplace.ts'

const opened = 12
/** About as many characters as the longest post of the blog that all this began with. */
const longBytes = 55_000

/** When the whole of a long post is there, well behind its first screen. */
const settledMs = 250

interface OpenTimes {
  readonly first: readonly number[]
  readonly whole: readonly number[]
}

/** From a click on a post in the list until the preview shows it, and until it has the last of a long one. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const short = await openEach(workplace, {})
  const long = await openEach(workplace, { bytesPerPost: longBytes })
  return [
    measure('open-post, 5 KB', short.first),
    measure('open-post, 55 KB', long.first, { budget: 100 }),
    measure('open-post, 55 KB, its end', long.whole),
  ]
}

async function openEach(workplace: Workplace, spec: { readonly bytesPerPost?: number }): Promise<OpenTimes> {
  const folder = workplace.fresh()
  makeBlog(folder, { posts: 52, ...spec })
  const { app, page } = await launch(folder, dataIn(workplace.fresh()))
  try {
    await rows(page).first().click()
    const shell = await previewShell(page)
    await watchPreview(shell)
    const first: number[] = []
    const whole: number[] = []
    for (let i = 0; i < opened; i++) {
      const row = page.locator('[role=option][aria-selected=true] ~ [role=option]').first()
      const title = await row.locator('.post-title').innerText()
      const clickedAt = await click(page, row)
      first.push((await shownAfter(shell, clickedAt, { title })) - clickedAt)
      await page.waitForTimeout(settledMs)
      whole.push((await lastShown(shell)) - clickedAt)
    }
    return { first, whole }
  } finally {
    await app.close()
  }
}

/** Clicks on `row`; answers with when the page heard of it. */
async function click(page: Page, row: Locator): Promise<number> {
  const heard = page.evaluate(
    () =>
      new Promise<number>(resolve =>
        window.addEventListener('click', event => resolve(performance.timeOrigin + event.timeStamp), {
          capture: true,
          once: true,
        }),
      ),
  )
  await row.click()
  return heard
}
