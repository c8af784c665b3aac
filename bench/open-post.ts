import type { Locator, Page } from 'playwright'
import { dataIn, launch, previewShell, rows } from './launch.ts'
import { makeBlog } from './make-blog.ts'
import { type Measure, measure } from './measure.ts'
import { shownAfter, watchPreview } from './watch-preview.ts'
import type { Workplace } from './workplace.ts'

const opened = 12
/** About as many characters as the longest post of the blog that all this began with. */
const longBytes = 55_000

/** From a click on a post in the list until the preview shows it. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  return [
    measure('open-post, 5 KB', await openEach(workplace, {})),
    measure('open-post, 55 KB', await openEach(workplace, { bytesPerPost: longBytes }), { budget: 100 }),
  ]
}

async function openEach(
  workplace: Workplace,
  spec: { readonly bytesPerPost?: number },
): Promise<readonly number[]> {
  const folder = workplace.fresh()
  makeBlog(folder, { posts: 52, ...spec })
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
    return times
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
