import { readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, killApp, read, test, writeBlog } from './app.ts'
import { riverPost, riverText, sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { goTo, openPost, postInList, save, showFrontMatter, textOfPost, typeAtEnd } from './window.ts'

const crlfPost = '_posts/2022-02-02-crlf.md'
const crlfText = '---\r\ntitle: Windows lines\r\ntags: [Ink]\r\n---\r\n\r\nOne\r\ntwo\nthree\r\n'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

const tag = (page: Page, name: string) =>
  page.getByRole('listbox', { name: 'Tags' }).getByRole('option', { name: `${name} ` })
const plan = (page: Page) => page.getByRole('dialog', { name: 'Look over what will change' })
const file = (page: Page, title: string) =>
  plan(page).getByRole('listbox', { name: 'Files that change' }).getByRole('option', { name: title })

/** Renames a tag in its row, by keys alone, as far as the plan. */
async function planRename(page: Page, from: string, to: string): Promise<Locator> {
  await goTo(page, 'Tags')
  await tag(page, from).click()
  await page.keyboard.press('F2')
  await page.keyboard.type(to)
  await page.keyboard.press('Enter')
  await expect(file(page, 'Choosing a stone')).toBeVisible()
  return plan(page)
}

async function carryOut(page: Page, button: string): Promise<void> {
  await plan(page).getByRole('button', { name: button }).click()
  await expect(plan(page)).toHaveCount(0)
}

test('I rename a tag over all posts: I see the lines first, and each post keeps its own way of writing', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  const dialog = await planRename(page, 'Walking', 'Wandering')
  await expect(dialog).toContainText('Tag “Walking” becomes “Wandering” in 2 posts.')
  await expect(file(page, '江边散步').locator('del')).toContainText('tags: [Walking, 随笔]')
  await expect(file(page, '江边散步').locator('ins mark')).toHaveText('Wandering')
  expect(read(blog, riverPost)).toBe(riverText)
  await carryOut(page, 'Change 2 files')
  await expect(tag(page, 'Wandering')).toHaveAttribute('aria-selected', 'true')
  expect(read(blog, riverPost)).toBe(riverText.replace('[Walking,', '[Wandering,'))
  expect(read(blog, stonePost)).toBe(stoneText.replace('     - Walking', '     - Wandering'))
  expect(read(blog, crlfPost)).toBe(crlfText)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(tag(page, 'Walking')).toBeVisible()
  expect([read(blog, riverPost), read(blog, stonePost)]).toEqual([riverText, stoneText])
})

test('a file that I uncheck keeps its bytes', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await planRename(page, 'Walking', 'Wandering')
  await file(page, 'Choosing a stone').getByText('Choosing a stone').click()
  await expect(plan(page)).toContainText('1 of 2 files will change')
  await carryOut(page, 'Change 1 file')
  await expect(tag(page, 'Wandering')).toBeVisible()
  expect(read(blog, stonePost)).toBe(stoneText)
  expect(read(blog, riverPost)).toBe(riverText.replace('[Walking,', '[Wandering,'))
})

test('I undo a change of many posts after a restart', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const first = await start(blog)
  await planRename(first.page, 'Walking', 'Wandering')
  await carryOut(first.page, 'Change 2 files')
  await expect(tag(first.page, 'Wandering')).toBeVisible()
  await first.app.close()
  const { page } = await start(blog)
  await postInList(page, '江边散步').waitFor()
  await page.keyboard.press('ControlOrMeta+Alt+z')
  await expect(page.getByText('Undone.')).toBeVisible()
  expect([read(blog, riverPost), read(blog, stonePost)]).toEqual([riverText, stoneText])
})

/** As the disk is when the last file was changed, and the app was killed before it could say so. */
function asIfKilledBeforeTheEnd(dataFolder: string): void {
  const changes = join(dataFolder, 'changes')
  const records = join(changes, readdirSync(changes)[0] ?? '')
  const record = readdirSync(records).find(name => name.includes('.done')) ?? ''
  renameSync(join(records, record), join(records, record.replace('.done', '.pending')))
}

test('a change of many posts that a crash cut short is taken back by the next start, and I am told', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const first = await start(blog)
  await planRename(first.page, 'Walking', 'Wandering')
  await carryOut(first.page, 'Change 2 files')
  await expect(tag(first.page, 'Wandering')).toBeVisible()
  await killApp(first)
  asIfKilledBeforeTheEnd(join(scratch, 'data'))
  const { page } = await start(blog)
  await expect(page.getByText('The app ended in the middle of a change to this blog’s files.')).toBeVisible()
  expect([read(blog, riverPost), read(blog, stonePost)]).toEqual([riverText, stoneText])
})

test('the post that I write in follows the change, and I go on writing', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await openPost(page, '江边散步')
  await typeAtEnd(page, '以前')
  await planRename(page, 'Walking', 'Wandering')
  await carryOut(page, 'Change 2 files')
  await goTo(page, 'Posts')
  await showFrontMatter(page)
  await expect(textOfPost(page)).toContainText('tags: [Wandering, 随笔]')
  await typeAtEnd(page, '以后')
  await save(page)
  expect(read(blog, riverPost)).toBe(`${riverText.replace('[Walking,', '[Wandering,')}以前以后`)
})

test('I drag a tag onto another: all posts have the other one, once', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await goTo(page, 'Tags')
  await tag(page, 'Walking').dragTo(tag(page, 'Ink'))
  await expect(plan(page).getByRole('textbox', { name: 'Name that all of them get' })).toHaveValue('Ink')
  await carryOut(page, 'Change 2 files')
  await expect(tag(page, 'Walking')).toHaveCount(0)
  expect(read(blog, riverPost)).toBe(riverText.replace('[Walking,', '[Ink,'))
  expect(read(blog, stonePost)).toBe(stoneText.replace('     - Walking\n', ''))
})

test('I drag a tag onto a post of another tag, and it has both', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await goTo(page, 'Tags')
  await tag(page, '随笔').click()
  const post = page
    .getByRole('listbox', { name: 'Posts tagged “随笔”' })
    .getByRole('option', { name: '江边散步' })
  await tag(page, 'Ink').dragTo(post)
  await carryOut(page, 'Change 1 file')
  await expect(tag(page, 'Ink')).toContainText('3')
  expect(read(blog, riverPost)).toBe(riverText.replace('随笔]', '随笔, Ink]'))
})

test('by keys alone I merge two tags, and take a tag from one post', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const { page } = await start(blog)
  await goTo(page, 'Tags')
  await page.getByRole('searchbox', { name: 'Search tags' }).press('ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ControlOrMeta+Shift+m')
  await expect(plan(page)).toContainText('2 of 2 files will change')
  await page.keyboard.type('Paper')
  // What has not been seen cannot be carried out: Enter counts once this name's plan is there.
  await expect(plan(page)).toContainText('become “Paper” in 3 posts')
  await expect(plan(page)).toContainText('3 of 3 files will change')
  await page.keyboard.press('Enter')
  await expect(tag(page, 'Paper')).toBeVisible()
  expect(read(blog, crlfPost)).toBe(crlfText.replace('[Ink]', '[Paper]'))

  await page.getByRole('listbox', { name: 'Tags' }).press('Enter')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(page.getByText('1 post chosen')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(plan(page)).toContainText('1 of 1 file will change')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(plan(page)).toHaveCount(0)
  expect(read(blog, riverPost)).toBe(riverText.replace('[Walking, 随笔]', '[随笔]'))
})

test('I take the suggestion to make one of Openstack and OpenStack, and put another one away', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const cloud = '---\ntitle: 云\ntags: [OpenStack, Cloud]\n---\n'
  const clouds = '---\ntitle: 雨\ntags: [Openstack, Clouds]\n---\n'
  writeBlog(blog, {
    '_posts/2020-01-01-cloud.md': cloud,
    '_posts/2020-01-02-clouds.md': clouds,
    '_posts/2020-01-03-more.md': cloud,
  })
  const first = await start(blog)
  const suggestion = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
  await goTo(first.page, 'Tags')
  await suggestion(first.page, 'Clouds').getByRole('button', { name: 'Do not suggest this again' }).click()
  await suggestion(first.page, 'Only capitals differ in Openstack')
    .getByRole('button', { name: 'Merge' })
    .click()
  await plan(first.page).getByRole('button', { name: 'Openstack', exact: true }).click()
  await expect(plan(first.page)).toContainText('2 of 2 files will change')
  await plan(first.page).getByRole('button', { name: 'OpenStack', exact: true }).click()
  await carryOut(first.page, 'Change 1 file')
  await expect(suggestion(first.page, 'Openstack')).toHaveCount(0)
  await expect(tag(first.page, 'OpenStack')).toContainText('3')
  expect(read(blog, '_posts/2020-01-02-clouds.md')).toBe(clouds.replace('Openstack', 'OpenStack'))
  expect(read(blog, '_posts/2020-01-01-cloud.md')).toBe(cloud)
  await first.app.close()
  const { page } = await start(blog)
  await goTo(page, 'Tags')
  await expect(page.getByText('1 suggestion is put away.')).toBeVisible()
  await expect(suggestion(page, 'Clouds')).toHaveCount(0)
})
