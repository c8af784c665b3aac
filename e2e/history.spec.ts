// Earlier versions of posts, and what the help says about all of this.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { openPost, postInList, save, textOfPost, typeAtEnd } from './window.ts'

const versions = (page: Page) => page.getByRole('listbox', { name: 'Versions' })
const shownVersion = (page: Page) => page.getByRole('textbox', { name: 'Text of this version' })

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

async function writeOneVersion(page: Page, blog: string): Promise<void> {
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'Second thoughts.')
  await save(page)
  expect(read(blog, stonePost)).toBe(`${stoneText}Second thoughts.`)
}

test('I look at an earlier version beside the text now, restore it, and undo that', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await writeOneVersion(page, blog)
  await page.keyboard.press('ControlOrMeta+Shift+h')
  await expect(versions(page).getByRole('option').first()).toBeVisible()
  await expect(versions(page).getByRole('option').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(shownVersion(page)).toContainText('Second thoughts.')
  await page.getByRole('button', { name: 'Restore this version' }).click()
  await expect(textOfPost(page)).not.toContainText('Second thoughts.')
  await expect.poll(() => read(blog, stonePost)).toBe(stoneText)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(textOfPost(page)).toContainText('Second thoughts.')
  await expect.poll(() => read(blog, stonePost)).toBe(`${stoneText}Second thoughts.`)
})

test('I find the history of a post in its menu, also of one that is not open', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await writeOneVersion(page, blog)
  await openPost(page, '江边散步')
  await postInList(page, 'Choosing a stone').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'History of this post' }).click()
  await expect(
    page.getByRole('heading', { name: 'History of “2023-11-20-choosing-a-stone.md”' }),
  ).toBeVisible()
  await expect(versions(page).getByRole('option')).toHaveCount(1)
})

test('in a narrow window the title of a history stands clear of the way back to the list', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await writeOneVersion(page, blog)
  await page.setViewportSize({ width: 700, height: 560 })
  await page.keyboard.press('ControlOrMeta+Shift+h')
  const heading = page.getByRole('heading', { name: 'History of' })
  await expect(heading).toBeVisible()
  const button = await page.getByRole('button', { name: 'Show the list' }).boundingBox()
  const text = await heading.boundingBox()
  expect(text?.x).toBeGreaterThan((button?.x ?? 0) + (button?.width ?? 0))
})

test('a post that is gone from the disk is found in the history and written back', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await writeOneVersion(page, blog)
  await openPost(page, '江边散步')
  rmSync(join(blog, stonePost))
  await expect(postInList(page, 'Choosing a stone')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('gone')
  await page.keyboard.press('Enter')
  const gone = page.getByRole('listbox', { name: 'Posts' }).getByRole('option', { name: 'choosing-a-stone' })
  await expect(gone).toHaveAttribute('aria-selected', 'true')
  await expect(shownVersion(page)).toContainText('A good stone is quiet')
  expect(existsSync(join(blog, stonePost))).toBe(false)
  await page.getByRole('button', { name: 'Write it back' }).click()
  await expect(postInList(page, 'Choosing a stone')).toBeVisible()
  expect(read(blog, stonePost)).toBe(stoneText)
})

test('looking at the history changes nothing', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  writeFileSync(join(blog, stonePost), stoneText)
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await page.keyboard.press('ControlOrMeta+Shift+h')
  await expect(page.getByText('No earlier version of this post has been kept yet')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the text' }).focus()
  await page.keyboard.press('Escape')
  await expect(textOfPost(page)).toBeFocused()
  await expect(textOfPost(page)).toContainText('A good stone is quiet')
  expect(read(blog, stonePost)).toBe(stoneText)
})

test('F1 says what is promised, where earlier versions are, and every key', async ({ scratch, start }) => {
  const { page, dataFolder } = await start(join(scratch, 'blog'))
  await postInList(page, 'Choosing a stone').waitFor()
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { name: 'Your words are safe' })).toBeVisible()
  await expect(page.getByText('never empty, torn or mixed')).toBeVisible()
  await expect(page.getByText(join(dataFolder, 'history'))).toBeVisible()
  await expect(page.locator('.key-row').filter({ hasText: 'Bold' })).toContainText('Ctrl+B')
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(postInList(page, 'Choosing a stone')).toBeVisible()
})
