import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { riverPost, riverText, sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { openPost, postInList, properties, save, saveState, showFrontMatter, textOfPost } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

const title = (page: Page) => properties(page).getByRole('textbox', { name: 'Title' })
const tags = (page: Page) => properties(page).getByRole('combobox', { name: 'Tags' })

test('I change the title: the source shows it, and only its bytes change', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  await showFrontMatter(page)
  await title(page).fill('Choosing a quiet stone')
  await expect(textOfPost(page)).toContainText('title: "Choosing a quiet stone"   # what to look for')
  await save(page)
  expect(readFileSync(join(scratch, 'blog', stonePost), 'utf8')).toBe(
    stoneText.replace('"Choosing a stone"', '"Choosing a quiet stone"'),
  )
})

test('I add a tag to a flow list and it stays a flow list', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await tags(page).fill('清晨')
  await tags(page).press('Enter')
  await save(page)
  expect(readFileSync(join(scratch, 'blog', riverPost), 'utf8')).toBe(
    riverText.replace('[Walking, 随笔]', '[Walking, 随笔, 清晨]'),
  )
})

test('I take a tag from a block list indented by five spaces and the rest stays as it is', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'Choosing a stone')
  await properties(page).getByRole('button', { name: 'Remove the tag Ink' }).click()
  await save(page)
  expect(readFileSync(join(scratch, 'blog', stonePost), 'utf8')).toBe(stoneText.replace('     - Ink\n', ''))
})

test('what is wrong with all of the front matter is said once', async ({ scratch, start }) => {
  const blog = join(scratch, 'hexo')
  writeBlog(blog, {
    '_config.yml': 'title: Notes by the river\nurl: https://example.org\n',
    'package.json': '{"hexo": {"version": "7.0.0"}}',
    'source/_posts/broken.md': '---\ntitle: [never closed\n---\n\nStill readable.\n',
  })
  const { page } = await start(blog)
  await postInList(page, 'Broken').click()
  await expect(properties(page).getByText('The front matter has a mistake near line 3.')).toHaveCount(1)
})

test('a long title leaves room to say that the post is saved', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await page.setViewportSize({ width: 900, height: 600 })
  await openPost(page, 'Choosing a stone')
  await title(page).fill('A title that goes on and on, since its writer could not decide where to stop')
  await expect(saveState(page)).toHaveText('Saved')
  const cutOff = await saveState(page).evaluate(state =>
    [state, ...state.children].some(part => part.scrollWidth > part.clientWidth + 1),
  )
  expect(cutOff).toBe(false)
})

test('what I change in the source shows in the form', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await showFrontMatter(page)
  await textOfPost(page).locator('.cm-line', { hasText: 'title:' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type('记')
  await expect(title(page)).toHaveValue('江边散步记')
})

test('a title that YAML would misread is quoted, and undo takes it back', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await showFrontMatter(page)
  await title(page).fill('NO')
  await expect(textOfPost(page)).toContainText(/title: ["']NO["']/)
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(title(page)).toHaveValue('江边散步')
})

test('a tag that I add under the key `tag` and take back leaves the file as it was', async ({
  scratch,
  start,
}) => {
  const text = '---\ntitle: One key\ntag: [Ink]\n---\n\nText.\n'
  writeBlog(join(scratch, 'blog'), { '_posts/2022-03-03-one-key.md': text })
  const onDisk = () => readFileSync(join(scratch, 'blog/_posts/2022-03-03-one-key.md'), 'utf8')
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, 'One key')
  await tags(page).fill('Paper')
  await tags(page).press('Enter')
  await save(page)
  expect(onDisk()).toBe(text.replace('[Ink]', '[Ink, Paper]'))
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(properties(page).getByRole('button', { name: 'Remove the tag Paper' })).toHaveCount(0)
  await save(page)
  expect(onDisk()).toBe(text)
})

test('the date that comes from the file name is shown with that reason', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await expect(properties(page).locator('time')).toHaveText('2024-05-01')
  await expect(properties(page)).toContainText('from the file name')
})

test('by keys alone I add, order and take away tags; what the blog has is offered', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await tags(page).click()
  await page.keyboard.type('in')
  await expect(page.getByRole('listbox', { name: 'Tags' }).getByRole('option')).toHaveText(['Ink2'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('清晨、')
  await page.keyboard.type('Stones,')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(properties(page).getByRole('button', { name: 'Stones, 4 of 5' })).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await expect(properties(page).getByRole('button', { name: '随笔, 1 of 4' })).toBeFocused()
  await save(page)
  expect(readFileSync(join(scratch, 'blog', riverPost), 'utf8')).toBe(
    riverText.replace('[Walking, 随笔]', '[随笔, Ink, Stones, 清晨]'),
  )
})

test('I paste several tags at once, and put one first by dragging it', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await tags(page).focus()
  await tags(page).evaluate(input => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'a, b、c')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  const chip = (name: string) => properties(page).getByRole('listitem').filter({ hasText: name })
  await expect(properties(page).getByRole('listitem')).toHaveCount(5)
  await chip('c').dragTo(chip('Walking'), { targetPosition: { x: 4, y: 8 } })
  await save(page)
  expect(readFileSync(join(scratch, 'blog', riverPost), 'utf8')).toBe(
    riverText.replace('[Walking, 随笔]', '[c, Walking, 随笔, a, b]'),
  )
})
