import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { drawPng, sampleBlog } from './sample-blog.ts'
import { goTo, listOfPosts, openPost, postInList, textOfPost } from './window.ts'

const walk = '_posts/2024-06-01-a-walk.md'
const walkText =
  '---\r\nlayout: post\r\ntitle: A walk\r\ntags: [Walking]\r\n---\r\n\r\n![The river](/IMG/river.PNG)\r\n\r\nSee [the stone](/2023/11/20/no-stone/) and [the river](/2024/05/01/江边散步/).\r\n'

function aBlog(): Record<string, string | Uint8Array> {
  return { ...sampleBlog(), [walk]: walkText, 'img/river.png': drawPng(8, 8) }
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name })
const kinds = (page: Page) => page.getByRole('listbox', { name: 'Kinds of problems, or files' })

test('a post dated in the future says when it will appear, and in which time zone', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, {
    ...sampleBlog(),
    '_config.yml': 'title: Notes by the river\ntimezone: Asia/Shanghai\n',
    '_posts/2099-05-01-spring.md': '---\ntitle: Next spring\n---\n\nNot yet.\n',
    '_posts/undated.md': '---\ntitle: Without a day\n---\n\nText.\n',
  })
  const { page } = await start(blog)
  await expect(postInList(page, 'Next spring')).toContainText('Scheduled')
  await openPost(page, 'Next spring')
  const why = page.getByRole('note', { name: 'Why this post won’t appear' })
  await expect(why).toContainText('after 2099-05-01 00:00 (Asia/Shanghai)')

  await openPost(page, 'Without a day')
  await expect(why).toContainText('2026-01-31-undated.md')
})

test('a broken link is among the problems, and Enter opens its post at its line', async ({
  scratch,
  start,
}) => {
  writeBlog(join(scratch, 'blog'), aBlog())
  const { page } = await start(join(scratch, 'blog'))
  await goTo(page, 'Blog')
  await kinds(page).getByRole('option', { name: 'Broken links, 1 problem' }).click()
  const problems = page.getByRole('listbox', { name: 'Broken links' })
  await expect(problems).toContainText('The link “/2023/11/20/no-stone/” leads to nothing')
  await expect(problems).toContainText(`${walk}:9`)
  await problems.focus()
  await page.keyboard.press('Enter')
  await expect(textOfPost(page)).toBeFocused()
  await expect(page.locator('.cm-activeLine')).toContainText('See [the stone]')
})

test('I fix the capitals of a picture’s name, see the line first, and take it back', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, aBlog())
  const { page } = await start(blog)
  await goTo(page, 'Blog')
  await kinds(page).getByRole('option', { name: 'Capitals in file names' }).click()
  await page.getByRole('button', { name: 'Fix all 1…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('![The river](/img/river.png)')
  await page.keyboard.press('Enter')
  await expect.poll(() => read(blog, walk)).toBe(walkText.replace('/IMG/river.PNG', '/img/river.png'))
  await expect(kinds(page).getByRole('option', { name: 'Capitals in file names' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => read(blog, walk)).toBe(walkText)
  await expect(kinds(page).getByRole('option', { name: 'Capitals in file names' })).toBeVisible()
})

test('I see what nothing links to; a month of the calendar leads to its posts, and the blog is counted', async ({
  scratch,
  start,
}) => {
  writeBlog(join(scratch, 'blog'), aBlog())
  const { page } = await start(join(scratch, 'blog'))
  await goTo(page, 'Blog')
  await tab(page, 'Links').click()
  const linked = page.getByRole('listbox', { name: 'Posts and their links' })
  await page.getByText('Nothing links here').click()
  await expect(linked.getByRole('option', { name: /^A walk/ })).toBeVisible()
  await expect(linked.getByRole('option', { name: /^江边散步/ })).toHaveCount(0)
  await tab(page, 'Calendar').click()
  const calendar = page.getByRole('table', { name: 'Posts by month' })
  await expect(calendar.getByRole('row')).toHaveCount(5)
  await expect(page.getByText('2024-05 to 2024-06')).toBeVisible()
  await calendar.getByRole('button', { name: '2024-05: 1 post' }).click()
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(1)
  await expect(postInList(page, '江边散步')).toBeVisible()
})

test('I see which posts link to the one that is open, and where', async ({ scratch, start }) => {
  writeBlog(join(scratch, 'blog'), aBlog())
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('Posts that link to this one')
  await page.keyboard.press('Enter')
  const links = page.getByRole('region', { name: '江边散步' })
  await expect(links.getByText('line 9')).toBeVisible()
  await links.getByRole('button', { name: 'A walk' }).click()
  await expect(page.locator('.cm-activeLine')).toContainText('See [the stone]')
})
