import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { riverPost, riverText, sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { filterField, listOfPosts, postInList, textOfPost } from './window.ts'

const crlfPost = '_posts/2022-02-02-crlf.md'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

const titles = (page: Page) => listOfPosts(page).locator('.post-title').allTextContents()

async function chooseSort(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Sort and group' }).click()
  await page.getByRole('menuitemradio', { name }).click()
  await page.keyboard.press('Escape')
}

test('I type a filter with the help of its suggestions, give it a name, and find it again after a restart', async ({
  scratch,
  start,
}) => {
  const first = await start(join(scratch, 'blog'))
  const field = filterField(first.page)
  await field.pressSequentially('tag:wal')
  await expect(first.page.getByRole('option', { name: 'Walking 2' })).toBeVisible()
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(field).toHaveValue('tag:Walking ')
  await field.pressSequentially('year:2024 江')
  await expect(listOfPosts(first.page).getByRole('option')).toHaveCount(1)
  await expect(postInList(first.page, '江边散步')).toBeVisible()
  await first.page.getByRole('button', { name: 'Save this filter' }).click()
  await first.page.getByRole('textbox', { name: 'Name of the filter' }).fill('River')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByRole('button', { name: 'River', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await first.app.close()

  const { page } = await start(join(scratch, 'blog'))
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(5)
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('Filter: River')
  await page.keyboard.press('Enter')
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(1)
})

test('I select three posts and add a tag to them: only that is written, and one undo takes it back', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await postInList(page, '江边散步').click()
  await postInList(page, 'Choosing a stone').click({ modifiers: ['ControlOrMeta'] })
  await postInList(page, '待写的草稿').click({ modifiers: ['ControlOrMeta'] })
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Add tags to the selected posts…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByPlaceholder('Add a tag').fill('水墨')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Tags added to 3 posts: 水墨.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect.poll(() => read(blog, riverPost)).toBe(riverText.replace('随笔]', '随笔, 水墨]'))
  expect(read(blog, stonePost)).toBe(stoneText.replace('- Walking\n', '- Walking\n     - 水墨\n'))
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => read(blog, riverPost)).toBe(riverText)
  expect(read(blog, stonePost)).toBe(stoneText)
})

test('the post that I clicked is selected too, when I click the next one before it is open', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await postInList(page, 'Choosing a stone').click()
  await expect(page.getByRole('heading', { name: 'Choosing a stone', level: 1 })).toBeVisible()
  // Quicker than any post is read.
  await listOfPosts(page).evaluate(async list => {
    const rows = [...list.querySelectorAll('[role=option]')]
    const row = (title: string) => rows.find(option => option.textContent?.includes(title))
    row('江边散步')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await Promise.resolve()
    row('待写的草稿')?.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }))
  })
  await expect(page.getByText('2 selected')).toBeVisible()
  await expect(postInList(page, '江边散步')).toHaveAttribute('aria-selected', 'true')
  await expect(postInList(page, '待写的草稿')).toHaveAttribute('aria-selected', 'true')
})

test('I delete two posts with the keyboard, and take that back', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  const before = read(blog, crlfPost)
  await postInList(page, 'Choosing a stone').click()
  await listOfPosts(page).focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('dialog').getByText('2 posts go to the trash.')).toBeVisible()
  await expect(page.getByRole('dialog').getByText(stonePost)).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(3)
  expect(existsSync(join(blog, stonePost))).toBe(false)
  expect(existsSync(join(blog, crlfPost))).toBe(false)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(5)
  expect(read(blog, stonePost)).toBe(stoneText)
  expect(read(blog, crlfPost)).toBe(before)
})

test('I make the posts that a filter finds drafts, all at once', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await filterField(page).fill('tag:Ink')
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(2)
  await listOfPosts(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('Make the selected posts drafts')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('2 posts become drafts.').waitFor()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect.poll(() => read(blog, stonePost)).toMatch(/^(published: false|draft: true)$/m)
  await expect(postInList(page, 'Choosing a stone')).toContainText('Draft')
})

test('I sort by title, Chinese by pinyin, without years and with them, and the blog remembers it', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, {
    '_posts/2020-01-01-cq.md': '---\ntitle: 重庆\n---\n',
    '_posts/2020-01-02-bj.md': '---\ntitle: 北京\n---\n',
    '_posts/2020-01-03-sz.md': '---\ntitle: 深圳\n---\n',
  })
  const first = await start(blog)
  await chooseSort(first.page, 'Title')
  await first.page.getByRole('button', { name: 'Sort and group' }).click()
  await first.page.getByRole('menuitemcheckbox', { name: 'By year' }).click()
  await first.page.keyboard.press('Escape')
  const sorted = ['北京', '待写的草稿', '江边散步', '深圳', '重庆', 'Choosing a stone', 'Windows lines']
  await expect.poll(() => titles(first.page)).toEqual(expect.arrayContaining(sorted))
  expect((await titles(first.page)).filter(title => sorted.includes(title))).toEqual(sorted)
  await first.app.close()
  const { page } = await start(blog)
  await postInList(page, '重庆').waitFor()
  await expect.poll(() => titles(page)).toHaveLength(8)
  expect((await titles(page)).filter(title => sorted.includes(title))).toEqual(sorted)
  await page.getByRole('button', { name: 'Sort and group' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'By year' }).click()
  await page.keyboard.press('Escape')
  // The draft has no day of its own: it counts as of its last change.
  const thisYear = String(new Date().getFullYear())
  await expect(page.locator('.list-heading')).toHaveText([thisYear, '2024', '2023', '2022', '2021', '2020'])
})

test('I see the posts as a table, sort it by a column, and open one from it', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(5)
  await page.keyboard.press('ControlOrMeta+Shift+O')
  const table = page.getByRole('grid', { name: 'Posts' })
  await table.getByRole('columnheader', { name: 'Title' }).getByRole('button').click()
  await expect(table.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending')
  await table.getByText('江边散步').click()
  await expect(page.getByRole('textbox', { name: 'Text of the post' })).toContainText('清晨的江面很安静。')
  await expect(listOfPosts(page)).toBeVisible()
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+Shift+O')
  await expect(table).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.getByText('5 selected')).toBeVisible()
})

test('I filter by words that only the texts have', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await filterField(page).fill('对岸的灯')
  await expect(postInList(page, '江边散步')).toBeVisible()
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(1)
  await filterField(page).fill('quiet tag:Ink')
  await expect(postInList(page, 'Choosing a stone')).toBeVisible()
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(1)
})
