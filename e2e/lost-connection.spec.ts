import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, writeBlog } from './app.ts'
import { sampleBlog, stonePost, stoneText } from './sample-blog.ts'
import { openPost, saveState, textOfPost } from './window.ts'

test('what I type while the page has lost the app is there afterwards, once and in order', async ({
  scratch,
  start,
}) => {
  const blog = join(scratch, 'blog')
  writeBlog(blog, sampleBlog())
  const { app, page } = await start(blog)
  await openPost(page, 'Choosing a stone')
  await textOfPost(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  const port = Number(new URL(page.url()).port)
  let typed = ''
  for (let i = 0; i < 12; i++) {
    await app.evaluate(breakConnections, port)
    const text = `w${i} `
    await page.keyboard.type(text, { delay: 30 })
    typed += text
  }
  await expect(saveState(page)).toHaveText('Saved')
  expect(readFileSync(join(blog, stonePost), 'utf8')).toBe(`${stoneText}${typed}`)
})

/** What a laptop that sleeps does to its sockets; where the system itself joins window and app there is none to break. */
function breakConnections(_electron: unknown, port: number): void {
  const handles: unknown = Reflect.get(process, '_getActiveHandles').call(process)
  if (!Array.isArray(handles)) throw new Error('no handles')
  for (const handle of handles)
    if (handle.localPort === port && typeof handle.destroy === 'function') handle.destroy()
}
