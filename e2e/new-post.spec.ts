import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { riverPost, riverText, sampleBlog } from './sample-blog.ts'
import { openPost, runCommand, textOfPost } from './window.ts'

const place = (page: Page) => page.getByRole('region', { name: 'Where this will be' })
const title = (page: Page) => page.getByRole('textbox', { name: 'Title' })

test('as I type a title I see the address, and I may choose another name', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, { ...sampleBlog(), '_config.yml': 'url: https://ink.example\npermalink: /:title/\n' })
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  await textOfPost(page).click()
  // I do not wait for it: no letter goes into the post that I leave.
  await page.keyboard.press('ControlOrMeta+n')
  await page.keyboard.type('墨，at dawn')
  await expect(title(page)).toHaveValue('墨，at dawn')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.type('Ink, ')
  await expect(title(page)).toHaveValue('Ink, at dawn')
  expect(read(blog, riverPost)).toBe(riverText)
  await expect(place(page)).toContainText('https://ink.example/ink-at-dawn/')
  await expect(place(page)).toContainText(/_posts\/\d{4}-\d{2}-\d{2}-ink-at-dawn\.md/)

  await page.getByRole('button', { name: 'Change the name…' }).click()
  await page.getByRole('textbox', { name: 'Name in the address' }).fill('choosing-a-stone')
  await expect(place(page).getByRole('status')).toContainText(
    '“_posts/2023-11-20-choosing-a-stone.md” is at /choosing-a-stone/ already',
  )
  await page.getByRole('textbox', { name: 'Name in the address' }).fill('Dawn')
  await expect(place(page).getByRole('status')).toBeEmpty()
  await expect(place(page)).toContainText('https://ink.example/Dawn/')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => readdirSync(join(blog, '_posts')).filter(name => name.endsWith('-Dawn.md')))
    .toHaveLength(1)
  await expect(place(page)).toBeHidden()
})

test('a new post can be like the one that I look at, or follow a template of mine', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, {
    ...sampleBlog(),
    '_posts/2020-02-02-review.md': '---\nlayout: review\ntitle: "A review"\nstars: 5\n---\n\nGood.\n',
    '_templates/weekly.md': '---\nlayout: post\ntitle:\ntags: [weekly]\n---\n\n## Read\n',
    '_templates/walk.md': '---\nlayout: post\ntitle:\n---\n',
  })
  const { page } = await start(blog)
  await openPost(page, 'A review')
  await runCommand(page, 'New post like this one')
  await expect(textOfPost(page)).toContainText('Front matter · 3 fields')
  await expect(textOfPost(page)).not.toContainText('Good.')
  await expect(title(page)).toBeFocused()
  await page.keyboard.type('Another review')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+s')
  const written = () =>
    readdirSync(join(blog, '_posts')).find(name => name.endsWith('-another-review.md')) ?? ''
  await expect.poll(written).not.toBe('')
  expect(read(blog, `_posts/${written()}`)).toBe(
    '---\nlayout: review\ntitle: "Another review"\nstars:\n---\n\n',
  )

  await runCommand(page, 'New post from a template')
  await page.getByRole('option', { name: 'weekly' }).press('Enter')
  await expect(textOfPost(page)).toContainText('## Read')
  await expect(title(page)).toBeFocused()
})
