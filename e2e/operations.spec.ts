import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, writeBlog } from './app.ts'
import { riverPost, riverText, sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import {
  filesShown,
  listOfPosts,
  openPost,
  pasted,
  postInList,
  properties,
  save,
  showFrontMatter,
  textOfPost,
  typeAtEnd,
} from './window.ts'

const linked = `${stoneText}\nSee [the river](/2024/05/01/江边散步/) and {% post_url 2024-05-01-江边散步 %}.\n`
const renamedPost = '_posts/2024-05-01-江边夜行.md'
const renamedText = riverText.replace('/img/posts/江边散步/', '/img/posts/江边夜行/')
const relinked = linked
  .replace('/2024/05/01/江边散步/', '/2024/05/01/江边夜行/')
  .replace('2024-05-01-江边散步', '2024-05-01-江边夜行')

test.beforeEach(({ scratch }) => {
  writeBlog(join(scratch, 'blog'), { ...sampleBlog(), [stonePost]: linked })
  // The trash of these tests is none of the user's.
  process.env.XDG_DATA_HOME = join(scratch, 'share')
})

const read = (scratch: string, id: string) => readFileSync(join(scratch, 'blog', id), 'utf8')
const has = (scratch: string, id: string) => existsSync(join(scratch, 'blog', id))
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true })

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Type a command or a title' }).fill(name)
  await page.keyboard.press('Enter')
}

async function rename(page: Page, name: string): Promise<void> {
  await openPost(page, '江边散步')
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: 'Rename the post’s file' })
  await dialog.getByRole('textbox').fill(name)
  await expect(dialog).toContainText(`_posts/2024-05-01-${name}.md`)
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(dialog).toHaveCount(0)
}

test('I rename a post: its pictures and all links go with it, and undo brings all back', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await textOfPost(page).click()
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: 'Rename the post’s file' })
  await dialog.getByRole('textbox').fill('江边夜行')
  await expect(dialog).toContainText('/2024/05/01/江边夜行/')
  await expect(dialog).toContainText('img/posts/江边夜行')
  await expect(dialog).toContainText('3 links in 2 files will change too')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(textOfPost(page)).toContainText('![](/img/posts/江边夜行/river.png)')
  expect([has(scratch, riverPost), has(scratch, 'img/posts/江边散步')]).toEqual([false, false])
  expect(read(scratch, renamedPost)).toBe(renamedText)
  expect(read(scratch, stonePost)).toBe(relinked)
  expect(has(scratch, 'img/posts/江边夜行/river.png')).toBe(true)

  await undo(page).click()
  await expect(textOfPost(page)).toContainText('![](/img/posts/江边散步/river.png)')
  expect([read(scratch, riverPost), read(scratch, stonePost)]).toEqual([riverText, linked])
  expect([has(scratch, renamedPost), has(scratch, 'img/posts/江边散步/river.png')]).toEqual([false, true])
})

test('I go on writing in a renamed post, and what I typed before can still be undone', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await typeAtEnd(page, '以前')
  await rename(page, '江边夜行')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('以后')
  await save(page)
  expect(read(scratch, renamedPost)).toBe(`${renamedText}以前以后`)
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(textOfPost(page)).not.toContainText('以前')
  expect(has(scratch, riverPost)).toBe(false)
})

test('I undo a rename after a restart', async ({ scratch, start }) => {
  const first = await start(join(scratch, 'blog'))
  await rename(first.page, '江边夜行')
  await first.app.close()
  const { page } = await start(join(scratch, 'blog'))
  await postInList(page, '江边散步').waitFor()
  await command(page, 'Undo the last operation')
  await expect(page.getByText('Undone.')).toBeVisible()
  expect([read(scratch, riverPost), read(scratch, stonePost)]).toEqual([riverText, linked])
})

test('a name that cannot be is refused with the reason, before anything happens', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: 'Rename the post’s file' })
  for (const [name, reason] of [
    ['../../out', 'cannot have “/” in it'],
    ['what?', 'cannot have “?” in it'],
    ['end.', 'end with a space or a full stop'],
    [' ', 'Give it a name'],
  ] as const) {
    await dialog.getByRole('textbox').fill(name)
    await expect(dialog).toContainText(reason)
    await expect(dialog.getByRole('button', { name: 'Rename' })).toBeDisabled()
  }
  await page.keyboard.press('Escape')
  expect(read(scratch, riverPost)).toBe(riverText)
})

test('I delete a post from its menu in the list: it is in the trash, and comes back', async ({
  scratch,
  start,
}) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await postInList(page, '江边散步').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(postInList(page, '江边散步')).toHaveCount(0)
  await expect(page.getByText('2 links in 1 file lead to it')).toBeVisible()
  await expect(textOfPost(page)).toHaveCount(0)
  expect(has(scratch, riverPost)).toBe(false)
  expect(readdirSync(join(scratch, 'share/Trash/files'))).toEqual(['2024-05-01-江边散步.md'])
  await undo(page).click()
  await expect(postInList(page, '江边散步')).toBeVisible()
  expect(read(scratch, riverPost)).toBe(riverText)
})

test('I publish a draft: it goes to the posts under today’s date', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '待写的草稿')
  await page.getByRole('note').getByRole('button', { name: 'Publish the draft' }).click()
  await expect(page.getByText('is published with the next export')).toBeVisible()
  await expect(textOfPost(page)).toBeFocused()
  const [name = ''] = readdirSync(join(scratch, 'blog/_posts')).filter(file => file.endsWith('-待写.md'))
  expect(name).toMatch(/^\d{4}-\d\d-\d\d-待写\.md$/)
  expect(has(scratch, '_drafts/待写.md')).toBe(false)
  await typeAtEnd(page, '写好了')
  await save(page)
  expect(read(scratch, `_posts/${name}`)).toBe('---\ntitle: 待写的草稿\n---\n\n还没有写。\n写好了')
})

test('I change a date that comes from the file name, with the keyboard', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await properties(page).getByRole('button', { name: '2024-05-01' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Change the date' })
  await dialog.getByLabel('Date').fill('2024-05-03')
  await expect(dialog).toContainText('_posts/2024-05-03-江边散步.md')
  await expect(dialog.getByRole('button', { name: 'Change' })).toBeEnabled()
  await dialog.getByLabel('Date').press('Enter')
  await expect(properties(page).locator('time')).toHaveText('2024-05-03')
  expect(read(scratch, '_posts/2024-05-03-江边散步.md')).toBe(riverText)
  expect(read(scratch, stonePost)).toContain('{% post_url 2024-05-03-江边散步 %}')
  expect(read(scratch, stonePost)).toContain('(/2024/05/03/江边散步/)')
})

test('I duplicate a post and write in the copy', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await command(page, 'Duplicate')
  await expect(postInList(page, '江边散步 (copy)')).toBeVisible()
  await showFrontMatter(page)
  await expect(textOfPost(page)).toContainText('title: 江边散步 (copy)')
  expect(read(scratch, '_posts/2024-05-01-江边散步-copy.md')).toBe(
    riverText.replace('title: 江边散步', 'title: 江边散步 (copy)'),
  )
  expect(read(scratch, riverPost)).toBe(riverText)
})

test('the keys of the list rename and delete, and its menu opens by key', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await openPost(page, '江边散步')
  await listOfPosts(page).focus()
  await page.keyboard.press('F2')
  await expect(page.getByRole('dialog', { name: 'Rename the post’s file' })).toBeVisible()
  await page.keyboard.press('Escape')
  await listOfPosts(page).focus()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu', { name: 'Post: 江边散步' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
})

test('the log says what was done, and a report has none of my words', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await rename(page, '江边夜行')
  await command(page, 'Show the log')
  await expect(page.getByRole('dialog', { name: 'Log' })).toContainText(
    '“_posts/2024-05-01-江边散步.md” is now',
  )
  await page.keyboard.press('Escape')
  await command(page, 'Report a problem')
  const report = page.getByRole('textbox', { name: 'The report' })
  await expect(report).toHaveValue(/“name 1” is now “name 2”; 3 links in 2 files/)
  for (const word of ['江边', 'choosing', 'river', scratch])
    expect(await report.inputValue()).not.toContain(word)
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
})

test('I copy the address of a post to send it to a friend, and see its file in the folder', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, { '_config.yml': 'url: https://example.org\npermalink: pretty\n' })
  const { app, page } = await start(blog)
  const shown = await filesShown(app)
  await postInList(page, '江边散步').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy its address on the site' }).click()
  await expect(page.getByText('Copied: https://example.org/2024/05/01/江边散步/')).toBeVisible()
  expect((await pasted(page)).text).toBe(encodeURI('https://example.org/2024/05/01/江边散步/'))
  await openPost(page, '江边散步')
  await command(page, 'Show its file in the folder')
  await expect.poll(shown).toEqual([join(blog, riverPost)])
})
