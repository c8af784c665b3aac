import { join } from 'node:path'
import { expect, test, writeBlog } from './app.ts'
import { sampleBlog } from './sample-blog.ts'
import { goTo, openPost, postInList } from './window.ts'

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

test('I see in a calendar how many posts each month has', async ({ scratch, start }) => {
  writeBlog(join(scratch, 'blog'), sampleBlog())
  const { page } = await start(join(scratch, 'blog'))
  await goTo(page, 'Blog')
  const calendar = page.getByRole('table', { name: 'Posts by month' })
  await expect(calendar.getByRole('row')).toHaveCount(5)
  await expect(calendar.getByRole('button', { name: '2024-05: 1 post' })).toBeVisible()
})
