// Finding words in the post that one writes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, writeBlog } from './app.ts'
import { sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { choose, goTo, listOfPosts, openPost, runCommand, save, textOfPost } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

test('I find a word in the text and replace it everywhere', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('textbox', { name: 'Find' }).fill('ink')
  await page.getByRole('button', { name: 'Find and replace' }).click()
  await page.getByRole('textbox', { name: 'Replace with' }).fill('water')
  await page.getByRole('button', { name: 'Match case' }).click()
  await page.getByRole('button', { name: 'Replace all' }).click()
  await save(page)
  expect(readFileSync(join(scratch, 'blog', stonePost), 'utf8')).toBe(
    stoneText.replace('under the ink stick', 'under the water stick'),
  )
})

test('I find and replace in the post that I see while the keys are elsewhere', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  await page.getByRole('button', { name: 'Preview', exact: true }).focus()
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.type('quiet')
  await runCommand(page, 'Find and replace in this post')
  await expect(page.getByRole('textbox', { name: 'Replace with' })).toBeFocused()
  await page.keyboard.type('calm')
  await page.getByRole('button', { name: 'Replace all' }).click()
  await expect(textOfPost(page)).toContainText('A good stone is calm')

  // In a narrow window the list lies over the text, and goes.
  await page.setViewportSize({ width: 700, height: 600 })
  await page.keyboard.press('ControlOrMeta+\\')
  await expect(listOfPosts(page)).toBeVisible()
  await runCommand(page, 'Find in this post')
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
  await expect(listOfPosts(page)).toBeHidden()
})

test('as I type what I look for I am led to it, told how many there are, and go from one to the next', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, {
    '_posts/2024-05-01-water.md': `---\ntitle: Water\n---\nInk.\n${'\nA line.\n'.repeat(80)}\nThe ink, and 墨.\n`,
  })
  const { page } = await start(blog)
  await openPost(page, 'Water')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ControlOrMeta+f')
  const search = page.getByRole('search')
  await page.keyboard.type('the ink')
  await expect(search.getByRole('status')).toHaveText('1 of 1')
  await expect(textOfPost(page).getByText('and 墨.')).toBeInViewport()
  await page.getByRole('textbox', { name: 'Find' }).fill('ink')
  await expect(search.getByRole('status')).toHaveText('1 of 2')
  await page.keyboard.press('Enter')
  await expect(search.getByRole('status')).toHaveText('2 of 2')
  await page.keyboard.press('Shift+Enter')
  await expect(search.getByRole('status')).toHaveText('1 of 2')
  await page.getByRole('button', { name: 'Match case' }).click()
  await expect(search.getByRole('status')).toHaveText('1 of 1')
  await page.getByRole('textbox', { name: 'Find' }).fill('inkwell')
  await expect(search.getByRole('status')).toHaveText('Nothing found')
})

test('I turn dates around with a regular expression, in this post alone', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, {
    '_posts/2024-05-01-days.md': '---\ntitle: Days\n---\nFrom 2024-05-01 to 2024-05-09, 墨.\n',
  })
  const { page } = await start(blog)
  await openPost(page, 'Days')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('button', { name: 'Find and replace' }).click()
  await page.getByRole('button', { name: 'Regular expression' }).click()
  await page.getByRole('textbox', { name: 'Find' }).fill('(\\d{4})-(\\d\\d)-(\\d\\d)')
  await page.getByRole('textbox', { name: 'Replace with' }).fill('$3.$2.$1')
  await page.getByRole('button', { name: 'Replace all' }).click()
  await page.keyboard.press('Escape')
  await save(page)
  expect(readFileSync(join(blog, '_posts/2024-05-01-days.md'), 'utf8')).toBe(
    '---\ntitle: Days\n---\nFrom 01.05.2024 to 09.05.2024, 墨.\n',
  )
})

test('finding speaks the language that I have just chosen', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await goTo(page, 'Settings')
  await choose(page, '简体中文')
  await page.keyboard.press('ControlOrMeta+1')
  await page.getByText('清晨的江面很安静。').first().click()
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('textbox', { name: '查找' })).toBeFocused()
  await page.getByRole('button', { name: '查找和替换' }).click()
  await expect(page.getByRole('button', { name: '全部替换' })).toBeVisible()
})
