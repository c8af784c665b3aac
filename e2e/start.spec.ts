import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, writeBlog } from './app.ts'
import { sampleBlog } from './sample-blog.ts'
import {
  choose,
  goTo,
  listOfPosts,
  openPost,
  postInList,
  save,
  saveState,
  textOfPost,
  typeAtEnd,
} from './window.ts'

test('without a folder I am welcomed, and open one with the system’s dialog', async ({ scratch, start }) => {
  writeBlog(join(scratch, 'blog'), sampleBlog())
  const { app, page } = await start(null)
  await expect(page.getByRole('heading', { name: 'Write in the blog you already have' })).toBeVisible()
  await app.evaluate(
    ({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
    },
    join(scratch, 'blog'),
  )
  await page.getByRole('button', { name: 'Open a folder…' }).click()
  await expect(postInList(page, '江边散步')).toBeVisible()
})

test('a blog that I opened is among the recent ones the next time', async ({ scratch, start }) => {
  writeBlog(join(scratch, 'blog'), sampleBlog())
  const first = await start(join(scratch, 'blog'))
  await expect(postInList(first.page, '江边散步')).toBeVisible()
  await first.app.close()
  const { page } = await start(null)
  await page.getByRole('button', { name: /^Notes by the river/ }).click()
  await expect(postInList(page, '江边散步')).toBeVisible()
})

test('the example blog is copied to a place of my choice and opened', async ({ scratch, start }) => {
  mkdirSync(join(scratch, 'mine'))
  const { app, page } = await start(null)
  await app.evaluate(
    ({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
    },
    join(scratch, 'mine'),
  )
  await page.getByRole('button', { name: 'Look at an example blog' }).click()
  await expect(listOfPosts(page).getByRole('option').first()).toBeVisible()
  const [copy] = readdirSync(join(scratch, 'mine'))
  expect(existsSync(join(scratch, 'mine', copy ?? '', '_posts'))).toBe(true)
})

test('a folder that is not there is named in a sentence', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'nowhere'))
  await expect(page.getByText(/nowhere is not there/)).toBeVisible()
})

test('a file instead of a folder is named in a sentence', async ({ scratch, start }) => {
  writeFileSync(join(scratch, 'post.md'), '# hello\n')
  const { page } = await start(join(scratch, 'post.md'))
  await expect(page.getByText(/post\.md is a file/)).toBeVisible()
})

test('an empty folder opens, and says how posts come into it', async ({ scratch, start }) => {
  mkdirSync(join(scratch, 'empty'))
  const { page } = await start(join(scratch, 'empty'))
  await expect(page.getByText('No posts in this folder yet')).toBeVisible()
  expect(readdirSync(join(scratch, 'empty'))).toEqual([])
})

test('posts that cannot be edited say why, and the others are fine', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, {
    ...sampleBlog(),
    '_posts/2020-01-01-gbk.md': Buffer.concat([
      Buffer.from('---\ntitle: gbk\n---\n\n'),
      Buffer.from([0xc4, 0xe3, 0xba, 0xc3, 0xca, 0xc0, 0xbd, 0xe7]),
    ]),
    '_posts/2020-01-02-binary.md': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3]),
    '_posts/2020-01-03-nothing.md': '',
    '_posts/2020-01-04-large.md': `---\ntitle: Five megabytes\n---\n\n${'Line of text, 一行文字。\n'.repeat(170_000)}`,
  })
  const { page } = await start(blog)
  await openPost(page, 'gbk')
  await expect(saveState(page)).toHaveText('Read only')
  await expect(page.getByRole('note').getByText(/not in UTF-8/)).toBeVisible()
  await postInList(page, 'Binary').click()
  await expect(saveState(page)).toContainText('is not text')
  await openPost(page, 'Nothing')
  await typeAtEnd(page, 'Something.')
  await save(page)
  await openPost(page, 'Five megabytes')
  await expect(textOfPost(page)).toContainText('一行文字')
  await openPost(page, 'Choosing a stone')
  await expect(textOfPost(page)).toContainText('A good stone')
})

test('links that lead out of the blog are not followed, and say so', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, sampleBlog())
  writeBlog(join(scratch, 'private'), { 'secret.md': '---\ntitle: Secret\n---\n\nNobody’s business.\n' })
  symlinkSync(join(scratch, 'private/secret.md'), join(blog, '_posts/2020-01-05-borrowed.md'))
  symlinkSync(join(scratch, 'private'), join(blog, '_posts/elsewhere'), 'dir')
  const { page } = await start(blog)
  await expect(
    postInList(page, 'Needs a look: This is a link to a place outside the blog’s folder'),
  ).toBeVisible()
  await expect(
    postInList(page, 'Needs a look: This folder is a link to a place outside the blog'),
  ).toBeVisible()
  await postInList(page, 'Needs a look: This is a link').click()
  await expect(page.getByText(/it is not followed/).last()).toBeVisible()
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(0)
  await expect(page.getByText('Secret')).toHaveCount(0)
  await expect(page.getByText('Nobody’s business.')).toHaveCount(0)
  await openPost(page, '江边散步')
})

test('a folder that is deleted while open is said so, and what I typed stays', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, sampleBlog())
  const { app, page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  rmSync(blog, { recursive: true })
  await expect(page.getByText('The folder of this blog is gone or cannot be read')).toBeVisible()
  await typeAtEnd(page, 'Not lost.')
  await expect(textOfPost(page)).toContainText('Not lost.')
  await expect(saveState(page)).not.toHaveText('Saved')
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...args: unknown[]) => {
      Object.assign(globalThis, { asked: JSON.stringify(args.at(-1)) })
      return Promise.resolve({ response: 2, checkboxChecked: false })
    }
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect
    .poll(() => app.evaluate(() => String(Reflect.get(globalThis, 'asked'))))
    .toContain('1 post has changes that are not saved')
  await expect(textOfPost(page)).toContainText('Not lost.')
})

test('I choose the language, the theme and whether to save by itself, and it stays so', async ({
  scratch,
  start,
}) => {
  writeBlog(join(scratch, 'blog'), sampleBlog())
  const first = await start(join(scratch, 'blog'))
  await goTo(first.page, 'Settings')
  await choose(first.page, 'Dark')
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await first.page.getByRole('switch', { name: 'Save by itself' }).click()
  await expect(first.page.getByRole('switch', { name: 'Save by itself' })).not.toBeChecked()
  await choose(first.page, '简体中文')
  await expect(first.page.getByRole('heading', { name: '设置' })).toBeVisible()
  await first.app.close()
  const { page } = await start(join(scratch, 'blog'))
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('listbox', { name: '文章列表' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+,')
  await expect(page.getByRole('switch', { name: '自动保存' })).not.toBeChecked()
})

test('About says what the app runs on', async ({ scratch, start }) => {
  const { app, page } = await start(null)
  await expect(page.getByRole('button', { name: 'Open a folder…' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+,')
  const runtime = await app.evaluate(
    () => process.versions['electron-standin'] ?? `Electron ${process.versions.electron}`,
  )
  await expect(page.getByText(runtime).first()).toBeVisible()
  expect(existsSync(join(scratch, 'data'))).toBe(true)
})

test('every place and command is reached by keys', async ({ scratch, start }) => {
  writeBlog(join(scratch, 'blog'), sampleBlog())
  const { page } = await start(join(scratch, 'blog'))
  await expect(postInList(page, '江边散步')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('Go to Tags')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Tags' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+p')
  await page.keyboard.type('江边')
  await page.keyboard.press('Enter')
  await expect(textOfPost(page)).toContainText('清晨的江面很安静。')
})
