import type { Page } from 'playwright'
import { dataIn, launch } from './launch.ts'
import { makeBlog } from './make-blog.ts'
import { type Measure, measure } from './measure.ts'
import type { Workplace } from './workplace.ts'

/** What the app's page has written down for us: milliseconds from the key or click until the list is drawn. */
interface Watched {
  benchTimes?: number[]
}

const rounds = 20
/** The first few compile code; nobody looks at their tags for a tenth of a second. */
const warmUp = 3

/** The window's main-thread time to search and to sort 2,000 tags of 10,000 posts. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const folder = workplace.fresh()
  makeBlog(folder, { posts: 10_000, tags: 2_000, bytesPerPost: 600, hasPictures: false })
  const { app, page } = await launch(folder, dataIn(workplace.fresh()))
  try {
    await page.getByRole('button', { name: 'Tags', exact: true }).click()
    await page.getByRole('listbox', { name: 'Tags' }).getByRole('option').first().waitFor()
    await watch(page)
    const search = await times(page, i => page.keyboard.press(i % 2 === 0 ? '1' : 'Backspace'))
    const heads = ['Name', 'Posts', 'First', 'Last']
    const sort = await times(page, i => page.locator('.tag-head', { hasText: heads[i % 4] ?? '' }).click())
    return [
      measure('tag-list: a key in the search', search, { budget: 16 }),
      measure('tag-list: sort by a column', sort, { budget: 16 }),
    ]
  } finally {
    await app.close()
  }
}

async function times(page: Page, act: (index: number) => Promise<void>): Promise<readonly number[]> {
  await page.getByRole('searchbox', { name: 'Search tags' }).focus()
  await page.evaluate(() => {
    ;(window as Watched).benchTimes = []
  })
  for (let i = 0; i < rounds + warmUp; i++) {
    await act(i)
    await page.waitForFunction(count => (window as Watched).benchTimes?.length === count, i + 1)
  }
  const all = await page.evaluate(() => (window as Watched).benchTimes ?? [])
  return all.slice(warmUp)
}

function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const column = document.querySelector('.tags-column')
    if (!column) throw new Error('the tags are not shown')
    let began = 0
    let isWaiting = false
    const begin = () => {
      began = performance.now()
    }
    window.addEventListener('keydown', begin, { capture: true })
    window.addEventListener('pointerup', begin, { capture: true })
    // The time-out comes when the task is over that drew the list.
    new MutationObserver(() => {
      const last = performance.now()
      if (isWaiting || began === 0) return
      isWaiting = true
      setTimeout(() => {
        isWaiting = false
        ;(window as Watched).benchTimes?.push(last - began)
        began = 0
      })
    }).observe(column, { childList: true, characterData: true, subtree: true, attributes: true })
  })
}
