import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, read, test, writeBlog } from './app.ts'
import { drawPng, riverPost, riverText, sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { filesShown, goTo, postInList, runCommand, textOfPost } from './window.ts'

const river = 'img/posts/江边散步/river.png'
const bigger = drawPng(120, 90, [40, 90, 140])

test.beforeEach(({ scratch }) =>
  writeBlog(join(scratch, 'blog'), {
    ...sampleBlog(),
    'img/unused.png': drawPng(30, 30, [20, 90, 60]),
    'img/covers/sun.png': drawPng(30, 20, [220, 160, 60]),
    '_includes/cover.html': '<img src="{{ page.cover | prepend: \'/img/covers/\' }}">',
    'img/stone.png': bigger,
    'img/copies/stone (1).png': bigger,
    [stonePost]: `${stoneText}\n![](/img/stone.png)\n\n![stone](</img/copies/stone (1).png>)\n\n![](/img/gone.png)\n`,
  }),
)

const pictures = (page: Page): Locator => page.getByRole('listbox', { name: 'Pictures' })
const picture = (page: Page, name: string): Locator => pictures(page).getByRole('option', { name })
const filter = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Which pictures' }).getByRole('button', { name })
const plan = (page: Page): Locator => page.getByRole('dialog', { name: 'Look over what will change' })
const detail = (page: Page): Locator => page.getByRole('complementary', { name: 'The chosen picture' })

test('I find the pictures that nothing uses, move them to the trash, and take that back', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await goTo(page, 'Images')
  // A layout puts its name together.
  await expect(picture(page, 'sun.png')).toContainText('may be used')
  await filter(page, 'Unused 1').click()
  await expect(pictures(page).getByRole('option')).toHaveCount(1)
  await expect(picture(page, 'unused.png')).toBeVisible()
  await page.getByRole('button', { name: 'Move it to the trash…' }).click()
  await plan(page).getByRole('button', { name: 'Change 1 file' }).click()
  await expect(page.getByText('Every picture is used somewhere.')).toBeVisible()
  expect(existsSync(join(blog, 'img/unused.png'))).toBe(false)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(picture(page, 'unused.png')).toBeVisible()
  expect(existsSync(join(blog, 'img/unused.png'))).toBe(true)
})

test('a link without a picture opens its post at the line', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await postInList(page, 'Choosing a stone').waitFor()
  await runCommand(page, 'Show missing pictures')
  await page.getByRole('option', { name: '/img/gone.png' }).click()
  await expect(textOfPost(page)).toContainText('A good stone is quiet')
  await page.keyboard.type('HERE')
  await expect(textOfPost(page).locator('.cm-line', { hasText: 'HERE' })).toHaveText('HERE![](/img/gone.png)')
})

test('of two pictures that are the same I keep one, and the post shows it in both places', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await goTo(page, 'Images')
  await filter(page, 'Duplicates 2').click()
  await page.getByRole('button', { name: 'Keep one of each…' }).click()
  await expect(plan(page).getByRole('button', { name: 'Uncheck all' })).toBeHidden()
  await plan(page).getByRole('button', { name: 'Change 2 files' }).click()
  await expect(page.getByText('No picture is there twice.')).toBeVisible()
  expect(read(blog, stonePost)).toBe(
    `${stoneText}\n![](/img/stone.png)\n\n![stone](</img/stone.png>)\n\n![](/img/gone.png)\n`,
  )
  expect(existsSync(join(blog, 'img/copies/stone (1).png'))).toBe(false)
})

test('I look at a picture large, see where it is used, and rename it with its link, by keys alone', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await postInList(page, 'Choosing a stone').waitFor()
  await page.keyboard.press('ControlOrMeta+3')
  await picture(page, 'river.png').waitFor()
  await pictures(page).focus()
  await page.keyboard.press('Home')
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('river.png')
  await expect(detail(page)).toContainText('40 × 24')
  await expect(detail(page).getByRole('button', { name: /江边散步/ })).toContainText('line 9')
  await page.keyboard.press('Space')
  await expect(page.getByRole('dialog', { name: 'The picture, large: river.png' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('dialog', { name: 'The picture, large: stone' })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await page.keyboard.type('清晨.png')
  await expect(plan(page).getByRole('button', { name: 'Change 2 files' })).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(plan(page)).toHaveCount(0)
  await expect(picture(page, '清晨.png')).toBeVisible()
  expect(read(blog, riverPost)).toBe(riverText.replace('river.png', '清晨.png'))
  expect(existsSync(join(blog, river))).toBe(false)
})

test('a picture is shown in its folder, from its details and from the menu of its tile', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { app, page } = await start(blog)
  const shown = await filesShown(app)
  await goTo(page, 'Images')
  await picture(page, 'unused.png').click()
  await detail(page).getByRole('button', { name: 'Show the picture in its folder' }).click()
  await expect.poll(shown).toEqual([join(blog, 'img/unused.png')])
  await picture(page, 'unused.png').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Move the picture to the trash…' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Show the picture in its folder' }).click()
  await expect.poll(shown).toHaveLength(2)
})

test('I say what pictures show, one after the other, and all of it is written at once', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await postInList(page, 'Choosing a stone').waitFor()
  await runCommand(page, 'Show pictures without a description')
  await picture(page, 'river.png').click()
  await detail(page).getByRole('textbox', { name: 'Description' }).fill('The river at dawn')
  await page.keyboard.press('Enter')
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('stone.png')
  await page.getByRole('button', { name: 'Write 1 description…' }).click()
  await plan(page).getByRole('button', { name: 'Change 1 file' }).click()
  await expect(plan(page)).toHaveCount(0)
  expect(read(blog, riverPost)).toBe(riverText.replace('![]', '![The river at dawn]'))
})

test('a picture that another program puts into the blog appears by itself', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await goTo(page, 'Images')
  await picture(page, 'river.png').waitFor()
  writeBlog(blog, { 'img/new.png': drawPng(50, 50, [200, 200, 40]) })
  await expect(picture(page, 'new.png, ')).toContainText('50 × 50')
  await expect(filter(page, 'Unused 2')).toBeVisible()
})

test('I put another file in the place of a picture, and every link shows it', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await goTo(page, 'Images')
  await picture(page, 'river.png').click()
  const choosing = page.waitForEvent('filechooser')
  await detail(page).getByRole('button', { name: 'Replace the picture’s file…' }).click()
  const chooser = await choosing
  await chooser.setFiles({ name: 'dawn.png', mimeType: 'image/png', buffer: Buffer.from(bigger) })
  await expect(detail(page)).toContainText('120 × 90')
  expect(readFileSync(join(blog, river)).equals(Buffer.from(bigger))).toBe(true)
  await expect(picture(page, 'river.png').locator('img')).toHaveJSProperty('naturalWidth', 120)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(detail(page)).toContainText('40 × 24')
})
