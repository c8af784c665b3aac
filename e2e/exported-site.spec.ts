// The exported site in the browser of someone who reads it.
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { sampleBlog } from './sample-blog.ts'
import { readSite } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

test('I open the exported site in the browser: its index, a post with its picture, the posts of a tag', async ({
  scratch,
  start,
  reader,
}) => {
  const opened = await start(join(scratch, 'blog'))
  const site = await readSite(opened, join(scratch, 'site'), await reader.newPage())
  await expect(site).toHaveTitle(/Notes by the river/)

  await site.getByRole('link', { name: '江边散步' }).click()
  await expect(site.getByText('清晨的江面很安静。')).toBeVisible()
  const picture = site.locator('article img')
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)

  await site.getByRole('link', { name: 'Walking' }).click()
  await expect(site.getByRole('heading', { name: 'Posts tagged “Walking”' })).toBeVisible()
  await expect(site.getByRole('link', { name: '江边散步' })).toBeVisible()
  await site.getByRole('link', { name: 'Choosing a stone' }).click()
  await expect(site.getByText('A good stone is quiet under the ink stick.')).toBeVisible()
})

/** How light the paper is: 0 is black, 255 is white. */
async function paperOf(site: Page): Promise<number> {
  const colour = await site.evaluate(() => {
    const [page, body] = [document.documentElement, document.body].map(
      element => getComputedStyle(element).backgroundColor,
    )
    return body === 'rgba(0, 0, 0, 0)' ? page : body
  })
  const [red = 0, green = 0, blue = 0] = (colour?.match(/\d+/g) ?? []).map(Number)
  return (red + green + blue) / 3
}

test('the site is light for who prefers light, and dark for who prefers dark', async ({
  scratch,
  start,
  reader,
}) => {
  const opened = await start(join(scratch, 'blog'))
  const site = await readSite(opened, join(scratch, 'site'), await reader.newPage({ colorScheme: 'light' }))
  expect(await paperOf(site)).toBeGreaterThan(200)
  await site.emulateMedia({ colorScheme: 'dark' })
  expect(await paperOf(site)).toBeLessThan(60)
})

test('I print a post: dark on white, without the menu; its lines have no gaps, and its scripts room between them', async ({
  scratch,
  start,
  reader,
}) => {
  const opened = await start(join(scratch, 'blog'))
  const site = await readSite(opened, join(scratch, 'site'), await reader.newPage({ colorScheme: 'dark' }))
  await site.getByRole('link', { name: '江边散步' }).click()
  const text = site.getByText('清晨的江面很安静。')
  await expect(text).toHaveCSS('text-align', 'start')
  await expect(text).toHaveCSS('text-autospace', 'normal')
  await expect(site.getByRole('banner').getByRole('navigation')).toBeVisible()
  await site.emulateMedia({ media: 'print' })
  expect(await paperOf(site)).toBe(255)
  await expect(text).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(site.getByRole('banner').getByRole('navigation')).toBeHidden()
})

test('with more than ten posts the index has pages, and I turn them', async ({ scratch, start, reader }) => {
  const notes = Array.from({ length: 23 }, (_, i) => [
    `_posts/2020-03-${String(i + 1).padStart(2, '0')}-note-${i + 1}.md`,
    `---\ntitle: Note ${i + 1}\n---\n\nText ${i + 1}.\n`,
  ])
  writeBlog(join(scratch, 'notes'), { '_config.yml': 'title: Notes\n', ...Object.fromEntries(notes) })
  const opened = await start(join(scratch, 'notes'))
  const site = await readSite(opened, join(scratch, 'site'), await reader.newPage())
  const posts = site.getByRole('main').getByRole('heading').getByRole('link')
  await expect(posts).toHaveText(Array.from({ length: 10 }, (_, i) => `Note ${23 - i}`))
  await site.getByRole('link', { name: 'Older' }).click()
  await expect(posts).toHaveText(Array.from({ length: 10 }, (_, i) => `Note ${13 - i}`))
  await site.getByRole('link', { name: 'Older' }).click()
  await expect(posts).toHaveText(['Note 3', 'Note 2', 'Note 1'])
  await expect(site.getByRole('link', { name: 'Older' })).toHaveCount(0)
  await site.getByRole('link', { name: 'Newer' }).click()
  await posts.first().click()
  await expect(site.getByText('Text 13.')).toBeVisible()
})
