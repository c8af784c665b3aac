import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { riverPost, sampleBlog, stonePost } from './sample-blog.ts'
import { filterField, goTo, listOfPosts, openPost, postInList } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

async function filterByTag(page: Page, tag: string): Promise<void> {
  await page.getByRole('button', { name: 'Filter by tag' }).click()
  await page.getByRole('menuitem', { name: tag }).click()
}

test('I see every post, newest first, with its date, its tags, and drafts marked', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  const posts = listOfPosts(page).getByRole('option')
  await expect(posts).toHaveCount(5)
  const titles = (await posts.allTextContents()).join('\n')
  expect(titles.indexOf('江边散步')).toBeLessThan(titles.indexOf('Choosing a stone'))
  expect(titles.indexOf('Choosing a stone')).toBeLessThan(titles.indexOf('Windows lines'))
  await expect(postInList(page, '江边散步')).toContainText('Walking')
  await expect(postInList(page, '待写的草稿')).toContainText('Draft')
})

test('a post with broken front matter is in the list, marked with the reason', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  const broken = postInList(page, 'Needs a look: The front matter cannot be read')
  await expect(broken).toBeVisible()
  await broken.click()
  await expect(page.getByRole('textbox', { name: 'Text of the post' })).toContainText('title: [never closed')
})

test('I search by title', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await filterField(page).fill('江边')
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(1)
  await expect(postInList(page, '江边散步')).toBeVisible()
})

test('I see all tags with their counts, and the posts of a tag', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await goTo(page, 'Tags')
  const tags = page.getByRole('listbox', { name: 'Tags' })
  await expect(tags.getByRole('option', { name: 'Walking 2 posts' })).toBeVisible()
  await expect(tags.getByRole('option', { name: 'Ink 2 posts' })).toBeVisible()
  await expect(tags.getByRole('option', { name: '随笔 1 post' })).toBeVisible()
  // Written about in two of the blog's years: two bars, of the same height.
  const bars = await tags
    .getByRole('option', { name: 'Walking' })
    .locator('.sparkline-bars')
    .getAttribute('d')
  const heights = [...(bars ?? '').matchAll(/v-([\d.]+)/g)].map(([, height]) => height)
  expect(heights).toHaveLength(2)
  expect(heights[0]).toBe(heights[1])
  await tags.getByRole('option', { name: '随笔' }).click()
  await page.getByText('江边散步').first().click()
  await expect(page.getByRole('textbox', { name: 'Text of the post' })).toContainText('清晨的江面很安静。')
})

test('I filter the list by a tag', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await filterByTag(page, 'Walking')
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(2)
})

test('search and tag narrow the list together', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  const posts = listOfPosts(page).getByRole('option')
  await filterByTag(page, 'Walking')
  await expect(posts).toHaveCount(2)
  await filterField(page).press('End')
  await filterField(page).pressSequentially('stone')
  await expect(posts).toHaveCount(1)
  await expect(postInList(page, 'Choosing a stone')).toBeVisible()
  await filterField(page).fill('tag:Walking Windows lines')
  await expect(page.getByText('No post matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(posts).toHaveCount(5)
})

test('a post that another program adds, changes or deletes shows in the list by itself', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(5)
  writeBlog(blog, { '_posts/2026-01-01-new.md': '---\ntitle: Brand new\n---\n' })
  await expect(postInList(page, 'Brand new')).toBeVisible()
  writeBlog(blog, { [riverPost]: '---\ntitle: 江上\n---\n' })
  await expect(postInList(page, '江上')).toBeVisible()
  await expect(postInList(page, '江边散步')).toHaveCount(0)
  rmSync(join(blog, stonePost))
  await expect(postInList(page, 'Choosing a stone')).toHaveCount(0)
  await expect(listOfPosts(page).getByRole('option')).toHaveCount(5)
})

test('10,000 posts are in the list, and only those in sight are drawn', async ({ scratch, start }) => {
  const many = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, i) => {
      const day = new Date(Date.UTC(1998, 0, 1 + i)).toISOString().slice(0, 10)
      return [
        `_posts/${day}-note-${i}.md`,
        `---\ntitle: Note ${i} 随笔\ntags: [T${i % 40}]\n---\n\nText ${i}.\n`,
      ]
    }),
  )
  writeBlog(join(scratch, 'many'), { '_config.yml': 'title: Many\n', ...many })
  const { page } = await start(join(scratch, 'many'))
  await expect(page.getByText('10,000 posts')).toBeVisible({ timeout: 30_000 })
  expect(await listOfPosts(page).getByRole('option').count()).toBeLessThan(100)
  await filterField(page).fill('note 4242')
  await openPost(page, 'Note 4242 随笔')
  await expect(page.getByRole('textbox', { name: 'Text of the post' })).toContainText('Text 4242.')
})
