import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { sampleBlog } from './sample-blog.ts'
import { postInList, preview, save, textOfPost, typeAtEnd } from './window.ts'

const about = '---\nlayout: page\ntitle: "关于我"\npermalink: /about/\n---\n\n住在江边。\n'
const list = (page: Page) => page.getByRole('listbox', { name: 'Pages' })

test('I open about.md beside my posts and edit it, and only it changes', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, { ...sampleBlog(), 'about.md': about, 'index.md': '---\nlayout: home\n---\n' })
  const { page } = await start(blog)
  await expect(postInList(page, '江边散步')).toBeVisible()
  await expect(postInList(page, '关于我')).toHaveCount(0)
  await page.getByRole('radio', { name: 'Pages' }).click({ force: true })
  await expect(list(page).getByRole('option')).toHaveText([/关于我\s*\/about\//, /index\s*\//])
  await list(page).getByRole('option', { name: '关于我' }).click()
  await expect(preview(page).getByText('住在江边。')).toBeVisible()
  await typeAtEnd(page, '也养花。')
  await save(page)
  expect(read(blog, 'about.md')).toBe(`${about}也养花。`)
})

test('quick open finds my pages beside my posts, by their letters too, and says which is a page', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, { ...sampleBlog(), 'about.md': about })
  const { page } = await start(blog)
  await expect(postInList(page, '江边散步')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+p')
  await page.getByRole('dialog').getByRole('combobox').fill('gyw')
  const found = page.getByRole('listbox', { name: 'Results' }).getByRole('option')
  await expect(found).toHaveText([/关于我\s*\/about\/\s*Page/])
  await page.keyboard.press('Enter')
  await expect(preview(page).getByText('住在江边。')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+p')
  await page.getByRole('dialog').getByRole('combobox').fill('jbsb')
  await expect(found).toHaveText([/江边散步/])
  await expect(found.filter({ hasText: 'Page' })).toHaveCount(0)
})

test('a page is renamed like a post: its links go along, and one undo takes it back', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const link = '---\ntitle: Links\n---\n\n[me](/me/)\n'
  writeBlog(blog, {
    ...sampleBlog(),
    'me.md': '---\ntitle: Me\n---\n\nHere.\n',
    '_posts/2024-02-02-links.md': link,
  })
  const { page } = await start(blog)
  await page.getByRole('radio', { name: 'Pages' }).click({ force: true })
  await list(page).getByRole('option', { name: 'Me' }).click()
  await expect(textOfPost(page)).toContainText('Here.')
  await page.keyboard.press('F2')
  await page.getByRole('dialog').getByRole('textbox').fill('about')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await expect.poll(() => read(blog, '_posts/2024-02-02-links.md')).toBe(link.replace('/me/', '/about/'))
  await expect(list(page).getByRole('option')).toHaveText(/Me\s*\/about\//)
  await expect(textOfPost(page)).toContainText('Here.')
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => read(blog, '_posts/2024-02-02-links.md')).toBe(link)
  expect(read(blog, 'me.md')).toContain('Here.')
})

test('a recipe of my blog’s collection is among the pages: I edit it, and rename it with its links', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const link = '---\ntitle: Links\n---\n\n[soup](/recipes/soup/)\n'
  const soup = '---\ntitle: Soup\n---\n\nWater first.\n'
  const { '_config.yml': config = '', ...files } = sampleBlog()
  writeBlog(blog, {
    ...files,
    '_config.yml': `${config}\ncollections:\n  recipes:\n    output: true\n    permalink: /recipes/:path/\n`,
    '_recipes/soup.md': soup,
    '_posts/2024-02-02-links.md': link,
  })
  const { page } = await start(blog)
  await page.getByRole('radio', { name: 'Pages' }).click({ force: true })
  await expect(list(page).getByRole('option')).toHaveText(/Soup\s*\/recipes\/soup\//)
  await list(page).getByRole('option', { name: 'Soup' }).click()
  await expect(preview(page).getByText('Water first.')).toBeVisible()
  await typeAtEnd(page, 'Then salt.')
  await save(page)
  await page.keyboard.press('F2')
  await page.getByRole('dialog').getByRole('textbox').fill('broth')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await expect.poll(() => read(blog, '_recipes/broth.md')).toBe(`${soup}Then salt.`)
  await expect.poll(() => read(blog, '_posts/2024-02-02-links.md')).toBe(link.replace('soup/', 'broth/'))
  await expect(list(page).getByRole('option')).toHaveText(/Soup\s*\/recipes\/broth\//)
})

test('I begin a new page, and it lies beside the others', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, { ...sampleBlog(), 'about.md': about })
  const { page } = await start(blog)
  await expect(postInList(page, '江边散步')).toBeVisible()
  await page.getByRole('radio', { name: 'Pages' }).click({ force: true })
  await page.getByRole('button', { name: 'New page' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Friends')
  await expect(page.getByRole('region', { name: 'Where this will be' })).toContainText('friends.md')
  await typeAtEnd(page, 'Nobody yet.')
  await page.keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => read(blog, 'friends.md'))
    .toBe('---\nlayout: page\ntitle: "Friends"\npermalink:\n---\n\nNobody yet.')
  await expect(list(page).getByRole('option', { name: 'Friends' })).toBeVisible()
})

test('a page that another program changes is shown as it is now, in the list and in the editor', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, { ...sampleBlog(), 'about.md': about })
  const { page } = await start(blog)
  await page.getByRole('radio', { name: 'Pages' }).click({ force: true })
  await list(page).getByRole('option', { name: '关于我' }).click()
  await expect(textOfPost(page)).toContainText('住在江边。')
  writeBlog(blog, {
    'about.md': about.replace('关于我', '我们').replace('江边', '海边'),
    'links.md': '---\ntitle: 友人\n---\n',
  })
  await expect(textOfPost(page)).toContainText('住在海边。')
  await expect(list(page).getByRole('option')).toHaveText([/我们/, /友人/])
})
