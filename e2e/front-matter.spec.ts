import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { openPost, postInList, preview, properties, save, showFrontMatter, textOfPost } from './window.ts'

const hugoPost = 'content/posts/river.md'
const hugoText = `+++
# written by the river
title = "The river"   # for now
date = 2024-05-01T08:00:00+08:00
tags = [
  "Walking", # most of them
  'Water',
]
draft = true

[params]
title = "not this one"
+++

The river is *quiet*.
`

const field = (page: Page, name: string) => properties(page).getByRole('textbox', { name })
const list = (page: Page, name: string) => properties(page).getByRole('combobox', { name })

test('my Hugo post has TOML: the list shows it, the form changes it, and all else keeps its bytes', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, { 'hugo.yaml': 'title: Water\ntimeZone: Asia/Shanghai\n', [hugoPost]: hugoText })
  const onDisk = () => readFileSync(join(blog, hugoPost), 'utf8')
  const { page } = await start(blog)
  await expect(postInList(page, 'The river')).toContainText('Draft')
  await openPost(page, 'The river')
  await expect(preview(page).locator('body')).not.toContainText('title =')

  await field(page, 'Title').fill('The "wide" river')
  await list(page, 'Tags').fill('Evening')
  await list(page, 'Tags').press('Enter')
  await field(page, 'Date').fill('2024-05-02')
  await field(page, 'Date').press('Enter')
  await properties(page).getByRole('checkbox', { name: 'Draft' }).uncheck()
  await list(page, 'Categories').fill('Notes')
  await list(page, 'Categories').press('Enter')
  await save(page)
  expect(onDisk()).toBe(
    hugoText
      .replace('"The river"   # for now\n', '"The \\"wide\\" river"   # for now\ncategories = ["Notes"]\n')
      .replace("'Water',", `'Water', "Evening",`)
      .replace('2024-05-01T08:00:00+08:00', '2024-05-02')
      .replace('draft = true', 'draft = false'),
  )
})

test('my Hexo post has JSON without its opening line, and stays that way', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const text = '"title": "研墨",\n"categories": ["笔记"],\n"tags": ["墨"]\n;;;\n\n水要慢慢加。\n'
  writeBlog(blog, { '_config.yml': 'title: 笔记\n', 'source/_posts/ink.md': text })
  const { page } = await start(blog)
  await openPost(page, '研墨')
  await list(page, 'Tags').fill('水')
  await list(page, 'Tags').press('Enter')
  await properties(page).getByRole('button', { name: 'Remove the category 笔记' }).click()
  await save(page)
  expect(readFileSync(join(blog, 'source/_posts/ink.md'), 'utf8')).toBe(
    text.replace('["墨"]', '["墨", "水"]').replace('["笔记"]', '[]'),
  )
})

test('I mistype a date: I am told, nothing changes, and Escape brings it back', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, { 'hugo.yaml': 'title: Water\n', [hugoPost]: hugoText })
  const { page } = await start(blog)
  await openPost(page, 'The river')
  await showFrontMatter(page)
  await field(page, 'Date').fill('2024-02-31')
  await field(page, 'Date').press('Enter')
  await expect(properties(page).getByRole('status')).toContainText('“2024-02-31” is not a date')
  await expect(textOfPost(page)).toContainText('date = 2024-05-01T08:00:00+08:00')
  await field(page, 'Date').press('Escape')
  await expect(field(page, 'Date')).toHaveValue('2024-05-01T08:00:00+08:00')
  expect(readFileSync(join(blog, hugoPost), 'utf8')).toBe(hugoText)
})

test('a post in GBK says so; I convert it and write on', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const id = '_posts/2010-01-01-old.md'
  const gbk = Buffer.concat([
    Buffer.from('---\ntitle: Old\n---\n\n'),
    Buffer.from('c4e3bac3a3accac0bde7a1a3d5e2cac7ced2b5c4b2a9bfcda1a3', 'hex'),
    Buffer.from('\n'),
  ])
  writeBlog(blog, { '_config.yml': 'title: Old days\n', '_posts/.keep': '', [id]: gbk })
  const { page } = await start(blog)
  await openPost(page, 'Old')
  await expect(textOfPost(page)).toContainText('你好，世界。这是我的博客。')
  await expect(page.getByRole('note')).toContainText('looks like GB18030 (GBK)')
  expect(readFileSync(join(blog, id))).toEqual(gbk)

  await page.getByRole('button', { name: 'Convert to UTF-8' }).click()
  await expect(page.getByRole('note')).toBeHidden()
  expect(readFileSync(join(blog, id), 'utf8')).toBe('---\ntitle: Old\n---\n\n你好，世界。这是我的博客。\n')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('还在写。')
  await save(page)
  expect(readFileSync(join(blog, id), 'utf8')).toBe(
    '---\ntitle: Old\n---\n\n你好，世界。这是我的博客。\n还在写。',
  )
})

test('I paste text with half of a character: I see what became of it, and the disk has the same', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const id = '_posts/2024-01-01-half.md'
  writeBlog(blog, { '_config.yml': 'title: Halves\n', [id]: '---\ntitle: Half\n---\n\n' })
  const { page } = await start(blog)
  await openPost(page, 'Half')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await textOfPost(page).evaluate(element => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'one 😀 two')
    // A data transfer may repair it; what a page puts into an event of its own is as it was made.
    clipboardData.getData = () => 'one 😀 half \ud83d two'
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(textOfPost(page)).toContainText('one 😀 half \ufffd two')
  await expect(page.getByText('What was put in had half of a character')).toBeVisible()
  await save(page)
  expect(readFileSync(join(blog, id), 'utf8')).toBe('---\ntitle: Half\n---\n\none 😀 half \ufffd two')
})
