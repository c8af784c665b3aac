// What is kept of a post's earlier versions, and how much room it takes.
import { linkSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeFs } from '../main/disk/node-fs.ts'
import { noteWrite } from '../main/disk/unfinished-write.ts'
import { notesFolder } from '../main/disk/write-guard.ts'
import { expect, read, test, writeBlog } from './app.ts'
import { sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { goTo, openPost, saveState, textOfPost, typeAtEnd } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

test('I see how much room earlier versions take, and choose how much they may', async ({
  scratch,
  start,
}) => {
  const { page, dataFolder } = await start(join(scratch, 'blog'))
  await goTo(page, 'Settings')
  const setting = page.getByRole('group', { name: 'Earlier versions' })
  await expect(setting).toContainText('0 bytes of 500 MB are used.')
  await goTo(page, 'Posts')
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'More.')
  await expect(saveState(page)).toHaveText('Saved')
  await goTo(page, 'Settings')
  await expect(setting).toContainText(/[1-9]\d* bytes of 500 MB are used\./)
  await setting.getByText('2 GB').click()
  await expect(setting).toContainText(/of 2 GB are used\./)
  await expect.poll(() => read(dataFolder, 'settings.json')).toContain('"historyLimitMb": 2000')
})

test('a post with two names keeps both when I write in one', async ({ scratch, start }) => {
  const blog = join(scratch, 'blog')
  const second = join(scratch, 'kept elsewhere.md')
  linkSync(join(blog, stonePost), second)
  const { page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await typeAtEnd(page, 'More.')
  await expect(saveState(page)).toHaveText('Saved')
  expect(readFileSync(second, 'utf8')).toBe(`${stoneText}More.`)
})

test('a post that was half written when the app was killed is whole again, and I am told', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  const dataFolder = join(scratch, 'data')
  const fresh = stoneText.replace('quiet', 'silent and cold')
  const bytes = (text: string) => new TextEncoder().encode(text)
  const write = { id: stonePost, old: bytes(stoneText), fresh: bytes(fresh) }
  await noteWrite(nodeFs, notesFolder(dataFolder, realpathSync(blog)), write)
  writeFileSync(join(blog, stonePost), `${fresh.slice(0, 120)}${stoneText.slice(120)}`)
  const { page } = await start(blog, { dataFolder })
  await expect(page.getByText(/was half written. It is again what it was before/)).toBeVisible()
  expect(readFileSync(join(blog, stonePost), 'utf8')).toBe(stoneText)
  await openPost(page, 'Choosing a stone')
  await expect(textOfPost(page)).toContainText('A good stone is quiet')
})
