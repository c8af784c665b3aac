import type { Locator, Page } from 'playwright'
import { dataIn, launch, previewShell, rows } from './launch.ts'
import { type Measure, measure } from './measure.ts'
import { shownAfter, watchPreview } from './watch-preview.ts'
import type { Workplace } from './workplace.ts'

const opened = 12

/** From a click on a post in the list until the preview shows it. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const { folder } = workplace.blog({ posts: 52 })
  const { app, page } = await launch(folder, dataIn(workplace.fresh()))
  try {
    await rows(page).first().click()
    const shell = await previewShell(page)
    await watchPreview(shell)
    const times: number[] = []
    for (let i = 0; i < opened; i++) {
      const row = page.locator('[role=option][aria-selected=true] ~ [role=option]').first()
      const title = await row.locator('.post-title').innerText()
      const clickedAt = await click(page, row)
      times.push((await shownAfter(shell, clickedAt, { title })) - clickedAt)
    }
    return [measure('open-post, 5 KB', times)]
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
