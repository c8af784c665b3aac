import { join } from 'node:path'
import { expect, test, writeBlog } from './app.ts'
import { sampleBlog } from './sample-blog.ts'
import { violationsOn } from './violations.ts'
import { goTo, openPost } from './window.ts'

// axe does not know that text one can edit takes the focus, and misses it in the scrolling box around the editor; and it
// wants a name to have each figure as it is seen, where “Ink, 2 posts” for “Ink 2” is the better one to hear.
const leftOut = ['scrollable-region-focusable', 'label-content-name-mismatch']

test('every place of the window can be used with a screen reader and is readable', async ({
  scratch,
  start,
}) => {
  writeBlog(join(scratch, 'blog'), {
    ...sampleBlog(),
    '_posts/2022-01-01-hole.md': '---\ntitle: A hole\n---\n\n[Nowhere](/none/)\n',
  })
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  expect(await violationsOn(page, leftOut), 'Posts').toEqual([])
  for (const place of ['Tags', 'Site', 'Settings'] as const) {
    await goTo(page, place)
    await expect(page.getByRole('main')).toBeVisible()
    expect(await violationsOn(page, leftOut), place).toEqual([])
  }
  await goTo(page, 'Blog')
  for (const tab of ['Problems', 'Calendar', 'Links', 'Blog settings']) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('tab', { name: tab, selected: true })).toBeVisible()
    // The check of the blog is over.
    await expect(page.locator('progress')).toHaveCount(0)
    await expect(page.locator('.loading')).toHaveCount(0)
    expect(await violationsOn(page, leftOut), tab).toEqual([])
  }
  await page.getByRole('main').evaluate(main => main.setAttribute('role', 'presentation'))
  expect(await violationsOn(page, leftOut), 'the control').not.toEqual([])
})
