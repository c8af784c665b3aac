import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { openPost, pressKeys, save, textOfPost, typeAtEnd } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

const suggestions = (page: Page): Locator => page.getByRole('listbox', { name: 'Suggestions' })
const suggestion = (page: Page, name: string): Locator => suggestions(page).getByRole('option', { name })

/** Takes what is offered by a key. A list that comes up this very moment takes none: that was meant for the text. */
async function take(page: Page, name: string, key = 'Enter'): Promise<void> {
  await expect(suggestion(page, name)).toBeVisible()
  await page.evaluate(() => new Promise(done => setTimeout(done, 120)))
  await page.keyboard.press(key)
}

async function saved(page: Page, blog: string): Promise<string> {
  await save(page)
  return read(blog, stonePost)
}

test('I link to a post by the pinyin of its title, and to a part of it', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, { '_posts/2020-01-01-hill.md': '---\ntitle: The hill\n---\n\n## Way up\n' })
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, '\nSee [](jbsb')
  await take(page, '江边散步')
  await page.keyboard.type(' and [up](hill')
  await take(page, 'The hill')
  await pressKeys(page, 'ArrowLeft')
  await page.keyboard.type('#')
  await take(page, 'Way up')
  expect(await saved(page, blog)).toBe(
    `${stoneText}\nSee [江边散步](/2024/05/01/江边散步/) and [up](/2020/01/01/hill/#way-up)`,
  )
})

test('an image of the blog is found by its name and seen before it is taken', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, '\n![The river](riv')
  await expect(suggestion(page, 'river.png')).toBeVisible()
  const picture = page.locator('.cm-completion-picture')
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
  await take(page, 'river.png', 'Tab')
  expect(await saved(page, blog)).toBe(`${stoneText}\n![The river](/img/posts/江边散步/river.png)`)
})

test('a slash in an empty line offers blocks, and Tab goes through what there is to fill in', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, '\n/tab')
  await take(page, 'Table')
  await page.keyboard.type('Stone')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Sound')
  await page.keyboard.press('Tab')
  await page.keyboard.type('She')
  expect(await saved(page, blog)).toBe(`${stoneText}\n| Stone | Sound |\n| --- | --- |\n| She |  |`)
})

test('Ctrl+Space offers tags in the source of the front matter', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await textOfPost(page).click()
  await pressKeys(page, 'ControlOrMeta+Home', 'ControlOrMeta+Home')
  await pressKeys(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'End', 'Enter')
  await page.keyboard.type('- ')
  await page.keyboard.press('Control+Space')
  await take(page, '随笔')
  expect(await saved(page, blog)).toContain('     - Walking\n     - 随笔\n---\n')
})

test('while an input method composes nothing is offered, and what it puts in is looked for', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, '\n[[')
  await expect(suggestions(page)).toBeVisible()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { selectionStart: 3, selectionEnd: 3, text: 'jia' })
  await expect(suggestions(page)).toBeHidden()
  await session.send('Input.insertText', { text: '江' })
  await expect(suggestion(page, '江边散步')).toBeVisible()
})
