import { join } from 'node:path'
import { expect, test, writeBlog } from './app.ts'
import { sampleBlog } from './sample-blog.ts'
import { postInList } from './window.ts'

test.beforeEach(({ scratch }) => writeBlog(join(scratch, 'blog'), sampleBlog()))

test('the window has the product’s calls and nothing of Node or Electron', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await expect(postInList(page, '江边散步')).toBeVisible()
  const found = await page.evaluate(() => ({
    bridge: Object.keys(Reflect.get(window, 'inkstone')).sort(),
    calls: Object.keys(Reflect.get(window, 'inkstone').call).every((name: string) =>
      /^[a-z]+\.[a-zA-Z]+$/.test(name),
    ),
    globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      name => name in window,
    ),
  }))
  expect(found).toEqual({ bridge: ['call', 'on'], calls: true, globals: [] })
})

test('a call with arguments that cannot be right is refused and does nothing', async ({ scratch, start }) => {
  const { page } = await start(join(scratch, 'blog'))
  await expect(postInList(page, '江边散步')).toBeVisible()
  const replies = await page.evaluate(async () => {
    const { call } = Reflect.get(window, 'inkstone')
    return Promise.all([
      call['posts.open']({ id: '../../../etc/passwd' }),
      call['posts.open']({ id: '/etc/passwd' }),
      call['posts.open']('posts'),
      call['posts.save']({ id: '_posts/x.md', seq: -1 }),
      call['app.openAddress']({ address: 'file:///etc/passwd' }),
      call['settings.change']({ theme: 'pink' }),
    ])
  })
  expect(replies.map((reply: { ok: boolean }) => reply.ok)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ])
})

test('the window cannot be led away, and opens no other', async ({ scratch, start }) => {
  const { app, page } = await start(join(scratch, 'blog'))
  await expect(postInList(page, '江边散步')).toBeVisible()
  const opened = await page.evaluate(() => window.open('https://example.invalid/') === null)
  await page.evaluate(() => {
    location.href = 'https://example.invalid/'
  })
  await expect(postInList(page, '江边散步')).toBeVisible()
  expect(opened).toBe(true)
  expect(
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(window => window.webContents.getURL()),
    ),
  ).toEqual(['ink://app/index.html'])
})
