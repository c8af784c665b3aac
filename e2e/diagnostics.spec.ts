import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { sampleBlog, stonePost } from './sample-blog.ts'
import { openPost, save, textOfPost, typeAtEnd } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

const underlined = (page: Page): Locator => page.locator('.cm-problem')
const count = (page: Page, name: string): Locator => page.getByRole('button', { name })

test('a link that leads nowhere and an image that is not there are underlined as I type, and F8 says why', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, '\n\n[old](/2001/01/01/gone/) and ![a bridge](/img/gone.png)\n\nmore')
  await expect(underlined(page)).toHaveText(['/2001/01/01/gone/', '/img/gone.png'])
  await expect(count(page, '2 problems')).toBeVisible()
  await page.keyboard.press('F8')
  await expect(page.locator('.cm-problem-told')).toContainText(
    'The link “/2001/01/01/gone/” leads to nothing on the site.',
  )
  await page.keyboard.press('F8')
  await expect(page.locator('.cm-problem-told')).toContainText(
    'The image “/img/gone.png” is not in the blog’s folder.',
  )
  await page.keyboard.press('Escape')
  await expect(page.locator('.cm-problem-told')).toBeHidden()
})

test('Ctrl+. puts code that Jekyll would run between raw and endraw, and one undo takes it back', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  const before = read(blog, stonePost)
  await typeAtEnd(page, '\n\nWrite `{{ page.title }}` there.')
  await expect(underlined(page)).toHaveCount(1)
  await page.keyboard.press('F8')
  await page.keyboard.press('ControlOrMeta+.')
  await expect(underlined(page)).toHaveCount(0)
  await save(page)
  expect(read(blog, stonePost)).toContain('{% raw %}`{{ page.title }}`{% endraw %}')
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+s')
  await expect.poll(() => read(blog, stonePost)).toBe(`${before}\n\nWrite \`{{ page.title }}\` there.`)
})

test('the count below the text opens the list, and Enter leads from there to the place', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, '\n\n![](/img/gone.png)\n\nmore')
  await count(page, '2 problems').click()
  const list = page.getByRole('listbox', { name: 'Problems in the text' })
  await expect(list.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(textOfPost(page)).toBeFocused()
  await expect(page.locator('.cm-problem-told')).toBeVisible()
})

test('nothing is said of a link while I am still typing it', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, '\n\n![](/img/gone.png)\n\n[x](/nowhere/')
  await expect(underlined(page).first()).toBeVisible()
  await expect(page.getByText('/nowhere/').and(underlined(page))).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Home')
  await expect(underlined(page).filter({ hasText: '/nowhere/' })).toHaveCount(1)
})
