import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Launched, read, test, writeBlog } from './app.ts'
import { sampleBlog } from './sample-blog.ts'
import { postInList, runCommand, save, textOfPost, typeAtEnd } from './window.ts'

async function answerDialogWith({ app }: Launched, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
}

test('I start a new blog and write its first post', async ({ scratch, start }) => {
  const full = join(scratch, 'full')
  const mine = join(scratch, 'mine')
  writeBlog(full, { 'notes.txt': 'mine' })
  mkdirSync(mine)
  const launched = await start(null)
  const { page } = launched
  await page.getByRole('button', { name: 'Start a new blog…' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Notes by the river')
  await page.getByRole('textbox', { name: 'Author' }).fill('Someone Who Walks')
  await page.getByRole('textbox', { name: 'Address' }).fill('https://walks.github.io/river')
  await expect(
    page.getByText(/^A post will be found at https:\/\/walks\.github\.io\/river\/\d{4}\//),
  ).toBeVisible()

  await answerDialogWith(launched, full)
  await page.getByRole('button', { name: 'Choose a folder and start…' }).click()
  await expect(page.getByRole('alert')).toContainText('is not empty (it has “notes.txt” in it)')
  expect(readdirSync(full)).toEqual(['notes.txt'])

  await answerDialogWith(launched, mine)
  await page.getByRole('button', { name: 'Choose a folder and start…' }).click()
  await expect(textOfPost(page)).toContainText('Every notebook has a page')
  expect(readdirSync(mine).sort()).toEqual([
    '.gitignore',
    'Gemfile',
    '_config.yml',
    '_posts',
    'about.md',
    'index.md',
  ])
  expect(read(mine, '_config.yml')).toContain(
    "title: Notes by the river\nauthor: Someone Who Walks\ndescription: ''\nurl: https://walks.github.io\nbaseurl: /river\nlang: en\n",
  )
  await typeAtEnd(page, 'And now it is mine.')
  await save(page)
  const [post = ''] = readdirSync(join(mine, '_posts'))
  expect(read(mine, `_posts/${post}`)).toMatch(
    /^---\nlayout: post\ntitle: The first page\n---\n[\s\S]*And now it is mine\.$/,
  )
})

test('I change the title of my site, and only those bytes change', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const config =
    '# mine\r\ntitle: "Notes by the river"   # the name\r\npermalink: pretty\r\nplugins: [a, b]\n'
  writeBlog(blog, { ...sampleBlog(), '_config.yml': config })
  const { page } = await start(blog)
  await expect(postInList(page, '江边散步')).toBeVisible()
  await runCommand(page, 'Blog settings')
  await page.getByRole('textbox', { name: 'Title' }).fill('水边的笔记')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect.poll(() => read(blog, '_config.yml')).toBe(config.replace('Notes by the river', '水边的笔记'))
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => read(blog, '_config.yml')).toBe(config)
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Notes by the river')
})
