// Finding words in all posts, and putting others in their place.
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { openPost, postInList, textOfPost } from './window.ts'

const backup = '_posts/2024-03-01-backup.md'
const cloud = '_posts/2023-02-01-云上.md'
const walk = '_posts/2022-01-01-walk.md'

const blogFiles: Readonly<Record<string, string>> = {
  '_config.yml': 'title: Notes\npermalink: pretty\n',
  [backup]:
    '---\ntitle: 快照与备份\ntags: [Storage]\n---\n\nFirst lines.\n\n一个快照一分钟，两个快照两分钟。\n',
  [cloud]: '---\r\ntitle: 云上\r\ntags: [Cloud]\r\n---\r\n\r\n云硬盘的快照。\r\n',
  [walk]: '---\ntitle: A walk\n---\n\nNo 快照 today.\n',
}

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), blogFiles))

const found = (page: Page) => page.getByRole('listbox', { name: 'What was found' })
const selection = (page: Page) => page.evaluate(() => getSelection()?.toString())

async function searchFor(page: Page, text: string): Promise<void> {
  await expect(postInList(page, 'A walk')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+f')
  await page.getByRole('searchbox', { name: 'Search texts and titles' }).fill(text)
}

test('I search all posts for 快照, and open the line with the match selected', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await searchFor(page, '快照')
  await expect(page.getByText('In 3 posts')).toBeVisible()
  const rows = found(page).getByRole('option')
  await expect(rows.first()).toHaveAccessibleName('快照与备份, 2 matches')
  await expect(rows).toHaveCount(7)
  await page.keyboard.press('ArrowDown')
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(textOfPost(page)).toContainText('一个快照一分钟')
  await expect.poll(() => selection(page)).toBe('快照')
  await page.keyboard.type('副本')
  await expect(textOfPost(page)).toContainText('一个快照一分钟，两个副本两分钟。')
  await expect.poll(() => read(join(scratch, 'blog'), backup)).toContain('两个副本两分钟')
})

test('F4 leads from one match to the next, through all posts', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await searchFor(page, '快照 no')
  await expect(page.getByText('In 1 post')).toBeVisible()
  await page.keyboard.press('F4')
  await expect(textOfPost(page)).toContainText('No 快照 today.')
  await expect.poll(() => selection(page)).toBe('No')
  await page.keyboard.press('F4')
  await expect.poll(() => selection(page)).toBe('快照')
})

test('I replace a word in all posts but one, see the lines before, and take it back with one undo', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, '云上')
  await searchFor(page, '快照')
  await page.getByRole('button', { name: 'Replace', exact: true }).click()
  await page.getByRole('textbox', { name: 'Replace with' }).fill('备份')
  const walkRow = found(page).getByRole('option', { name: 'A walk, 1 match' })
  await expect(walkRow).toBeVisible()
  await found(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Delete')
  await expect(found(page).getByRole('option', { name: 'A walk, 1 match, left as it is' })).toBeVisible()
  await page.getByRole('button', { name: 'Replace…' }).click()
  const plan = page.getByRole('dialog')
  await expect(plan).toContainText('“快照” becomes “备份” in 2 posts.')
  await expect(plan).toContainText('云硬盘的备份。')
  await plan.getByRole('button', { name: 'Change 2 files' }).click()
  await expect(plan).toBeHidden()
  expect(read(blog, backup)).toBe(
    blogFiles[backup]?.replace('一个快照', '一个备份').replace('两个快照', '两个备份'),
  )
  expect(read(blog, cloud)).toBe(blogFiles[cloud]?.replace('的快照', '的备份'))
  expect(read(blog, walk)).toBe(blogFiles[walk])
  await expect(textOfPost(page)).toContainText('云硬盘的备份。')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => read(blog, backup)).toBe(blogFiles[backup])
  expect(read(blog, cloud)).toBe(blogFiles[cloud])
})

test('an expression that never ends is stopped, says so, and the search goes on', async ({
  scratch,
  start,
}) => {
  writeBlog(join(scratch, 'blog'), { '_posts/2020-01-01-a.md': `---\ntitle: A\n---\n${'a'.repeat(40)}b\n` })
  const { page } = await start(join(scratch, 'blog'))
  await searchFor(page, '(a+)+c')
  await page.getByRole('button', { name: 'Regular expression' }).click()
  await expect(page.getByText('takes too long on one of the posts')).toBeVisible({ timeout: 15_000 })
  await page.getByRole('searchbox', { name: 'Search texts and titles' }).fill('快.')
  await expect(page.getByText('In 3 posts')).toBeVisible()
})

test('I open a post by the first letters of its pinyin, and go to a heading and a line of it', async ({
  scratch,
  start,
}) => {
  writeBlog(join(scratch, 'blog'), {
    '_posts/2016-12-03-hackathon.md':
      '---\ntitle: 深圳黑客松之旅\n---\n\n第一段。\n\n## 第二天\n\n第二段。\n',
  })
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'A walk')
  const palette = page.getByRole('combobox', { name: 'A title, or : line, # heading, > command' })
  const results = page.getByRole('listbox', { name: 'Results' }).getByRole('option')
  const quickOpen = async (text: string) => {
    await page.keyboard.press('ControlOrMeta+p')
    await palette.fill(text)
  }
  await quickOpen('szhks')
  await expect(results).toHaveText(['深圳黑客松之旅Dec 3, 2016'])
  await page.keyboard.press('Enter')
  await expect(textOfPost(page)).toContainText('第一段。')
  await expect(textOfPost(page)).toBeFocused()
  await quickOpen('#天')
  await page.keyboard.press('Enter')
  await expect(textOfPost(page)).toBeFocused()
  await page.keyboard.type('+')
  await expect(textOfPost(page)).toContainText('+## 第二天')
  await quickOpen(':5')
  await page.keyboard.press('Enter')
  await expect(textOfPost(page)).toBeFocused()
  await page.keyboard.type('+')
  await expect(textOfPost(page)).toContainText('+第一段。')
  await page.keyboard.press('ControlOrMeta+p')
  await expect(results.first()).toContainText('深圳黑客松之旅')
  await expect(results.nth(1)).toContainText('A walk')
})

test('Ctrl+Tab switches to the post before; held, it shows the posts I looked at last; Alt with the arrows goes back and forward', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  for (const title of ['A walk', '云上', '快照与备份']) await openPost(page, title)
  await expect(textOfPost(page)).toContainText('First lines.')
  await page.keyboard.press('Control+Tab')
  await expect(textOfPost(page)).toContainText('云硬盘的快照。')
  await page.keyboard.press('Control+Tab')
  await expect(textOfPost(page)).toContainText('First lines.')
  await page.keyboard.down('Control')
  await page.keyboard.press('Tab')
  const list = page.getByRole('listbox', { name: 'Posts looked at last' })
  await expect(list.getByRole('option')).toHaveCount(3)
  await page.keyboard.press('Tab')
  await expect(list.getByRole('option', { selected: true })).toContainText('A walk')
  await page.keyboard.up('Control')
  await expect(list).toBeHidden()
  await expect(textOfPost(page)).toContainText('No 快照 today.')
  await textOfPost(page).click()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(textOfPost(page)).toContainText('First lines.')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(textOfPost(page)).toContainText('No 快照 today.')
})
