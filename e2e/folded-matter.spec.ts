// The front matter is one line above the text, until its writer wants to see its source, or has to.
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { riverPost, riverText, sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { goTo, openPost, save, textOfPost } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

const line = (page: Page) => page.getByRole('button', { name: 'Front matter · 3 fields' })

test('the front matter is one line; a click and a key show its source, and I change it there', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  await expect(line(page)).toBeVisible()
  await expect(textOfPost(page)).not.toContainText('layout: post')
  await line(page).click()
  await expect(textOfPost(page)).toContainText('layout: post')
  await page.keyboard.type('# mine')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Shift+M')
  await expect(textOfPost(page)).not.toContainText('# mine')
  await page.keyboard.type('起风。')
  await save(page)
  const [, body = ''] = riverText.split('---\n\n')
  expect(read(blog, riverPost)).toBe(
    riverText.replace('---\n', '---\n# mine\n').replace(`\n${body}`, `起风。\n${body}`),
  )
})

test('the caret that goes up into it opens it, and so does a search', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await textOfPost(page).press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowUp')
  await expect(textOfPost(page)).toContainText('layout: post')
  await openPost(page, 'Choosing a stone')
  await expect(textOfPost(page)).not.toContainText('layout: post')
  await textOfPost(page).press('ControlOrMeta+f')
  await page.keyboard.type('Walking')
  await page.keyboard.press('Enter')
  await expect(textOfPost(page)).toContainText('- Walking')
})

test('the key to the beginning of the post, and the one for all of it, leave alone what I do not see', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await textOfPost(page).press('ControlOrMeta+End')
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('First.')
  await save(page)
  const [matter] = stoneText.split('\nA good')
  expect(read(blog, stonePost)).toBe(stoneText.replace(`${matter}\n`, `${matter}First.\n`))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Anew.')
  await page.keyboard.press('ControlOrMeta+s')
  await expect.poll(() => read(blog, stonePost)).toBe(`${matter}Anew.`)
})

test('front matter that is broken is never hidden', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'broken')
  await expect(textOfPost(page)).toContainText('title: [never closed')
})

test('who wants its source switches it on for good', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await goTo(page, 'Settings')
  await page.getByRole('switch', { name: 'Show the source of the front matter' }).click()
  await goTo(page, 'Posts')
  await expect(textOfPost(page)).toContainText('layout: post')
  await expect(line(page)).toHaveCount(0)
})

test('front matter with an open quote says so where it is, and one key closes it', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const broken = riverText.replace('title: 江边散步', 'title: "江边散步')
  writeBlog(blog, { [riverPost]: broken })
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  const underlined = textOfPost(page).locator('.cm-problem', { hasText: '"江边散步' })
  await expect(underlined).toBeVisible()
  await textOfPost(page).locator('.cm-line', { hasText: 'title:' }).click()
  await page.keyboard.press('End')
  await page.keyboard.press('ControlOrMeta+.')
  await expect(textOfPost(page)).toContainText('title: "江边散步"')
  await expect(underlined).toHaveCount(0)
  await save(page)
  expect(read(blog, riverPost)).toBe(riverText.replace('title: 江边散步', 'title: "江边散步"'))
})
