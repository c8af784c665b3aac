// Where I was, and what I can take back, when the app is started again.
import { join } from 'node:path'
import { expect, read, test, writeBlog } from './app.ts'
import { riverPost, riverText, sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { openPost, saveState, textOfPost, typeAtEnd } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

test('after a restart I undo what I typed before it', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const first = await start(blog)
  await openPost(first.page, 'Choosing a stone')
  await typeAtEnd(first.page, '')
  // At once: keys that are slow in coming would be undone one after the other.
  await first.page.keyboard.insertText('Words that I regret.')
  await expect(saveState(first.page)).toHaveText('Saved')
  await first.page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await first.app.close()
  expect(read(blog, stonePost)).toBe(`${stoneText}Words that I regret.`)
  const { page } = await start(blog)
  await expect(textOfPost(page)).toContainText('Words that I regret.')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(textOfPost(page)).not.toContainText('regret')
  await expect.poll(() => read(blog, stonePost)).toBe(stoneText)
})

test('each post has its caret and its own undo when I come back to it', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, '')
  await page.keyboard.insertText('Look')
  await openPost(page, '江边散步')
  await expect(textOfPost(page)).toContainText('清晨')
  await typeAtEnd(page, '')
  await page.keyboard.insertText('夜里也去。')
  await openPost(page, 'Choosing a stone')
  await expect(textOfPost(page)).toContainText('Look')
  await textOfPost(page).focus()
  await page.keyboard.insertText(' and listen.')
  await expect.poll(() => read(blog, stonePost)).toBe(`${stoneText}Look and listen.`)
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => read(blog, stonePost)).toBe(stoneText)
  expect(read(blog, riverPost)).toBe(`${riverText}夜里也去。`)
})

test('what I type right behind quick open is in the post that opens, the first time too', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  await typeAtEnd(page, 'r')
  await page.keyboard.press('ControlOrMeta+p')
  await page.getByRole('dialog').getByRole('combobox').fill('Choosing')
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option')).toHaveText([/Choosing/])
  await page.keyboard.press('Enter')
  await page.keyboard.type('Look: ')
  await expect.poll(() => read(blog, stonePost)).toContain('Look: ')
  await expect.poll(() => read(blog, riverPost)).toBe(`${riverText}r`)
})

test('what I type right behind Ctrl+Tab is in the post that it leads to', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'S')
  await openPost(page, '江边散步')
  await expect(textOfPost(page)).toContainText('清晨')
  await typeAtEnd(page, 'r')
  await page.keyboard.press('Control+Tab')
  await page.keyboard.type('t')
  await expect.poll(() => read(blog, stonePost)).toBe(`${stoneText}St`)
  await expect.poll(() => read(blog, riverPost)).toBe(`${riverText}r`)
})
